import type { Unit } from '../engine/report.js';
import type { Told } from './told.js';

/** What a step is; decides its look. `up` and `down` are good and bad, the rest only differ. */
export type StepTone = 'total' | 'up' | 'down' | 'used' | 'lost' | 'rest';

/** A step of a waterfall. */
export interface Step {
  readonly name: string;
  /** What it adds, below nought what it takes away; of a total where the steps have come to. */
  readonly value: number;
  /** It stands on nought and not on the step before. */
  readonly total: boolean;
  readonly tone: StepTone;
  /** What stands behind its bar. */
  readonly label: string;
  readonly told: Told;
}

/** What a waterfall draws: how one amount comes out of others, one below the other. */
export interface StepModel {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: Unit;
  readonly steps: readonly Step[];
}

/** What the steps leave of the total without a reason, beyond the error of adding up. */
export function leftOver(total: number, steps: readonly number[], least: number): number {
  const left = total - steps.reduce((sum, step) => sum + step, 0);
  return Math.abs(left) < least ? 0 : left;
}
