import { engine } from '../engine/engine.js';
import type { Files } from '../engine/source.js';
import { giveUp } from './ahead.js';
import type { Recipes } from './recipe.js';
import { remember, remembered } from './recipe-memory.js';
import type { Looked } from './state.js';

/** How these files would be read: by what is said of each, else by the recipe that is for it. */
export async function look(
  files: readonly File[],
  maps: Files['maps'],
  recipes: Recipes | null,
): Promise<Looked[]> {
  giveUp();
  const kept = remembered();
  const all = files.map(async (file, at) => {
    const map = maps[at] ?? null;
    const preview = engine.look(file, map, { ...kept, ...recipes }).catch(async () => {
      // What an earlier version of the page kept is no reason to stop.
      const seen = await engine.look(file, map, recipes);
      remember(null);
      return seen;
    });
    return { file, preview: await preview };
  });
  return Promise.all(all);
}
