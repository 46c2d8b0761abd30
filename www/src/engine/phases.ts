import type { Spent } from './protocol.js';

/** For whoever measures: entries of the page's timeline, named in docs/performance.md. */
export function tell({ since, parts }: Spent): void {
  let start = since - performance.timeOrigin;
  for (const [part, milliseconds] of parts) {
    phase(part, start, start + milliseconds);
    start += milliseconds;
  }
  // From the worker and out of its JSON.
  phase('transfer', start);
}

/** From a report that is there to its first paint. */
export function tellPaint(): void {
  const start = performance.now();
  requestAnimationFrame(() => setTimeout(() => phase('paint', start)));
}

function phase(name: string, start: number, end = performance.now()): void {
  performance.measure(`loyalty-calculator: ${name}`, { start, end: Math.max(start, end) });
}
