import { register } from './element/loyalty-calculator.js';
import type { AnalyzeOptions } from './engine/analyze.js';
import type { Report } from './engine/report.js';
import type { BytesFile } from './engine/source.js';

export type { Figures, LoyaltyEvents, Summary } from './element/events.js';
export { LoyaltyCalculator, type Theme } from './element/loyalty-calculator.js';
export type { AnalyzeOptions } from './engine/analyze.js';
export type { GivenSettings, Progress } from './engine/protocol.js';
export type * from './engine/report.js';
export type { BytesFile } from './engine/source.js';

/** Reads exports and reports on them inside the browser, without any page of ours. */
export async function analyze(
  files: readonly File[] | readonly BytesFile[],
  options: AnalyzeOptions = {},
): Promise<Report> {
  return (await import('./engine/analyze.js')).analyze(files, options);
}

register();
