import { ticks } from 'd3-array';
import type { CurveLine, CurveModel, CurvePoint, CurveTone } from '../../chart/curve-layout.js';
import { heatSteps } from '../../chart/heat.js';
import type { AgainCurve, CohortRow, CohortsView, Unit } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';

/** A figure of cohorts, and whether it is summed up from the beginning. */
export interface Shown {
  readonly figure: string;
  readonly cumulative: boolean;
}

/** A cell of the triangle; `null` where it has not happened yet. */
export type HeatCell = {
  readonly value: number;
  readonly n: number;
  readonly few: boolean;
  readonly step: number;
} | null;

/** Groups that have a line of their own: more could not be told apart. */
const MOST_LINES = 4;
const TONES: readonly CurveTone[] = ['a', 'b', 'c', 'd'];

/** The values of a row by age. */
export function valuesOf(row: CohortRow, { figure, cumulative }: Shown): readonly number[] {
  const found = row.figures.find(({ id }) => id === figure);
  return (cumulative ? found?.cumulative : found?.values) ?? [];
}

/** Rows of the triangle, each as long as the longest; cells of few members have no colour. */
export function heat(view: CohortsView, shown: Shown): HeatCell[][] {
  const ages = view.whole.n.length;
  const isFew = (row: CohortRow, age: number): boolean => (row.n[age] ?? 0) < view.few;
  // The month in which all bought says nothing, and would take the colours from the rest.
  const told = view.rows.map((row) => valuesOf(row, shown));
  const steps = heatSteps(
    told.map((values, at) =>
      values.map((value, age) => {
        const row = view.rows[at];
        const full = shown.figure === 'retention' && age === 0 && !shown.cumulative;
        return row && !isFew(row, age) && !full ? value : null;
      }),
    ),
  );
  return view.rows.map((row, at) =>
    Array.from({ length: ages }, (_, age) => {
      const value = told[at]?.[age];
      if (value === undefined) return null;
      return { value, n: row.n[age] ?? 0, few: isFew(row, age), step: steps[at]?.[age] ?? 0 };
    }),
  );
}

/** The age that a title speaks of: late enough to tell, with members enough. */
export function toldAge(view: CohortsView, { figure, cumulative }: Shown): number {
  const wanted = figure === 'retention' && !cumulative ? [3, 1] : [12, 6, 3, 1];
  return wanted.find((age) => (view.whole.n[age] ?? 0) >= view.few) ?? 0;
}

/** What the triangle shows, as a sentence. */
export function finding(view: CohortsView, shown: Shown, texts: Texts): string {
  const age = toldAge(view, shown);
  const value = valuesOf(view.whole, shown)[age];
  const unit = view.whole.figures.find(({ id }) => id === shown.figure)?.unit;
  if (value === undefined || !unit) return '';
  const name = `${shown.figure}${shown.cumulative ? '-total' : ''}`;
  return texts.maybe('cohorts-title', name, { age, value: texts.format.value(unit, value) }) ?? '';
}

/** The cohorts that stand out at that age, and whether chance alone could do it. */
export function spread(view: CohortsView, shown: Shown, texts: Texts): string {
  const age = toldAge(view, shown);
  const unit = view.whole.figures.find(({ id }) => id === shown.figure)?.unit;
  const told = view.rows.flatMap((row) => {
    const value = valuesOf(row, shown)[age];
    const interval = row.figures.find(({ id }) => id === shown.figure)?.intervals[age];
    const enough = (row.n[age] ?? 0) >= view.few;
    return value !== undefined && enough ? [{ name: texts.arg(row.label), value, interval }] : [];
  });
  const order = told.sort((one, other) => other.value - one.value);
  const [best, worst] = [order[0], order.at(-1)];
  if (!unit || !best || !worst || best.value === worst.value) return '';
  const sentence = texts.t('cohorts-spread', {
    best: best.name,
    high: texts.format.value(unit, best.value),
    worst: worst.name,
    low: texts.format.value(unit, worst.value),
  });
  const chance =
    !shown.cumulative &&
    best.interval &&
    worst.interval &&
    (best.interval[0] ?? 0) <= (worst.interval[1] ?? 0);
  return chance ? `${sentence} ${texts.t('cohorts-chance')}` : sentence;
}

/** Lines by age: of cohorts by time all, the latest and the earliest; of groups the largest. */
export function curves(view: CohortsView, shown: Shown, byTime: boolean, texts: Texts): CurveModel {
  const ages = view.whole.n.map((_, age) => age);
  const unit = view.whole.figures.find(({ id }) => id === shown.figure)?.unit ?? 'count';
  const line = (row: CohortRow, tone: CurveTone, name: string): CurveLine => ({
    name,
    tone,
    band: false,
    points: ages.map((age): CurvePoint | null => {
      const value = valuesOf(row, shown)[age];
      const n = row.n[age] ?? 0;
      return value === undefined || (n < view.few && row !== view.whole)
        ? null
        : { value, interval: null, n };
    }),
  });
  const name = (row: CohortRow): string => texts.arg(row.label);
  const able = view.rows.filter((row) => row.n.filter((n) => n >= view.few).length > 2);
  const named = byTime
    ? [view.whole, able.at(-1), able[0]].filter(
        (row, at, all) => row !== undefined && all.indexOf(row) === at,
      )
    : [...able].sort((one, other) => other.members - one.members).slice(0, MOST_LINES);
  const lines = named.flatMap((row, at) => (row ? [line(row, TONES[at] ?? 'd', name(row))] : []));
  const behind = byTime
    ? view.rows.filter((row) => !named.includes(row)).map((row) => line(row, 'rest', ''))
    : [line(view.whole, 'rest', name(view.whole))];
  return {
    title: byTime ? compared(lines, unit, texts) : spread(view, shown, texts),
    subtitle: texts.t(byTime ? 'cohorts-curves-time' : 'cohorts-curves-groups'),
    unit,
    xs: ages,
    ticks: ages,
    lines: [...behind, ...lines],
  };
}

/** The latest cohort against the earliest, at the greatest age that both have reached. */
function compared(lines: readonly CurveLine[], unit: Unit, texts: Texts): string {
  const [, late, early] = lines;
  if (!late || !early) return '';
  const at = (line: CurveLine, age: number): number | null => line.points[age]?.value ?? null;
  const age = late.points.findLastIndex((point, age) => point !== null && at(early, age) !== null);
  const [now, before] = [at(late, age), at(early, age)];
  if (now === null || before === null) return '';
  return texts.t('cohorts-compared', {
    age,
    late: late.name,
    now: texts.format.value(unit, now),
    early: early.name,
    before: texts.format.value(unit, before),
  });
}

/** Curves are not drawn on where fewer members are left: they would follow a handful. */
const LEAST_AT_RISK = 10;

/** How soon members buy again: all, or the largest groups. */
export function againModel(view: CohortsView, texts: Texts): CurveModel | null {
  const { whole } = view;
  if (!whole.again) return null;
  const groups = view.rows.filter(({ again }) => again && again.members >= view.few);
  const largest = [...groups].sort(
    (one, other) => (other.again?.members ?? 0) - (one.again?.members ?? 0),
  );
  const rows = [...(groups.length > 0 ? largest.slice(0, MOST_LINES) : []), whole];
  const xs = whole.again.points
    .filter(({ atRisk }) => atRisk >= LEAST_AT_RISK)
    .map(({ day }) => day);
  const line = (row: CohortRow, at: number): CurveLine => {
    const points = new Map(row.again?.points.map((point) => [point.day, point]));
    return {
      name: texts.arg(row.label),
      tone: row === whole && rows.length > 1 ? 'rest' : (TONES[at] ?? 'd'),
      band: row === whole,
      points: xs.map((day) => {
        const point = points.get(day);
        if (!point || point.atRisk < LEAST_AT_RISK) return null;
        const { share: value, interval, atRisk: n } = point;
        return { value, interval: interval as [number, number] | null, n };
      }),
    };
  };
  return {
    title: againFinding(whole.again, texts),
    subtitle: texts.t('cohorts-again-about'),
    unit: 'share',
    xs,
    ticks: dayTicks(xs.at(-1) ?? 0),
    lines: rows.map(line).reverse(),
  };
}

/** Every thirtieth day, or whole days where buyers are back before the second of these. */
export function dayTicks(last: number): number[] {
  if (last < 60) return ticks(0, last, 6).filter(Number.isInteger);
  return Array.from({ length: Math.floor(last / 30) + 1 }, (_, month) => month * 30);
}

function againFinding({ median, marks, again, members }: AgainCurve, texts: Texts): string {
  const { format } = texts;
  if (median !== null) return texts.t('cohorts-again-half', { days: median });
  const mark = marks.filter(({ day }) => day <= 90).at(-1);
  const share = mark?.share ?? again / members;
  return texts.t('cohorts-again-share', { days: mark?.day ?? 0, share: format.share(share) });
}
