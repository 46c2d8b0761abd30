import type { BarModel } from '../../chart/bar-model.js';
import type { Table, TableRow } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { monthColumn } from './month-column.js';

/** Less than half a thousandth off the plan is on it. */
const ON_PLAN = 0.0005;

/** A figure against its plan by month: bars are what came, lines are what was planned. */
export function planBars({ id, rows, columns }: Table, texts: Texts): BarModel | null {
  const unit = columns[0]?.unit;
  if (!unit || rows.length < 2 || rows.some(({ values }) => (values[1] ?? 0) < 0)) return null;
  const last = rows.findLast(({ values }) => typeof values[2] === 'number');
  const off = last?.values[2] ?? null;
  const { format } = texts;
  const name = texts.t(`table-${id}`);
  return {
    title:
      last && off !== null
        ? texts.t('plan-title', {
            name,
            way: Math.abs(off) < ON_PLAN ? 'same' : off > 0 ? 'above' : 'below',
            by: format.share(Math.abs(off)),
            month: texts.arg(last.label),
          })
        : name,
    subtitle: texts.t('plan-about', { partial: rows.some(isPartial) ? 'some' : 'none' }),
    unit,
    stacked: false,
    edges: false,
    amounts: false,
    columns: rows.map(({ label, values }, at) => {
      const lines = columns.flatMap(({ head, unit }, column) => {
        const value = values[column] ?? null;
        return value === null ? [] : [{ name: texts.arg(head), value: format.value(unit, value) }];
      });
      const [plan = null] = values;
      const column = monthColumn(label, at === 0, lines, texts);
      return { ...column, target: plan, partial: isPartial(rows[at]) };
    }),
    series: [{ name: '', tone: 'members', values: rows.map(({ values }) => values[1] ?? null) }],
    lines: [],
  };
}

/** A month that has no deviation yet though something has come. */
function isPartial(row: TableRow | undefined): boolean {
  return typeof row?.values[1] === 'number' && typeof row.values[2] !== 'number';
}
