import { stepName } from '../chart/step-name.js';
import type { TrendModel } from '../chart/trend-model.js';
import type { Arg, SeriesPoint, Table } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

type Read = (point: SeriesPoint | undefined) => number | null;

/** The steps of a chart as a table: of one line with what its values may be, of several with each by its name. */
export function trendTable({ unit, step, lines }: TrendModel, texts: Texts): Table {
  const alone = lines.length === 1;
  const columns = lines.flatMap(({ name, points }) => {
    const head = (id: string): Arg => ({
      kind: 'text',
      value: alone ? texts.t(id) : `${name}, ${texts.t(id)}`,
    });
    const column = (head: Arg, of: typeof unit, read: Read) => ({ head, unit: of, points, read });
    return [
      column(
        alone ? head('trend-value') : { kind: 'text', value: name },
        unit,
        (point) => point?.value ?? null,
      ),
      ...(alone
        ? [
            column(head('trend-lowest'), unit, (point) => point?.interval?.[0] ?? null),
            column(head('trend-highest'), unit, (point) => point?.interval?.[1] ?? null),
          ]
        : []),
      column(head('trend-rows'), 'count', (point) => point?.n ?? null),
    ];
  });
  const partial = texts.t(step === 'month' ? 'trend-partial' : 'step-partial');
  return {
    id: 'trend',
    columns: columns.map(({ head, unit: of }) => ({ head, unit: of })),
    rows: (lines[0]?.points ?? []).map((point, at) => {
      const name = stepName(step, point.month, texts);
      return {
        label: { kind: 'text', value: point.partial ? `${name} · ${partial}` : name },
        values: columns.map(({ points, read }) => read(points[at])),
      };
    }),
  };
}
