import { ticks } from 'd3-array';
import type { Format } from '../text/format.js';
import { fitted } from './curve-layout.js';
import { linear } from './scale.js';
import type { ScatterAxis, ScatterModel, ScatterPoint } from './scatter-model.js';
import type { Measure, Size } from './trend-layout.js';

/** A label beside a point. */
export interface ScatterLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A scatter chart in pixels. */
export interface ScatterLayout {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** Where the values over all stand; `null` where they are not known. */
  readonly whole: { readonly x: number | null; readonly y: number | null };
  readonly dots: readonly { readonly x: number; readonly y: number; readonly r: number }[];
  readonly labels: readonly ScatterLabel[];
}

const TOP = 26;
const BOTTOM = 42;
const LARGEST = 20;
const SMALLEST = 4;
/** Names beyond this many would only hide the points. */
const NAMED = 8;
const NAME_AT_MOST = 150;

/** Where everything of a scatter chart stands; those far from the whole are named first. */
export function scatterLayout(
  { x, y, points }: ScatterModel,
  { width, height }: Size,
  format: Format,
  measure: Measure,
): ScatterLayout {
  const [xs, ys] = [
    reach(
      points.map((one) => one.x),
      x,
    ),
    reach(
      points.map((one) => one.y),
      y,
    ),
  ];
  const yValues = ticks(...ys, 4);
  const yLabels = yValues.map((value) => format.tick(y.unit, value));
  const plot = {
    left: Math.max(0, ...yLabels.map(measure)) + 8,
    right: width - 8,
    top: TOP,
    bottom: height - BOTTOM,
  };
  const atX = linear(xs, [plot.left, plot.right]);
  const atY = linear(ys, [plot.bottom, plot.top]);
  const most = Math.max(...points.map(({ size }) => size), 1);
  const dots = points.map((point) => ({
    x: atX(point.x),
    y: atY(point.y),
    r: Math.max(SMALLEST, Math.sqrt(point.size / most) * LARGEST),
  }));
  const xWanted = Math.max(2, Math.floor((plot.right - plot.left) / 90));
  return {
    plot,
    xTicks: ticks(...xs, xWanted).map((value) => ({
      x: atX(value),
      label: format.tick(x.unit, value),
    })),
    yTicks: yValues.map((value, at) => ({ y: atY(value), label: yLabels[at] ?? '' })),
    whole: { x: placed(x, atX), y: placed(y, atY) },
    dots,
    labels: named(points, dots, plot, measure),
  };
}

/** A little beyond the points; nothing begins at nought here, since no length is compared. */
function reach(values: readonly number[], { whole, unit }: ScatterAxis): [number, number] {
  const all = whole === null ? values : [...values, whole];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const pad = (high - low || Math.abs(high) || 1) * 0.12;
  const top = unit === 'share' ? Math.min(1, high + pad) : high + pad;
  return [low >= 0 ? Math.max(0, low - pad) : low - pad, Math.max(top, low + Number.EPSILON)];
}

function placed({ whole }: ScatterAxis, scale: (value: number) => number): number | null {
  return whole === null ? null : scale(whole);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names of the points farthest from the middle of the picture, where no name or point is hidden. */
function named(
  points: readonly ScatterPoint[],
  dots: ScatterLayout['dots'],
  plot: Box,
  measure: Measure,
): ScatterLabel[] {
  const middle = {
    x: dots.reduce((sum, { x }) => sum + x, 0) / dots.length,
    y: dots.reduce((sum, { y }) => sum + y, 0) / dots.length,
  };
  const far = dots
    .map((dot, at) => ({ dot, at, away: Math.hypot(dot.x - middle.x, dot.y - middle.y) }))
    .sort((one, other) => other.away - one.away);
  const taken: Box[] = dots.map(({ x, y, r }) => around(x - r, x + r, y - r, y + r));
  const labels: ScatterLabel[] = [];
  for (const { dot, at } of far) {
    if (labels.length === NAMED) break;
    const text = fitted(points[at]?.name ?? '', NAME_AT_MOST, measure);
    const wide = measure(text);
    const { x, y, r } = dot;
    const places: readonly (readonly [number, number])[] = [
      [x + r + 4, y + 4],
      [x - r - 4 - wide, y + 4],
      [x - wide / 2, y - r - 5],
      [x - wide / 2, y + r + 13],
    ];
    const free = places.find(([left, base]) => {
      const box = around(left, left + wide, base - 10, base + 3);
      const inside = box.left >= plot.left && box.right <= plot.right && box.top >= plot.top;
      return inside && !taken.some((other, own) => own !== at && overlaps(box, other));
    });
    if (!free) continue;
    const [left, base] = free;
    taken.push(around(left, left + wide, base - 10, base + 3));
    labels.push({ x: left, y: base, text });
  }
  return labels;
}

function around(left: number, right: number, top: number, bottom: number): Box {
  return { left, right, top, bottom };
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
