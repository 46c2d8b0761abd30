// Does the built package give what the command line gives, byte for byte?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { commandLine, filesIn, inFolder, RECEIPTS, sample, sessionOf, written } from './engine.mjs';

const text = (bytes) => new TextDecoder().decode(bytes);

function assertSame(files, settings, options) {
  inFolder((folder) => {
    const paths = written(folder, files);
    const theirs = commandLine('report', ...paths, '--format', 'json', ...options);
    const session = sessionOf(files);
    assert.equal(text(session.report(settings)), text(theirs));
    session.free();
  });
}

test('a small file gives the same report', () => {
  assertSame([RECEIPTS], {}, []);
});

test('settings mean the same', () => {
  const settings = { industry: 'fashion', launch: '2025-02-01', from: '2025-01-06', to: null };
  assertSame([RECEIPTS], settings, [
    '--industry',
    'fashion',
    '--launch',
    '2025-02-01',
    '--from',
    '2025-01-06',
  ]);
});

test('rows set aside are the same', () => {
  inFolder((folder) => {
    const paths = written(folder, [RECEIPTS]);
    commandLine('check', ...paths, '--set-aside', folder);
    const theirs = readFileSync(join(folder, 'чеки-set-aside.csv'));
    const session = sessionOf([RECEIPTS]);
    assert.equal(text(session.setAsideCsv(0)), text(theirs));
    assert.match(text(theirs), /вчера/);
    session.free();
  });
});

for (const industry of ['grocery', 'fashion', 'electronics']) {
  test(`the sample ${industry} is the same, and so is its report`, () => {
    const receipts = 2000;
    const made = sample(industry, receipts, 7n);
    inFolder((folder) => {
      commandLine('sample', industry, '--out', folder, '--receipts', `${receipts}`, '--seed', '7');
      const theirs = filesIn(folder).filter(({ name }) => name.endsWith('.csv'));
      const ours = made.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      assert.deepEqual(
        ours.map(({ name }) => name),
        theirs.map(({ name }) => name),
      );
      for (const [at, file] of ours.entries()) {
        assert.ok(theirs[at].bytes.equals(file.bytes), `${file.name} differs`);
      }
    });
    assert.equal(made.truths.industry, industry);
    assert.ok(made.truths.truths.length > 0);
    assertSame(made.files, { industry }, ['--industry', industry]);
  });
}
