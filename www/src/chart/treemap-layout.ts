import type { Tile } from './treemap-model.js';
import type { Measure } from './trend-layout.js';
import { wrapped } from './wrap.js';

/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tile with as much of its words as it has room for. */
export interface TileLayout extends Box {
  readonly lines: readonly { readonly text: string; readonly isName: boolean }[];
}

const PAD = 8;
const LINE = 16;
/** Between tiles. */
const GUTTER = 2;

/** Where the tiles stand, and what is written on them. */
export function treemapLayout(
  tiles: readonly Tile[],
  [width, height]: readonly [number, number],
  measure: Measure,
): TileLayout[] {
  const boxes = squarified(
    tiles.map(({ value }) => value),
    { x: 0, y: 0, width: width + GUTTER, height: height + GUTTER },
  );
  return tiles.map((tile, at) => {
    const { x, y, width: w, height: h } = boxes[at] ?? { x: 0, y: 0, width: 0, height: 0 };
    const box = { x, y, width: Math.max(0, w - GUTTER), height: Math.max(0, h - GUTTER) };
    return { ...box, lines: linesOf(tile, box, measure) };
  });
}

/**
 * Name, number, share: what does not fit is left to the card and to the table. A number alone
 * would not say of what it is.
 */
function linesOf(tile: Tile, { width, height }: Box, measure: Measure): TileLayout['lines'] {
  const [room, most] = [width - 2 * PAD, Math.floor((height - PAD) / LINE)];
  const fits = (text: string): boolean => measure(text) <= room;
  const name = wrapped(tile.name, room, measure);
  const named = name.every(fits) && name.length <= most;
  if (!named) return [];
  const lines = name.map((text) => ({ text, isName: true }));
  const sizes = [`${tile.size} · ${tile.share}`, tile.size, tile.share].filter(fits);
  const [size] = sizes;
  if (size !== undefined && lines.length < most) return [...lines, { text: size, isName: false }];
  return lines;
}

/**
 * Rectangles with areas as the values, which fall, as near to squares as can be. Bruls,
 * Huizing, van Wijk: "Squarified Treemaps", 2000. d3-hierarchy would bring trees along, for
 * one level of one.
 */
export function squarified(values: readonly number[], box: Box): Box[] {
  const total = values.reduce((all, value) => all + value, 0);
  if (total <= 0) return [];
  const scale = (box.width * box.height) / total;
  const boxes: Box[] = [];
  let rest = box;
  let from = 0;
  while (from < values.length) {
    const side = Math.min(rest.width, rest.height);
    let to = from + 1;
    // A row takes one more while that makes its worst rectangle no worse.
    while (
      to < values.length &&
      worst(values.slice(from, to + 1), side, scale) <= worst(values.slice(from, to), side, scale)
    ) {
      to += 1;
    }
    const row = values.slice(from, to);
    const area = row.reduce((all, value) => all + value, 0) * scale;
    const isTall = rest.width >= rest.height;
    const depth = side > 0 ? area / side : 0;
    let along = isTall ? rest.y : rest.x;
    for (const value of row) {
      const length = depth > 0 ? (value * scale) / depth : 0;
      boxes.push(
        isTall
          ? { x: rest.x, y: along, width: depth, height: length }
          : { x: along, y: rest.y, width: length, height: depth },
      );
      along += length;
    }
    rest = isTall
      ? { ...rest, x: rest.x + depth, width: rest.width - depth }
      : { ...rest, y: rest.y + depth, height: rest.height - depth };
    from = to;
  }
  return boxes;
}

/** How far the worst rectangle of a row along a side is from a square. */
function worst(row: readonly number[], side: number, scale: number): number {
  const area = row.reduce((all, value) => all + value, 0) * scale;
  const [most, least] = [Math.max(...row) * scale, Math.min(...row) * scale];
  return Math.max((side * side * most) / (area * area), (area * area) / (side * side * least));
}
