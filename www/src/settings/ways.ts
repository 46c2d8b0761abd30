import type { Definitions } from '../engine/report.js';

/** The ways of each definition, the usual one first; names are messages `definition-<definition>-<way>`. */
export const WAYS: { readonly [Of in keyof Definitions]: readonly Definitions[Of][] } = {
  revenue: ['net', 'beforeDiscount', 'withPoints'],
  purchases: ['receipts', 'days'],
  redemption: ['period', 'vintage'],
  enrolment: ['customers', 'receipts'],
  lifetime: ['observed', 'churn'],
  pointsCost: ['redeemed', 'issued'],
};

/** The definition that tells these ways apart. */
export function definitionOf(ways: readonly Definitions[]): keyof Definitions | null {
  const names = Object.keys(WAYS) as (keyof Definitions)[];
  return names.find((name) => new Set(ways.map((way) => way[name])).size > 1) ?? null;
}
