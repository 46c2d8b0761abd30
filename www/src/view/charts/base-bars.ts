import type { BarModel, BarSeries } from '../../chart/bar-model.js';
import type { Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { monthColumn } from './month-column.js';

/** The active base by month: who stayed, came back and came new; who lapsed, below nought. */
export function baseBars({ rows }: Table, texts: Texts): BarModel | null {
  if (rows.length < 2) return null;
  const of = (column: number): number[] => rows.map(({ values }) => values[column] ?? 0);
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  const [start, lapsed, reactivated, fresh, end] = [of(0), of(1), of(2), of(3), of(4)];
  const stayed = start.map((members, at) => members - (lapsed[at] ?? 0));
  const out = lapsed.map((members) => (members === 0 ? 0 : -members));
  const series: BarSeries[] = [
    { name: texts.t('base-stayed'), tone: 'members', values: stayed },
    { name: texts.t('column-reactivated'), tone: 'second', values: reactivated },
    { name: texts.t('column-new'), tone: 'third', values: fresh },
    { name: texts.t('column-lapsed'), tone: 'out', values: out },
  ];
  const { format } = texts;
  const [first, last] = [start[0] ?? 0, end.at(-1) ?? 0];
  return {
    title: texts.t('base-title', {
      way: last > first ? 'rose' : last < first ? 'fell' : 'same',
      from: format.count(first),
      to: format.count(last),
      fresh: format.count(sum(fresh)),
      reactivated: format.count(sum(reactivated)),
      lapsed: format.count(sum(lapsed)),
    }),
    subtitle: texts.t('base-about'),
    unit: 'members',
    stacked: true,
    edges: false,
    amounts: false,
    columns: rows.map(({ label }, at) => {
      const lines = series.map(({ name, values }) => ({
        name,
        value: format.count(Math.abs(values[at] ?? 0)),
      }));
      const whole = { name: texts.t('column-end'), value: format.count(end[at] ?? 0) };
      return monthColumn(label, at === 0, [...lines, whole], texts);
    }),
    series,
    lines: [],
  };
}
