import { languageAround } from './first.js';
import { loadTexts } from './load.js';
import type { Texts } from './texts.js';

/** The texts in the language that the page says around the element. */
export function textsAround(element: HTMLElement): Promise<Texts> {
  return loadTexts(languageAround(element));
}
