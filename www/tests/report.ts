import type {
  FigureView,
  KpiView,
  Message,
  NormView,
  Preview,
  Report,
  SeriesPoint,
  Unit,
} from '../src/engine/report.js';
import { DEFAULTS } from '../src/settings/defaults.js';

/** A file of receipts as it would be read, with what a test changes. */
export function preview(changes: Partial<Preview> = {}): Preview {
  return {
    name: 'чеки.csv',
    bytes: 100,
    problem: null,
    readable: true,
    certain: true,
    doubts: [],
    role: 'receipts',
    mended: false,
    map: {
      role: null,
      columns: {},
      encoding: null,
      delimiter: null,
      quote: null,
      headerLine: null,
      headers: [],
      dateOrder: null,
      utcOffset: null,
      otherKinds: null,
      ignored: [],
    },
    encoding: 'UTF-8',
    delimiter: ';',
    headerLine: 1,
    dateOrder: null,
    orderMatters: false,
    columns: [
      {
        name: 'Дата',
        header: 'Дата',
        field: 'date',
        kept: null,
        kind: 'date',
        examples: ['01.02.2025'],
      },
      { name: '#2', header: '', field: null, kept: null, kind: 'text', examples: ['да', 'нет'] },
      {
        name: 'Сумма',
        header: 'Сумма',
        field: 'amount',
        kept: null,
        kind: 'number',
        examples: ['100'],
      },
    ],
    above: [],
    rows: [{ line: 2, cells: ['01.02.2025', 'да', '100'] }],
    missing: [],
    fields: ['date', 'amount', 'kind'],
    roles: ['receipts', 'members'],
    encodings: ['UTF-8', 'windows-1251'],
    ...changes,
  };
}

/** A plausible report for tests of the page: a grocer, thirteen months, the last one not whole. */
export function sampleReport(): Report {
  return {
    schemaVersion: 1,
    engine: '0.1.0',
    settings: DEFAULTS,
    period: {
      from: '2025-01-01',
      to: '2026-01-19',
      asOf: '2026-01-19',
      days: 384,
      wholeMonths: 12,
    },
    totals: {
      revenue: 24_618_204.35,
      sales: 24_913_020.1,
      returned: 294_815.75,
      receipts: 30_000,
      anonymousReceipts: 14_280,
      returns: 412,
      membersWithPurchase: 1_968,
      members: 2_310,
      quantity: 128_400.25,
    },
    verdict: {
      id: 'verdict-mixed',
      args: {
        share: { kind: 'share', value: 0.581 },
        good: { kind: 'count', value: 2 },
        rated: { kind: 'count', value: 5 },
        worst: { kind: 'name', value: 'kpi-member-receipt-share' },
      },
    },
    cautions: [{ id: 'caution-few-receipts', args: { receipts: { kind: 'count', value: 900 } } }],
    kpis: [share(), receiptShare(), averageReceipt(), frequency(), items(), price()],
    segments: {
      schemes: [],
      grids: [],
      scenarios: [],
      movement: null,
      movementDays: null,
      rfmLimits: null,
      crossings: [],
      cellsBehind: [],
      assortment: [],
    },
    nothingFound: null,
    findings: [
      {
        id: 'member-receipt-share-low',
        kpi: 'member-receipt-share',
        kind: 'low',
        rating: 'bad',
        args: {
          value: { kind: 'share', value: 0.524 },
          norm: { kind: 'range', value: { unit: 'share', low: 0.7, high: 0.85 } },
        },
        stake: null,
        group: null,
        checks: [],
        membersBehind: null,
      },
    ],
    calculator: null,
    normConflicts: [],
    unlocks: [],
    quality: {
      files: [
        {
          name: 'чеки 2025.csv',
          bytes: 2_412_880,
          role: 'receipts',
          problem: null,
          encoding: 'windows-1251',
          delimiter: ';',
          shape: null,
          headerLine: 4,
          columns: [
            { header: 'Дата', field: 'date', kept: false },
            { header: 'Номер чека', field: 'receipt', kept: false },
            { header: 'Карта', field: 'member', kept: false },
            { header: 'Магазин', field: 'store', kept: false },
            { header: 'Количество', field: 'quantity', kept: false },
            { header: 'Сумма', field: 'amount', kept: false },
            { header: 'Комментарий', field: null, kept: false },
          ],
          rowsRead: 30_829,
          rowsUsed: 30_412,
          rowsRepeated: 0,
          rowsSetAside: 412,
          notData: { titles: 3, headers: 1, totals: 1, blank: 0, otherTables: 0 },
          reasons: [
            {
              id: 'row-no-date',
              column: 'Дата',
              count: 391,
              examples: [
                { line: 118, value: '' },
                { line: 1207, value: 'нет' },
              ],
            },
            {
              id: 'row-bad-amount',
              column: 'Сумма',
              count: 21,
              examples: [{ line: 4410, value: '12 руб' }],
            },
          ],
        },
      ],
      problems: [
        {
          id: 'row-no-date',
          level: 'error',
          count: 391,
          args: {
            column: { kind: 'text', value: 'Дата' },
            count: { kind: 'count', value: 391 },
          },
          examples: [
            { file: 'чеки 2025.csv', line: 118, column: 'Дата', day: null, value: '' },
            { file: 'чеки 2025.csv', line: 1207, column: 'Дата', day: null, value: 'нет' },
          ],
          choice: null,
        },
        {
          id: 'notice-duplicates',
          level: 'warning',
          count: 3,
          args: {
            count: { kind: 'count', value: 3 },
            money: { kind: 'money', value: 1250.5 },
            share: { kind: 'share', value: 0.013 },
          },
          examples: [{ file: null, line: null, column: null, day: '2025-03-01', value: '1002' }],
          choice: 'duplicates',
        },
        {
          id: 'notice-places-full',
          level: 'info',
          count: 1,
          args: { kept: { kind: 'count', value: 100_000 } },
          examples: [],
          choice: null,
        },
      ],
    },
  };
}

function share(): KpiView {
  return kpi(
    'member-revenue-share',
    'share',
    figure('share', 0.581, {
      series: line(0.512, 0.585, 0.006),
      norm: { low: 0.6, high: 0.8, source: 'set', grade: 'vendorArticle', part: null },
      position: 'below',
      rating: 'watch',
    }),
  );
}

function receiptShare(): KpiView {
  return kpi(
    'member-receipt-share',
    'share',
    figure('share', 0.524, {
      series: line(0.53, 0.522, 0.006),
      norm: { low: 0.7, high: 0.85, source: 'set', grade: 'vendorArticle', part: null },
      position: 'below',
      rating: 'bad',
    }),
  );
}

function averageReceipt(): KpiView {
  return kpi(
    'average-receipt',
    'money',
    figure('money', 830.43, { series: line(790, 842, 6) }),
    {
      members: figure('money', 1021.4, { series: line(961, 1034, 9) }),
      anonymous: figure('money', 630.2, { series: line(604, 628, 8) }),
      gap: figure('gap', 0.62, { position: 'within', rating: 'good' }),
    },
    { low: 0.5, high: 1.5, source: 'set', grade: 'vendorArticle', part: 'gap' },
  );
}

function frequency(): KpiView {
  return kpi(
    'purchase-frequency',
    'perMonth',
    figure('perMonth', 2.14, {
      series: line(2.02, 2.16, 0.05),
      norm: { low: 4, high: 8, source: 'set', grade: 'vendorArticle', part: null },
      position: 'below',
      rating: 'bad',
    }),
  );
}

function items(): KpiView {
  return kpi(
    'items-per-receipt',
    'items',
    figure('items', 4.28, { series: line(4.2, 4.31, 0.05) }),
    {
      members: figure('items', 4.87, { series: line(4.8, 4.9, 0.05) }),
      anonymous: figure('items', 3.63, { series: line(3.6, 3.66, 0.05) }),
      gap: figure('gap', 0.342, { position: 'above', rating: 'good' }),
    },
    { low: 0.1, high: 0.3, source: 'set', grade: 'vendorArticle', part: 'gap' },
  );
}

function price(): KpiView {
  const none: Message = {
    id: 'why-no-field',
    args: { field: { kind: 'name', value: 'field-quantity' } },
  };
  return kpi('average-item-price', 'money', {
    ...figure('money', 0, {}),
    value: null,
    why: none,
    interval: null,
    previous: null,
    n: 0,
    series: [],
  });
}

function kpi(
  id: string,
  unit: Unit,
  own: FigureView,
  parts: Record<string, FigureView> = {},
  norm: NormView | null = own.norm,
): KpiView {
  return {
    id,
    family: 'penetration',
    better: 'higher',
    sources: ['set'],
    ...own,
    unit,
    norm,
    position: norm?.part ? (parts[norm.part]?.position ?? 'none') : own.position,
    rating: norm?.part ? (parts[norm.part]?.rating ?? 'unknown') : own.rating,
    figures: {
      memberSales: { kind: 'money', value: 14_503_176.73 },
      memberReturns: { kind: 'money', value: 200_000 },
      sales: { kind: 'money', value: 24_913_020.1 },
      returns: { kind: 'money', value: 294_815.75 },
    },
    parts,
    furtherNorms: [],
    notes: [],
    tables: [],
    breakdowns: ['store'],
    membersBehind: [],
    receiptsBehind: [],
    cellsBehind: [],
    partsBehind: [],
  };
}

function figure(unit: Unit, value: number, rest: Partial<FigureView>): FigureView {
  return {
    value,
    why: null,
    unit,
    n: 30_000,
    interval: [value * 0.991, value * 1.009],
    previous: {
      currentPeriod: ['2025-12-01', '2025-12-31'],
      current: value * 1.01,
      period: ['2025-11-01', '2025-11-30'],
      value: value * 0.974,
      difference: value * 0.036,
      relative: unit === 'share' || unit === 'gap' ? null : 0.037,
      significant: true,
    },
    yearAgo: null,
    norm: null,
    position: 'none',
    rating: 'unknown',
    series: [],
    ...rest,
  };
}

/** A line from one value to another with a wave on it, January 2025 to January 2026. */
function line(from: number, to: number, spread: number): SeriesPoint[] {
  return Array.from({ length: 13 }, (_, index) => {
    const value = from + ((to - from) * index) / 12 + Math.sin(index * 1.9) * spread;
    return {
      month: index === 12 ? '2026-01' : `2025-${String(index + 1).padStart(2, '0')}`,
      value,
      interval: [value - spread, value + spread],
      n: 2400,
      partial: index === 12,
    };
  });
}
