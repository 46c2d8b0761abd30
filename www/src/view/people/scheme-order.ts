import type { SchemeView } from '../../engine/report.js';

/** Divisions by how often they are reached for; what is not among them, as a column of the files, follows. */
const ORDER =
  'rfm life-cycle value tier favourite-category promotion campaign-response store channel age sex city source marital-status frequency-trend receipt-trend evenness'.split(
    ' ',
  );

/** The divisions in the order in which they are offered. */
export function inOrder(schemes: readonly SchemeView[]): SchemeView[] {
  const place = ({ id }: SchemeView): number => {
    const at = ORDER.indexOf(id);
    return at < 0 ? ORDER.length : at;
  };
  return [...schemes].sort((one, other) => place(one) - place(other));
}
