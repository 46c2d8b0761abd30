import type { Industry } from './report.js';

/** A file of which the bytes are at hand: pasted cells, or what a host page fetched itself. */
export interface BytesFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An industry that has a sample. */
export type SampleIndustry = Exclude<Industry, 'other'>;

/** Where receipts come from. */
export type Source =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'bytes'; readonly files: readonly BytesFile[] }
  | { readonly kind: 'sample'; readonly industry: SampleIndustry };

/** The industries that have a sample, in the order in which they are offered. */
export const SAMPLES: readonly SampleIndustry[] = ['grocery', 'fashion', 'electronics'];

/** The source that files of either kind make. */
export function sourceOf(files: readonly File[] | readonly BytesFile[]): Source {
  const blobs: File[] = [];
  const bytes: BytesFile[] = [];
  for (const file of files) {
    if (file instanceof File) blobs.push(file);
    else bytes.push(file);
  }
  return bytes.length > 0 ? { kind: 'bytes', files: bytes } : { kind: 'files', files: blobs };
}
