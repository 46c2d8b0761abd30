/** How many steps of colour there are above nought. */
export const STEPS = 5;

/**
 * Steps of colour of a table's values, 1 to 5, even between the least and the greatest of them;
 * 0 of nought and of what is left without a colour.
 */
export function heatSteps(rows: readonly (readonly (number | null)[])[]): number[][] {
  const values = rows.flat().filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = (value: number | null): number => {
    if (value === null || value === 0) return 0;
    if (high === low) return 1;
    return Math.min(STEPS, 1 + Math.floor(((value - low) / (high - low)) * STEPS));
  };
  return rows.map((row) => row.map(step));
}
