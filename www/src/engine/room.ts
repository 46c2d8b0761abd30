const GIB = 2 ** 30;
/** What 32 bits can address. */
const MOST = 4 * GIB;
/** The greatest that a browser tells; there may be more. */
const MOST_TOLD = 8;
/** Of the device's memory, what a page may count on beside all else that is open. */
const SHARE = 0.5;
/** Memory for a byte of a file: 1.5 to 2.3 were measured, see docs/performance.md. */
const PER_BYTE = 2;
/** Bytes that a byte packed by gzip unpacks to, of exports. */
const UNPACKED = 6;

/** Bytes of files that this device has the memory for, as far as the browser tells of it. */
export function roomForFiles(): number {
  const { deviceMemory } = navigator as { deviceMemory?: number };
  const own = deviceMemory && deviceMemory < MOST_TOLD ? deviceMemory * GIB * SHARE : MOST;
  return Math.min(own, MOST) / PER_BYTE;
}

/** Bytes of the files as the engine reads them. */
export function sizeOf(files: readonly File[]): number {
  return files.reduce(
    (sum, { name, size }) => sum + size * (/\.gz$/i.test(name) ? UNPACKED : 1),
    0,
  );
}
