import type { Failure } from './protocol.js';
import type { Quality } from './report.js';

/** The engine could not do its work, through no fault of the data. */
export class EngineError extends Error {
  constructor(
    readonly failure: Failure,
    detail = '',
  ) {
    super(`loyalty-calculator: ${detail || sentences[failure]}`);
    this.name = 'EngineError';
  }
}

/** Nothing in the data could be read; `quality` says what was found in each file. */
export class NothingReadError extends Error {
  constructor(readonly quality: Quality) {
    super('loyalty-calculator: no receipt could be read, see quality');
    this.name = 'NothingReadError';
  }
}

const sentences: Record<Failure, string> = {
  browser: 'this browser has no WebAssembly SIMD',
  host: 'the policy of this page does not let the engine run',
  offline: 'the engine could not be loaded',
  memory: 'the data does not fit in memory',
  gone: 'a file can no longer be read',
  unexpected: 'the engine did not answer',
};
