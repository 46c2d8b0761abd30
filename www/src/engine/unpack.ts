import { messagesHandled } from './messages-handled.js';
import type { Watch } from './protocol.js';
import type { Source } from './source.js';

/** Packed bytes at a step: what they give waits in memory, and may be a thousand times as much. */
const STEP_BYTES = 256 << 10;
/** Unpacked bytes that are enough for a look. */
const LOOK_BYTES = 1 << 20;
/** Unpacked bytes that become a blob of their own, which the browser may lay on disk. */
const PART_BYTES = 16 << 20;

/**
 * The same source with files unpacked that are packed by gzip; null if told to stop. One that
 * can't be unpacked stays packed, and the engine says so as of any file that is no table.
 */
export async function unpacked(source: Source, watch: Watch): Promise<Source | null> {
  if (source.kind === 'sample') return source;
  if (!source.files.some(isPacked)) return source;
  const { files, maps } = source;
  const packed = new Set(files.filter(isPacked));
  const bytesTotal = [...packed].reduce((sum, file) => sum + file.size, 0);
  let bytesDone = 0;
  const plain: File[] = [];
  for (const file of files) {
    const inner = packed.has(file)
      ? await unpack(file, (bytes) => {
          bytesDone += bytes;
          watch.onProgress({
            bytesDone,
            bytesTotal,
            rowsRead: 0,
            receipts: 0,
            unpacking: true,
            soFar: null,
          });
          return watch.goesOn();
        })
      : file;
    if (!inner) return null;
    plain.push(inner);
  }
  return { kind: 'files', files: plain, maps };
}

/** The beginning of a packed file, enough for a look at it; any other file as it is. */
export async function beginning(file: File): Promise<File> {
  if (!isPacked(file)) return file;
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // Cut as it is, it does not end as it should.
  const fed = writer.write(bytesOf(file.slice(0, STEP_BYTES))).then(() => writer.close());
  void fed.catch(() => undefined);
  const reader = readable.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let done = false; !done && size < LOOK_BYTES; ) {
    const part = await reader.read().catch(() => null);
    if (part?.value) {
      parts.push(part.value);
      size += part.value.length;
    }
    done = part === null || part.done;
  }
  void reader.cancel().catch(() => undefined);
  return size > 0 ? new File(parts, plainName(file)) : file;
}

function isPacked(file: File): boolean {
  const [first, second] = bytesOf(file.slice(0, 2));
  return first === 0x1f && second === 0x8b;
}

/** `goesOn` hears of every step. The file is read in slices: streams of large files fail in WebKit. */
async function unpack(file: File, goesOn: (bytes: number) => boolean): Promise<File | null> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What fails the one end fails the other: the writing end is the one that is asked.
  const parts = gathered(readable).catch(() => null);
  for (let at = 0; at < file.size; at += STEP_BYTES) {
    const bytes = bytesOf(file.slice(at, at + STEP_BYTES));
    const taken = await writer.write(bytes).then(
      () => true,
      () => false,
    );
    if (!taken) return file;
    await messagesHandled();
    if (!goesOn(bytes.length)) {
      await writer.abort().catch(() => undefined);
      return null;
    }
  }
  await writer.close().catch(() => undefined);
  const whole = await parts;
  return whole ? new File(whole, plainName(file)) : file;
}

function plainName(file: File): string {
  return file.name.replace(/\.gz$/i, '');
}

async function gathered(readable: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob[]> {
  const reader = readable.getReader();
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (value) {
      waiting.push(value);
      size += value.length;
    }
    if (done || size >= PART_BYTES) {
      parts.push(new Blob(waiting));
      waiting = [];
      size = 0;
    }
    if (done) return parts;
  }
}

function bytesOf(part: Blob): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new FileReaderSync().readAsArrayBuffer(part));
}
