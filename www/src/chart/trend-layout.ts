import { ticks } from 'd3-array';
import type { SeriesPoint, Step } from '../engine/report.js';
import type { Format } from '../text/format.js';
import { apart } from './apart.js';
import { areaPath, linePath } from './path.js';
import { evenly, linear } from './scale.js';
import type { Tone, TrendModel } from './trend-model.js';

/** Outer size of a chart in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Everything of a trend chart in pixels, ready to be drawn. */
export interface TrendLayout {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Middle of each month. */
  readonly months: readonly number[];
  /** Half the distance between two months. */
  readonly halfStep: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly band: { readonly path: string; readonly label: string; readonly labelY: number } | null;
  /** Months that the data does not cover wholly. */
  readonly partial: readonly { readonly x: number; readonly width: number }[];
  readonly lines: readonly LineLayout[];
}

/** A line with the label at its end. */
export interface LineLayout {
  readonly tone: Tone;
  readonly path: string;
  /** Height of each month's mark; `null` where there is none. The line joins whole months only. */
  readonly points: readonly (number | null)[];
  readonly end: {
    readonly x: number;
    readonly y: number;
    readonly labelY: number;
    readonly value: string;
    readonly name: string;
  };
}

const LINE = 16;
const TOP = 12;
const BOTTOM = 24;
const MONTH_GAP = 12;
const TICK_GAP = 8;
/** From the last month to the labels at the ends of the lines. */
export const END_GAP = 10;

/** Width of a text in pixels, in the font of the chart. */
export type Measure = (text: string) => number;

/** Where everything of a trend stands. */
export function trendLayout(
  model: TrendModel,
  size: Size,
  format: Format,
  measure: Measure,
): TrendLayout {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(measure));
  const [low, high] = domain(model);
  const scale = linear([low, high], [size.height - BOTTOM, TOP]);
  // A month of three days may lie anywhere: its mark stays within the plot, its value is told.
  const y = (value: number): number => scale(Math.min(high, Math.max(low, value)));
  const values = ticks(low, high, size.height > 180 ? 4 : 2);
  const tickLabels = values.map((value) => format.tick(model.unit, value));
  const labels = model.lines.map((line) => endLabel(model, line.points, line.name, format));
  const left = widest(tickLabels) + TICK_GAP;
  const right =
    size.width - widest(labels.flatMap(({ name, value }) => [name, value])) - END_GAP - 2;
  const points = model.lines[0]?.points ?? [];
  const months = evenly(points.length, [left + 6, right]);
  const halfStep = (right - left - 6) / 2 / Math.max(points.length - 1, 1);
  const lines = model.lines.map((trend, index): LineLayout => {
    const last = lastWhole(trend.points);
    const endY = y(trend.points[last]?.value ?? low);
    return {
      tone: trend.tone,
      path: linePath(
        trend.points.map(({ value, partial }, month) =>
          value === null || partial ? null : { x: months[month] ?? left, y: y(value) },
        ),
      ),
      points: trend.points.map((point) => (point.value === null ? null : y(point.value))),
      end: {
        x: months[last] ?? left,
        y: endY,
        labelY: endY,
        value: labels[index]?.value ?? '',
        name: labels[index]?.name ?? '',
      },
    };
  });
  return {
    plot: { left, right, top: TOP, bottom: size.height - BOTTOM },
    months,
    halfStep,
    yTicks: values.map((value, index) => ({ y: y(value), label: tickLabels[index] ?? '' })),
    xTicks: stepTicks(model.step, points, months, halfStep * 2, format, measure),
    band: bandLayout(model, [low, high], months, y, size, measure(model.band?.label ?? '')),
    partial: points.flatMap((point, index) =>
      point.partial ? [hatch(months[index] ?? left, halfStep, left, right)] : [],
    ),
    lines: parted(lines, size),
  };
}

/** Values of whole months and the nearer edge of the norm, so that the distance to it can be seen. */
function domain({ lines, band }: TrendModel): [number, number] {
  const values = lines.flatMap((line) =>
    line.points.flatMap(({ value, partial }) => (value === null || partial ? [] : [value])),
  );
  const [least, most] = ends(values);
  const edges = band ? [...band.low, ...band.high].filter((edge) => edge !== null) : [];
  const inside = edges.filter((edge) => edge >= least && edge <= most);
  const nearest = inside.length > 0 ? inside : near(edges, least, most);
  const [from, to] = ends([...values, ...nearest]);
  const pad = (to - from || Math.abs(to) || 1) * 0.08;
  return [from >= 0 ? Math.max(0, from - pad) : from - pad, to + pad];
}

function near(edges: readonly number[], least: number, most: number): number[] {
  const away = (edge: number): number => Math.max(least - edge, edge - most);
  return edges.length > 0
    ? [edges.reduce((best, edge) => (away(edge) < away(best) ? edge : best))]
    : [];
}

function bandLayout(
  { band, lines }: TrendModel,
  [low, high]: readonly [number, number],
  months: readonly number[],
  y: (value: number) => number,
  size: Size,
  width: number,
): TrendLayout['band'] {
  if (!band) return null;
  const clamp = (value: number): number => Math.min(high, Math.max(low, value));
  const rows = months.flatMap((x, index) => {
    const [from, to] = [band.low[index], band.high[index]];
    return typeof from === 'number' && typeof to === 'number'
      ? [{ x, from: clamp(from), to: clamp(to) }]
      : [];
  });
  const reach = (months[0] ?? 0) + width + 16;
  const crossed = lines.flatMap(({ points }) =>
    points.flatMap(({ value }, index) =>
      value !== null && (months[index] ?? 0) <= reach ? [y(value)] : [],
    ),
  );
  const path = areaPath(
    rows.map((row) => ({ x: row.x, y: y(row.to) })),
    rows.map((row) => ({ x: row.x, y: y(row.from) })),
  );
  const first = rows[0];
  if (!path || !first || first.from === first.to) return null;
  return { path, label: band.label, labelY: clearPlace(y(first.to), y(first.from), crossed, size) };
}

/** A line for the band's label, inside it or beside it, that no line of the chart crosses. */
function clearPlace(top: number, bottom: number, crossed: readonly number[], size: Size): number {
  const inside = bottom - top >= LINE + 4 ? [top + 14, bottom - 6] : [];
  const places = [...inside, top - 5, bottom + 14].filter(
    (place) => place >= TOP + 8 && place <= size.height - BOTTOM - 2,
  );
  const distance = (place: number): number =>
    Math.min(...crossed.map((y) => Math.abs(y - (place - 4))), 100);
  const clear = places.find((place) => distance(place) >= LINE - 4);
  return clear ?? places.sort((one, other) => distance(other) - distance(one))[0] ?? top + 14;
}

function endLabel(
  model: TrendModel,
  points: readonly SeriesPoint[],
  name: string,
  format: Format,
): { name: string; value: string } {
  const value = points[lastWhole(points)]?.value ?? null;
  return {
    // A line alone is named by the chart's title.
    name: model.lines.length > 1 ? name : '',
    value: value === null ? '' : format.label(model.unit, value),
  };
}

/** Index of the last month that the data covers wholly. */
function lastWhole(points: readonly SeriesPoint[]): number {
  return points.findLastIndex((point) => point.value !== null && !point.partial);
}

/** As many names of steps as have room; a year beside the first month and each January. */
function stepTicks(
  step: Step,
  points: readonly SeriesPoint[],
  months: readonly number[],
  width: number,
  format: Format,
  measure: Measure,
): { x: number; label: string }[] {
  const labels = points.map(({ month }, index) => {
    if (step === 'day' || step === 'week') return format.dayShort(month);
    const withYear = index === 0 || month.slice(5, 7) === '01';
    return withYear ? `${format.monthShort(month)} ${month.slice(2, 4)}` : format.monthShort(month);
  });
  const room = Math.max(0, ...labels.map(measure)) + MONTH_GAP;
  const counts = step === 'month' ? [1, 2, 3, 4, 6, 12, 24] : [1, 2, 4, 8, 13, 26, 52, 104, 208];
  const every = counts.find((count) => count * width >= room) ?? points.length;
  return labels.flatMap((label, index) =>
    index % every === 0 ? [{ x: months[index] ?? 0, label }] : [],
  );
}

function hatch(x: number, half: number, left: number, right: number): { x: number; width: number } {
  const from = Math.max(left, x - half);
  return { x: from, width: Math.min(right + half, x + half) - from };
}

/** Keeps labels within the plot, and those of two lines off each other. */
function parted(lines: readonly LineLayout[], size: Size): LineLayout[] {
  const room = lines.length > 1 ? LINE * 2 : LINE;
  const ends = lines.map(({ end }) => end.y);
  const places = apart(ends, room, [TOP, size.height - BOTTOM + LINE]);
  return lines.map((line, index) => ({
    ...line,
    end: { ...line.end, labelY: places[index] ?? line.end.y },
  }));
}

/** The least and the greatest; 0 and 1 of nothing. */
function ends(values: readonly number[]): [number, number] {
  return values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
}
