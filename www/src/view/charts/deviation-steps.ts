import type { KpiView, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import type { KpiChart } from './chart-of.js';
import { type Gain, gainSteps, greatest } from './gain-steps.js';

/** What the tables are about; any other one is about the month before. */
const AGAINST: Readonly<Record<string, string>> = {
  'deviation-plan': 'plan',
  'deviation-year-ago': 'year',
};

/** Why revenue of a month differs from its plan, the month before or that month a year earlier. */
export function deviationSteps(
  { id, columns, rows }: Table,
  at: number,
  { tables }: Pick<KpiView, 'tables'>,
  texts: Texts,
): (KpiChart & { kind: 'steps' }) | null {
  const row = rows[at];
  const change = row?.values[0] ?? null;
  if (!row || change === null) return null;
  const gains = columns.slice(1).map(
    ({ head }, place): Gain => ({
      id: String(head.value),
      label: head,
      value: row.values[place + 1] ?? null,
    }),
  );
  const made = gainSteps(id, gains, change, 'column-revenue-change', texts);
  const fact = tables
    .find((one) => one.id === 'plan-revenue')
    ?.rows.find(({ label }) => label.value === row.label.value)?.values[1];
  const { format } = texts;
  const against = AGAINST[id] ?? 'previous';
  return (
    made && {
      ...made,
      model: {
        ...made.model,
        title: texts.t('deviation-title', {
          month: texts.arg(row.label),
          against,
          before: yearEarlier(String(row.label.value), texts),
          way: Math.abs(change) < 0.005 ? 'same' : change > 0 ? 'above' : 'below',
          change: format.moneyShort(Math.abs(change)),
          factor: greatest(gains, change),
        }),
        subtitle:
          typeof fact === 'number'
            ? texts.t('deviation-about', {
                against,
                base: format.money(Math.round(fact - change)),
                fact: format.money(Math.round(fact)),
              })
            : texts.t(`table-${id}`),
      },
    }
  );
}

/** The same month a year earlier, by its name. */
function yearEarlier(month: string, texts: Texts): string {
  return texts.format.month(`${Number(month.slice(0, 4)) - 1}${month.slice(4)}`);
}
