import type { BarColumn } from '../../chart/bar-model.js';
import type { Told } from '../../chart/told.js';
import type { Arg } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';

/** The column of a month: its short name, and the year below the first and each January. */
export function monthColumn(
  label: Arg,
  isFirst: boolean,
  lines: Told['lines'],
  texts: Texts,
): BarColumn {
  const month = label.kind === 'month' ? label.value : '';
  return {
    short: month === '' ? texts.arg(label) : texts.format.monthShort(month),
    below: month !== '' && (isFirst || month.endsWith('-01')) ? month.slice(0, 4) : '',
    partial: false,
    target: null,
    told: { head: texts.arg(label), lines },
  };
}
