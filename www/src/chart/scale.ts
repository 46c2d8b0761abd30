/** A straight scale from values to pixels; d3-scale would bring colours, formats and 7 KB along. */
export function linear(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const perUnit = high === low ? 0 : (to - from) / (high - low);
  return (value) => from + (value - low) * perUnit;
}

/** Places of `count` things at equal distances; a single one stands in the middle. */
export function evenly(count: number, [from, to]: readonly [number, number]): number[] {
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  const start = count > 1 ? from : (from + to) / 2;
  return Array.from({ length: count }, (_, index) => start + index * step);
}
