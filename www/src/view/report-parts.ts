import type { Calculator, KpiView, Report, Unit, Unlock } from '../engine/report.js';

/** Why a figure can't be had from what is typed by hand. */
const NEEDS_FILES = 'why-needs-files';

/** Why a figure can't be had of a part. */
const OF_PART = 'why-of-part';

/** A family of figures, as the report shows it. */
export interface Family {
  readonly id: string;
  readonly valued: readonly KpiView[];
  /** Without a value though the columns are there: too little data, say. */
  readonly waiting: readonly KpiView[];
  /** Of the whole alone, while the report is of a part. */
  readonly untold: readonly KpiView[];
}

/** A part that has a value. */
export interface ValuedPart {
  readonly name: string;
  readonly unit: Unit;
  readonly value: number;
}

/** The parts of a figure that can be had, 60 days before 180. */
export function valuedParts({ parts }: KpiView): ValuedPart[] {
  const names = Object.keys(parts).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return names.flatMap((name) => {
    const part = parts[name];
    return part && part.value !== null ? [{ name, unit: part.unit, value: part.value }] : [];
  });
}

/**
 * The figures by family, both in the order of the catalogue; those that wait for a column
 * stand with it, unless something of them can be had without.
 */
export function familiesOf(report: Report): Family[] {
  const locked = new Set(unlocksOf(report).flatMap(({ kpis }) => kpis));
  // Of figures typed by hand all that needs the receipts themselves is left out.
  const shown = report.kpis.filter(
    (kpi) => kpi.why?.id !== NEEDS_FILES && (!locked.has(kpi.id) || valuedParts(kpi).length > 0),
  );
  return [...new Set(shown.map(({ family }) => family))].map((id) => {
    const own = shown.filter(({ family }) => family === id);
    return {
      id,
      valued: own.filter(({ value }) => value !== null),
      waiting: own.filter(({ value, why }) => value === null && why?.id !== OF_PART),
      untold: own.filter(({ why }) => why?.id === OF_PART),
    };
  });
}

/** What would bring more figures; a figure that has its value is not missing anything. */
export function unlocksOf({ unlocks, kpis }: Pick<Report, 'unlocks' | 'kpis'>): Unlock[] {
  const missing = new Set(kpis.flatMap(({ id, value }) => (value === null ? [id] : [])));
  return unlocks
    .map((unlock) => ({ ...unlock, kpis: unlock.kpis.filter((id) => missing.has(id)) }))
    .filter((unlock) => unlock.kpis.length > 0);
}

/** What the break-even is worked out with, where members bought at all. */
export function calculatorOf({ calculator }: Report): Calculator | null {
  return calculator && calculator.sales > 0 && calculator.months > 0 ? calculator : null;
}

/** Rows of all files that could not be read. */
export function rowsSetAside({ quality }: Report): number {
  return quality.files.reduce((sum, file) => sum + file.rowsSetAside, 0);
}
