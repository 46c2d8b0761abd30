import type { Request } from './protocol.js';
import { sizeOf } from './room.js';
import { SHARED_BYTES } from './shared.js';
import type { Source } from './source.js';
import { startWorker } from './start.js';

/** Whether several workers are of use. */
export function isLarge(source: Source): boolean {
  return source.kind === 'files' && source.files.some((file) => sizeOf([file]) >= SHARED_BYTES);
}

/** More readers than this wait for each other. */
const MOST_READERS = 4;

/** Workers that read for another, which has the ports; in the end they are ended. */
export interface Lent {
  readonly ports: readonly MessagePort[];
  readonly end: () => void;
}

/**
 * Workers that read parts of a large file beside the one that has the data. They start before a
 * file is chosen, since nothing is fetched from then on, and end with the reading.
 */
export class Helpers {
  /** `null` for one that could not start: then files have a reader less. */
  private workers: Promise<Worker | null>[] = [];

  /** Starts those that are not there. */
  start(): void {
    if (this.workers.length > 0) return;
    const readers = Math.min(navigator.hardwareConcurrency, MOST_READERS);
    for (let reader = 1; reader < readers; reader += 1) this.workers.push(started());
  }

  /** Lets them read; others start when there is another file to come. */
  lend(module: WebAssembly.Module, rest: WebAssembly.Module): Lent {
    const { workers } = this;
    this.workers = [];
    const each = (act: (worker: Worker) => void) => (starting: Promise<Worker | null>) =>
      void starting.then((worker) => worker && act(worker));
    const ports = workers.map((starting) => {
      const { port1, port2 } = new MessageChannel();
      const request: Request = { kind: 'help', module, rest, port: port2 };
      each((worker) => worker.postMessage(request, [port2]))(starting);
      return port1;
    });
    return { ports, end: () => workers.forEach(each((worker) => worker.terminate())) };
  }
}

async function started(): Promise<Worker | null> {
  const worker = await startWorker().catch(() => null);
  // What befalls it is no matter of the page around: the file is read without it.
  worker?.addEventListener('error', (event) => event.preventDefault());
  return worker;
}
