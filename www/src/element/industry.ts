import type { Industry } from '../engine/report.js';

/** All of them, in the order in which they are offered. */
export const INDUSTRIES: readonly Industry[] = ['grocery', 'fashion', 'electronics', 'other'];

/** The industry of an attribute's value, if it is one. */
export function industryOf(value: string | null): Industry | null {
  return INDUSTRIES.find((industry) => industry === value) ?? null;
}
