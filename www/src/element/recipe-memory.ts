import { isRecipes, type Recipes } from './recipe.js';

const KEY = 'loyalty-calculator-recipes';

/** Recipes kept on this device; `null` where the browser keeps nothing. */
export function remembered(): Recipes | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return isRecipes(found) ? found : {};
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
