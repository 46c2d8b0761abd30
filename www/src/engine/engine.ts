import { EngineError } from './error.js';
import { Helpers, isLarge, type Lent } from './helpers.js';
import { Once } from './once.js';
import type { Answer, GivenSettings, Maps, Request, Sight } from './protocol.js';
import type { ColumnMap, Preview, TypedFigures } from './report.js';
import { decoded, errorOf, type Reported, Run, reported } from './run.js';
import type { Source } from './source.js';
import {
  compileEngine,
  compileRest,
  compileSampler,
  isSupported,
  startWorker,
  workerFailed,
} from './start.js';

/** What the reading is given and tells. */
export interface ReadOptions {
  readonly settings: GivenSettings;
  readonly maps?: Maps | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Sight) => void;
}

interface Waiting {
  readonly progress?: ((progress: Sight) => void) | undefined;
  settle(answer: Answer): void;
  fail(error: Error): void;
}

/** The worker that reads and computes, as seen from the page. */
export class Engine {
  private worker: Promise<Worker> | null = null;
  private whole: Promise<Worker> | null = null;
  private readonly first = new Once(compileEngine);
  private readonly rest = new Once(compileRest);
  private readonly helpers = new Helpers();
  private runs = 0;
  /** The data of a widget that a page has thrown away goes with it. */
  private readonly thrownAway = new FinalizationRegistry<number>((run) => this.forget(run));
  /** Questions not yet answered, in order, by run. */
  private readonly waiting = new Map<number, Waiting[]>();

  /** Loads and compiles what is needed until the last row is read; later calls wait for the same loading. */
  async warm(): Promise<void> {
    await this.started();
  }

  /** Loads the rest too: nothing is fetched from then on. */
  async complete(): Promise<void> {
    await this.completed();
  }

  /** Makes ready for another file, before it is chosen. */
  prepare(): void {
    if (this.whole) this.helpers.start();
  }

  /**
   * How a file would be read. `map` is what the visitor says of it; without it,
   * the one of `maps` that is for the file applies.
   */
  async look(file: File, map: ColumnMap | null, maps: Maps | null = null): Promise<Preview> {
    const answer = await this.ask({ kind: 'look', run: ++this.runs, file, map, maps });
    if (answer.kind !== 'look') throw errorOf(answer);
    // As it is: the names of columns go back to the engine.
    return JSON.parse(decoded(answer.json));
  }

  /** Reads the source and reports on it. */
  async read(source: Source, options: ReadOptions): Promise<{ run: Run; reported: Reported }> {
    const run = ++this.runs;
    const { signal, onProgress, settings, maps = null } = options;
    const sampler = source.kind === 'sample' ? await compileSampler() : null;
    const lent = isLarge(source) ? await this.lend() : null;
    signal?.throwIfAborted();
    const helpers = lent?.ports ?? [];
    const request = { kind: 'read', run, source, sampler, settings, maps, helpers } as const;
    const answer = this.ask(request, onProgress, helpers);
    const stop = (): void => {
      this.forget(run);
      for (const one of this.waiting.get(run) ?? []) one.fail(abortError(signal));
      this.waiting.delete(run);
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const come = reported(await answer);
      const data = new Run(this, run);
      this.thrownAway.register(data, run);
      return { run: data, reported: come };
    } finally {
      lent?.end();
      signal?.removeEventListener('abort', stop);
    }
  }

  /** The report on figures typed by hand. */
  async typed(figures: Partial<TypedFigures>, settings: GivenSettings): Promise<Reported> {
    return reported(await this.ask({ kind: 'typed', run: ++this.runs, figures, settings }));
  }

  /** What the worker asked the network for since a moment, in milliseconds of the epoch. */
  async requests(since: number): Promise<readonly string[]> {
    const answer = await this.ask({ kind: 'requests', run: ++this.runs, since });
    if (answer.kind === 'requests') return answer.addresses;
    throw errorOf(answer);
  }

  /** Sends a request and waits for its answer. */
  async ask(
    request: Exclude<Request, { kind: 'start' | 'complete' | 'forget' | 'help' }>,
    progress?: (progress: Sight) => void,
    transfer: readonly Transferable[] = [],
  ): Promise<Answer> {
    const answer = new Promise<Answer>((settle, fail) => {
      const queue = this.waiting.get(request.run) ?? [];
      this.waiting.set(request.run, [...queue, { progress, settle, fail }]);
    });
    this.completed().then(
      (worker) => {
        if (this.waiting.has(request.run)) worker.postMessage(request, [...transfer]);
      },
      (error: unknown) => this.failAll(error),
    );
    return answer;
  }

  /** Lets go of the data of a run. */
  forget(run: number): void {
    const request: Request = { kind: 'forget', run };
    void this.worker?.then((worker) => worker.postMessage(request)).catch(() => undefined);
  }

  private async lend(): Promise<Lent> {
    await this.completed();
    return this.helpers.lend(await this.first.get(), await this.rest.get());
  }

  private started(): Promise<Worker> {
    this.worker ??= this.start().catch((error: unknown) => {
      this.worker = null;
      throw error;
    });
    return this.worker;
  }

  private completed(): Promise<Worker> {
    this.whole ??= this.join().catch((error: unknown) => {
      this.whole = null;
      throw error;
    });
    return this.whole;
  }

  private async join(): Promise<Worker> {
    const [module, worker] = await Promise.all([this.rest.get(), this.started()]);
    const request: Request = { kind: 'complete', module };
    worker.postMessage(request);
    this.helpers.start();
    return worker;
  }

  private async start(): Promise<Worker> {
    if (!isSupported()) throw new EngineError('browser');
    const starting = startWorker();
    // Heard from the first moment: a worker that is forbidden falls before the module has come.
    const fallen = starting.then((worker) => fallOf(worker));
    const [module, worker] = await Promise.race([
      Promise.all([this.first.get(), starting]),
      fallen,
    ]);
    const request: Request = { kind: 'start', module };
    worker.postMessage(request);
    await Promise.race([answerOf(worker), fallen]);
    worker.onmessage = (event: MessageEvent<Answer>) => this.take(event.data);
    worker.onerror = () => this.failAll(new EngineError('memory'));
    return worker;
  }

  private take(answer: Answer): void {
    if (answer.kind === 'ready') return;
    const [first, ...rest] = this.waiting.get(answer.run) ?? [];
    if (!first) return;
    if (answer.kind === 'progress') {
      first.progress?.(answer.progress);
      return;
    }
    if (answer.kind === 'failed' && answer.failure === 'memory') {
      this.failAll(new EngineError('memory'));
      return;
    }
    if (rest.length > 0) this.waiting.set(answer.run, rest);
    else this.waiting.delete(answer.run);
    first.settle(answer);
  }

  /** After a trap the memory of the engine cannot be trusted: the next request starts a new one. */
  private failAll(error: unknown): void {
    void this.worker?.then((worker) => worker.terminate()).catch(() => undefined);
    this.worker = null;
    this.whole = null;
    const known = error instanceof Error ? error : new EngineError('offline');
    for (const queue of this.waiting.values()) for (const one of queue) one.fail(known);
    this.waiting.clear();
  }
}

function abortError(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error
    ? signal.reason
    : new DOMException('The reading was stopped', 'AbortError');
}

/** Throws when the worker does. */
function fallOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.onerror = () => void workerFailed().then(reject);
  });
}

function answerOf(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.onmessage = () => resolve();
  });
}

/** One engine serves every widget of a page: its code is compiled once. */
export const engine = new Engine();
