import type { Unit } from '../engine/report.js';
import type { Told } from './told.js';

/** What is measured along one side. */
export interface ScatterAxis {
  readonly unit: Unit;
  readonly name: string;
  /** The value over all together. */
  readonly whole: number | null;
}

/** A point; its area is its size. */
export interface ScatterPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly told: Told;
}

/** What a scatter chart draws: two figures of many things, from left to right. */
export interface ScatterModel {
  readonly title: string;
  readonly subtitle: string;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly points: readonly ScatterPoint[];
}
