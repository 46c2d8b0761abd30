import { engine, type ReadOptions } from '../engine/engine.js';
import type { Sight } from '../engine/protocol.js';
import type { Sample, Source } from '../engine/source.js';

type Reading = ReturnType<typeof engine.read>;

interface Begun {
  readonly key: string;
  readonly stop: AbortController;
  readonly reading: Reading;
  onProgress: (progress: Sight) => void;
}

let begun: Begun | null = null;

/** Begins to read what the visitor points at: who then asks for it has waited in part already. */
export function readAhead(source: Sample, settings: ReadOptions['settings']): void {
  const key = keyOf(source, settings);
  if (begun?.key === key) return;
  giveUp();
  const stop = new AbortController();
  const own: Begun = {
    key,
    stop,
    reading: engine.read(source, {
      settings,
      signal: stop.signal,
      onProgress: (progress) => own.onProgress(progress),
    }),
    onProgress: () => undefined,
  };
  begun = own;
  // Said where it is asked for, and tried again there.
  own.reading.catch(() => {
    if (begun === own) begun = null;
  });
}

/** Reads the source, or takes over where that has begun. */
export function read(source: Source, options: ReadOptions & { signal: AbortSignal }): Reading {
  const ready = begun;
  if (ready?.key !== keyOf(source, options.settings)) {
    giveUp();
    return engine.read(source, options);
  }
  begun = null;
  ready.onProgress = options.onProgress ?? ready.onProgress;
  options.signal.addEventListener('abort', () => ready.stop.abort(), { once: true });
  return ready.reading;
}

/** What was not asked for after all leaves the memory. */
export function giveUp(): void {
  begun?.stop.abort();
  begun?.reading.then(
    ({ run }) => run.close(),
    () => undefined,
  );
  begun = null;
}

/** Files are never read ahead: they have no key of their own. */
function keyOf(source: Source, settings: ReadOptions['settings']): string {
  return source.kind === 'sample' ? JSON.stringify([source.industry, settings]) : '';
}
