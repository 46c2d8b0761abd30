import { type Language, languageOf } from './language.js';
import { loadTexts } from './load.js';
import type { Texts } from './texts.js';

/** The language that the page says around the element, if it is one of ours. */
export function languageAround(element: HTMLElement): Language {
  return languageOf(element.closest('[lang]')?.getAttribute('lang') ?? null);
}

/** The texts in it. */
export function textsAround(element: HTMLElement): Promise<Texts> {
  return loadTexts(languageAround(element));
}
