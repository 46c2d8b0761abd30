import { describe, expect, it } from 'vitest';
import { drawn } from '../../../tests/drawn.js';
import { barsOf, endsOf } from './dynamics-model.js';
import { monthDrawing } from './month-drawing.js';

const months = (...partial: boolean[]) =>
  partial.map((one, at) => ({ month: `2025-0${at + 1}`, partial: one }));

describe('the months of a class', () => {
  it('are told from the first whole month to the last', () => {
    const all = months(true, false, false, false, true);
    expect(endsOf(all, [1, 100, 50, 110, 5])).toEqual({ said: 'rose', first: 100, last: 110 });
    expect(endsOf(all, [1, 100, 50, 90, 5])?.said).toBe('fell');
    expect(endsOf(all, [1, 100, 50, 95, 5])?.said).toBe('same');
  });

  it('say no more than they know', () => {
    expect(endsOf(months(true), [7])).toBeNull();
    expect(endsOf(months(false), [7])?.said).toBe('short');
    expect(endsOf(months(false, false), [0, 7])?.said).toBe('short');
    expect(endsOf(months(false, false, false), [null, 4, 8])).toEqual({
      said: 'rose',
      first: 4,
      last: 8,
    });
  });

  it('are bars from nought, each to its share of the greatest', () => {
    const bars = barsOf([50, null, 100, -3], 40, 20);
    expect(bars.map((bar) => bar?.height ?? null)).toEqual([10, null, 20, null]);
    expect(bars[0]).toMatchObject({ x: 1.25, y: 10, width: 7.5 });
    expect(barsOf([0, 0], 40, 20)).toEqual([null, null]);
  });

  it('are drawn as they were, a month that is not whole hatched', async () => {
    const said = ['March', 'April', 'May'];
    const state = { pointed: 1, stop: 2, point: () => {} };
    const picture = monthDrawing(months(false, false, true), [60, 90, 20], said, state);
    await expect(drawn(picture)).toMatchFileSnapshot('../../chart/snapshots/months.svg.txt');
  });
});
