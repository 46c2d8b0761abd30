const DAY = 86_400_000;

/** The day so many days before another. */
export function daysBefore(iso: string, days: number): string {
  return new Date(Date.parse(iso) - days * DAY).toISOString().slice(0, 10);
}

/** Days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
