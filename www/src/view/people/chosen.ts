import type {
  CellsBehind,
  GoodsFilter,
  ReceiptFilter,
  Rule,
  SegmentsView,
  Settings,
} from '../../engine/report.js';
import type { Run } from '../../engine/run.js';

/** What a list of members is asked from. */
export interface Members {
  readonly segments: SegmentsView;
  readonly run: Run;
  readonly settings: Settings;
}

/** Members that the visitor asked to see: who they are called, and who they are. */
export interface Chosen {
  /** Tells one choice from another. */
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
  /** The column that sorts their list first. */
  readonly sort: string;
  /** The columns that their list shows first; the usual ones without. */
  readonly columns?: readonly string[];
  /** What is to be done with them, whoever they are in these data. */
  readonly todo?: string | null;
  readonly part?: ReportPart;
}

/** Receipts that the visitor asked to see. */
export interface ChosenReceipts {
  readonly id: string;
  readonly name: string;
  readonly filter: ReceiptFilter;
  readonly part?: ReportPart;
}

/** Products or categories that the visitor asked to see. */
export interface ChosenGoods {
  readonly id: string;
  readonly name: string;
  readonly goods: GoodsFilter;
  readonly part?: ReportPart;
}

/** What they are of, where that is not all that the report is of. */
export interface ReportPart {
  readonly by: string;
  readonly key: string;
}

/** The settings under which a list is asked for. */
export function settingsOf(
  { part }: Chosen | ChosenReceipts | ChosenGoods,
  settings: Settings,
): Settings {
  return part ? { ...settings, only: { ...settings.only, [part.by]: part.key } } : settings;
}

/** Whom a cell of a table counts; `null` where it counts no members. */
export function cellRule(cells: CellsBehind, row: number, column: number): Rule | null {
  const [down, across] = [cells.rows[row], cells.columns[column]];
  if (!(down && across)) return null;
  const { during } = down;
  if (!(cells.within && during)) return allOf([down, across]);
  return { ...unconditional, during: { ...during, rule: allOf([during.rule, across]) } };
}

/** No condition at all. */
export const unconditional: Rule = {
  all: null,
  any: null,
  not: null,
  during: null,
  scheme: null,
  classes: null,
  column: null,
  from: null,
  to: null,
  cohort: null,
  marked: null,
};

export function inClasses(scheme: string, classes: readonly string[]): Rule {
  return { ...unconditional, scheme, classes: [...classes] };
}

export function between(column: string, from: number | null, to: number | null): Rule {
  return { ...unconditional, column, from, to };
}

export function allOf(rules: readonly Rule[]): Rule {
  return { ...unconditional, all: [...rules] };
}

export function anyOf(rules: readonly Rule[]): Rule {
  return { ...unconditional, any: [...rules] };
}

export function not(rule: Rule): Rule {
  return { ...unconditional, not: rule };
}
