import type { OpenedFile, Session } from './pkg/loyalty_calculator.js';
import { sample, initSync as startSampler } from './pkg/loyalty_sample.js';
import type { Progress } from './protocol.js';
import type { Source } from './source.js';

/** What the reading is told and tells. */
export interface Watch {
  /** Asked between slices; the reading ends where it says no. */
  goesOn(): boolean;
  onProgress(progress: Progress): void;
}

const SAMPLE_RECEIPTS = 30_000;
const SAMPLE_SEED = 7n;
/** Tables of a sample that the engine reads. */
const SAMPLE_TABLES = ['receipts.csv', 'members.csv'];
const PROGRESS_EVERY_MS = 100;

/** Reads all of the source into the session; false if it was told to stop. */
export async function read(
  session: Session,
  source: Source,
  sampler: WebAssembly.Module | null,
  watch: Watch,
): Promise<boolean> {
  if (sampler) startSampler({ module: sampler });
  const files = opened(session, source);
  let before = 0;
  let said = -Infinity;
  for (const open of files.open) {
    const file = open();
    let done = !file.readable;
    while (!done) {
      if (!watch.goesOn()) return false;
      const step = session.step();
      done = step.fileDone;
      if (performance.now() - said >= PROGRESS_EVERY_MS) {
        said = performance.now();
        watch.onProgress({
          bytesDone: before + step.bytesDone,
          bytesTotal: files.bytes,
          rowsRead: step.rowsRead,
          receipts: step.receipts,
        });
      }
      await messagesHandled();
    }
    before += file.bytes;
  }
  return watch.goesOn();
}

interface Opening {
  readonly bytes: number;
  readonly open: readonly (() => OpenedFile)[];
}

function opened(session: Session, source: Source): Opening {
  switch (source.kind) {
    case 'files':
      return {
        bytes: source.files.reduce((sum, file) => sum + file.size, 0),
        open: source.files.map(
          (file, at) => () => session.openFile(file.name, file, source.maps[at]),
        ),
      };
    case 'sample': {
      const made = sample(source.industry, SAMPLE_RECEIPTS, SAMPLE_SEED);
      const files = made.files.filter((file) => SAMPLE_TABLES.includes(file.name));
      return {
        bytes: files.reduce((sum, file) => sum + file.bytes.length, 0),
        open: files.map((file) => () => session.openBytes(file.name, file.bytes)),
      };
    }
  }
}

const channel = new MessageChannel();

/**
 * Lets the worker take its messages, a cancel among them. A timer would do too,
 * but browsers hold back nested timers by 4 ms, more than some slices take.
 */
function messagesHandled(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
