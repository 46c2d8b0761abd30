/** A group of fewer could be somebody. */
export const LEAST = 5;

/** Whether there is somebody, but fewer than a group. */
export function isFew(size: number): boolean {
  return size > 0 && size < LEAST;
}

/**
 * Which groups of a whole stay untold: those of a few and, where these are a few together, the
 * next in size too, since the whole less the rest would tell them.
 */
export function untold(sizes: readonly number[]): boolean[] {
  const few = sizes.map(isFew);
  let hidden = sizes.reduce((sum, size, at) => sum + (few[at] ? size : 0), 0);
  while (isFew(hidden)) {
    const rest = sizes.flatMap((size, at) => (few[at] || size === 0 ? [] : [size]));
    if (rest.length === 0) break;
    const next = Math.min(...rest);
    few[sizes.findIndex((size, at) => size === next && !few[at])] = true;
    hidden += next;
  }
  return few;
}
