/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The path of straight lines through the points; a `null` breaks it. A point alone is seen where line ends are round. */
export function linePath(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      return point && `${before ? 'L' : 'M'}${at(point)}${before || after ? '' : 'h0'}`;
    })
    .filter((step) => step !== null)
    .join('');
}

/** The path around the area between an upper and a lower edge. */
export function areaPath(upper: readonly Point[], lower: readonly Point[]): string {
  const around = [...upper, ...[...lower].reverse()];
  return around.length > 0 ? `${linePath(around)}Z` : '';
}

/** To a tenth of a pixel: more is not seen and only makes the page heavier. */
function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
