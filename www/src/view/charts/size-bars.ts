import type { BarLine, BarModel, BarTone } from '../../chart/bar-model.js';
import type { Arg, KpiView, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { numberOf } from './number-of.js';

/** A band of sums: from, and to where it ends. */
type Band = readonly [number, number | null];

const SIDES: readonly (readonly [string, BarTone])[] = [
  ['members', 'members'],
  ['anonymous', 'anonymous'],
];

/** Receipts by size: which share of the receipts of members, and of the others, falls into each band. */
export function sizeBars(table: Table, { parts }: KpiView, texts: Texts): BarModel | null {
  const bands = table.rows.flatMap(({ label }) => bandOf(label) ?? []);
  if (bands.length !== table.rows.length || bands.length < 3) return null;
  const { format } = texts;
  const sides = SIDES.flatMap(([id, tone], at) => {
    const values = table.rows.map(({ values }) => values[at] ?? null);
    const known = values.some((value) => value !== null);
    return known ? [{ id, tone, name: texts.t(`part-${id}`), values }] : [];
  });
  const medians = sides.flatMap(({ id, tone, name }) => {
    const value = parts[`${id}Median`]?.value ?? null;
    return value === null ? [] : [{ id, tone, name, value }];
  });
  const money = (id: string): string => {
    const found = medians.find((one) => one.id === id);
    return found ? format.value('money', found.value) : '';
  };
  const who = sides.length > 1 ? 'both' : (sides[0]?.id ?? 'both');
  return {
    title:
      medians.length > 0 && medians.length === sides.length
        ? texts.t('sizes-title', { who, members: money('members'), anonymous: money('anonymous') })
        : texts.t('table-receipt-sizes'),
    subtitle: texts.t('sizes-about', { who }),
    unit: 'share',
    stacked: false,
    edges: true,
    amounts: false,
    columns: table.rows.map(({ label }, at) => ({
      short: format.tick('money', bands[at]?.[0] ?? 0),
      below: '',
      partial: false,
      target: null,
      told: {
        head: texts.arg(label),
        lines: sides.map(({ name, values }) => ({ name, value: format.share(values[at] ?? 0) })),
      },
    })),
    series: sides,
    lines: medians.flatMap(({ tone, name, value }): BarLine[] => {
      const at = placeOf(value, bands);
      const told = { name, value: format.value('money', value) };
      return at === null ? [] : [{ at, tone, name: texts.t('sizes-median', told) }];
    }),
  };
}

function bandOf(label: Arg): [Band] | null {
  if (label.kind === 'range') return [[label.value.low, label.value.high]];
  if (label.kind !== 'message') return null;
  const { from, to } = label.value.args;
  return from || to ? [[numberOf(from) ?? 0, numberOf(to)]] : null;
}

/** Where a sum stands among bands of equal width: within one, by how many times it is its edge. */
function placeOf(sum: number, bands: readonly Band[]): number | null {
  const at = bands.findIndex(([, to]) => to === null || sum < to);
  const [from = 0, to = null] = bands[at] ?? [];
  if (at < 0) return null;
  if (to === null) return at + 0.5;
  const within = from > 0 ? Math.log(sum / from) / Math.log(to / from) : sum / to;
  return at + Math.min(1, Math.max(0, within));
}
