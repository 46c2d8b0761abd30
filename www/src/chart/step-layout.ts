import { ticks } from 'd3-array';
import type { Format } from '../text/format.js';
import { linear } from './scale.js';
import type { StepModel, StepTone } from './step-model.js';
import type { Measure } from './trend-layout.js';
import { wrapped } from './wrap.js';

/** A step: its name on the left, its bar, the amount behind it. */
export interface StepBar {
  readonly tone: StepTone;
  /** Top and height of the whole row. */
  readonly top: number;
  readonly height: number;
  readonly name: readonly { readonly y: number; readonly text: string }[];
  readonly bar: { readonly x: number; readonly y: number; readonly width: number };
  readonly label: { readonly x: number; readonly text: string };
  /** Where this step ends and the next one begins. */
  readonly end: number;
}

/** A waterfall in pixels. */
export interface StepLayout {
  readonly height: number;
  /** Where names end. */
  readonly names: number;
  readonly plot: { readonly left: number; readonly right: number };
  readonly zero: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly bars: readonly StepBar[];
}

/** Of a bar. */
export const THICK = 22;
const LINE = 15;
const ROW = 36;
const AXIS = 20;
const GAP = 12;
/** Names take no more of the width. */
const NAMES_AT_MOST = 0.36;
/** What is so thin is still seen. */
const THIN = 1.5;

/** Where everything of a waterfall stands: a row a step, from top to bottom. */
export function stepLayout(
  { steps, unit }: StepModel,
  width: number,
  format: Format,
  measure: Measure,
): StepLayout {
  const most = width * NAMES_AT_MOST;
  const names = steps.map(({ name }) => wrapped(name, most, measure));
  const room = Math.ceil(Math.min(most, Math.max(0, ...names.flat().map(measure))));
  const labels = steps.map(({ label }) => label);
  const ends: number[] = [];
  for (const { value, total } of steps) ends.push(total ? value : (ends.at(-1) ?? 0) + value);
  const starts = steps.map(({ total }, at) => (total ? 0 : (ends[at - 1] ?? 0)));
  const reach = [...starts, ...ends, 0];
  const [low, high] = [Math.min(...reach), Math.max(...reach)];
  const plot = {
    left: room + GAP,
    right: width - Math.max(0, ...labels.map(measure)) - 8,
  };
  const x = linear([low, high === low ? low + 1 : high], [plot.left, plot.right]);
  let top = AXIS;
  const bars = steps.map(({ tone }, at): StepBar => {
    const lines = names[at] ?? [];
    const height = Math.max(ROW, lines.length * LINE + 8);
    const [one, other] = [x(starts[at] ?? 0), x(ends[at] ?? 0)];
    const thick = Math.max(THIN, Math.abs(other - one));
    const from = Math.min(one, other);
    const middle = top + height / 2;
    const made = {
      tone,
      top,
      height,
      name: lines.map((text, line) => ({
        y: middle + (line - (lines.length - 1) / 2) * LINE + 4,
        text,
      })),
      bar: { x: from, y: middle - THICK / 2, width: thick },
      label: { x: from + thick + 6, text: labels[at] ?? '' },
      end: other,
    };
    top += height;
    return made;
  });
  return {
    height: top + 4,
    names: room,
    plot,
    zero: x(0),
    ticks: spaced(low, high, x, (value) => format.tick(unit, value), measure),
    bars,
  };
}

/** Round values along the axis, as many as their labels have room for. */
function spaced(
  low: number,
  high: number,
  x: (value: number) => number,
  label: (value: number) => string,
  measure: Measure,
): { x: number; label: string }[] {
  for (const count of [4, 3, 2, 1]) {
    const all = ticks(low, high, count).map((value) => ({ x: x(value), label: label(value) }));
    const free = all.every((one, at) => {
      const next = all[at + 1];
      const needed = (measure(one.label) + measure(next?.label ?? '')) / 2 + GAP;
      return !next || next.x - one.x >= needed;
    });
    if (free) return all;
  }
  return [];
}
