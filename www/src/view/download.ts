import { unturned } from '../engine/unturned.js';

/** Saves bytes as a file on the visitor's machine. */
export function download(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = unturned(name);
  link.click();
  // The browser takes the blob in a task of its own after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
