import type { HeatMark, HeatModel } from './heat-model.js';
import type { Measure } from './trend-layout.js';

/** A cell in pixels, in the order of reading. */
export interface HeatBox {
  readonly x: number;
  readonly y: number;
  readonly mark: HeatMark;
  /** What fits into it. */
  readonly label: string;
}

/** A heat map in pixels. */
export interface HeatLayout {
  readonly height: number;
  readonly cell: { readonly width: number; readonly height: number };
  /** Cells side by side. */
  readonly across: number;
  readonly left: readonly { readonly y: number; readonly label: string }[];
  readonly top: readonly { readonly x: number; readonly label: string }[];
  readonly names: number;
  readonly boxes: readonly HeatBox[];
}

const CELL = 28;
const HEAD = 20;
const GAP = 8;
/** Narrower than this, a cell could not be hit. */
const LEAST = 26;

/** Where everything of a heat map stands; on a narrow page the longer side goes down. */
export function heatLayout(model: HeatModel, width: number, measure: Measure): HeatLayout {
  const asIs = { rows: model.rows, columns: model.columns, cells: model.cells };
  const room = (names: readonly string[]): number =>
    Math.ceil(Math.max(0, ...names.map(measure))) + GAP;
  const each = (width - room(model.rows)) / Math.max(1, model.columns.length);
  const turned = each < LEAST && model.columns.length > model.rows.length;
  const { rows, columns, cells } = turned ? turnedOver(model) : asIs;
  const names = room(rows);
  const cell = { width: (width - names) / Math.max(1, columns.length), height: CELL };
  const every = Math.ceil((room(columns) - GAP + 4) / cell.width);
  return {
    height: HEAD + rows.length * CELL + 2,
    cell,
    across: columns.length,
    names: names - GAP,
    left: rows.map((label, row) => ({ y: HEAD + row * CELL + CELL / 2 + 4, label })),
    top: columns.flatMap((label, column) =>
      column % every === 0 ? [{ x: names + (column + 0.5) * cell.width, label }] : [],
    ),
    boxes: cells.flatMap((marks, row) =>
      marks.map((mark, column) => ({
        x: names + column * cell.width,
        y: HEAD + row * CELL,
        mark,
        label: measure(mark.label) + 6 <= cell.width ? mark.label : '',
      })),
    ),
  };
}

function turnedOver({
  rows,
  columns,
  cells,
}: HeatModel): Pick<HeatModel, 'rows' | 'columns' | 'cells'> {
  return {
    rows: columns,
    columns: rows,
    cells: columns.map((_, column) => cells.flatMap((row) => row[column] ?? [])),
  };
}
