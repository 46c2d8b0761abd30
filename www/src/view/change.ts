import type { Comparison, Unit } from '../engine/report.js';
import type { Texts } from '../text/texts.js';
import { isShare } from '../text/units.js';

/** A change in words: `+2,1 п. п. к январю`. */
export function changeInWords(comparison: Comparison, unit: Unit, texts: Texts): string {
  const change = changeOf(comparison, unit, texts);
  const [from, to] = comparison.period;
  return isMonth(from, to)
    ? texts.t('change-month', { change, month: Number(from.slice(5, 7)) })
    : texts.t('change-period', { change });
}

/** The change itself: percentage points of shares, percent of all else. */
export function changeOf({ difference, relative }: Comparison, unit: Unit, texts: Texts): string {
  if (isShare(unit)) return texts.format.sharePoints(difference);
  if (unit === 'npsPoints') return texts.format.value(unit, difference);
  return relative === null ? texts.format.signed(difference) : texts.format.change(relative);
}

function isMonth(from: string, to: string): boolean {
  const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0));
  return from.endsWith('-01') && to === last.toISOString().slice(0, 10);
}
