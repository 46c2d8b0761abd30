import type { ColumnMap, Preview } from '../engine/report.js';
import type { Recipes } from './recipe.js';
import type { Looked } from './state.js';

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
