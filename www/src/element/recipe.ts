import type { ColumnMap } from '../engine/report.js';

/** What is said of columns, by file name; each for the files whose header row is the same. */
export type Recipes = Readonly<Record<string, ColumnMap>>;

/** The recipes in a file; `null` if there are none. */
export async function recipesIn(file: File): Promise<Recipes | null> {
  const found: unknown = await file
    .text()
    .then(JSON.parse)
    .catch(() => null);
  return isRecipes(found) ? found : null;
}

/** Whether a file can only be a recipe. */
export function isRecipe(file: File): boolean {
  return /\.json$/i.test(file.name);
}

/** Whether it has the form of recipes; the engine says of what is inside whether it understands it. */
export function isRecipes(value: unknown): value is Recipes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
