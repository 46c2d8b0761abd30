/** How many steps of colour there are below the greatest value. */
const STEPS = 4;

/**
 * Steps of colour of a table's values: 5 of the greatest alone, 1 to 4 even from the least to it;
 * 0 of nought and of what is left without a colour.
 */
export function heatSteps(rows: readonly (readonly (number | null)[])[]): number[][] {
  const values = rows.flat().filter((value) => value !== null);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const step = (value: number | null): number => {
    if (value === null || value === 0) return 0;
    if (high === low) return 1;
    return 1 + Math.floor(((value - low) / (high - low)) * STEPS);
  };
  return rows.map((row) => row.map(step));
}
