import type { FileQuality, ReceiptKind } from '../engine/report.js';

/** What rows of a kind that is no known word can be; `null` leaves them aside. */
export const KINDS: readonly (ReceiptKind | null)[] = [null, 'return', 'sale'];

/** What the visitor says of such rows of a file, by its place in the list. */
export interface KindsAnswer {
  readonly at: number;
  readonly otherKinds: ReceiptKind | null;
}

/** Whether rows were set aside for the word in the column that tells sales from returns. */
export function hasOtherKinds({
  reasons,
  columns,
}: Pick<FileQuality, 'reasons' | 'columns'>): boolean {
  const kind = columns.find(({ field }) => field === 'kind')?.header;
  return reasons.some(({ id, column }) => id === 'row-bad-kind' && column === kind);
}
