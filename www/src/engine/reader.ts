import { messagesHandled } from './messages-handled.js';
import type { OpenedFile, Session } from './pkg/loyalty_calculator.js';
import { sample, initSync as startSampler } from './pkg/loyalty_sample.js';
import type { Sight, Watch } from './protocol.js';
import type { Source } from './source.js';
import { unpacked } from './unpack.js';

const SAMPLE_RECEIPTS = 30_000;
const SAMPLE_SEED = 7n;
const PROGRESS_EVERY_MS = 100;

/** Reads all of the source into the session; false if it was told to stop. */
export async function read(
  session: Session,
  source: Source,
  sampler: WebAssembly.Module | null,
  watch: Watch,
): Promise<boolean> {
  if (sampler) startSampler({ module: sampler });
  let said = -Infinity;
  const onProgress = (progress: Sight): void => {
    if (performance.now() - said < PROGRESS_EVERY_MS) return;
    said = performance.now();
    watch.onProgress(progress);
  };
  const plain = await unpacked(source, { goesOn: watch.goesOn, onProgress });
  if (!plain) return false;
  const files = opened(session, plain);
  let before = 0;
  for (const open of files.open) {
    const file = open();
    let done = !file.readable;
    while (!done) {
      if (!watch.goesOn()) return false;
      const step = session.step();
      done = step.fileDone;
      onProgress({
        bytesDone: before + step.bytesDone,
        bytesTotal: files.bytes,
        rowsRead: step.rowsRead,
        receipts: step.receipts,
        unpacking: false,
        soFar: {
          revenue: step.revenue,
          averageReceipt: step.averageReceipt ?? null,
          members: step.members,
        },
      });
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
      const { files } = sample(source.industry, SAMPLE_RECEIPTS, SAMPLE_SEED);
      return {
        bytes: files.reduce((sum, file) => sum + file.bytes.length, 0),
        open: files.map((file) => () => session.openBytes(file.name, file.bytes)),
      };
    }
  }
}
