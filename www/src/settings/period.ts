/** A choice of days; `null` is the first or the last day of the data. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** A choice that has a name: message `panel-period-<id>`. */
export interface Preset extends Days {
  readonly id: 'whole' | 'months-3' | 'months-12' | 'year';
}

/** The choices that have names, counted back from the last day of the data. */
export function presets(asOf: string): Preset[] {
  return [
    { id: 'whole', from: null, to: null },
    { id: 'months-3', ...wholeMonths(3, asOf) },
    { id: 'months-12', ...wholeMonths(12, asOf) },
    { id: 'year', from: `${asOf.slice(0, 4)}-01-01`, to: null },
  ];
}

/** The last so many months that the data covers to their end. */
function wholeMonths(count: number, asOf: string): Days {
  const next = at(asOf);
  next.setUTCDate(next.getUTCDate() + 1);
  // The day after a month's last is the first of the next: then that month is whole.
  const [year, month] = [next.getUTCFullYear(), next.getUTCMonth()];
  return { from: day(year, month - count, 1), to: day(year, month, 0) };
}

function at(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function day(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}
