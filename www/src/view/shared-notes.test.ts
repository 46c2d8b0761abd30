import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../tests/report.js';
import type { KpiView, Message } from '../engine/report.js';
import { ownNotes, sharedNotes } from './shared-notes.js';

const note = (id: string, n: number): Message =>
  ({ id, args: { n: { kind: 'count', value: n } } }) as Message;
const kpi = (...notes: Message[]): KpiView => ({ ...(sampleReport().kpis[0] as KpiView), notes });

describe('notes that figures share', () => {
  const [one, other, third] = [
    kpi(note('note-grows', 366), note('note-huge-quantity', 5), note('note-small-sample', 11)),
    kpi(note('note-grows', 366), note('note-huge-quantity', 5), note('note-small-sample', 11)),
    kpi(note('note-huge-quantity', 2)),
  ];
  const shared = sharedNotes([one, other, third]);

  it('are those of the same words and numbers, but little data stays with its figure', () => {
    expect(shared).toEqual([note('note-grows', 366), note('note-huge-quantity', 5)]);
    expect(ownNotes(one, shared)).toEqual([note('note-small-sample', 11)]);
  });

  it('leave a figure what it says with other numbers', () => {
    expect(ownNotes(third, shared)).toEqual([note('note-huge-quantity', 2)]);
  });
});
