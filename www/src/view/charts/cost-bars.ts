import type { BarModel, BarTone } from '../../chart/bar-model.js';
import type { Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { monthColumn } from './month-column.js';

/** Kinds of cost that have a colour of their own: more could not be told apart. */
const TONES: readonly BarTone[] = ['members', 'second', 'third'];

/** What the programme costs by month: the greatest kinds one by one, the rest together. */
export function costBars({ rows, columns }: Table, texts: Texts): BarModel | null {
  // The last column is the sum of the others.
  const kinds = columns.slice(0, -1).map(({ head }, at) => ({
    name: texts.arg(head),
    values: rows.map(({ values }) => values[at] ?? 0),
    sum: rows.reduce((all, { values }) => all + (values[at] ?? 0), 0),
  }));
  const order = kinds.filter(({ sum }) => sum > 0).sort((one, other) => other.sum - one.sum);
  const [main] = order;
  if (!main || rows.length < 2) return null;
  const all = order.reduce((sum, kind) => sum + kind.sum, 0);
  const own = order.slice(0, TONES.length);
  const rest = order.slice(TONES.length);
  const { format } = texts;
  return {
    title: texts.t('costs-title', { name: main.name, share: format.wholeShare(main.sum / all) }),
    subtitle: texts.t('costs-about'),
    unit: 'money',
    stacked: true,
    edges: false,
    amounts: false,
    columns: rows.map(({ label, values }, at) => {
      const lines = order.map(({ name, values }) => ({
        name,
        value: format.money(values[at] ?? 0),
      }));
      const sum = { name: texts.t('column-cost-total'), value: format.money(values.at(-1) ?? 0) };
      return monthColumn(label, at === 0, [...lines, sum], texts);
    }),
    series: [
      ...own.map(({ name, values }, at) => ({ name, values, tone: TONES[at] ?? 'third' })),
      ...(rest.length === 0
        ? []
        : [
            {
              name: rest.length === 1 ? (rest[0]?.name ?? '') : texts.t('costs-rest'),
              tone: 'anonymous' as const,
              values: rows.map((_, at) =>
                rest.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
              ),
            },
          ]),
    ],
    lines: [],
  };
}
