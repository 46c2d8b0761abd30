import { requestsSince } from '../engine/requests.js';

/** Requests of the page, as its browser has them; the list of the browser itself ends at 250. */
const seen: PerformanceEntry[] = [];
const watching = new Set<() => void>();

new PerformanceObserver((list) => {
  seen.push(...list.getEntries());
  for (const told of watching) told();
}).observe({ type: 'resource', buffered: true });

/** Tells of each request from now on, until the signal stops it. */
export function watchRequests(told: () => void, signal: AbortSignal): void {
  watching.add(told);
  signal.addEventListener('abort', () => watching.delete(told), { once: true });
}

/** What the page has asked the network for since a moment of its own clock. */
export function pageRequests(since: number): string[] {
  return requestsSince(performance.timeOrigin + since, seen);
}
