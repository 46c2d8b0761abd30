import type {
  Arg,
  Calculator,
  CalculatorInput,
  CheckView,
  ClassView,
  Comparison,
  FigureView,
  FindingView,
  KpiView,
  Message,
  NormView,
  PeriodView,
  Report,
  ScenarioView,
  SchemeView,
  SegmentsView,
  SeriesPoint,
  Settings,
  StakeView,
  Table,
  TableColumn,
  TableRow,
  Totals,
  Unit,
} from '../engine/report.js';
import { unconditional } from '../view/people/chosen.js';
import { settingsChanged, settingsFrom } from './changed-settings.js';
import {
  always,
  columns,
  count,
  exact,
  type Fields,
  flag,
  lazy,
  list,
  map,
  nullable,
  number,
  oneOf,
  pair,
  record,
  type Shape,
  text,
  Unfit,
} from './shape.js';

/*
 * The report as a link holds it. What a field becomes is said here once, for packing, for
 * unpacking and for checking what comes from a stranger. There is no free text in it: only ids
 * of our own sentences, numbers and dates.
 */

const ID = text((value) => /^[A-Za-z0-9][\w-]{0,63}$/.test(value));
const DAY = text((value) => /^\d{4}-\d\d-\d\d$/.test(value) && isDate(value));
const MONTH = text((value) => /^\d{4}-\d\d$/.test(value) && isDate(`${value}-01`));

const UNIT = oneOf<Unit>([
  'money',
  'share',
  'gap',
  'perMonth',
  'perYear',
  'items',
  'members',
  'receipts',
  'points',
  'days',
  'count',
  'npsPoints',
  'sharePoints',
]);

const VALUE = number();
const RATING = oneOf<FigureView['rating']>(['good', 'watch', 'bad', 'unknown']);

/** The only texts that are no ids: hours and scores. */
export const SAFE_TEXT = /^(?:\d{1,2}:00|[RF][1-5])$/;

const MESSAGE: Shape<Message> = record<Message>({ id: ID, args: lazy(() => ARGS) });

const ARG_VALUES: { readonly [Kind in Arg['kind']]: Shape<Extract<Arg, { kind: Kind }>['value']> } =
  {
    text: text((value) => SAFE_TEXT.test(value)),
    name: ID,
    message: MESSAGE,
    count,
    number: VALUE,
    share: VALUE,
    sharePoints: VALUE,
    change: VALUE,
    money: VALUE,
    figure: record({ unit: UNIT, value: VALUE }),
    range: record({ unit: UNIT, low: VALUE, high: VALUE }),
    date: DAY,
    month: MONTH,
    bytes: count,
  };

const KIND = oneOf(Object.keys(ARG_VALUES) as Arg['kind'][]);

const ARG: Shape<Arg> = {
  pack: ({ kind, value }) => [
    KIND.pack(kind),
    (ARG_VALUES[kind] as Shape<typeof value>).pack(value),
  ],
  unpack: (packed) => {
    if (!Array.isArray(packed) || packed.length !== 2) throw new Unfit();
    const kind = KIND.unpack(packed[0]);
    return { kind, value: ARG_VALUES[kind].unpack(packed[1]) } as Arg;
  },
};

const ARGS = map(ID, ARG, 24);

const SETTINGS: Shape<Settings> = {
  pack: (settings) => JSON.stringify(settingsChanged(settings)),
  unpack: (packed) => {
    const found = typeof packed === 'string' ? settingsFrom(packed) : null;
    if (!found) throw new Unfit();
    return found;
  },
};

const PERIOD = record<PeriodView>({
  from: DAY,
  to: DAY,
  asOf: DAY,
  days: count,
  wholeMonths: count,
});

const TOTALS = record<Totals>({
  revenue: exact,
  sales: exact,
  returned: exact,
  receipts: count,
  anonymousReceipts: count,
  returns: count,
  membersWithPurchase: count,
  members: count,
  quantity: exact,
});

const NORM = record<NormView>({
  low: VALUE,
  high: VALUE,
  source: ID,
  grade: oneOf<NormView['grade']>(['publishedFigure', 'vendorArticle', 'own']),
  part: nullable(ID),
});

const COMPARISON = record<Comparison>({
  currentPeriod: pair(DAY),
  current: VALUE,
  period: pair(DAY),
  value: VALUE,
  difference: VALUE,
  relative: nullable(VALUE),
  significant: flag,
});

/** Fifty years of months. */
const SERIES = columns<SeriesPoint>(
  {
    month: MONTH,
    value: nullable(number(4)),
    interval: nullable(pair(number(3))),
    n: count,
    partial: flag,
  },
  600,
);

const FIGURE: Fields<FigureView> = {
  value: nullable(VALUE),
  why: nullable(MESSAGE),
  unit: UNIT,
  n: count,
  interval: nullable(pair(VALUE)),
  previous: nullable(COMPARISON),
  yearAgo: nullable(COMPARISON),
  norm: nullable(NORM),
  position: oneOf<FigureView['position']>(['below', 'within', 'above', 'none']),
  rating: RATING,
  series: SERIES,
};

const KPI = record<KpiView>({
  id: ID,
  family: ID,
  better: oneOf<KpiView['better']>(['higher', 'lower']),
  sources: list(ID, 12),
  figures: ARGS,
  parts: map(ID, record<FigureView>(FIGURE), 40),
  furtherNorms: list(NORM, 12),
  notes: list(MESSAGE, 24),
  // Tables are about groups: shops, cashiers, cohorts of a few.
  tables: always([]),
  breakdowns: always([]),
  membersBehind: always([]),
  receiptsBehind: always([]),
  cellsBehind: always([]),
  partsBehind: always([]),
  ...FIGURE,
});

const FINDING = record<FindingView>({
  id: ID,
  kpi: ID,
  kind: oneOf<FindingView['kind']>(['low', 'falling', 'good', 'told']),
  rating: RATING,
  args: ARGS,
  stake: nullable(record<StakeView>({ money: VALUE, args: ARGS })),
  group: nullable(ID),
  checks: list(
    record<CheckView>({
      kpi: ID,
      part: nullable(ID),
      value: VALUE,
      earlier: nullable(VALUE),
      unit: UNIT,
    }),
    24,
  ),
  membersBehind: always(null),
});

const CLASS = record<ClassView>({
  key: text((value) => value === '' || /^[\w-]{1,64}$/.test(value)),
  label: ARG,
  members: count,
  share: VALUE,
  buyers: count,
  revenue: VALUE,
  revenueShare: nullable(VALUE),
  purchases: nullable(VALUE),
  averageReceipt: nullable(VALUE),
  daysSince: nullable(VALUE),
});

const TABLE = record<Table>({
  id: ID,
  columns: list(record<TableColumn>({ head: ARG, unit: UNIT }), 24),
  rows: list(record<TableRow>({ label: ARG, values: list(nullable(VALUE), 24) }), 60),
});

const SEGMENTS = record<SegmentsView>({
  schemes: list(
    record<SchemeView>({
      id: ID,
      ofProfile: flag,
      why: nullable(MESSAGE),
      notes: list(MESSAGE, 12),
      classes: list(CLASS, 40),
    }),
    40,
  ),
  grids: list(TABLE, 4),
  scenarios: list(
    record<ScenarioView>({
      id: ID,
      members: count,
      joinedADay: nullable(VALUE),
      reachable: nullable(count),
      // Whom to look for is of no use where there are no rows.
      rule: always(unconditional),
      sort: ID,
    }),
    40,
  ),
  movement: always(null),
  movementDays: always(null),
  rfmLimits: always(null),
  crossings: always([]),
  cellsBehind: always([]),
  assortment: always([]),
});

const INPUT = record<CalculatorInput>({
  value: nullable(VALUE),
  interval: nullable(pair(VALUE)),
  from: oneOf<CalculatorInput['from']>(['files', 'settings', 'nowhere']),
});

/** The report, as the second half of a link has it. */
export const REPORT: Shape<Report> = record<Report>({
  schemaVersion: always(1),
  engine: text((value) => /^[\w.+-]{1,32}$/.test(value)),
  settings: SETTINGS,
  period: PERIOD,
  totals: TOTALS,
  verdict: MESSAGE,
  cautions: list(MESSAGE, 24),
  kpis: list(KPI, 200),
  findings: list(FINDING, 200),
  segments: SEGMENTS,
  nothingFound: nullable(MESSAGE),
  calculator: nullable(
    record<Calculator>({
      months: VALUE,
      sales: VALUE,
      receipts: count,
      buyers: count,
      margin: INPUT,
      rewardCost: INPUT,
      fixedCost: INPUT,
    }),
  ),
  normConflicts: list(MESSAGE, 24),
  unlocks: always([]),
  quality: always({ files: [], problems: [] }),
});

function isDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
