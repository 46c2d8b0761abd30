import type { Session } from './pkg/loyalty_calculator.js';
import type { Range } from './protocol.js';

/** A smaller file is read by one worker sooner. */
export const SHARED_BYTES = 8 << 20;
/** Bytes of a part: enough to be worth joining, and few enough to wait in memory. */
const [LEAST_BYTES, MOST_BYTES] = [4 << 20, 32 << 20];
/** Parts for each worker: the fewer, the longer the last one is waited for. */
const PARTS = 4;
/** A helper that takes so much longer than this worker needs for a part has fallen. */
const PATIENCE = 4;
const PATIENCE_MS = 1000;

type Part = Uint8Array | null;

/** A file that helpers can read too. */
export type Shareable = Omit<Range, 'from' | 'to'>;

/** A worker that reads parts, as seen from the one that joins them. */
export class Helper {
  private answered: (part: Part) => void = () => undefined;
  /** Settled when it is there and has nothing to do; never for a worker that has fallen. */
  idle: Promise<Part>;

  constructor(private readonly port: MessagePort) {
    port.onmessage = ({ data }: MessageEvent<Part>) => this.answered(data);
    this.idle = this.answer();
  }

  /** What it reads, once it has done what it was asked before. */
  read(range: Range): Promise<Part> {
    this.idle = this.idle.then(() => {
      this.port.postMessage(range);
      return this.answer();
    });
    return this.idle;
  }

  private answer(): Promise<Part> {
    return new Promise((resolve) => {
      this.answered = resolve;
    });
  }
}

/**
 * The parts of a file that is open, of which helpers read some: each the first one but for that
 * which this worker comes to next, so that it seldom waits for them.
 */
export class Shared {
  private readonly ends: readonly number[];
  private readonly taken: (Promise<Part> | undefined)[] = [];
  /** The bytes of parts that helpers have read. */
  private readonly come = new Map<number, number>();
  private at = 0;
  private longest = 0;

  constructor(
    private readonly session: Session,
    file: Shareable | null,
    helpers: readonly Helper[],
  ) {
    const size = file?.file.size ?? 0;
    const part = size / (PARTS * (helpers.length + 1));
    const bytes = Math.min(Math.max(part, LEAST_BYTES), MOST_BYTES);
    const begins = helpers.length > 0 ? session.share(Math.ceil(size / bytes)) : [];
    this.ends = [...begins, Number.POSITIVE_INFINITY];
    if (file) for (const helper of helpers) void this.occupy(helper, file);
  }

  /** Reads the file; false if `step` says so, which is called for each slice that this worker reads. */
  async read(step: (ahead: number) => Promise<boolean | null>): Promise<boolean> {
    for (const [at, end] of this.ends.entries()) {
      this.at = at;
      const part = await this.patiently(this.taken[at]);
      this.taken[at] = undefined;
      const since = performance.now();
      // What does not join on is read here, as is what nobody has read.
      if (!part) this.session.readTo(end);
      else this.session.join(part);
      for (let isDone: boolean | null = false; !isDone; ) {
        isDone = await step(this.ahead());
        if (isDone === null) return false;
      }
      this.longest = Math.max(this.longest, performance.now() - since);
    }
    return true;
  }

  /** Bytes behind those that this worker has. */
  private ahead(): number {
    let bytes = 0;
    for (const [at, length] of this.come) if (at > this.at) bytes += length;
    return bytes;
  }

  private async occupy(helper: Helper, file: Shareable): Promise<void> {
    await helper.idle;
    for (let at = this.free(); at !== undefined; at = this.free()) {
      const [from = 0, to = 0] = [this.ends[at - 1], this.ends[at]];
      const part = helper.read({ ...file, from, to });
      this.taken[at] = part;
      if (!(await part)) return;
      this.come.set(at, Math.min(to, file.file.size) - from);
    }
  }

  private free(): number | undefined {
    const free = [...this.ends.keys()].filter((at) => at > this.at && !this.taken[at]);
    return free[1] ?? free[0];
  }

  private async patiently(part: Promise<Part> | undefined): Promise<Part> {
    if (!part) return null;
    const patience = Math.max(PATIENCE * this.longest, PATIENCE_MS);
    let timer = 0;
    const fallen = new Promise<null>((resolve) => {
      timer = self.setTimeout(resolve, patience, null);
    });
    const come = await Promise.race([part, fallen]);
    clearTimeout(timer);
    return come;
  }
}
