import type { ScatterModel, ScatterPoint } from '../../chart/scatter-model.js';
import type { Breakdown, BreakdownRow, Table, Unit } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';

/** Fewer points show no pattern: the table says it all. */
const LEAST = 5;

/** The figure that is held against the one that is broken down; `null` where none tells more. */
export function heldAgainst(kpi: string): string | null {
  return ['member-receipt-share', 'purchase-frequency'].includes(kpi) ? 'average-receipt' : null;
}

/** A part with both figures. */
interface Both {
  readonly row: BreakdownRow;
  readonly x: number;
  readonly y: number;
}

/** Two figures of the same parts against each other; `scale` makes the first easier to read. */
export function scatterOf(
  across: Breakdown,
  up: Breakdown,
  { unit, scale }: { readonly unit: Unit; readonly scale: number },
  texts: Texts,
): { readonly model: ScatterModel; readonly table: Table } | null {
  const heights = new Map(up.rows.map(({ label, value }) => [JSON.stringify(label), value]));
  const both = across.rows
    .flatMap((row): Both[] => {
      const y = heights.get(JSON.stringify(row.label)) ?? null;
      return row.value === null || y === null ? [] : [{ row, x: row.value * scale, y }];
    })
    .sort((one, other) => one.x - other.x);
  if (both.length < LEAST) return null;
  const whole = across.whole === null ? null : across.whole * scale;
  const names = [texts.t(`kpi-${across.kpi}`), texts.t(`kpi-${up.kpi}`)] as const;
  const of = (unit: Unit, value: number): string => texts.format.value(unit, value);
  const model: ScatterModel = {
    title: title(across.kpi, both, whole, unit, up.unit, texts),
    subtitle: texts.t('scatter-about', { x: names[0], y: names[1] }),
    x: { unit, name: names[0], whole },
    y: { unit: up.unit, name: names[1], whole: up.whole },
    points: both.map(({ row, x, y }): ScatterPoint => {
      const name = texts.arg(row.label);
      const told = [
        { name: names[0], value: of(unit, x) },
        { name: names[1], value: of(up.unit, y) },
        { name: '', value: texts.t('rows-behind', { count: row.n }) },
      ];
      return { name, x, y, size: row.n, told: { head: name, lines: told } };
    }),
  };
  const head = (id: string) => ({ kind: 'name', value: `kpi-${id}` }) as const;
  const table: Table = {
    id: 'scatter',
    columns: [
      { head: head(across.kpi), unit },
      { head: head(up.kpi), unit: up.unit },
      { head: { kind: 'name', value: 'trend-rows' }, unit: 'count' },
    ],
    rows: both.map(({ row, x, y }) => ({ label: row.label, values: [x, y, row.n] })),
  };
  return { model, table };
}

/** Where most cards are missed, or who comes most often and who spends most at a time. */
function title(
  kpi: string,
  both: readonly Both[],
  whole: number | null,
  xUnit: Unit,
  yUnit: Unit,
  texts: Texts,
): string {
  const at = (unit: Unit, value: number): string => texts.format.value(unit, value);
  const name = (one: Both | undefined): string => (one ? texts.arg(one.row.label) : '');
  const [low, high] = [both[0], both.at(-1)];
  const ends = { low: at(xUnit, low?.x ?? 0), high: at(xUnit, high?.x ?? 0) };
  if (kpi === 'member-receipt-share') {
    const missed = ({ row, x }: Both): number =>
      whole !== null && row.stands_out && x < whole ? (whole - x) * row.n : 0;
    const worst = both.reduce((one, other) => (missed(other) > missed(one) ? other : one));
    if (whole === null || missed(worst) === 0) return texts.t('scatter-cards-alike', ends);
    const told = { name: name(worst), share: at(xUnit, worst.x), whole: at(xUnit, whole) };
    return texts.t('scatter-cards', told);
  }
  const rich = both.reduce((one, other) => (other.y > one.y ? other : one));
  return texts.t(rich === high ? 'scatter-often-same' : 'scatter-often', {
    often: name(high),
    rate: ends.high,
    rich: name(rich),
    receipt: at(yUnit, rich.y),
  });
}
