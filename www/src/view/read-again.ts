import type { ColumnMap, FileQuality, Problem, ReceiptKind } from '../engine/report.js';

/** What rows of a kind that is no known word can be; `null` leaves them aside. */
export const KINDS: readonly (ReceiptKind | null)[] = [null, 'return', 'sale'];

/** What the visitor says of a file, by its place in the list: it is then read again. */
export interface Said {
  readonly at: number;
  readonly of: Partial<ColumnMap>;
}

/** Whether rows were set aside for the word in the column that tells sales from returns. */
export function hasOtherKinds({
  reasons,
  columns,
}: Pick<FileQuality, 'reasons' | 'columns'>): boolean {
  const kind = columns.find(({ field }) => field === 'kind')?.header;
  return reasons.some(({ id, column }) => id === 'row-bad-kind' && column === kind);
}

/** By how much times in UTC are to be moved, where a problem proposes it. */
export function proposedOffset({ id, args }: Pick<Problem, 'id' | 'args'>): string | null {
  return id === 'notice-utc' ? String(args['offset']?.value) : null;
}
