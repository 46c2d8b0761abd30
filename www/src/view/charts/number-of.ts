import type { Arg } from '../../engine/report.js';

/** The number that an argument is; `null` of any other, and of none. */
export function numberOf(arg: Arg | undefined): number | null {
  return typeof arg?.value === 'number' ? arg.value : null;
}
