import { describe, expect, it } from 'vitest';
import { figureWith, month, partOf, tableOf } from '../../../tests/figure.js';
import { texts } from '../../../tests/texts.js';
import type { Arg } from '../../engine/report.js';
import { baseBars } from './base-bars.js';
import { costBars } from './cost-bars.js';
import { expiryBars } from './expiry-bars.js';
import { heatOf } from './heat-of.js';
import { planBars } from './plan-bars.js';
import { sizeBars } from './size-bars.js';

const ru = texts('ru');
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');
const range = (low: number, high: number): Arg => ({
  kind: 'range',
  value: { unit: 'money', low, high },
});
const edge = (id: string, name: string, value: number): Arg => ({
  kind: 'message',
  value: { id, args: { [name]: { kind: 'money', value } } },
});

describe('receipts by size', () => {
  const columns = [
    ['column-members-receipts-share', 'share'],
    ['column-anonymous-receipts-share', 'share'],
  ] as const;
  const sizes = tableOf('receipt-sizes', columns, [
    [edge('label-sum-below', 'to', 100), [0.25, 0.5]],
    [range(100, 400), [0.25, 0.25]],
    [edge('label-sum-from', 'from', 400), [0.5, 0.25]],
  ]);
  const kpi = figureWith({
    parts: { membersMedian: partOf('money', 200), anonymousMedian: partOf('money', 50) },
  });

  it('marks the medians within their bands', () => {
    const model = sizeBars(sizes, kpi, ru);
    // 200 is twice 100, and 400 twice 200: half way through the second band.
    expect(model?.lines.map(({ at }) => at)).toEqual([1.5, 0.5]);
    expect(plain(model?.title)).toBe('Половина чеков участников — до 200 ₽, без карты — до 50,0 ₽');
    expect(model?.columns.map(({ short }) => short)).toEqual(['0', '100', '400']);
  });

  it('leaves out a side that has no receipts', () => {
    const members = tableOf(
      'receipt-sizes',
      columns,
      sizes.rows.map(({ label, values }) => [label, [values[0] ?? null, null]] as const),
    );
    const model = sizeBars(members, { ...kpi, parts: { membersMedian: partOf('money', 200) } }, ru);
    expect(model?.series.map(({ tone }) => tone)).toEqual(['members']);
    expect(plain(model?.title)).toBe('Половина чеков участников — до 200 ₽');
  });
});

describe('points by when they expire', () => {
  const week = (day: string): Arg => ({ kind: 'date', value: day });
  const weeks = tableOf(
    'points-expiring-weeks',
    [
      ['column-points-expire', 'points'],
      ['column-members-losing', 'members'],
    ],
    [
      [week('2026-10-07'), [3389, 45]],
      [week('2026-10-14'), [2295, 37]],
    ],
  );

  it('names the week in which most go, and how many members lose them', () => {
    const model = expiryBars(weeks, ru);
    expect(plain(model?.title)).toBe(
      'За 2 недели баллов сгорит 5 684, больше всего на неделе до 7 окт. 2026',
    );
    expect(model?.columns.map(({ below }) => below)).toEqual(['45', '37']);
  });

  it('is no chart where nothing expires', () => {
    const none = { ...weeks, rows: weeks.rows.map((row) => ({ ...row, values: [0, 0] })) };
    expect(expiryBars(none, ru)).toBeNull();
  });
});

describe('the base by month', () => {
  const columns = ['start', 'lapsed', 'reactivated', 'new', 'end'].map(
    (id) => [`column-${id}`, 'members'] as const,
  );
  const base = tableOf('base', columns, [
    [month('2025-05'), [156, 4, 0, 10, 162]],
    [month('2025-06'), [162, 10, 2, 5, 159]],
  ]);

  it('stacks to the members at the end of the month, and those who lapsed below nought', () => {
    const model = baseBars(base, ru);
    const above = (at: number): number =>
      (model?.series ?? []).reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0);
    expect([above(0), above(1)]).toEqual([162, 159]);
    expect(model?.series.at(-1)?.values).toEqual([-4, -10]);
    expect(plain(model?.title)).toBe(
      'Активных участников стало больше: было 156, стало 159. Новых 15, вернулись 2, ушли 14',
    );
  });
});

describe('costs by month', () => {
  it('draws the greatest kinds and the rest, which add up to the sum', () => {
    const kinds = ['points', 'gifts', 'discounts', 'platform', 'staff', 'total'];
    const table = tableOf(
      'costs-by-month',
      kinds.map((id) => [`column-cost-${id}`, 'money'] as const),
      [
        [month('2026-01'), [70, 1, 2, 10, 7, 90]],
        [month('2026-02'), [70, 1, 2, 20, 7, 100]],
      ],
    );
    const model = costBars(table, ru);
    expect(model?.series.map(({ name }) => name)).toEqual([
      'баллы',
      'платформа',
      'персонал',
      'остальное',
    ]);
    const sum = (at: number): number =>
      (model?.series ?? []).reduce((all, { values }) => all + (values[at] ?? 0), 0);
    expect([sum(0), sum(1)]).toEqual([90, 100]);
    expect(plain(model?.title)).toContain('статья затрат — баллы: 74 %');
  });
});

describe('plan and fact', () => {
  it('is titled by the last month that is over', () => {
    const table = tableOf(
      'plan-revenue',
      [
        ['column-plan', 'money'],
        ['column-fact', 'money'],
        ['column-deviation-share', 'gap'],
        ['column-landing', 'money'],
      ],
      [
        [month('2026-08'), [1000, 940, -0.06, null]],
        [month('2026-09'), [1000, 400, null, 980]],
      ],
    );
    const model = planBars(table, ru);
    expect(plain(model?.title)).toBe('План и факт: выручка — на 6 % ниже плана за август 2026');
    expect(model?.columns.map(({ partial, target }) => [partial, target])).toEqual([
      [false, 1000],
      [true, 1000],
    ]);
  });
});

describe('a heat map', () => {
  const day = (at: number): Arg => ({ kind: 'name', value: `weekday-${at}` });
  const table = {
    id: 'heat-receipts',
    columns: ['9:00', '10:00'].map((value) => ({
      head: { kind: 'text', value } as const,
      unit: 'receipts' as const,
    })),
    rows: [
      { label: day(1), values: [1, 4] },
      { label: day(2), values: [0, 11] },
    ],
  };

  it('is titled by its darkest cell', () => {
    const model = heatOf(table, ru);
    expect(plain(model?.title)).toBe('Больше всего чеков — вторник, 10:00: 11 чеков за период');
    expect(model?.rows).toEqual(['пн', 'вт']);
    expect(model?.cells.map((row) => row.map(({ step }) => step))).toEqual([
      [1, 2],
      [0, 5],
    ]);
  });

  it('is none of nothing', () => {
    const none = table.rows.map((row) => ({ ...row, values: [0, 0] }));
    expect(heatOf({ ...table, rows: none }, ru)).toBeNull();
  });
});
