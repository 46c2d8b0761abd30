import type { Told } from './told.js';

/** A cell of a heat map; `step` is that of `heat.ts`. */
export interface HeatMark {
  readonly step: number;
  /** Stands in it where there is room. */
  readonly label: string;
  readonly told: Told;
}

/** What a heat map draws: rows over columns, the greater the stronger the colour. */
export interface HeatModel {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly HeatMark[])[];
}
