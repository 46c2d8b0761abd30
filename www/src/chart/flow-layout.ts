import type { FlowModel, FlowNode, FlowRibbon, Turn } from './flow-model.js';
import type { Measure } from './trend-layout.js';
import { wrapped } from './wrap.js';

/** A class: its bar, and its name beside it in lines, the number below. */
export interface NodeLayout {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly label: readonly {
    readonly y: number;
    readonly text: string;
    readonly isName: boolean;
  }[];
}

/** Members on their way. */
export interface RibbonLayout {
  readonly path: string;
  readonly turn: Turn;
  readonly said: string;
  /** Where its card stands. */
  readonly middle: { readonly x: number; readonly y: number };
}

/** A flow chart in pixels. */
export interface FlowLayout {
  readonly width: number;
  readonly height: number;
  /** Where labels end on the left and begin on the right. */
  readonly labels: { readonly left: number; readonly right: number };
  readonly left: readonly NodeLayout[];
  readonly right: readonly NodeLayout[];
  readonly ribbons: readonly RibbonLayout[];
  readonly legend: readonly {
    readonly x: number;
    readonly y: number;
    readonly turn: Turn;
    readonly word: string;
  }[];
}

/** Of the bars. */
export const BAR = 8;
/** Of the key in the legend. */
export const KEY = 16;
const LINE = 15;
const GAP = 8;
/** Of all members together, without gaps. */
const STACK = 240;
/** What is so thin is still seen. */
const THIN = 1.5;

/** Where everything of a flow stands: bars as high as their members are many, but as high as their labels need. */
export function flowLayout(model: FlowModel, width: number, measure: Measure): FlowLayout {
  const most = Math.min(190, Math.max(88, Math.floor(width * 0.27)));
  const lines = [...model.left, ...model.right].flatMap(({ name, size }) => [
    ...wrapped(name, most, measure),
    size,
  ]);
  const room = Math.ceil(Math.min(most, Math.max(0, ...lines.map(measure))));
  const labels = { left: room, right: width - room };
  const bars = { left: room + 8, right: width - room - 8 - BAR };
  const total = model.ribbons.reduce((all, { count }) => all + count, 0);
  const side = (nodes: readonly FlowNode[]): Sized[] =>
    nodes.map(({ name, size, count }) => {
      const lines = [...wrapped(name, most, measure), size];
      const height = Math.max(THIN, (count / Math.max(1, total)) * STACK);
      return { lines, height, slot: Math.max(height, lines.length * LINE), count };
    });
  const sides = [side(model.left), side(model.right)] as const;
  const inner = Math.max(...sides.map((nodes) => taken(nodes)));
  const [left, right] = [stacked(sides[0], inner, bars.left), stacked(sides[1], inner, bars.right)];
  const legend = legendOf(model, inner + 24, width, measure);
  return {
    width,
    height: (legend.at(-1)?.y ?? inner) + 12,
    labels,
    left,
    right,
    ribbons: ribbonsOf(model, left, right),
    legend,
  };
}

interface Sized {
  readonly lines: readonly string[];
  readonly height: number;
  readonly slot: number;
  readonly count: number;
}

function taken(nodes: readonly Sized[]): number {
  return nodes.reduce((all, { slot }) => all + slot + GAP, -GAP);
}

/** One below the other, the spare room between them, so that both sides end at the same height. */
function stacked(nodes: readonly Sized[], inner: number, x: number): NodeLayout[] {
  const spare = nodes.length > 1 ? (inner - taken(nodes)) / (nodes.length - 1) : 0;
  let top = 0;
  return nodes.map(({ lines, height, slot }) => {
    const [y, first] = [top + (slot - height) / 2, top + (slot - lines.length * LINE) / 2];
    top += slot + GAP + spare;
    const label = lines.map((text, at) => ({
      y: first + at * LINE + 11,
      text,
      isName: at < lines.length - 1,
    }));
    return { x, y, height, label };
  });
}

function ribbonsOf(
  { ribbons, left, right }: FlowModel,
  from: readonly NodeLayout[],
  to: readonly NodeLayout[],
): RibbonLayout[] {
  // How much of each bar is already taken by ribbons further up.
  const used = { left: left.map(() => 0), right: right.map(() => 0) };
  const end = (
    side: 'left' | 'right',
    at: number,
    count: number,
    nodes: readonly NodeLayout[],
    all: readonly FlowNode[],
  ): readonly [number, number] => {
    const { y = 0, height = 0 } = nodes[at] ?? {};
    const thickness = (height * count) / Math.max(1, all[at]?.count ?? 1);
    const begin = y + (used[side][at] ?? 0);
    used[side][at] = (used[side][at] ?? 0) + thickness;
    return [begin, begin + thickness];
  };
  const [start = 0, stop = 0] = [(from[0]?.x ?? 0) + BAR, to[0]?.x ?? 0];
  return ribbons.map((ribbon: FlowRibbon) => {
    const one = end('left', ribbon.from, ribbon.count, from, left);
    const two = end('right', ribbon.to, ribbon.count, to, right);
    return {
      path: ribbonPath([start, ...one], [stop, ...two]),
      turn: ribbon.turn,
      said: ribbon.said,
      middle: { x: (start + stop) / 2, y: (one[0] + two[0]) / 2 },
    };
  });
}

/** Along the upper edge and back along the lower one. */
function ribbonPath(
  [x, top, bottom]: readonly [number, number, number],
  [endX, endTop, endBottom]: readonly [number, number, number],
): string {
  const half = (x + endX) / 2;
  const at = (...values: number[]): string =>
    values.map((one) => Math.round(one * 10) / 10).join(',');
  return `M${at(x, top)}C${at(half, top, half, endTop, endX, endTop)}L${at(endX, endBottom)}C${at(half, endBottom, half, bottom, x, bottom)}Z`;
}

function legendOf(
  { legend }: FlowModel,
  top: number,
  width: number,
  measure: Measure,
): FlowLayout['legend'] {
  let [x, y] = [0, top];
  return legend.map(({ turn, word }) => {
    const wide = KEY + 6 + measure(word);
    if (x > 0 && x + wide > width) [x, y] = [0, y + 20];
    const placed = { x, y, turn, word };
    x += wide + 20;
    return placed;
  });
}
