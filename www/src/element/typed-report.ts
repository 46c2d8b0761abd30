import { engine } from '../engine/engine.js';
import type { GivenSettings } from '../engine/protocol.js';
import type { Reported } from '../engine/run.js';
import type { Entry } from '../engine/source.js';

/** The report on what was typed by hand; the margin is among the settings. */
export function typedReport(
  { margin, ...figures }: Entry,
  settings: GivenSettings,
): Promise<Reported> {
  return engine.typed(figures, settings);
}
