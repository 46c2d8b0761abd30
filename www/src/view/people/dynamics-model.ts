import type { ClassDynamics, DynamicsMonth, Unit } from '../../engine/report.js';

/** What is told month by month. */
export const FIGURES = ['revenue', 'buyers', 'averageReceipt'] as const;
export type Figure = (typeof FIGURES)[number] & keyof ClassDynamics;

export function unitOf(figure: Figure): Unit {
  return figure === 'buyers' ? 'members' : 'money';
}

/** Places of the months that are covered whole. */
export function wholeMonths(months: readonly DynamicsMonth[]): number[] {
  return months.flatMap(({ partial }, at) => (partial ? [] : [at]));
}

/** What the title says: a tenth more or less is a change. */
export interface Ends {
  readonly said: 'rose' | 'fell' | 'same' | 'short';
  readonly first: number;
  readonly last: number;
}

/** The first whole month that has a value against the last; `null` without one. */
export function endsOf(
  months: readonly DynamicsMonth[],
  values: readonly (number | null)[],
): Ends | null {
  const told = wholeMonths(months).flatMap((at) => values[at] ?? []);
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined) return null;
  if (told.length < 2 || first <= 0) return { said: 'short', first, last };
  const tenths = (last - first) * 10;
  return { said: tenths >= first ? 'rose' : tenths <= -first ? 'fell' : 'same', first, last };
}

/** A bar of a month, in the pixels of the picture; bars start at nought. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Bars side by side; a month without a value, or with one below nought, has none. */
export function barsOf(
  values: readonly (number | null)[],
  width: number,
  height: number,
): (Bar | null)[] {
  const most = Math.max(...values.map((value) => value ?? 0));
  const step = width / values.length;
  const gap = Math.min(4, step / 4);
  return values.map((value, at) => {
    if (value === null || value <= 0 || most <= 0) return null;
    const tall = Math.max(1, (value / most) * height);
    return { x: at * step + gap / 2, y: height - tall, width: step - gap, height: tall };
  });
}
