import { messagesHandled } from './messages-handled.js';
import type { OpenedFile, Session } from './pkg/loyalty_calculator.js';
import { sample, initSync as startSampler } from './pkg/loyalty_sample.js';
import type { Maps, Sight, Watch } from './protocol.js';
import { type Helper, SHARED_BYTES, type Shareable, Shared } from './shared.js';
import type { Source } from './source.js';
import { unpacked } from './unpack.js';

const SAMPLE_RECEIPTS = 30_000;
const SAMPLE_SEED = 7n;
const PROGRESS_EVERY_MS = 100;

/** What is read, and what is needed for it. */
interface Reading {
  readonly source: Source;
  /** The code that makes samples, for a source that is one. */
  readonly sampler: WebAssembly.Module | null;
  readonly maps: Maps | null;
  readonly helpers: readonly Helper[];
}

/** Reads all of the source into the session; false if it was told to stop. */
export async function read(session: Session, reading: Reading, watch: Watch): Promise<boolean> {
  const { source, sampler, maps, helpers } = reading;
  if (sampler) {
    // To make a sample takes a while: not for one that is given up already.
    await messagesHandled();
    if (!watch.goesOn()) return false;
    startSampler({ module: sampler });
  }
  let said = -Infinity;
  const onProgress = (progress: Sight): void => {
    if (performance.now() - said < PROGRESS_EVERY_MS) return;
    said = performance.now();
    watch.onProgress(progress);
  };
  const plain = await unpacked(source, { goesOn: watch.goesOn, onProgress });
  if (!plain) return false;
  const files = opened(session, plain, maps);
  let before = 0;
  /** Reads a slice; whether its range is read, or `null` if told to stop. */
  const step = async (ahead: number): Promise<boolean | null> => {
    if (!watch.goesOn()) return null;
    const step = session.step();
    onProgress({
      bytesDone: before + step.bytesDone + ahead,
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
    return step.rangeDone;
  };
  for (const { open, shareable } of files.open) {
    const shared = shareable && shareable.file.size >= SHARED_BYTES ? shareable : null;
    const others = shared ? helpers : [];
    // They look at the file while this worker does.
    if (shared) for (const helper of others) void helper.read({ ...shared, from: 0, to: 0 });
    const { readable, bytes } = open();
    const isRead = !readable || (await new Shared(session, shareable, others).read(step));
    if (!isRead) return false;
    before += bytes;
  }
  return watch.goesOn();
}

interface Opening {
  readonly bytes: number;
  readonly open: readonly {
    readonly open: () => OpenedFile;
    /** The same for helpers, if they can read it too. */
    readonly shareable: Shareable | null;
  }[];
}

function opened(session: Session, source: Source, maps: Maps | null): Opening {
  switch (source.kind) {
    case 'files':
      return {
        bytes: source.files.reduce((sum, file) => sum + file.size, 0),
        open: source.files.map((file, at) => {
          const map = source.maps[at] ?? null;
          const open = (): OpenedFile => session.openFile(file.name, file, map);
          return { open, shareable: { at, file, map, maps } };
        }),
      };
    case 'sample': {
      const { files } = sample(source.industry, SAMPLE_RECEIPTS, SAMPLE_SEED);
      return {
        bytes: files.reduce((sum, file) => sum + file.bytes.length, 0),
        open: files.map(({ name, bytes }) => {
          return { open: () => session.openBytes(name, bytes), shareable: null };
        }),
      };
    }
  }
}
