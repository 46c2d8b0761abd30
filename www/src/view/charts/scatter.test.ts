import { describe, expect, it } from 'vitest';
import { texts } from '../../../tests/texts.js';
import { scatterLayout } from '../../chart/scatter-layout.js';
import type { Breakdown, Unit } from '../../engine/report.js';
import { heldAgainst, scatterOf } from './scatter-of.js';

const ru = texts('ru');
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');
const AS_IS = { unit: 'share', scale: 1 } as const;

/** Parts named A, B, …: value, rows behind it, whether it stands out. */
function breakdown(
  kpi: string,
  unit: Unit,
  whole: number,
  rows: readonly (readonly [number | null, number, boolean])[],
): Breakdown {
  return {
    kpi,
    by: 'store',
    unit,
    whole,
    more: 0,
    rows: rows.map(([value, n, stands_out], at) => ({
      label: { kind: 'text', value: String.fromCharCode(65 + at) },
      key: String.fromCharCode(65 + at),
      value,
      why: null,
      interval: null,
      n,
      stands_out,
    })),
  };
}

const shares = breakdown('member-receipt-share', 'share', 0.6, [
  [0.62, 900, false],
  [0.5, 400, true],
  [0.4, 100, true],
  [0.7, 300, true],
  [0.61, 200, false],
]);
const receipts = breakdown('average-receipt', 'money', 700, [
  [700, 500, false],
  [900, 200, false],
  [650, 40, false],
  [720, 210, false],
  [690, 120, false],
]);

describe('two figures against each other', () => {
  it('names where most cards are missed: a little of many receipts outweighs much of few', () => {
    // B misses 0.1 × 400 = 40 receipts, C 0.2 × 100 = 20.
    expect(plain(scatterOf(shares, receipts, AS_IS, ru)?.model.title)).toContain('«B»');
  });

  it('says that parts are alike where none stands out', () => {
    const alike = { ...shares, rows: shares.rows.map((row) => ({ ...row, stands_out: false })) };
    expect(plain(scatterOf(alike, receipts, AS_IS, ru)?.model.title)).toContain(
      'от 40,0 % до 70,0 %',
    );
  });

  it('goes from left to right, and is none of fewer than five', () => {
    const made = scatterOf(shares, receipts, AS_IS, ru);
    expect(made?.model.points.map(({ name }) => name)).toEqual(['C', 'B', 'E', 'A', 'D']);
    expect(made?.table.rows[0]?.values).toEqual([0.4, 650, 100]);
    const lacking = { ...receipts, rows: receipts.rows.slice(1) };
    expect(scatterOf(shares, lacking, AS_IS, ru)).toBeNull();
    expect(heldAgainst('revenue')).toBeNull();
  });

  it('keeps circles and names within the picture, and names off each other', () => {
    const { model } = scatterOf(shares, receipts, AS_IS, ru) ?? {};
    if (!model) throw new Error('no points');
    for (const width of [328, 1040]) {
      const { dots, labels, plot } = scatterLayout(
        model,
        { width, height: 320 },
        ru.format,
        (text) => text.length * 7,
      );
      for (const { x, y } of dots) {
        expect(x).toBeGreaterThan(plot.left);
        expect(x).toBeLessThan(plot.right);
        expect(y).toBeGreaterThan(plot.top);
        expect(y).toBeLessThan(plot.bottom);
      }
      expect(labels.length).toBeGreaterThan(2);
    }
  });
});
