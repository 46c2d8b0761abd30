// Do several sessions that share no memory read a file as one does?

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { RECEIPTS, Session, sample, sessionOf } from './engine.mjs';

const text = (bytes) => new TextDecoder().decode(bytes);

/** Reads the files in so many parts each; every part whose place `isOwn` is read by the one that joins. */
function readInParts(files, parts, isOwn) {
  const [session, helper] = [new Session(), new Session()];
  let joined = 0;
  for (const { name, bytes } of files) {
    session.openBytes(name, bytes);
    helper.openBytes(name, bytes);
    const ends = [...session.share(parts), Number.POSITIVE_INFINITY];
    for (const [at, end] of ends.entries()) {
      if (at === 0 || isOwn(at)) session.readTo(end);
      else joined += Number(session.join(helper.readPart(ends[at - 1], end)));
      let step = session.step();
      while (!step.rangeDone) step = session.step();
      assert.equal(step.fileDone, at === ends.length - 1);
    }
    while (!helper.step().fileDone);
  }
  helper.free();
  session.finish();
  return { session, joined };
}

for (const industry of ['grocery', 'fashion']) {
  test(`the sample ${industry} in parts`, () => {
    const { files } = sample(industry, 5_000, 7n);
    const one = sessionOf(files);
    const expected = text(one.report({}));
    one.free();
    for (const parts of [2, 3, 8]) {
      for (const isOwn of [() => false, (at) => at % 2 === 1]) {
        const { session, joined } = readInParts(files, parts, isOwn);
        assert.equal(text(session.report({})), expected, `${parts} parts`);
        assert.ok(joined > 0 || parts === 2);
        session.free();
      }
    }
  });
}

test('a part of another file is refused, and the file can be read on', () => {
  const session = new Session();
  const refused = { name: 'LoyaltyError', message: /^join: expected the bytes of a part/ };
  assert.throws(() => session.join(new Uint8Array(64)), { message: 'join: no file is open' });
  session.openBytes(RECEIPTS.name, RECEIPTS.bytes);
  const part = session.readPart(100, 200);
  assert.throws(() => session.join(part.subarray(0, part.length - 1)), refused);
  assert.throws(() => session.join(new Uint8Array()), refused);
  assert.equal(session.step().fileDone, true);
  assert.equal(session.finish(), true);
  session.free();
});
