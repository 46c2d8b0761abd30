import { engine, type Run } from '../engine/engine.js';
import type { Settings } from '../engine/report.js';
import type { Source } from '../engine/source.js';
import { figuresOf, send } from './events.js';
import { problemOf } from './problem-of.js';
import type { Happening } from './state.js';

/** The work that the engine does for one widget, told as happenings and events. */
export class Work {
  private stop: AbortController | null = null;

  constructor(
    private readonly host: EventTarget,
    private readonly happen: (happening: Happening) => void,
  ) {}

  /** Loads the engine while the visitor looks for the file. */
  async warm(): Promise<void> {
    try {
      await engine.warm();
      send(this.host, 'lc-ready', null);
    } catch (error) {
      const problem = problemOf(error);
      // Without a connection the page can still be read; it is said when the engine is needed.
      if (problem.kind === 'browser') this.happen({ kind: 'failed', problem, source: null });
    }
  }

  /** Reads the source; what was being read before is given up. */
  async read(source: Source, settings: Partial<Settings>): Promise<void> {
    this.cancel();
    const stop = new AbortController();
    this.stop = stop;
    this.happen({ kind: 'read', source });
    try {
      const { run, reported } = await engine.read(source, {
        settings,
        signal: stop.signal,
        onProgress: (progress) => {
          this.happen({ kind: 'progressed', progress });
          send(this.host, 'lc-progress', progress);
        },
      });
      this.happen({ kind: 'done', done: { source, run, reported } });
      send(this.host, 'lc-report', figuresOf(reported.report));
    } catch (error) {
      if (stop.signal.aborted) return;
      this.happen({ kind: 'failed', problem: problemOf(error), source });
    }
  }

  /** Reports again on data that was read. */
  async update(run: Run, source: Source, settings: Partial<Settings>): Promise<void> {
    this.happen({ kind: 'updating' });
    try {
      const reported = await run.report(settings);
      this.happen({ kind: 'updated', run, reported });
      send(this.host, 'lc-report', figuresOf(reported.report));
    } catch (error) {
      this.happen({ kind: 'failed', problem: problemOf(error), source });
    }
  }

  /** Gives up what is being read. */
  cancel(): void {
    this.stop?.abort();
    this.stop = null;
  }
}
