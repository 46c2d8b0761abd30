import type { PreviewColumn } from '../engine/report.js';

/** The order in which columns are shown: those that are used first, the others quietly behind. */
export function columnOrder(columns: readonly PreviewColumn[]): number[] {
  const places = [...columns.keys()];
  const used = (at: number): boolean => isUsed(columns[at]);
  return [...places.filter(used), ...places.filter((at) => !used(at))];
}

/** Whether anything is taken from a column. */
export function isUsed(column: PreviewColumn | undefined): boolean {
  return column !== undefined && (column.field !== null || column.kept === true);
}
