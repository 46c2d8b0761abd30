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

/**
 * What the page has asked the network for since a moment of its own clock, but for the icon of
 * its tab, which browsers fetch anew whenever an address changes.
 */
export function pageRequests(since: number): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]');
  const icons = new Set([...links].map(({ href }) => href));
  const all = requestsSince(performance.timeOrigin + since, seen);
  return all.filter((address) => !icons.has(address));
}

/**
 * Whether a request is for code of the widget: a sample, another language, a thread. Such an
 * address is a name that the build gives, beside this very code, and nothing is asked of it.
 */
export function isOwnCode(address: string): boolean {
  const { origin, pathname, search } = new URL(address);
  const beside = new URL('.', import.meta.url);
  const name = pathname.slice(beside.pathname.length);
  return (
    origin === beside.origin &&
    pathname.startsWith(beside.pathname) &&
    search === '' &&
    /^[\w.-]+-[\w-]{8}\.(?:js|wasm)$/.test(name)
  );
}
