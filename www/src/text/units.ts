import type { Unit } from '../engine/report.js';

/** A sign before all but zero. */
export const signed = { signDisplay: 'exceptZero' } as const;

/** Fractions, told in percent or percentage points. */
export function isShare(unit: Unit): boolean {
  return unit === 'share' || unit === 'gap' || unit === 'sharePoints';
}

/** Rates are fractions and shown in percent. */
export function scaleOf(unit: Unit): number {
  return isShare(unit) ? 100 : 1;
}

/** Differences and balances are nothing without their sign. */
export function isSigned(unit: Unit): boolean {
  return unit === 'gap' || unit === 'sharePoints' || unit === 'npsPoints';
}

export function signOf(unit: Unit): Intl.NumberFormatOptions {
  return isSigned(unit) ? signed : {};
}

/** There is no half of a member. */
export function isWhole(unit: Unit): boolean {
  return unit === 'members' || unit === 'npsPoints';
}

/** Whole numbers and means of them. */
export function isCount(unit: Unit): boolean {
  return unit === 'receipts' || unit === 'points' || unit === 'days' || unit === 'count';
}

/** To one decimal. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A count as it is written, which its word goes with: 12.04 days are 12. */
export function written(value: number): number {
  return Math.abs(value) < 100 ? rounded(value) : Math.round(value);
}

export function decimals(count: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: count, maximumFractionDigits: count };
}

function significant(value: number): Intl.NumberFormatOptions {
  return decimals(decimalsOf(value));
}

export function digitsOf(unit: Unit, value: number): Intl.NumberFormatOptions {
  if (unit === 'money') return cardDigits(value);
  if (isCount(unit)) return { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 };
  return isWhole(unit) ? decimals(0) : significant(value * scaleOf(unit));
}

/** Decimals of a whole column. */
export function columnDigits(unit: Unit, values: readonly number[]): Intl.NumberFormatOptions {
  const largest = Math.max(0, ...values.map(Math.abs));
  const whole = values.every(Number.isInteger);
  if (isWhole(unit)) return decimals(0);
  if (isShare(unit)) return decimals(1);
  if (unit === 'money') return decimals(whole || largest >= 10_000 ? 0 : 2);
  if (isCount(unit))
    return decimals(largest >= 100 || values.map(rounded).every(Number.isInteger) ? 0 : 1);
  return decimals(decimalsOf(largest));
}

/** Decimals that make three significant digits of a value of one to three whole ones. */
export function decimalsOf(value: number): number {
  const whole = Math.abs(value);
  if (whole >= 100) return 0;
  return whole >= 10 || whole === 0 ? 1 : 2;
}

function cardDigits(value: number): Intl.NumberFormatOptions {
  if (Math.abs(value) < 10_000) return significant(value);
  return { notation: 'compact', maximumSignificantDigits: 3 };
}
