import type { Settings } from '../engine/report.js';
import { same } from './defaults.js';

/** More steps than anybody goes back. */
const MOST = 100;

/** The settings of one report, step by step. */
export class History {
  private past: Settings[] = [];
  private future: Settings[] = [];

  constructor(private now: Settings) {}

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** What the settings are now; tells whether that is a new step. */
  take(settings: Settings): boolean {
    if (same(settings, this.now)) return false;
    this.past = [...this.past, this.now].slice(-MOST);
    this.future = [];
    this.now = settings;
    return true;
  }

  /** One step back; `null` at the first. */
  undo(): Settings | null {
    const before = this.past.pop();
    if (!before) return null;
    this.future.push(this.now);
    this.now = before;
    return before;
  }

  /** One step forth again; `null` at the last. */
  redo(): Settings | null {
    const after = this.future.pop();
    if (!after) return null;
    this.past.push(this.now);
    this.now = after;
    return after;
  }
}
