import type {
  Compare,
  Comparison,
  FigureView,
  KpiView,
  SeriesPoint,
  Step,
  Steps,
  Unit,
} from '../engine/report.js';
import { daysNamed, isMonth } from '../text/days.js';
import type { Texts } from '../text/texts.js';
import { written } from '../text/units.js';
import { stepName } from './step-name.js';

/** Whose line it is; decides its colour everywhere. */
export type Tone = 'members' | 'anonymous' | 'own';

/** One line of a trend. */
export interface TrendLine {
  readonly tone: Tone;
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** What a trend chart draws: a figure by month, or by another step, with the norm behind it. */
export interface TrendModel {
  /** What the chart shows, in a sentence made from the data. */
  readonly title: string;
  /** What is drawn and over which months. */
  readonly subtitle: string;
  readonly unit: Unit;
  /** Of a step that is no month, `month` of its points is its first day. */
  readonly step: Step;
  readonly lines: readonly TrendLine[];
  readonly band: Band | null;
}

/** The norm, month by month. */
export interface Band {
  readonly label: string;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Why a KPI has no trend: too few months, or months without a figure of their own. */
export function noTrend({
  series,
}: Pick<KpiView, 'series'>): 'trend-no-series' | 'trend-not-by-month' {
  return series.filter(({ partial }) => !partial).length < 2
    ? 'trend-no-series'
    : 'trend-not-by-month';
}

/** The trend of a KPI; `null` where there are not two months to compare. */
export function trendModel(kpi: KpiView, compare: Compare, texts: Texts): TrendModel | null {
  const lines = linesOf(kpi, texts);
  const [main] = lines;
  const whole = main?.points.flatMap(known) ?? [];
  if (!main || whole.length < 2) return null;
  return {
    title: title(kpi, compare, main, whole, texts),
    subtitle: texts.t('trend-subtitle', {
      from: texts.format.month(main.points[0]?.month ?? ''),
      to: texts.format.month(main.points.at(-1)?.month ?? ''),
    }),
    unit: kpi.unit,
    step: 'month',
    lines,
    band: bandOf(kpi, main, texts),
  };
}

/** The trend of a KPI in other steps; `null` where there are not two of them to compare. */
export function stepsModel(kpi: KpiView, steps: Steps, texts: Texts): TrendModel | null {
  const times = steps.unit === 'perMonth' && kpi.unit === 'perYear' ? 12 : 1;
  const points = steps.points.map(({ from, value, interval, n, partial }): SeriesPoint => {
    const [low, high] = interval ?? [0, 0];
    return {
      month: from,
      value: value === null ? null : value * times,
      interval: interval && [low * times, high * times],
      n,
      partial,
    };
  });
  const main: TrendLine = { tone: 'own', name: texts.t(`kpi-${kpi.id}`), points };
  const whole = points.flatMap(known);
  if (whole.length < 2) return null;
  const { step } = steps;
  return {
    // The last step against the one before it says little where steps are short.
    title: title(kpi, null, main, whole, texts),
    subtitle: texts.t('step-subtitle', {
      step,
      from: stepName(step, points[0]?.month ?? '', texts),
      to: stepName(step, points.at(-1)?.month ?? '', texts),
    }),
    unit: kpi.unit,
    step,
    lines: [main],
    band: kpi.norm?.part === null ? bandOf(kpi, main, texts) : null,
  };
}

function linesOf(kpi: KpiView, texts: Texts): TrendLine[] {
  const { members, anonymous } = kpi.parts;
  if (members && anonymous && hasSeries(members) && hasSeries(anonymous)) {
    return [
      { tone: 'members', name: texts.t('part-members'), points: members.series },
      { tone: 'anonymous', name: texts.t('part-anonymous'), points: anonymous.series },
    ];
  }
  return hasSeries(kpi)
    ? [{ tone: 'own', name: texts.t(`kpi-${kpi.id}`), points: kpi.series }]
    : [];
}

function hasSeries(figure: FigureView): boolean {
  return figure.series.some((point) => point.value !== null);
}

/** A norm of the gap is drawn where members would have to be above the anonymous of that month. */
function bandOf(kpi: KpiView, main: TrendLine, texts: Texts): Band | null {
  const { norm, parts } = kpi;
  if (!norm) return null;
  const constant = (edge: number): number[] => main.points.map(() => edge);
  if (norm.part === null || norm.part === main.tone) {
    const label = `${texts.t('trend-norm')} ${texts.format.range(kpi.unit, [norm.low, norm.high])}`;
    return { label, low: constant(norm.low), high: constant(norm.high) };
  }
  const base = parts.anonymous?.series;
  if (norm.part !== 'gap' || main.tone !== 'members' || !base) return null;
  const above = (edge: number): (number | null)[] =>
    base.map(({ value }) => (value === null ? null : value * (1 + edge)));
  const label = `${texts.t('trend-norm')} ${texts.format.range('gap', [norm.low, norm.high])}`;
  return { label, low: above(norm.low), high: above(norm.high) };
}

/** A spread of a line beyond this share of its value is worth saying. */
const WIDE = 0.1;

/**
 * What the line shows, in a sentence: a change from what is compared with that is
 * beyond chance comes first, then one over the whole line, then its spread.
 */
function title(
  kpi: KpiView,
  compare: Compare | null,
  main: TrendLine,
  whole: readonly Known[],
  texts: Texts,
): string {
  const id = texts.maybe(`trend-${kpi.id}`, 'flat', {}) === null ? 'trend-any' : `trend-${kpi.id}`;
  const who = main.tone === 'members' ? 'members' : 'all';
  const say = (name: string, from: number, to: number): string => {
    // The unit is said once, after the second.
    const ends = { from: texts.format.label(kpi.unit, from), to: upTo(kpi.unit, to, texts) };
    return texts.maybe(id, name, { who, ...ends }) ?? '';
  };
  const [first] = whole;
  const last = whole.at(-1);
  if (!first || !last) return '';
  const told = compare && kpi[compare];
  if (told?.significant) {
    const { value, current } = told;
    const way = current > value ? 'rose' : 'fell';
    return compare === 'previous' && isMonth(told.period)
      ? say(`month-${way}`, value, current)
      : between(told, say(way, value, current), texts);
  }
  const values = whole.map((point) => point.value);
  if (differ(first, last) || climbs(values)) {
    return say(last.value > first.value ? 'rose' : 'fell', first.value, last.value);
  }
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most - least > WIDE * Math.abs(most)) return say('varied', least, most);
  // What grows with the period, such as money a member, is not about the size of its months.
  const typical = kpi.value ?? last.value;
  return say('flat', first.value, typical >= least && typical <= most ? typical : last.value);
}

/** A change between days that are no month and the next: both are named. */
function between({ period, currentPeriod }: Comparison, said: string, texts: Texts): string {
  const [earlier, now] = [daysNamed(period, texts), daysNamed(currentPeriod, texts)];
  return texts.t('trend-between', { said, earlier, now });
}

/** A number with its unit as it stands after "to": of things that are counted that is another case. */
function upTo(unit: Unit, value: number, texts: Texts): string {
  if (unit !== 'receipts' && unit !== 'points' && unit !== 'days') {
    return texts.format.value(unit, value);
  }
  const word = texts.t(`trend-of-${unit}`, { count: written(value) });
  return `${texts.format.label(unit, value)}\u00a0${word}`;
}

/** Months enough for a line that goes one way all along not to be chance. */
const ENOUGH = 6;

/** From one end to the other: such a line does not move between its ends, whatever each month is worth. */
function climbs(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const whole = Math.abs((values.at(-1) ?? 0) - (values[0] ?? 0));
  return (
    values.length >= ENOUGH && most - least > WIDE * Math.abs(most) && whole > 0.8 * (most - least)
  );
}

/** Two months whose intervals lie apart; without intervals, by more than a hundredth. */
function differ(one: Known, other: Known): boolean {
  if (one.interval && other.interval) {
    return one.interval[0] > other.interval[1] || other.interval[0] > one.interval[1];
  }
  return (
    Math.abs(one.value - other.value) > 0.01 * Math.max(Math.abs(one.value), Math.abs(other.value))
  );
}

/** A month with a value. */
interface Known {
  readonly value: number;
  readonly interval: readonly [number, number] | null;
}

function known({ value, interval, partial }: SeriesPoint): Known[] {
  return value === null || partial ? [] : [{ value, interval }];
}
