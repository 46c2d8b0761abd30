import type { Arg, KpiView, Report, Role, Unit } from './report.js';

// What the engine is about to send: each leaves this file once report.ts has it.

/** What a value is counted in. */
export type AnyUnit = Unit | 'receipts' | 'points' | 'days' | 'count' | 'npsPoints';

/** A breakdown of a figure; its caption is the message `table-<id>`. */
export interface KpiTable {
  readonly id: string;
  readonly columns: readonly KpiColumn[];
  readonly rows: readonly KpiRow[];
}

/** A column of a breakdown; its header is the message `column-<id>`. */
export interface KpiColumn {
  readonly id: string;
  readonly unit: AnyUnit;
}

/** A row of a breakdown: one value a column, `null` where there is none. */
export interface KpiRow {
  readonly label: Arg;
  readonly values: readonly (number | null)[];
}

/** A table, or a column of it, and the figures that can't be had for want of it. */
export interface Unlock {
  readonly table: Role;
  /** The column; `null` where the whole table is missing. */
  readonly field: string | null;
  /** Ids of figures without a value. */
  readonly kpis: readonly string[];
}

/** A figure with its breakdowns. */
export type WithTables = KpiView & { readonly tables?: readonly KpiTable[] };

/** A report with what would unlock more of it, what unlocks most first. */
export type WithUnlocks = Report & { readonly unlocks?: readonly Unlock[] };
