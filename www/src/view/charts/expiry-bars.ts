import type { BarColumn, BarModel } from '../../chart/bar-model.js';
import type { Table, TableRow } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { monthColumn } from './month-column.js';

/** When points expire: by week ahead with the members who lose them, or by month. */
export function expiryBars({ id, rows, columns }: Table, texts: Texts): BarModel | null {
  const points = rows.map(({ values }) => values[0] ?? 0);
  const all = points.reduce((sum, one) => sum + one, 0);
  const most = Math.max(...points);
  const peak = rows[points.indexOf(most)];
  if (!peak || most <= 0 || rows.length < 2) return null;
  const { format } = texts;
  const byWeek = id === 'points-expiring-weeks';
  const column = ({ label, values }: TableRow, at: number): BarColumn => {
    const lines = columns.flatMap(({ head, unit }, place) => {
      const value = values[place] ?? null;
      const name = unit === 'money' ? texts.arg(head) : '';
      return value === null ? [] : [{ name, value: format.value(unit, value) }];
    });
    if (label.kind !== 'date') return monthColumn(label, at === 0, lines, texts);
    return {
      short: format.dayShort(label.value),
      below: format.count(values[1] ?? 0),
      partial: false,
      target: null,
      told: { head: texts.t('expiry-until', { day: texts.arg(label) }), lines },
    };
  };
  return {
    title: texts.t(byWeek ? 'expiry-weeks-title' : 'expiry-months-title', {
      count: rows.length,
      points: format.count(all),
      when: texts.arg(peak.label),
      most: format.count(most),
      share: format.wholeShare(most / all),
    }),
    subtitle: texts.t(byWeek ? 'expiry-weeks-about' : 'expiry-months-about'),
    unit: 'points',
    stacked: false,
    edges: false,
    amounts: true,
    columns: rows.map(column),
    series: [{ name: '', tone: 'members', values: points }],
    lines: [],
  };
}
