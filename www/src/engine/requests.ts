/** Addresses that the network was asked for since a moment, in milliseconds of the epoch. */
export function requestsSince(
  since: number,
  entries: readonly PerformanceEntry[] = performance.getEntriesByType('resource'),
): string[] {
  return entries
    .filter(({ startTime }) => performance.timeOrigin + startTime >= since)
    .map(({ name }) => name)
    .filter((name) => /^https?:/.test(name));
}
