import { EngineError, NothingReadError } from '../engine/error.js';
import type { Problem } from './state.js';

/** What the page says about an error of the engine. */
export function problemOf(error: unknown): Problem {
  if (error instanceof NothingReadError) return { kind: 'nothing', quality: error.quality };
  if (error instanceof EngineError) return { kind: error.failure };
  return { kind: 'unexpected' };
}
