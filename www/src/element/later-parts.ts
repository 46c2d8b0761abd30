// A chunk of its own, see later.ts.
export { look } from './look.js';
export { recipesOf } from './recipe-of.js';

import '../view/definition.js';
import '../view/import.js';
import '../view/quality.js';
import '../view/unlocks.js';
