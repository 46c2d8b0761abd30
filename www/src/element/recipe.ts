import type { ColumnMap, Preview } from '../engine/report.js';
import type { Looked } from './state.js';

/** What is said of columns, by file name; each for the files whose header row is the same. */
export type Recipes = Readonly<Record<string, ColumnMap>>;

const KEY = 'loyalty-calculator-recipes';

/** How these files are read, for the next files of their shapes. */
export function recipesOf(files: readonly Looked[]): Recipes {
  const recipes: Record<string, ColumnMap> = {};
  for (const [at, { preview }] of files.entries()) {
    if (!preview.role || preview.mended) continue;
    recipes[preview.name in recipes ? `${preview.name} ${at + 1}` : preview.name] = recipe(preview);
  }
  return recipes;
}

/** The columns as they are read; of the rest only what the visitor said, since the next file may differ. */
function recipe({ map, role, columns, headerLine }: Preview): ColumnMap {
  const named = columns.flatMap(({ field, name }) => (field ? [[field, name] as const] : []));
  return {
    ...map,
    role,
    columns: { ...map.columns, ...Object.fromEntries(named) },
    // A table without a header has no shape: it is known by its name.
    headers: headerLine === 0 ? [] : columns.map((column) => column.header),
  };
}

/** The recipes in a file; `null` if there are none. */
export async function recipesIn(file: File): Promise<Recipes | null> {
  const found: unknown = await file
    .text()
    .then(JSON.parse)
    .catch(() => null);
  return isObject(found) ? found : null;
}

/** Whether a file can only be a recipe. */
export function isRecipe(file: File): boolean {
  return /\.json$/i.test(file.name);
}

/** Recipes kept on this device; `null` where the browser keeps nothing. */
export function remembered(): Recipes | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return isObject(found) ? found : {};
  } catch {
    return null;
  }
}

/** Keeps these too; `null` forgets all. */
export function remember(recipes: Recipes | null): void {
  try {
    if (recipes) localStorage.setItem(KEY, JSON.stringify({ ...remembered(), ...recipes }));
    else localStorage.removeItem(KEY);
  } catch {
    // The browser keeps nothing: the recipe can still be saved as a file.
  }
}

/** The engine says of what is inside whether it understands it. */
function isObject(value: unknown): value is Recipes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
