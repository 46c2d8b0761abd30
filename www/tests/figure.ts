import type { Arg, KpiView, Table, Unit } from '../src/engine/report.js';
import { sampleReport } from './report.js';

/** A figure with its own parts, figures and tables, as a test needs it. */
export function figureWith(changes: Partial<KpiView>): KpiView {
  const [kpi] = sampleReport().kpis;
  if (!kpi) throw new Error('no figure');
  return { ...kpi, parts: {}, figures: {}, notes: [], tables: [], ...changes };
}

/** A part that has a value. */
export function partOf(unit: Unit, value: number): KpiView['parts'][string] {
  return { ...figureWith({}), unit, value };
}

/** A table; heads are names of messages. */
export function tableOf(
  id: string,
  columns: readonly (readonly [string, Unit])[],
  rows: readonly (readonly [Arg, readonly (number | null)[]])[],
): Table {
  return {
    id,
    columns: columns.map(([head, unit]) => ({ head: { kind: 'name', value: head }, unit })),
    rows: rows.map(([label, values]) => ({ label, values: [...values] })),
  };
}

/** The label of a month. */
export function month(value: string): Arg {
  return { kind: 'month', value };
}
