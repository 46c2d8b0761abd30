import type { ColumnMap, Industry, TypedFigures } from './report.js';

/** A file of which the bytes are at hand: pasted cells, or what a host page fetched itself. */
export interface BytesFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An industry that has a sample. */
export type SampleIndustry = Exclude<Industry, 'other'>;

/** Files, and by their place in the list what is said of their columns. */
export interface Files {
  readonly kind: 'files';
  readonly files: readonly File[];
  readonly maps: readonly (ColumnMap | null)[];
}

/** Made-up data of an industry. */
export interface Sample {
  readonly kind: 'sample';
  readonly industry: SampleIndustry;
}

/** Where receipts come from. */
export type Source = Files | Sample;

/** What is typed by hand: figures, and the margin, which is a setting. */
export type Entry = TypedFigures & { readonly margin: number | null };

/** A report that came by a link, without rows. */
export interface Link {
  readonly kind: 'link';
  /** Whether it is the headline alone. */
  readonly short: boolean;
  /** Whether the figures were typed by hand. */
  readonly typed: boolean;
}

/** Where a report comes from: receipts, figures typed by hand, or somebody's link. */
export type Origin = Source | { readonly kind: 'typed'; readonly entry: Entry } | Link;

/** Whether the figures were typed by hand, here or by whoever made the link. */
export function isTyped(origin: Origin): boolean {
  return origin.kind === 'typed' || (origin.kind === 'link' && origin.typed);
}

/** The industries that have a sample, in the order in which they are offered. */
export const SAMPLES: readonly SampleIndustry[] = ['grocery', 'fashion', 'electronics'];

/** Files of either kind as the browser's own. */
export function filesOf(files: readonly File[] | readonly BytesFile[]): File[] {
  return files.map((file) =>
    file instanceof File ? file : new File([file.bytes.slice()], file.name),
  );
}

/** The source that files make of which nothing is said. */
export function sourceOf(files: readonly File[]): Files {
  return { kind: 'files', files, maps: [] };
}
