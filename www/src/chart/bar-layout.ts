import { ticks } from 'd3-array';
import type { Format } from '../text/format.js';
import { apart } from './apart.js';
import type { BarModel, BarTone } from './bar-model.js';
import { fitted } from './curve-layout.js';
import { linear } from './scale.js';
import type { Measure, Size } from './trend-layout.js';

/** A bar, or a piece of one. */
export interface BarBox {
  readonly tone: BarTone;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All that stands over one place of the axis. */
export interface ColumnLayout {
  readonly x: number;
  readonly width: number;
  readonly partial: boolean;
  readonly boxes: readonly BarBox[];
  readonly target: number | null;
  /** What stands on the bar; empty for nothing. */
  readonly amount: string;
  readonly amountY: number;
}

/** A bar chart in pixels. */
export interface BarLayout {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly zero: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly {
    readonly x: number;
    readonly label: string;
    readonly below: string;
  }[];
  readonly columns: readonly ColumnLayout[];
  /** Names at the right of the last column, and what each comes to there. */
  readonly ends: readonly {
    readonly y: number;
    readonly name: string;
    readonly value: string;
    readonly tone: BarTone;
  }[];
  readonly lines: readonly {
    readonly x: number;
    readonly labelX: number;
    readonly labelY: number;
    readonly anchor: 'start' | 'end';
    readonly name: string;
    readonly tone: BarTone;
  }[];
}

const LINE = 16;
const TICK_GAP = 8;
const NAME_GAP = 10;
/** Names at the right take no more of the width. */
const NAMES_AT_MOST = 0.34;
/** What is so thin is still seen. */
const THIN = 1;
/** A bar alone in its place would else be a wall. */
const WIDEST = 72;

/** Where everything of a bar chart stands. */
export function barLayout(
  model: BarModel,
  { width, height }: Size,
  format: Format,
  measure: Measure,
): BarLayout {
  const { columns, unit } = model;
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(measure));
  const domain = reach(model);
  const top = 8 + model.lines.length * LINE + (model.amounts ? LINE : 0);
  const below = columns.some((column) => column.below !== '');
  const bottom = height - 8 - LINE - (below ? LINE : 0);
  const y = linear(domain, [bottom, top]);
  const values = ticks(...domain, bottom - top > 150 ? 4 : 2);
  const labels = values.map((value) => format.tick(unit, value));
  const named = model.stacked ? namesOf(model, width * NAMES_AT_MOST, format, measure) : [];
  const left = widest(labels) + TICK_GAP;
  const names = widest(named.flatMap(({ name, value }) => [name, value]));
  const right = width - (names > 0 ? names + NAME_GAP : 0);
  const step = (right - left) / Math.max(1, columns.length);
  const gap = Math.max(Math.min(12, step / 4), step - WIDEST);
  const boxes = columns.map((_, at) => {
    const place = { x: left + at * step + gap / 2, width: step - gap };
    return model.stacked ? stack(model, at, place, y) : side(model, at, place, y);
  });
  const places = apart(
    named.map(({ at }) => middleOf(boxes.at(-1) ?? [], at, bottom) - LINE),
    LINE * 2,
    [0, bottom + LINE],
  );
  return {
    plot: { left, right, top, bottom },
    zero: y(0),
    yTicks: values.map((value, at) => ({ y: y(value), label: labels[at] ?? '' })),
    xTicks: namesUnder(model, left, step, measure),
    columns: columns.map(({ partial, target }, at) => {
      const own = boxes[at] ?? [];
      return {
        x: left + at * step,
        width: step,
        partial,
        boxes: own,
        target: target === null ? null : y(target),
        amount: amountOn(model, at, step, format, measure),
        amountY: Math.min(bottom, ...own.map((box) => box.y)) - 5,
      };
    }),
    ends: named.map(({ name, value, tone }, at) => ({
      y: (places[at] ?? 0) + 13,
      name,
      value,
      tone,
    })),
    lines: uprights(model, (at) => left + at * step, width, measure),
  };
}

/** From nought, or from what lies below it, to the highest bar or target. */
function reach({ series, columns, stacked }: BarModel): [number, number] {
  const ends = columns.flatMap(({ target }, at) => {
    const values = series.map(({ values }) => values[at] ?? 0);
    const sum = (sign: number): number =>
      values.reduce((all, value) => (value * sign > 0 ? all + value : all), 0);
    return [target ?? 0, ...(stacked ? [sum(1), sum(-1)] : values)];
  });
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  return [low, high === low ? low + 1 : high];
}

/** Names of lines on the outer sides, so that none of them is crossed by the other. */
function uprights(
  { lines }: BarModel,
  x: (at: number) => number,
  width: number,
  measure: Measure,
): BarLayout['lines'] {
  const first = Math.min(...lines.map(({ at }) => at));
  return lines.map(({ at, name, tone }, line) => {
    const [place, room] = [x(at), measure(name) + 6];
    const outer = lines.length > 1 && at === first ? place - room < 0 : place + room <= width;
    return {
      x: place,
      labelX: outer ? place + 6 : place - 6,
      labelY: 11 + line * LINE,
      anchor: outer ? 'start' : 'end',
      name,
      tone,
    } as const;
  });
}

type Place = Pick<BarBox, 'x' | 'width'>;

function stack(
  { series }: BarModel,
  at: number,
  place: Place,
  y: (value: number) => number,
): BarBox[] {
  let [up, down] = [0, 0];
  return series.flatMap(({ values, tone }) => {
    const value = values[at] ?? 0;
    if (value === 0) return [];
    const from = value > 0 ? up : down;
    if (value > 0) up += value;
    else down += value;
    return [{ ...place, ...between(y(from), y(from + value)), tone }];
  });
}

function side(
  { series }: BarModel,
  at: number,
  { x, width }: Place,
  y: (value: number) => number,
): BarBox[] {
  const each = width / Math.max(1, series.length);
  return series.flatMap(({ values, tone }, place) => {
    const value = values[at] ?? 0;
    return value === 0
      ? []
      : [{ x: x + place * each, width: each, ...between(y(0), y(value)), tone }];
  });
}

function between(one: number, other: number): { y: number; height: number } {
  return { y: Math.min(one, other), height: Math.max(THIN, Math.abs(one - other)) };
}

interface Named {
  /** Among the boxes of the last column. */
  readonly at: BarTone;
  readonly name: string;
  readonly value: string;
  readonly tone: BarTone;
}

function namesOf(
  { series, unit }: BarModel,
  most: number,
  format: Format,
  measure: Measure,
): Named[] {
  return series.map(({ name, tone, values }) => ({
    at: tone,
    name: fitted(name, most, measure),
    value: format.label(unit, values.at(-1) ?? 0),
    tone,
  }));
}

function middleOf(boxes: readonly BarBox[], tone: BarTone, bottom: number): number {
  const box = boxes.find((one) => one.tone === tone);
  return box ? box.y + box.height / 2 : bottom;
}

/** As many names as there is room for. */
function namesUnder(
  { columns, edges }: BarModel,
  left: number,
  step: number,
  measure: Measure,
): { x: number; label: string; below: string }[] {
  const room = Math.max(
    0,
    ...columns.flatMap(({ short, below }) => [measure(short), measure(below)]),
  );
  const every = Math.max(1, Math.ceil((room + 6) / Math.max(1, step)));
  return columns.flatMap(({ short, below }, at) =>
    at % every === 0 ? [{ x: left + (edges ? at : at + 0.5) * step, label: short, below }] : [],
  );
}

function amountOn(
  { amounts, series, unit }: BarModel,
  at: number,
  step: number,
  format: Format,
  measure: Measure,
): string {
  const values = series[0]?.values ?? [];
  const text = (value: number | null): string => (value ? format.tick(unit, value) : '');
  if (!amounts) return '';
  const fits = values.every((value) => measure(text(value)) + 4 <= step);
  const most = Math.max(...values.map((value) => value ?? 0));
  const value = values[at] ?? null;
  return fits || value === most ? text(value) : '';
}
