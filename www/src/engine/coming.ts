import { type Engine, engine, type Reported } from './engine.js';
import { EngineError } from './error.js';
import type { GivenSettings } from './protocol.js';
import type { Report } from './report.js';

// What the engine is about to send and to take: each leaves this file once report.ts has it.

/** A number that the break-even is worked out with, and where it comes from. */
export interface Assumed {
  readonly value: number | null;
  /** 95 % interval. */
  readonly interval: readonly [number, number] | null;
  readonly from: 'files' | 'settings' | 'nowhere';
}

/** What the break-even is worked out with; sales, receipts and buyers are of members in the period. */
export interface Calculator {
  readonly months: number;
  readonly sales: number;
  readonly receipts: number;
  readonly buyers: number;
  readonly margin: Assumed;
  readonly rewardCost: Assumed;
  readonly fixedCost: Assumed;
}

/** A report with what the break-even is worked out with. */
export type WithCalculator = Report & { readonly calculator?: Calculator | null };

/** Figures typed by hand, of one period; `null` is not known. */
export interface TypedFigures {
  readonly days: number;
  readonly receipts: number | null;
  readonly memberReceipts: number | null;
  readonly revenue: number | null;
  readonly memberRevenue: number | null;
  readonly members: number | null;
  readonly activeMembers: number | null;
  readonly pointsIssued: number | null;
  readonly pointsRedeemed: number | null;
  readonly costs: number | null;
}

interface Typing {
  typed(figures: TypedFigures, settings: GivenSettings): Promise<Reported>;
}

/** The report on figures typed by hand; their margin is among the settings. */
export async function typedReport(
  { margin, ...figures }: TypedFigures & { readonly margin: number | null },
  settings: GivenSettings,
): Promise<Reported> {
  const able: Engine & Partial<Typing> = engine;
  if (!able.typed) throw new EngineError('unexpected', 'the engine takes no typed figures');
  return able.typed(figures, settings);
}
