// Does a session say what it reads, and is misuse told in a clear sentence?

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { RECEIPTS, Session, sample, sessionOf } from './engine.mjs';

const thrown = (message) => ({ name: 'LoyaltyError', message });

test('a file is read in steps, and they say how far it is', () => {
  const session = new Session();
  const bytes = RECEIPTS.bytes.length;
  assert.deepEqual(session.openBytes(RECEIPTS.name, RECEIPTS.bytes), {
    name: RECEIPTS.name,
    bytes,
    readable: true,
    problem: null,
  });
  const { receipts, revenue, averageReceipt, members, ...progress } = session.step();
  const read = { bytesDone: bytes, bytesTotal: bytes, rowsRead: 8 };
  assert.deepEqual(progress, { ...read, fileDone: true, rangeDone: true });
  assert.ok(receipts >= 5);
  assert.equal(session.finish(), true);
  // What is told while reading is what the report says of this file in the end.
  const { totals, kpis } = JSON.parse(new TextDecoder().decode(session.report({})));
  assert.equal(revenue, totals.revenue);
  const average = kpis.find(({ id }) => id === 'average-receipt');
  assert.equal(averageReceipt, average.parts.all.value);
  assert.ok(members >= 2);
  session.free();
});

test('a larger file takes several steps', () => {
  const { files } = sample('grocery', 30_000, 7n);
  const { name, bytes } = files.find((file) => file.name === 'receipts.csv');
  const session = new Session();
  session.openBytes(name, bytes);
  let steps = 1;
  while (!session.step().fileDone) steps += 1;
  // The first is small: there is something to show soon.
  assert.equal(steps, 1 + Math.ceil((bytes.length - (256 << 10)) / (4 << 20)));
  session.free();
});

test('a file that can not be read is told by a message, and the next one is read', () => {
  const session = new Session();
  const empty = session.openBytes('empty.csv', new Uint8Array());
  assert.equal(empty.readable, false);
  assert.equal(empty.problem.id, 'file-empty');
  session.openBytes(RECEIPTS.name, RECEIPTS.bytes);
  session.step();
  assert.equal(session.finish(), true);
  const quality = JSON.parse(new TextDecoder().decode(session.quality()));
  assert.deepEqual(
    quality.files.map((file) => file.problem?.id ?? null),
    ['file-empty', null],
  );
  session.free();
});

test('nothing to report on is told, and quality says why', () => {
  const session = sessionOf([{ name: 'empty.csv', bytes: new Uint8Array() }]);
  assert.equal(session.finish(), false);
  assert.throws(
    () => session.report({}),
    thrown('report: no receipt could be read; quality() says why'),
  );
  session.free();
});

test('members are listed page by page, saved as CSV and portrayed', () => {
  const { files } = sample('grocery', 3_000, 7n);
  const session = sessionOf(files);
  assert.equal(session.finish(), true);
  const answer = (question) => new TextDecoder().decode(session.people({}, question));
  const rule = {
    all: [{ scheme: 'value', classes: ['a'] }, { not: { column: 'days-since', from: 61 } }],
  };
  const list = { rule, sort: 'revenue', descending: true, columns: ['revenue'], count: 5 };
  const page = JSON.parse(answer({ list }));
  assert.equal(page.rows.length, 5);
  const revenue = page.rows.map(({ cells }) => cells[0].value.value);
  assert.deepEqual(
    revenue,
    [...revenue].sort((one, other) => other - one),
  );
  const next = JSON.parse(answer({ list: { ...list, from: 5 } }));
  assert.ok(next.rows.every(({ member }) => page.rows.every((row) => row.member !== member)));
  const csv = answer({ list, style: { words: { 'member-id': 'Card' } } }).split('\r\n');
  assert.match(csv[0], /^(\ufeff)?Card,member-revenue$/);
  assert.equal(csv.length, page.total + 2);
  assert.equal(JSON.parse(answer({ portrait: rule })).members, page.total);
  assert.throws(() => session.people({}, { portrait: { scheme: 'sign', classes: ['leo'] } }));
  assert.throws(() => session.people({}, {}));
  assert.throws(() => session.people({}, { portrait: { or: [] } }));
  session.free();
});

test('calls out of order say what to call', () => {
  const session = new Session();
  assert.throws(() => session.step(), thrown('step: no file is open'));
  assert.throws(() => session.report({}), thrown('report: call finish() first'));
  assert.throws(() => session.quality(), thrown('quality: call finish() first'));
  session.openBytes(RECEIPTS.name, RECEIPTS.bytes);
  const unread = 'the file before is not read to its end; call step() until fileDone';
  assert.throws(() => session.openBytes(RECEIPTS.name, RECEIPTS.bytes), thrown(`open: ${unread}`));
  assert.throws(
    () => session.finish(),
    thrown('finish: the opened file is not read to its end; call step() until fileDone'),
  );
  session.step();
  session.finish();
  assert.throws(
    () => session.openBytes(RECEIPTS.name, RECEIPTS.bytes),
    thrown('open: the session is finished; start another'),
  );
  assert.throws(() => session.setAsideCsv(1), thrown('setAsideCsv: no file 1, there are 1'));
  session.free();
});

test('options that are not understood are refused by name', () => {
  const session = sessionOf([RECEIPTS]);
  const keys =
    '`version`, `industry`, `currency`, `launch`, `from`, `to`, `compare`, `activeDays`, `maturityDays`, `margin`, `pointValue`, `costPerPoint`, `fixedCost`, `rewardCost`, `incrementalShare`, `definitions`, `segments`, `keepDuplicates`, `excludeMembers`, `only`, `norms`';
  const refused = [
    [{ colour: 'red' }, `settings: unknown field \`colour\`, expected one of ${keys}`],
    [{ activeDays: 3.5 }, 'settings: activeDays: expected u32, found 3.5'],
    [{ activeDays: '30' }, 'settings: activeDays: expected u32, found "30"'],
    [{ launch: 'soon' }, 'settings: launch: expected a date such as 2025-12-31, found "soon"'],
    [
      { industry: 'food' },
      'settings: industry: unknown variant `food`, expected one of `grocery`, `fashion`, `electronics`, `other`',
    ],
    [
      { norms: { 'average-receipt': { low: 1, hi: 2 } } },
      'settings: norms: average-receipt: unknown field `hi`, expected `low` or `high`',
    ],
    [null, 'settings: expected struct Settings, found null'],
  ];
  for (const [settings, message] of refused) {
    assert.throws(() => session.report(settings), thrown(message));
  }
  session.free();
});

test('settings that contradict themselves are told by a message for the visitor', () => {
  const session = sessionOf([RECEIPTS]);
  assert.throws(() => session.report({ from: '2025-02-01', to: '2025-01-01' }), {
    name: 'LoyaltyError',
    message: 'refused: settings-period',
    problem: {
      id: 'settings-period',
      args: {
        from: { kind: 'date', value: '2025-02-01' },
        to: { kind: 'date', value: '2025-01-01' },
      },
    },
  });
  session.free();
});

test('a key set to undefined is one not given', () => {
  const session = sessionOf([RECEIPTS], undefined);
  const text = (settings) => new TextDecoder().decode(session.report(settings));
  assert.equal(text({ industry: undefined, launch: null }), text({}));
  session.free();
});

test('column maps are used, and refused by name where they are not understood', () => {
  const bytes = new TextEncoder().encode('a;b;c\n2025-01-05;k1;10\n2025-01-06;k2;20,50\n');
  const columns = { date: 'a', member: 'b', amount: 'c' };
  const session = sessionOf([{ name: 'x.csv', bytes }], { '*': { role: 'receipts', columns } });
  const report = JSON.parse(new TextDecoder().decode(session.report({})));
  assert.equal(report.totals.revenue, 30.5);
  session.free();
  assert.throws(() => new Session({ '*': { colums: {} } }), {
    name: 'LoyaltyError',
    message: /^maps: \*: unknown field `colums`, expected one of /,
  });
});

test('a file has its own map, else the recipe of its header row, else the one for every file', () => {
  const bytes = new TextEncoder().encode('a;b;c\n2025-01-05;k1;10\n2025-01-06;k2;20,50\n');
  const revenue = (maps, map) => {
    const session = new Session(maps);
    const { readable } = session.openBytes('x.csv', bytes, map);
    while (readable && !session.step().fileDone);
    const found = session.finish()
      ? JSON.parse(new TextDecoder().decode(session.report({}))).totals.revenue
      : null;
    session.free();
    return found;
  };
  const columns = { date: 'a', amount: 'c' };
  const recipe = { role: 'receipts', columns, headers: ['a', 'b', 'c'] };
  const none = { role: 'members', columns: {} };
  assert.equal(revenue({ 'y.csv': recipe, '*': none }), 30.5);
  assert.equal(revenue({ 'y.csv': { ...recipe, headers: ['a', 'b'] } }), null);
  assert.equal(revenue({ '*': none }, { role: 'receipts', columns }), 30.5);
  assert.throws(() => revenue(undefined, { headers: 'a' }), {
    name: 'LoyaltyError',
    message: /^map: headers: expected a sequence/,
  });
});

test('an unknown industry has no sample', () => {
  const expected = 'expected one of grocery, fashion, electronics, other';
  assert.throws(() => sample('food', 1000, 1n), thrown(`sample: no industry "food", ${expected}`));
});
