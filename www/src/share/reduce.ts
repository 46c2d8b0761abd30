import type {
  Arg,
  Comparison,
  FigureView,
  KpiView,
  Message,
  Report,
  SeriesPoint,
  Unit,
} from '../engine/report.js';
import { reduceSegments } from './reduce-segments.js';
import { SAFE_TEXT } from './report-shape.js';
import { isFew } from './small-groups.js';

/** Said of a figure that a link leaves out. */
const NOT_SHARED: Message = { id: 'why-not-shared', args: {} };

/**
 * The report without what is nobody else's business: no word from a file, so no id of a member,
 * no name of a cashier, a shop or a product; no table of groups; no group of fewer than five.
 * `null` where the members themselves are so few.
 */
export function shareable(report: Report): Report | null {
  const { totals, verdict } = report;
  if (isFew(totals.membersWithPurchase) || isFew(totals.members) || hasWords(verdict)) return null;
  const kpis = report.kpis.map(reduceKpi);
  const shown = new Set(kpis.filter(({ why }) => why?.id !== NOT_SHARED.id).map(({ id }) => id));
  return {
    ...report,
    settings: { ...report.settings, excludeMembers: [], only: {} },
    cautions: withoutWords(report.cautions.map(ofSomePart)),
    normConflicts: withoutWords(report.normConflicts),
    nothingFound: report.nothingFound && (withoutWords([report.nothingFound])[0] ?? null),
    kpis,
    findings: report.findings
      .filter(
        ({ kpi, args, stake }) =>
          shown.has(kpi) && ![args, stake?.args ?? {}].some((one) => tellsTooMuch(one)),
      )
      .map((finding) => ({
        ...finding,
        membersBehind: null,
        checks: finding.checks.filter(
          ({ kpi, unit, value, earlier }) =>
            shown.has(kpi) && !isOfFew(unit, value) && !isOfFew(unit, earlier),
        ),
      })),
    segments: reduceSegments(report.segments),
    unlocks: [],
    quality: { files: [], problems: [] },
  };
}

/** Whether a text from a file stands in it, at any depth. */
export function hasWords({ args }: Pick<Message, 'args'>): boolean {
  return Object.values(args).some((arg) => arg !== undefined && isWords(arg));
}

/** Whether a label is a text from a file, or holds one. */
export function isWords(arg: Arg): boolean {
  if (arg.kind === 'text') return !SAFE_TEXT.test(arg.value);
  return arg.kind === 'message' && hasWords(arg.value);
}

/** The messages in which no text from a file stands. */
export function withoutWords(messages: readonly Message[]): Message[] {
  return messages.filter((message) => !hasWords(message));
}

/** That the report is of a part stays said, where its name does not. */
function ofSomePart(caution: Message): Message {
  const isNamed = caution.id === 'caution-part' && hasWords(caution);
  return isNamed ? { id: 'caution-part-unnamed', args: {} } : caution;
}

function tellsTooMuch(args: Message['args']): boolean {
  return hasWords({ args }) || Object.values(args).some((arg) => arg !== undefined && isSmall(arg));
}

function isSmall(arg: Arg): boolean {
  switch (arg.kind) {
    case 'count':
      return isFew(arg.value);
    case 'figure':
      return isOfFew(arg.value.unit, arg.value.value);
    case 'message':
      return tellsTooMuch(arg.value.args);
    default:
      return false;
  }
}

function isOfFew(unit: FigureView['unit'], value: number | null): boolean {
  return value !== null && (unit === 'members' || unit === 'receipts') && isFew(value);
}

function reduceKpi(kpi: KpiView): KpiView {
  const asked = {
    breakdowns: [],
    membersBehind: [],
    receiptsBehind: [],
    cellsBehind: [],
    partsBehind: [],
  };
  const own = { ...kpi, ...asked, tables: [] };
  if (isFigureOfFew(kpi) || tellsTooMuch(kpi.figures) || (kpi.why && hasWords(kpi.why))) {
    return { ...own, ...LEFT_OUT, figures: {}, parts: {}, notes: [] };
  }
  const hidden = Object.values(kpi.parts).some((part) => part && isFigureOfFew(part));
  // A part that is left out could be had from the whole and from the other parts.
  const parts = Object.entries(kpi.parts).flatMap(([name, part]) =>
    !part || (hidden && (isFigureOfFew(part) || part.unit === 'members')) || hasWhyWords(part)
      ? []
      : [[name, reducePart(name, part, kpi)] as const],
  );
  return {
    ...own,
    notes: withoutWords(kpi.notes),
    ...reduceTimes(kpi),
    parts: Object.fromEntries(parts),
  };
}

const LEFT_OUT = {
  value: null,
  why: NOT_SHARED,
  n: 0,
  interval: null,
  previous: null,
  yearAgo: null,
  position: 'none',
  rating: 'unknown',
  series: [],
} satisfies Partial<FigureView>;

/** Of so few rows, or itself so small a number of members or receipts. */
function isFigureOfFew({ n, unit, value }: Pick<FigureView, 'n' | 'unit' | 'value'>): boolean {
  if (value === null) return false;
  const counted = unit === 'share' ? Math.round(value * n) : 0;
  return isFew(n) || isFew(counted) || isOfFew(unit, value);
}

function hasWhyWords({ why }: FigureView): boolean {
  return why !== null && hasWords(why);
}

/** Only the lines of a chart keep their months: members beside anonymous buyers. */
function reducePart(name: string, part: FigureView, { parts }: KpiView): FigureView {
  const drawn = (name === 'members' || name === 'anonymous') && parts.members && parts.anonymous;
  const times = reduceTimes(part);
  return { ...part, ...times, series: drawn ? times.series : [] };
}

/** Months and comparisons, without those of a few. */
function reduceTimes({
  unit,
  series,
  previous,
  yearAgo,
}: FigureView): Pick<FigureView, 'series' | 'previous' | 'yearAgo'> {
  const told = (one: Comparison | null): Comparison | null =>
    one && !isOfFew(unit, one.current) && !isOfFew(unit, one.value) ? one : null;
  return {
    series: series.map((point) => reducePoint(point, unit)),
    previous: told(previous),
    yearAgo: told(yearAgo),
  };
}

function reducePoint(point: SeriesPoint, unit: Unit): SeriesPoint {
  return isFew(point.n) || isFigureOfFew({ ...point, unit })
    ? { ...point, value: null, interval: null, n: 0 }
    : point;
}
