import { engine } from './engine.js';
import type { GivenSettings, Maps, Progress } from './protocol.js';
import type { Report } from './report.js';
import { type BytesFile, filesOf, sourceOf } from './source.js';

/** Options of {@link analyze}. */
export interface AnalyzeOptions {
  /** Industry, currency, period, norms; the engine's own where absent. */
  readonly settings?: GivenSettings;
  /** Meanings of columns where they are not recognised: by file name, or a saved recipe. */
  readonly maps?: Maps;
  /** Stops the reading. */
  readonly signal?: AbortSignal;
  /** Called about ten times a second while reading. */
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Reads exports and reports on them, all inside the browser.
 *
 * @throws NothingReadError if no receipt could be read; its `quality` says why.
 * @throws EngineError if the engine could not do its work.
 * @throws the signal's reason if it was aborted.
 */
export async function analyze(
  files: readonly File[] | readonly BytesFile[],
  options: AnalyzeOptions = {},
): Promise<Report> {
  const { settings = {}, maps = null, ...watch } = options;
  engine.prepare();
  const { run, reported } = await engine.read(sourceOf(filesOf(files)), {
    settings,
    maps,
    ...watch,
  });
  run.close();
  return reported.report;
}
