import type { ColumnMap, PeopleQuestion, Question, Settings, TypedFigures } from './report.js';
import type { Source } from './source.js';

/** How far the reading is. */
export interface Progress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rowsRead: number;
  readonly receipts: number;
  /** Whether packed files are being unpacked, before the first row: the bytes are then theirs. */
  readonly unpacking: boolean;
}

/** Figures of what is read so far, in major units: provisional. */
export interface SoFar {
  readonly revenue: number;
  /** `null` before the first sale. */
  readonly averageReceipt: number | null;
  readonly members: number;
}

/** How far the reading is, and what it has found: for the visitor, not for the page around. */
export interface Sight extends Progress {
  /** `null` before the first row. */
  readonly soFar: SoFar | null;
}

/** What the reading is told and tells, inside the worker. */
export interface Watch {
  /** Asked between slices; the reading ends where it says no. */
  readonly goesOn: () => boolean;
  readonly onProgress: (progress: Sight) => void;
}

/** What can go wrong beside the data itself; bad data is part of the report. */
export type Failure = 'browser' | 'host' | 'offline' | 'memory' | 'gone' | 'unexpected';

/** The settings that a page gives; the rest are the engine's own. */
export type GivenSettings = Partial<Settings>;

/** Names and meanings of columns given by hand, by file name or `*`; with `headers`, for files of that shape. */
export type Maps = Readonly<Record<string, unknown>>;

/** To the worker. `run` names the data that a message is about. */
export type Request =
  | { readonly kind: 'start'; readonly module: WebAssembly.Module }
  /** The rest of the engine, before the first file. */
  | { readonly kind: 'complete'; readonly module: WebAssembly.Module }
  | {
      readonly kind: 'read';
      readonly run: number;
      readonly source: Source;
      /** The code that makes samples, for a source that is one. */
      readonly sampler: WebAssembly.Module | null;
      readonly settings: GivenSettings;
      readonly maps: Maps | null;
      /** To workers that read parts of large files. */
      readonly helpers: readonly MessagePort[];
    }
  /** To read parts of files for the worker at the other end; all that such a worker is asked. */
  | {
      readonly kind: 'help';
      readonly module: WebAssembly.Module;
      readonly rest: WebAssembly.Module;
      readonly port: MessagePort;
    }
  | {
      readonly kind: 'look';
      readonly run: number;
      readonly file: File;
      /** What the visitor says of the file; else the one of `maps` that is for it. */
      readonly map: ColumnMap | null;
      readonly maps: Maps | null;
    }
  | { readonly kind: 'report'; readonly run: number; readonly settings: GivenSettings }
  /** Figures typed by hand, without data. */
  | {
      readonly kind: 'typed';
      readonly run: number;
      readonly figures: Partial<TypedFigures>;
      readonly settings: GivenSettings;
    }
  /** One question about one figure. */
  | {
      readonly kind: 'ask';
      readonly run: number;
      readonly settings: GivenSettings;
      readonly question: Question;
    }
  /** One question about some of the members. */
  | {
      readonly kind: 'people';
      readonly run: number;
      readonly settings: GivenSettings;
      readonly question: PeopleQuestion;
    }
  | { readonly kind: 'setAside'; readonly run: number; readonly file: number }
  /** What the worker asked the network for since a moment, in milliseconds of the epoch. */
  | { readonly kind: 'requests'; readonly run: number; readonly since: number }
  | { readonly kind: 'forget'; readonly run: number };

/** A part of a file, for a worker that helps. */
export interface Range {
  /** Which of the files. */
  readonly at: number;
  readonly file: File;
  /** What is said of its columns; else the one of `maps` that is for it. */
  readonly map: ColumnMap | null;
  readonly maps: Maps | null;
  /** Bytes. */
  readonly from: number;
  readonly to: number;
}

/** Where the time to a report went, in milliseconds: one part behind the other. */
export interface Spent {
  /** When it began, in milliseconds of the epoch. */
  readonly since: number;
  readonly parts: readonly (readonly [name: Part, milliseconds: number])[];
}

/** Bytes given by the browser; rows read from them; rows put in order; members and facts; the rest. */
export type Part = 'read' | 'decode' | 'arrange' | 'facts' | 'report';

/** From the worker. Answers to one run come in the order of its requests. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'requests'; readonly run: number; readonly addresses: readonly string[] }
  | { readonly kind: 'progress'; readonly run: number; readonly progress: Sight }
  | { readonly kind: 'look'; readonly run: number; readonly json: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'report';
      readonly run: number;
      readonly json: Uint8Array<ArrayBuffer>;
      readonly spent: Spent;
    }
  | { readonly kind: 'ask'; readonly run: number; readonly json: Uint8Array<ArrayBuffer> }
  /** JSON, or the whole of a list as CSV. */
  | { readonly kind: 'people'; readonly run: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'nothing'; readonly run: number; readonly quality: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'setAside'; readonly run: number; readonly csv: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'failed';
      readonly run: number;
      readonly failure: Failure;
      readonly detail: string;
    };
