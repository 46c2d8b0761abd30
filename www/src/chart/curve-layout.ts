import { ticks } from 'd3-array';
import type { Unit } from '../engine/report.js';
import type { Format } from '../text/format.js';
import { apart } from './apart.js';
import { areaPath, linePath, type Point } from './path.js';
import { linear } from './scale.js';
import type { Measure, Size } from './trend-layout.js';

/** Looks of a line: `a` to `d` for those that are named, `rest` for those behind them. */
export type CurveTone = 'a' | 'b' | 'c' | 'd' | 'rest';

/** A place of a line. */
export interface CurvePoint {
  readonly value: number;
  /** What the value may be. */
  readonly interval: readonly [number, number] | null;
  /** Members behind it. */
  readonly n: number;
}

export interface CurveLine {
  /** Stands at its end; empty for a line that is not named. */
  readonly name: string;
  readonly tone: CurveTone;
  /** Draws the intervals: bands of several lines could not be told apart. */
  readonly band: boolean;
  /** One for each place along the axis; `null` where the line is not. */
  readonly points: readonly (CurvePoint | null)[];
}

/** Several lines over one axis of numbers. */
export interface CurveModel {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: Unit;
  /** Places along the axis, rising. */
  readonly xs: readonly number[];
  /** Places that may be named under the axis, by how much room there is. */
  readonly ticks: readonly number[];
  readonly lines: readonly CurveLine[];
}

/** Everything of the chart in pixels. */
export interface CurveLayout {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly xs: readonly number[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  /** Those without a name first, so that the others lie above them. */
  readonly lines: readonly CurveLineLayout[];
}

export interface CurveLineLayout {
  readonly tone: CurveTone;
  readonly path: string;
  readonly band: string;
  readonly points: readonly (number | null)[];
  readonly end:
    | (Point & { readonly labelY: number; readonly name: string; readonly value: string })
    | null;
}

const TOP = 12;
const BOTTOM = 28;
const TICK_GAP = 8;
/** From the end of a line to its label. */
export const LABEL_GAP = 10;
const LABEL = 32;
/** Labels at the ends take no more of the width. */
const LABELS_AT_MOST = 0.34;

export function curveLayout(
  model: CurveModel,
  size: Size,
  format: Format,
  measure: Measure,
): CurveLayout {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(measure));
  const domain = ends(model);
  const y = linear(domain, [size.height - BOTTOM, TOP]);
  const values = ticks(...domain, 4);
  const labels = values.map((value) => format.tick(model.unit, value));
  const most = size.width * LABELS_AT_MOST;
  const named = model.lines.map((line) => endOf(line, model, format, most, measure));
  const told = named.flatMap((end) => (end ? [end.name, end.value] : []));
  const left = widest(labels) + TICK_GAP;
  const right = size.width - Math.min(most, widest(told)) - LABEL_GAP - 2;
  const x = linear([model.xs[0] ?? 0, model.xs.at(-1) ?? 1], [left + 6, right]);
  const xs = model.xs.map(x);
  const places = apart(
    named.flatMap((end) => (end ? [y(end.at) - LABEL / 2] : [])),
    LABEL,
    [0, size.height - BOTTOM + LABEL / 2],
  );
  let place = 0;
  const lines = model.lines.map((line, index): CurveLineLayout => {
    const end = named[index];
    const points = line.points.map((point) => (point ? y(point.value) : null));
    return {
      tone: line.tone,
      path: linePath(joined(points, xs)),
      band: bandPath(line, xs, y),
      points,
      end: end
        ? {
            x: xs[end.index] ?? left,
            y: y(end.at),
            labelY: (places[place++] ?? 0) + 14,
            name: end.name,
            value: end.value,
          }
        : null,
    };
  });
  return {
    plot: { left, right, top: TOP, bottom: size.height - BOTTOM },
    xs,
    yTicks: values.map((value, index) => ({ y: y(value), label: labels[index] ?? '' })),
    xTicks: roomy(model.ticks, x, format, measure),
    lines: [...lines.filter(({ end }) => !end), ...lines.filter(({ end }) => end)],
  };
}

/** From nought, so that heights can be compared, to the greatest value; bands are cut off. */
function ends({ lines }: CurveModel): [number, number] {
  const values = lines.flatMap(({ points }) =>
    points.flatMap((point) => (point ? [point.value] : [])),
  );
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return [low, high === low ? low + 1 : high + (high - low) * 0.06];
}

function endOf(
  { name, points }: CurveLine,
  { unit }: CurveModel,
  format: Format,
  most: number,
  measure: Measure,
): { index: number; at: number; name: string; value: string } | null {
  const index = points.findLastIndex((point) => point !== null);
  const at = points[index]?.value;
  if (name === '' || at === undefined) return null;
  return { index, at, name: fitted(name, most, measure), value: format.label(unit, at) };
}

/** The text, or as much of its beginning as there is room for. */
export function fitted(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let kept = text.length - 1;
  while (kept > 1 && measure(`${text.slice(0, kept)}…`) > width) kept -= 1;
  return `${text.slice(0, kept).trimEnd()}…`;
}

function joined(ys: readonly (number | null)[], xs: readonly number[]): (Point | null)[] {
  return ys.map((y, index) => (y === null ? null : { x: xs[index] ?? 0, y }));
}

function bandPath(
  { points, band }: CurveLine,
  xs: readonly number[],
  y: (value: number) => number,
): string {
  if (!band) return '';
  const edge = (at: 0 | 1): Point[] => {
    const ys = points.map((point) =>
      point?.interval ? Math.max(TOP, y(point.interval[at])) : null,
    );
    return joined(ys, xs).filter((point) => point !== null);
  };
  return areaPath(edge(1), edge(0));
}

/** As many of the places as have room for their names. */
function roomy(
  places: readonly number[],
  x: (value: number) => number,
  format: Format,
  measure: Measure,
): { x: number; label: string }[] {
  const labels = places.map((place) => format.count(place));
  const room = Math.max(0, ...labels.map(measure)) + 12;
  const step = Math.abs(x(places[1] ?? 0) - x(places[0] ?? 0)) || room;
  const every = [1, 2, 3, 6, 12, 24, 48].find((count) => count * step >= room) ?? places.length;
  return places.flatMap((place, index) =>
    index % every === 0 ? [{ x: x(place), label: labels[index] ?? '' }] : [],
  );
}
