/** Addresses that the network was asked for since a moment, in milliseconds of the epoch. */
export function requestsSince(
  since: number,
  entries: readonly PerformanceEntry[] = performance.getEntriesByType('resource'),
): string[] {
  return entries
    .filter(
      ({ name, startTime }) => /^https?:/.test(name) && performance.timeOrigin + startTime >= since,
    )
    .map(({ name }) => name);
}
