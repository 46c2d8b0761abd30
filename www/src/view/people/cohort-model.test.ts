import { describe, expect, it } from 'vitest';
import { texts } from '../../../tests/texts.js';
import type { CohortRow, CohortsView } from '../../engine/report.js';
import { unconditional } from './chosen.js';
import { curves, dayTicks, finding, heat, spread, toldAge } from './cohort-model.js';

const ru = texts('ru');
const RETENTION = { figure: 'retention', cumulative: false };

describe('the triangle of cohorts', () => {
  it('is empty where a month has not happened, and without colour where members are few', () => {
    const [march, april] = heat(view(), RETENTION);
    expect(march?.map((cell) => cell?.few)).toEqual([false, false, false, false]);
    expect(april?.at(-1)).toBeNull();
    expect(april?.map((cell) => cell?.step)).toEqual([0, 0, 0, undefined]);
    expect(april?.[0]?.few).toBe(true);
  });

  it('leaves the first month out of the colours of retention, where all bought', () => {
    const [march] = heat(view(), RETENTION);
    expect(march?.map((cell) => cell?.step)).toEqual([0, 5, 2, 1]);
  });
});

describe('what cohorts say', () => {
  it('is told of an age with members enough', () => {
    expect(toldAge(view(), RETENTION)).toBe(3);
    expect(plain(finding(view(), RETENTION, ru))).toBe(
      'На 3-й месяц после начала покупают 20,0 % участников',
    );
    const few = { ...view(), whole: row('all', [40, 9, 9, 9], [1, 1, 1, 1]) };
    expect(toldAge(few, RETENTION)).toBe(0);
  });

  it('names the highest and the lowest, and says where chance could do it', () => {
    const rows = [
      row('март', [40, 40, 40, 40], [1, 0.5, 0.4, 0.3]),
      row('май', [40, 40, 40, 40], [1, 0.5, 0.4, 0.2]),
    ];
    const said = plain(spread({ ...view(), rows }, RETENTION, ru));
    expect(said).toBe(
      'Выше всего: март — 30,0 %. Ниже всего: май — 20,0 %. Такая разница бывает и случайно.',
    );
  });

  it('says nothing of a cohort alone', () => {
    expect(spread(view(), RETENTION, ru)).toBe('');
  });
});

describe('the curves of cohorts', () => {
  it('leave out points of few members, but not those of all', () => {
    const { lines } = curves(view(), RETENTION, true, ru);
    const april = lines.find(({ tone }) => tone === 'rest');
    expect(april?.points).toEqual([null, null, null, null]);
    expect(lines.find(({ name }) => name === 'all')?.points.at(-1)?.value).toBe(0.2);
  });

  it('of groups name the largest', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((name, at) =>
      row(name, [40 + at, 40, 40, 40], [1, 1, 1, 1]),
    );
    const { lines } = curves({ ...view(), rows }, RETENTION, false, ru);
    expect(lines.map(({ name }) => name)).toEqual(['all', 'e', 'd', 'c', 'b']);
  });
});

function row(name: string, n: number[], values: number[]): CohortRow {
  const intervals = values.map((value): [number, number] => [value - 0.1, value + 0.1]);
  return {
    label: { kind: 'text', value: name },
    members: n[0] ?? 0,
    rule: unconditional,
    n,
    figures: [{ id: 'retention', unit: 'share', values, cumulative: values, intervals }],
    again: null,
  };
}

function view(): CohortsView {
  return {
    groups: [],
    rows: [
      row('март', [40, 40, 40, 40], [1, 0.4, 0.3, 0.2]),
      row('апрель', [9, 9, 9], [1, 0.9, 0]),
    ],
    whole: row('all', [49, 49, 49, 40], [1, 0.5, 0.3, 0.2]),
    few: 30,
    until: '2025-06',
    before: 0,
    unfinished: 0,
    never: 0,
    revenueOutside: 0,
    margin: null,
  };
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

describe('the days under the curve of next purchases', () => {
  it('are whole, and named however soon buyers are back', () => {
    expect(dayTicks(6)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(dayTicks(1)).toEqual([0, 1]);
    expect(dayTicks(45)).toEqual([0, 10, 20, 30, 40]);
    expect(dayTicks(95)).toEqual([0, 30, 60, 90]);
  });
});
