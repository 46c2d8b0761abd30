import type { Comparison, Unit } from '../engine/report.js';
import { isMonth } from '../text/days.js';
import type { Texts } from '../text/texts.js';
import { isShare } from '../text/units.js';

/** A change in words, and what it is against: `+2,1 п. п. к январю 2025`. */
export function changeInWords(comparison: Comparison, unit: Unit, texts: Texts): string {
  const change = changeOf(comparison, unit, texts);
  const { period } = comparison;
  const [year, month] = period[0].split('-');
  return isMonth(period)
    ? texts.t('change-month', { change, month: Number(month), year: year ?? '' })
    : texts.t('change-period', { change, period: texts.format.period(...period) });
}

/** The change itself: percentage points of shares, percent of all else. */
export function changeOf({ difference, relative }: Comparison, unit: Unit, texts: Texts): string {
  if (isShare(unit)) return texts.format.sharePoints(difference);
  if (unit === 'npsPoints') return texts.format.value(unit, difference);
  return relative === null ? texts.format.signed(difference) : texts.format.change(relative);
}
