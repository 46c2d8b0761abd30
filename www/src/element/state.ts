import type { Failure, Sight } from '../engine/protocol.js';
import type { Preview, Quality } from '../engine/report.js';
import type { Reported, Run } from '../engine/run.js';
import type { Entry, Origin, Source } from '../engine/source.js';
import { sourceBytes } from './source-label.js';

/** The data behind an undo stays in memory beside the new; not where it is more than this. */
const KEEP_BYTES = 256e6;

/** What went wrong, as the page says it. */
export type Problem =
  | { readonly kind: Failure | 'empty' | 'recipe' | 'held' | 'link' | 'newer' }
  | { readonly kind: 'nothing'; readonly quality: Quality }
  /** Bytes of the files, and those that the device has room for. */
  | { readonly kind: 'big'; readonly size: number; readonly room: number };

/** A report with the data behind it, ready to be asked again. */
export interface Done {
  readonly source: Origin;
  /** `null` where there are no rows to ask: the figures were typed. */
  readonly run: Run | null;
  readonly reported: Reported;
  /** The part that was asked for is not in the data: this is the report of all. */
  readonly inVain?: boolean;
}

/** A file, and how it would be read. */
export interface Looked {
  readonly file: File;
  readonly preview: Preview;
}

/** What the widget shows. `previous` is the report that an undo brings back. */
export type State =
  | { readonly kind: 'start'; readonly cancelled: boolean; readonly previous: Done | null }
  | {
      readonly kind: 'reading';
      readonly source: Source;
      readonly progress: Sight | null;
      readonly previous: Done | null;
    }
  | {
      readonly kind: 'import';
      readonly files: readonly Looked[];
      /** What `files` was before each change. */
      readonly before: readonly (readonly Looked[])[];
      readonly previous: Done | null;
    }
  | {
      readonly kind: 'typing';
      /** What was typed before. */
      readonly figures: Entry | null;
      readonly previous: Done | null;
    }
  | {
      readonly kind: 'report';
      readonly done: Done;
      readonly updating: boolean;
      readonly previous: Done | null;
    }
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly source: Origin | null;
      readonly previous: Done | null;
    };

/** What happens to the widget. */
export type Happening =
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'progressed'; readonly progress: Sight }
  | { readonly kind: 'asked'; readonly files: readonly Looked[] }
  | { readonly kind: 'undone' }
  | { readonly kind: 'done'; readonly done: Done }
  /** A report came by a link. */
  | { readonly kind: 'opened'; readonly done: Done }
  | { readonly kind: 'typing'; readonly figures: Entry | null }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly source: Origin | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'new' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'updating' }
  | {
      readonly kind: 'updated';
      readonly run: Run | null;
      readonly reported: Reported;
      readonly inVain: boolean;
    };

/** The first screen. */
export const START: State = { kind: 'start', cancelled: false, previous: null };

/** What the widget shows next; what makes no sense in a state leaves it as it is. */
export function next(state: State, happening: Happening): State {
  switch (happening.kind) {
    case 'read':
      return { kind: 'reading', source: happening.source, progress: null, previous: light(state) };
    case 'progressed':
      return state.kind === 'reading' ? { ...state, progress: happening.progress } : state;
    case 'asked':
      return {
        kind: 'import',
        files: happening.files,
        before: state.kind === 'import' ? [...state.before, state.files] : [],
        previous: kept(state),
      };
    case 'undone': {
      const files = state.kind === 'import' && state.before.at(-1);
      return files ? { ...state, files, before: state.before.slice(0, -1) } : state;
    }
    case 'done':
      return state.kind === 'reading' || state.kind === 'typing'
        ? { kind: 'report', done: happening.done, updating: false, previous: state.previous }
        : state;
    case 'opened':
      return { kind: 'report', done: happening.done, updating: false, previous: kept(state) };
    case 'typing':
      return { kind: 'typing', figures: happening.figures, previous: kept(state) };
    case 'failed':
      return {
        kind: 'problem',
        problem: happening.problem,
        source: happening.source,
        previous: kept(state),
      };
    case 'cancelled':
      return { kind: 'start', cancelled: true, previous: kept(state) };
    case 'new':
      return { kind: 'start', cancelled: false, previous: kept(state) };
    case 'restored':
      return state.previous
        ? {
            kind: 'report',
            done: state.previous,
            updating: false,
            previous: state.kind === 'report' ? state.done : null,
          }
        : state;
    case 'updating':
      return state.kind === 'report' ? { ...state, updating: true } : state;
    case 'updated':
      return state.kind === 'report' && state.done.run === happening.run
        ? {
            ...state,
            updating: false,
            done: { ...state.done, reported: happening.reported, inVain: happening.inVain },
          }
        : state;
  }
}

/** The report that stays within reach when the state is left. */
function kept(state: State): Done | null {
  return state.kind === 'report' ? state.done : state.previous;
}

/** The same while new data is read, which may need the room. */
function light(state: State): Done | null {
  const done = kept(state);
  return done && sourceBytes(done.source) <= KEEP_BYTES ? done : null;
}

/** The runs that a state holds on to; the others can be freed. */
export function runsOf(state: State): Run[] {
  const held = [state.kind === 'report' ? state.done : null, state.previous];
  return held.flatMap((done) => (done?.run ? [done.run] : []));
}

/** Whether the visitor is at the data: looking at files, waiting for them, typing. */
export function isChoosing({ kind }: State): boolean {
  return ['reading', 'import', 'typing'].includes(kind);
}
