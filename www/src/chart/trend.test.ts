import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../tests/report.js';
import { texts } from '../../tests/texts.js';
import type { Comparison, KpiView, SeriesPoint, Step, Steps } from '../engine/report.js';
import { type TrendLayout, trendLayout } from './trend-layout.js';
import { noTrend, stepsModel, type TrendModel, trendModel } from './trend-model.js';

const ru = texts('ru');
const SIZE = { width: 320, height: 136 };

describe('the model of a trend', () => {
  it('compares members with anonymous buyers where both have a series', () => {
    expect(model('average-receipt').lines.map((line) => line.tone)).toEqual([
      'members',
      'anonymous',
    ]);
    expect(model('member-revenue-share').lines.map((line) => line.tone)).toEqual(['own']);
  });

  it('draws a norm of the gap above the anonymous line of each month', () => {
    const { band, lines } = model('average-receipt');
    const anonymous = lines[1]?.points[0]?.value ?? 0;
    expect(band?.low[0]).toBeCloseTo(anonymous * 1.5);
    expect(band?.high[0]).toBeCloseTo(anonymous * 2.5);
  });

  it('is titled by a change of the last month beyond chance', () => {
    expect(plain(model('member-revenue-share').title)).toBe(
      'Доля выручки участников выросла за месяц с 56,6 % до 58,7 %',
    );
  });

  it('is titled by both sides where these are no month and the next', () => {
    const year: Comparison = {
      currentPeriod: ['2025-12-01', '2025-12-31'],
      current: 0.587,
      period: ['2024-12-01', '2024-12-31'],
      value: 0.602,
      difference: -0.015,
      relative: null,
      significant: true,
    };
    const kpi = { ...kpiOf('member-revenue-share'), yearAgo: year };
    expect(plain(trendModel(kpi, 'yearAgo', ru)?.title ?? '')).toBe(
      'Доля выручки участников снизилась с 60,2 % до 58,7 % (декабрь 2024 → декабрь 2025)',
    );
    const chosen: Comparison = { ...year, currentPeriod: ['2025-07-01', '2025-12-31'] };
    const before = { ...kpi, previous: { ...chosen, period: ['2024-12-30', '2025-06-30'] } };
    expect(plain(trendModel(before as KpiView, 'previous', ru)?.title ?? '')).toBe(
      'Доля выручки участников снизилась с 60,2 % до 58,7 % (30 дек. 2024 – 30 июн. 2025 → 1 июл. – 31 дек. 2025)',
    );
    // Without that year the line itself is told, never another change.
    expect(trendModel({ ...kpi, yearAgo: null }, 'yearAgo', ru)?.title).toContain('51,2');
  });

  it('is titled by the change over all whole months when the last is within chance', () => {
    const kpi = { ...kpiOf('member-revenue-share'), previous: null };
    expect(plain(trendModel(kpi, 'previous', ru)?.title ?? '')).toBe(
      'Доля выручки участников выросла с 51,2 % до 58,4 %',
    );
  });

  it('is titled by the value where nothing moves', () => {
    const kpi = { ...kpiOf('member-receipt-share'), previous: null };
    expect(plain(trendModel(kpi, 'previous', ru)?.title ?? '')).toBe(
      'Доля чеков участников держится около 52,4 %',
    );
  });

  it('is titled by the climb of a line that goes one way, though each month may be chance', () => {
    const months = (values: readonly number[]): KpiView => {
      const kpi = kpiOf('member-receipt-share');
      const series = values.map((value, at) => ({
        ...(kpi.series[at] as SeriesPoint),
        value,
        interval: [0, 1000] as [number, number],
        partial: false,
      }));
      return { ...kpi, id: 'registered-members', unit: 'points', previous: null, series };
    };
    const said = (...values: number[]): string =>
      plain(trendModel(months(values), 'previous', ru)?.title ?? '');
    expect(said(200, 210, 208, 230, 240, 252)).toBe('Рост с 200 до 252 баллов');
    expect(said(302, 290, 280, 281, 270, 241)).toBe('Снижение с 302 до 241 балла');
    expect(said(200, 290, 210, 230, 280, 251)).toBe('От 200 до 290 баллов');
    expect(said(40, 40.5, 41)).toBe('Почти без изменений, около 41 балла');
  });

  it('speaks of the months where the whole is of another size', () => {
    const kpi = { ...kpiOf('member-receipt-share'), previous: null, value: 0.9 };
    expect(plain(trendModel(kpi, 'previous', ru)?.title ?? '')).not.toContain('90');
  });

  it('says whether months lack, or a figure of their own', () => {
    const { series } = kpiOf('member-revenue-share');
    expect(noTrend({ series: series.slice(0, 1) })).toBe('trend-no-series');
    const none = series.map((point) => ({ ...point, value: null }));
    expect(noTrend({ series: none })).toBe('trend-not-by-month');
  });

  it('is absent without two whole months', () => {
    const kpi = kpiOf('member-revenue-share');
    expect(trendModel({ ...kpi, series: kpi.series.slice(11) }, 'previous', ru)).toBeNull();
    expect(trendModel(kpiOf('average-item-price'), 'previous', ru)).toBeNull();
  });
});

describe('the layout of a trend', () => {
  it('keeps every point within the plot and its labels within the chart', () => {
    for (const id of [
      'member-revenue-share',
      'average-receipt',
      'items-per-receipt',
      'purchase-frequency',
    ]) {
      const { plot, lines, months } = layout(model(id));
      for (const line of lines) {
        for (const y of line.points) {
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.001);
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.001);
        }
        expect((months.at(-1) ?? 0) + 10 + line.end.value.length * 7).toBeLessThanOrEqual(
          SIZE.width,
        );
      }
    }
  });

  it('ends its label at the last whole month', () => {
    const { lines, months } = layout(model('member-revenue-share'));
    expect(lines[0]?.end.x).toBe(months[11]);
    expect(plain(lines[0]?.end.value ?? '')).toBe('58,4 %');
  });

  it('hatches only the months that are not whole', () => {
    expect(layout(model('member-revenue-share')).partial).toHaveLength(1);
  });

  it('joins whole months only, and a partial one does not stretch the scale', () => {
    const whole = model('member-revenue-share');
    const [line] = whole.lines;
    if (!line) throw new Error('no line');
    const points = line.points.map((point) => (point.partial ? { ...point, value: 0 } : point));
    const skewed = layout({ ...whole, lines: [{ ...line, points }] });
    expect(skewed.lines[0]?.path).toBe(layout(whole).lines[0]?.path);
    expect(skewed.lines[0]?.points.at(-1)).toBeLessThanOrEqual(skewed.plot.bottom);
  });

  it('keeps the labels of two close lines off each other', () => {
    const close = model('average-receipt');
    const [members] = close.lines;
    if (!members) throw new Error('no line');
    const twins = { ...close, lines: [members, { ...members, tone: 'anonymous' as const }] };
    const [one, other] = layout(twins).lines;
    expect(Math.abs((one?.end.labelY ?? 0) - (other?.end.labelY ?? 0))).toBeGreaterThanOrEqual(
      31.9,
    );
  });

  it('breaks the line at a month without a value', () => {
    const whole = model('member-revenue-share');
    const lines = whole.lines.map((line) => ({
      ...line,
      points: line.points.map((point, index) => (index === 4 ? { ...point, value: null } : point)),
    }));
    expect(layout({ ...whole, lines }).lines[0]?.path.match(/M/g)).toHaveLength(2);
  });

  it('shows the nearer edge of a norm that is far away', () => {
    const { band } = layout(model('purchase-frequency'));
    expect(band?.label).toContain('4–8');
  });
});

describe('a trend in other steps', () => {
  it('names its steps and is titled without the month before', () => {
    const week = stepsModel(kpiOf('member-revenue-share'), steps('week', 4), ru);
    expect(plain(week?.title ?? '')).toBe('Доля выручки участников выросла с 50,0 % до 53,0 %');
    expect(plain(week?.subtitle ?? '')).toBe(
      'По неделям, неделя с 6 янв. 2025 — неделя с 27 янв. 2025',
    );
    const quarter = stepsModel(kpiOf('member-revenue-share'), steps('quarter', 2), ru);
    expect(plain(quarter?.subtitle ?? '')).toContain('1-й квартал 2025');
  });

  it('has the unit of the card, where that is easier to read', () => {
    const kpi = { ...kpiOf('purchase-frequency'), unit: 'perYear' as const };
    const perMonth = { ...steps('day', 3), unit: 'perMonth' as const };
    expect(stepsModel(kpi, perMonth, ru)?.lines[0]?.points[0]?.value).toBeCloseTo(6);
  });

  it('is none of a single step, partial ones aside', () => {
    const [first, second] = steps('month', 2).points;
    if (!first || !second) throw new Error('two');
    const points = [first, { ...second, partial: true }];
    expect(stepsModel(kpiOf('items-per-receipt'), { ...steps('day', 2), points }, ru)).toBeNull();
  });

  it('has as many names under it as there is room for', () => {
    const day = stepsModel(kpiOf('member-revenue-share'), steps('day', 300), ru);
    if (!day) throw new Error('no trend');
    const { xTicks, months } = layout(day);
    expect(months).toHaveLength(300);
    expect(xTicks.length).toBeGreaterThan(1);
    expect(xTicks.length).toBeLessThan(5);
    expect(plain(xTicks[0]?.label ?? '')).toBe('6 янв.');
  });
});

/** Whole steps from half upwards, by a hundredth each, the first on a Monday. */
function steps(step: Step, count: number): Steps {
  const days = { day: 1, week: 7, month: 30, quarter: 91 }[step];
  const day = (at: number): string =>
    new Date(Date.UTC(2025, 0, 6 + at)).toISOString().slice(0, 10);
  const points = Array.from({ length: count }, (_, at) => ({
    from: day(at * days),
    to: day((at + 1) * days - 1),
    value: 0.5 + at / 100,
    interval: null,
    n: 100,
    partial: false,
  }));
  return { kpi: 'member-revenue-share', step, unit: 'share', points };
}

function kpiOf(id: string): KpiView {
  const kpi = sampleReport().kpis.find((one) => one.id === id);
  if (!kpi) throw new Error(`no ${id} in the report`);
  return kpi;
}

function model(id: string): TrendModel {
  const made = trendModel(kpiOf(id), 'previous', ru);
  if (!made) throw new Error(`${id} has no trend`);
  return made;
}

function layout(of: TrendModel): TrendLayout {
  return trendLayout(of, SIZE, ru.format, (text) => text.length * 7);
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
