import { describe, expect, it } from 'vitest';
import { preview, sampleReport } from '../../tests/report.js';
import { Engine } from '../engine/engine.js';
import type { Sight } from '../engine/protocol.js';
import { Run } from '../engine/run.js';
import type { Entry, Source } from '../engine/source.js';
import { type Done, type Happening, next, runsOf, START, type State } from './state.js';

const source: Source = { kind: 'sample', industry: 'grocery' };
const done: Done = { source, run: new Run(new Engine(), 1), reported: reported() };
const figures: Entry = {
  days: 30,
  receipts: 100,
  memberReceipts: 50,
  revenue: 1000,
  memberRevenue: 600,
  members: null,
  activeMembers: null,
  pointsIssued: null,
  pointsRedeemed: null,
  costs: null,
  margin: null,
};
const other: Done = { source, run: new Run(new Engine(), 2), reported: reported() };

describe('the widget', () => {
  it('goes from the first screen over reading to the report', () => {
    const reading = next(START, { kind: 'read', source });
    expect(reading.kind).toBe('reading');
    expect(next(reading, { kind: 'done', done }).kind).toBe('report');
  });

  it('comes back to the first screen when cancelled, and says so', () => {
    expect(after({ kind: 'read', source }, { kind: 'cancelled' })).toMatchObject({
      kind: 'start',
      cancelled: true,
    });
  });

  it('keeps the report within reach of an undo, whatever follows', () => {
    const started = next(report(), { kind: 'new' });
    const failed = next(next(started, { kind: 'read', source }), {
      kind: 'failed',
      problem: { kind: 'memory' },
      source,
    });
    expect(next(failed, { kind: 'restored' })).toMatchObject({ kind: 'report', done });
  });

  it('swaps two reports by undoing twice', () => {
    const second = next(next(report(), { kind: 'read', source }), { kind: 'done', done: other });
    const back = next(second, { kind: 'restored' });
    expect(back).toMatchObject({ done, previous: other });
    expect(next(back, { kind: 'restored' })).toMatchObject({ done: other, previous: done });
  });

  it('lets go of large data before it reads the next', () => {
    const large: Source = {
      kind: 'files',
      files: [new File([new Uint8Array(257e6)], 'a.csv')],
      maps: [],
    };
    const state = next(START, { kind: 'read', source: large });
    const shown = next(state, { kind: 'done', done: { ...done, source: large } });
    expect(runsOf(next(shown, { kind: 'read', source }))).toEqual([]);
  });

  it('undoes corrections one by one, and keeps the report behind them', () => {
    const asked = next(report(), { kind: 'asked', files: [] });
    const looked = { file: new File([], 'a.csv'), preview: preview() };
    const added = next(asked, { kind: 'asked', files: [looked] });
    expect(added).toMatchObject({ kind: 'import', files: [looked], before: [[]] });
    const undone = next(added, { kind: 'undone' });
    expect(undone).toMatchObject({ kind: 'import', files: [], before: [], previous: done });
    expect(next(undone, { kind: 'undone' })).toBe(undone);
  });

  it('goes from figures typed by hand to their report, and back to them', () => {
    const typing = next(report(), { kind: 'typing', figures: null });
    expect(typing).toMatchObject({ kind: 'typing', previous: done });
    const typed: Done = {
      source: { kind: 'typed', entry: figures },
      run: null,
      reported: reported(),
    };
    const shown = next(typing, { kind: 'done', done: typed });
    expect(shown).toMatchObject({ kind: 'report', done: typed, previous: done });
    expect(runsOf(shown)).toEqual([done.run]);
    const again = next(shown, { kind: 'typing', figures });
    expect(again).toMatchObject({ kind: 'typing', figures, previous: typed });
    expect(next(again, { kind: 'restored' })).toMatchObject({ kind: 'report', done: typed });
  });

  it('takes a late answer for what it is: too late', () => {
    expect(next(START, { kind: 'done', done })).toBe(START);
    expect(next(START, { kind: 'progressed', progress: progress() })).toBe(START);
    const shown = report();
    expect(
      next(shown, { kind: 'updated', run: other.run, reported: reported(), inVain: false }),
    ).toBe(shown);
  });
});

function after(...happenings: Happening[]): State {
  return happenings.reduce(next, START);
}

function report(): State {
  return after({ kind: 'read', source }, { kind: 'done', done });
}

function reported(): Done['reported'] {
  return { report: sampleReport(), json: new Uint8Array() };
}

function progress(): Sight {
  return { bytesDone: 1, bytesTotal: 2, rowsRead: 3, receipts: 4, unpacking: false, soFar: null };
}
