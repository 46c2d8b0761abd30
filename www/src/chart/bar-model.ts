import type { Unit } from '../engine/report.js';
import type { Told } from './told.js';

/** Whose or what bars they are; decides their colour. `out` is what leaves, hatched. */
export type BarTone = 'members' | 'anonymous' | 'second' | 'third' | 'out';

/** One figure of all columns. */
export interface BarSeries {
  readonly name: string;
  readonly tone: BarTone;
  readonly values: readonly (number | null)[];
}

/** A place along the axis. */
export interface BarColumn {
  /** Under the axis; with `edges`, of its left edge. */
  readonly short: string;
  /** A second line under the axis; empty for none. */
  readonly below: string;
  /** Only a part of it is known. */
  readonly partial: boolean;
  /** Where it should have come to. */
  readonly target: number | null;
  readonly told: Told;
}

/** A line from top to bottom with its name. */
export interface BarLine {
  /** In columns from the left: 1.5 is the middle of the second. */
  readonly at: number;
  readonly name: string;
  readonly tone: BarTone;
}

/** What a bar chart draws. */
export interface BarModel {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: Unit;
  /** On each other, what is below nought downwards; else side by side. */
  readonly stacked: boolean;
  /** Names stand at the edges between columns: of bands of a scale. */
  readonly edges: boolean;
  /** The amount stands on each bar, or where there is no room on the greatest. */
  readonly amounts: boolean;
  readonly columns: readonly BarColumn[];
  readonly series: readonly BarSeries[];
  readonly lines: readonly BarLine[];
}
