import type { BarModel } from '../../chart/bar-model.js';
import type { Portrait, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';

/** When these members come, against the others: shares of receipts by hour; `null` where no hour is known. */
export function hourBars(
  { hours }: Pick<Portrait, 'hours'>,
  texts: Texts,
): { readonly model: BarModel; readonly table: Table } | null {
  const open = hours.filter(({ segment, rest }) => segment + rest > 0);
  const [first] = open;
  if (!first) return null;
  const { format } = texts;
  const top = open.reduce((best, hour) => (hour.segment > best.segment ? hour : best), first);
  const sides = [
    {
      tone: 'members',
      name: texts.t('portrait-these'),
      values: open.map(({ segment }) => segment),
    },
    { tone: 'anonymous', name: texts.t('portrait-others'), values: open.map(({ rest }) => rest) },
  ] as const;
  const model: BarModel = {
    title: texts.t('hours-title', {
      hour: texts.arg(top.label),
      segment: format.share(top.segment),
      rest: format.share(top.rest),
    }),
    subtitle: texts.t('hours-about'),
    unit: 'share',
    stacked: false,
    edges: false,
    amounts: false,
    columns: open.map(({ label, segment, rest }) => ({
      short: texts.arg(label).replace(/:00$/, ''),
      below: '',
      partial: false,
      target: null,
      told: {
        head: texts.arg(label),
        lines: [segment, rest].map((share, at) => ({
          name: sides[at]?.name ?? '',
          value: format.share(share),
        })),
      },
    })),
    series: sides,
    lines: [],
  };
  const table: Table = {
    id: 'portrait-hours',
    columns: sides.map(({ name }) => ({ head: { kind: 'text', value: name }, unit: 'share' })),
    rows: open.map(({ label, segment, rest }) => ({ label, values: [segment, rest] })),
  };
  return { model, table };
}
