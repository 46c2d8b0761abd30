import { heatSteps } from '../../chart/heat.js';
import type { HeatModel } from '../../chart/heat-model.js';
import type { Arg, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';

/** Weekdays over hours: when most comes together. */
export function heatOf({ id, rows, columns }: Table, texts: Texts): HeatModel | null {
  const unit = columns[0]?.unit;
  const values = rows.map(({ values }) => columns.map((_, at) => values[at] ?? null));
  const all = values.flatMap((row) => row.filter((value) => value !== null));
  const most = Math.max(...all);
  if (!unit || columns.length < 2 || rows.length < 2 || all.length === 0 || most <= 0) return null;
  const steps = heatSteps(values);
  const { format } = texts;
  const row = values.findIndex((one) => one.includes(most));
  const column = values[row]?.indexOf(most) ?? 0;
  const when = (row: number, column: number): string =>
    texts.t('label-hour', {
      day: nameOf(rows[row]?.label, texts),
      hour: nameOf(columns[column]?.head, texts),
    });
  const shown = { when: when(row, column), most: format.value(unit, most) };
  return {
    title: texts.maybe('heat-title', id, shown) ?? texts.t(`table-${id}`),
    subtitle: texts.t('heat-about', { what: texts.t(`table-${id}`) }),
    rows: rows.map(({ label }) => shortDay(label, texts)),
    columns: columns.map(({ head }) => nameOf(head, texts).replace(':00', '')),
    cells: values.map((own, row) =>
      own.map((value, column) => ({
        step: steps[row]?.[column] ?? 0,
        label: value === null ? '' : format.tick(unit, unit === 'money' ? rounded(value) : value),
        told: {
          head: when(row, column),
          lines: [{ name: '', value: value === null ? '–' : format.value(unit, value) }],
        },
      })),
    ),
  };
}

function nameOf(label: Arg | undefined, texts: Texts): string {
  return label ? texts.arg(label) : '';
}

function shortDay(label: Arg, texts: Texts): string {
  return texts.maybe('heat-day', String(label.value), {}) ?? texts.arg(label);
}

/** To two digits: a cell is narrow. */
function rounded(value: number): number {
  return Number(value.toPrecision(2));
}
