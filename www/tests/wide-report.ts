import type { KpiView, Report, Table, TableColumn, Unit, Unlock } from '../src/engine/report.js';
import type { Language } from '../src/text/language.js';
import { sampleReport } from './report.js';

/** Families of its own beside the real ones, and how many figures each has. */
const MADE = { points: 14, campaigns: 12, visits: 9, money: 16 } as const;
type Made = keyof typeof MADE;

/** Of a made family every fourth figure waits for more data, and the last ones for a table. */
const LOCKED = 4;

/** A report of 57 figures with breakdowns and with much that could be unlocked. */
export function wideReport(): Report {
  const report = sampleReport();
  const kpis: KpiView[] = report.kpis.map((kpi) => ({ ...kpi, family: realFamily(kpi) }));
  const average = kpis.find(({ id }) => id === 'average-receipt');
  if (!average) throw new Error('no average receipt');
  kpis.splice(kpis.indexOf(average), 1, { ...average, tables: [byShop(), byMonth()] });
  for (const family of Object.keys(MADE) as Made[]) kpis.push(...madeFigures(family, average));
  return { ...report, kpis, unlocks: unlocks() };
}

/** The texts of what is made up, as a Fluent file. */
export function wideTexts(language: Language): string {
  const ru = language === 'ru';
  const names: Record<Made, string> = ru
    ? {
        points: 'Баллы',
        campaigns: 'Рассылки и акции',
        visits: 'Возвращение',
        money: 'Расходы и маржа',
      }
    : { points: 'Points', campaigns: 'Campaigns', visits: 'Coming back', money: 'Programme money' };
  const lines = (Object.keys(MADE) as Made[]).flatMap((family) => [
    `family-made-${family} = ${names[family]}`,
    ...Array.from(
      { length: MADE[family] },
      (_, at) =>
        `kpi-${idOf(family, at)} = ${names[family]}: ${ru ? 'показатель' : 'figure'} ${at + 1}`,
    ),
  ]);
  return [
    ...lines,
    `table-made-shops = ${ru ? 'По магазинам' : 'By shop'}`,
    `table-made-months = ${ru ? 'По месяцам вступления' : 'By month of enrolment'}`,
    `column-made-receipt = ${ru ? 'Средний чек' : 'Average receipt'}`,
    `column-made-share = ${ru ? 'Доля чеков участников' : 'Member share of receipts'}`,
    `column-made-count = ${ru ? 'Чеков участников за период' : 'Receipts of members in the period'}`,
    `column-made-days = ${ru ? 'До второй покупки' : 'To the second purchase'}`,
    `column-made-nps = NPS`,
    '',
  ].join('\n');
}

function realFamily({ id, family }: KpiView): string {
  if (id.startsWith('member-')) return family;
  return id === 'purchase-frequency' ? 'frequency' : 'receipt';
}

function idOf(family: Made, at: number): string {
  return `made-${family}-${at + 1}`;
}

function madeFigures(family: Made, like: KpiView): KpiView[] {
  const all = MADE[family];
  return Array.from({ length: all }, (_, at) => {
    const figure = {
      ...like,
      id: idOf(family, at),
      family: `made-${family}`,
      parts: {},
      norm: null,
    };
    const none = { ...figure, value: null, interval: null, previous: null, n: 0, series: [] };
    if (at >= all - LOCKED) {
      const args = { field: { kind: 'name', value: 'field-cost' } } as const;
      return { ...none, why: { id: 'why-no-field', args } };
    }
    if (at % 4 !== 3) return figure;
    const args = { field: { kind: 'name', value: 'field-member' } } as const;
    return { ...none, why: { id: 'why-no-field', args } };
  });
}

function locked(family: Made): string[] {
  const all = Array.from({ length: MADE[family] }, (_, at) => idOf(family, at));
  return all.slice(-LOCKED);
}

function unlocks(): Unlock[] {
  return [
    {
      table: 'points',
      field: null,
      setting: null,
      hint: null,
      kpis: [...locked('points'), ...locked('money')],
    },
    { table: 'campaigns', field: null, setting: null, hint: null, kpis: locked('campaigns') },
    {
      table: 'members',
      field: 'enrolled',
      setting: null,
      hint: null,
      kpis: locked('visits').slice(0, 3),
    },
    {
      table: 'receipts',
      field: 'cost',
      setting: null,
      hint: null,
      kpis: locked('visits').slice(3),
    },
    { table: null, field: null, setting: 'margin', hint: null, kpis: ['average-item-price'] },
    // It has its value: there is nothing to unlock.
    { table: 'receipts', field: 'store', setting: null, hint: null, kpis: ['average-receipt'] },
  ];
}

function column(id: string, unit: Unit): TableColumn {
  return { head: { kind: 'name', value: `column-${id}` }, unit };
}

function byShop(): Table {
  return {
    id: 'made-shops',
    columns: [
      column('made-receipt', 'money'),
      column('made-share', 'share'),
      column('made-count', 'receipts'),
      column('made-days', 'days'),
      column('made-nps', 'npsPoints'),
    ],
    rows: Array.from({ length: 40 }, (_, at) => ({
      label: { kind: 'text', value: `Магазин ${at + 1}, ул. Ленина` },
      values: [
        812.4 + at * 17,
        0.52 + at / 200,
        12_400 - at * 130,
        12.5 + at,
        at === 2 ? null : 41 - at * 2,
      ],
    })),
  };
}

function byMonth(): Table {
  return {
    id: 'made-months',
    columns: [column('made-receipt', 'money')],
    rows: ['2025-01', '2025-02', '2025-03'].map((value, at) => ({
      label: { kind: 'month', value },
      values: [at === 1 ? null : 900 + at],
    })),
  };
}
