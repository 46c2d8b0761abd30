import { describe, expect, it } from 'vitest';
import { figureWith, month, partOf, tableOf } from '../../../tests/figure.js';
import { texts } from '../../../tests/texts.js';
import { deviationSteps } from './deviation-steps.js';
import { factorSteps } from './factor-steps.js';
import { pointSteps } from './point-steps.js';

const ru = texts('ru');
const en = texts('en');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const number = (value: number) => ({ kind: 'number', value }) as const;
const money = (value: number) => ({ kind: 'money', value }) as const;

const points = figureWith({
  id: 'points-outstanding',
  unit: 'points',
  value: 88_020,
  figures: {
    issued: number(425_032),
    redeemed: number(262_459),
    expired: number(73_249),
    adjusted: number(-1304),
  },
  notes: [{ id: 'note-opening-balance', args: { from: { kind: 'date', value: '2025-04-01' } } }],
});

describe('the waterfall of points', () => {
  it('adds up to what is on accounts', () => {
    const made = pointSteps(points, ru);
    if (made?.kind !== 'steps') throw new Error('no steps');
    const { steps, title, subtitle } = made.model;
    expect(steps.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'начислено 425032',
      'списано -262459',
      'сгорело -73249',
      'скорректировано -1304',
      'на счетах 88020',
    ]);
    expect(plain(title)).toBe('Из 425 032 начисленных баллов на счетах остаётся 88 020 (20,7 %)');
    expect(plain(subtitle)).toContain('1 апр. 2025');
  });

  it('says what the steps leave', () => {
    const made = pointSteps({ ...points, value: 88_120 }, en);
    expect(made?.table.rows.map(({ values }) => values[0])).toEqual([
      425_032, -262_459, -73_249, -1304, 100, 88_120,
    ]);
    if (made?.kind !== 'steps') throw new Error('no steps');
    expect(made.model.steps.at(-2)?.name).toBe('not explained');
  });

  it('speaks otherwise where more went than came, and not at all where nothing came', () => {
    const made = pointSteps({ ...points, value: -400 }, en);
    expect(made?.model.title).toContain('400 more points');
    expect(pointSteps({ ...points, figures: {} }, en)).toBeNull();
    expect(pointSteps({ ...points, value: null }, en)).toBeNull();
  });
});

const columns = [
  ['column-revenue-change', 'money'],
  ['column-by-buyers', 'money'],
  ['column-by-receipts', 'money'],
  ['column-by-average-receipt', 'money'],
  ['column-by-returns', 'money'],
] as const;

const plan = figureWith({
  tables: [
    tableOf(
      'plan-revenue',
      [
        ['column-plan', 'money'],
        ['column-fact', 'money'],
      ],
      [
        [month('2026-08'), [1000, 1300]],
        [month('2026-09'), [2900, 2500]],
      ],
    ),
  ],
});

describe('the waterfall of a deviation', () => {
  const deviation = tableOf('deviation-plan', columns, [
    [month('2026-08'), [300, 100, 150, 50, 0]],
    [month('2026-09'), [-400, -200, 150, -400, 50]],
  ]);

  it('goes from nought to the deviation of the month, by what moved it', () => {
    const made = deviationSteps(deviation, 1, plan, ru);
    expect(made?.model.steps.map(({ name, value, tone }) => `${name} ${value} ${tone}`)).toEqual([
      'число покупателей -200 down',
      'чеков на покупателя 150 up',
      'средний чек -400 down',
      'возвраты 50 up',
      'изменение выручки -400 total',
    ]);
    expect(plain(made?.model.title ?? '')).toBe(
      'Выручка за сентябрь 2026 на 400 ₽ ниже плана, сильнее всего повлиял средний чек',
    );
    expect(plain(made?.model.subtitle ?? '')).toBe(
      'Из чего сложилось отклонение: план 2 900 ₽, факт 2 500 ₽',
    );
  });

  it('names the month that it is against', () => {
    const rows = [[month('2026-09'), [-400, -200, 150, -400, 50]]] as const;
    const title = (id: string): string =>
      plain(deviationSteps(tableOf(id, columns, rows), 0, plan, ru)?.model.title ?? '');
    expect(title('deviation-year-ago')).toContain('на 400 ₽ ниже, чем за сентябрь 2025, сильнее');
    expect(title('deviation-previous')).toContain('на 400 ₽ ниже прошлого месяца, сильнее');
  });

  it('shows a remainder of a kopeck, and none of the error of adding up', () => {
    const steps = (rest: number): number =>
      deviationSteps(
        tableOf('deviation-previous', columns, [[month('2026-09'), [0.3 + rest, 0.1, 0.2, 0, 0]]]),
        0,
        plan,
        en,
      )?.model.steps.length ?? 0;
    expect(steps(0)).toBe(5);
    expect(steps(0.01)).toBe(6);
  });

  it('is absent without one of its parts', () => {
    const lacking = tableOf('deviation-plan', columns, [
      [month('2026-09'), [5, 5, null, null, null]],
    ]);
    expect(deviationSteps(lacking, 0, plan, en)).toBeNull();
    expect(deviationSteps(lacking, 7, plan, en)).toBeNull();
  });
});

describe('the waterfall of the average receipt', () => {
  it('is titled by the change and what moved it most', () => {
    const kpi = figureWith({
      figures: { before: money(671.87), now: money(668.89) },
      parts: {
        price: partOf('money', 3.43),
        mix: partOf('money', -8.6),
        items: partOf('money', 2.19),
        change: partOf('money', -2.98),
      },
    });
    expect(plain(factorSteps(kpi, ru)?.model.title ?? '')).toBe(
      'Средний чек снизился на 2,98 ₽, сильнее всего повлиял выбор товаров',
    );
    expect(factorSteps(figureWith({}), ru)).toBeNull();
  });
});
