import type { Part, Spent } from './protocol.js';

/** Where the time goes, for whoever measures. */
export class Times implements Spent {
  private told = performance.now();
  readonly since = performance.timeOrigin + this.told;
  readonly parts: [Part, number][] = [];

  /** What part of the time since the last lap went into. */
  add(part: Part, milliseconds: number): void {
    this.parts.push([part, milliseconds]);
    this.told += milliseconds;
  }

  /** All the rest of it. */
  lap(part: Part): void {
    this.add(part, performance.now() - this.told);
  }
}
