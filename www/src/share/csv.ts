import type { FigureView, Report } from '../engine/report.js';

const HEAD = ['kpi', 'part', 'month', 'value', 'low', 'high', 'n', 'unit'];

/**
 * The figures as CSV, as `loyalty report --format csv` writes them: a row a KPI, part and month.
 * Rows without a month are the whole period; an empty part is the KPI's own value. No text from
 * a file stands in it, so no cell needs quotes and none can be a formula.
 */
export function figuresCsv({ kpis }: Pick<Report, 'kpis'>): string {
  const rows = kpis.flatMap((kpi) => [
    ...figureRows(kpi.id, '', kpi),
    ...Object.entries(kpi.parts).flatMap(([part, view]) =>
      view ? figureRows(kpi.id, part, view) : [],
    ),
  ]);
  return [HEAD, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

function figureRows(kpi: string, part: string, view: FigureView): string[][] {
  const row = (
    month: string,
    { value, interval, n }: Pick<FigureView, 'value' | 'interval' | 'n'>,
  ): string[] => [
    kpi,
    part,
    month,
    written(value),
    written(interval?.[0] ?? null),
    written(interval?.[1] ?? null),
    String(n),
    view.unit,
  ];
  return [row('', view), ...view.series.map((point) => row(point.month, point))];
}

/** The shortest digits that say the number, never with an exponent. */
function written(value: number | null): string {
  if (value === null) return '';
  const text = String(value);
  const [, sign = '', whole = '', fraction = '', power = ''] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === '') return text;
  const shift = Number(power);
  const digits = whole + fraction;
  return shift < 0
    ? `${sign}0.${'0'.repeat(-shift - 1)}${digits}`
    : `${sign}${digits.padEnd(shift + 1, '0')}`;
}
