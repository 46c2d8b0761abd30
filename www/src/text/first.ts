import { type Language, languageOf } from './language.js';

/** What the first screen says; with it comes all of its chunk, see vite.config.ts. */
const first: Record<string, () => Promise<unknown>> = import.meta.glob('../../../texts/*/page.ftl');

/** The language that the page says around the element, if it is one of ours. */
export function languageAround(element: HTMLElement): Language {
  return languageOf(element.closest('[lang]')?.getAttribute('lang') ?? null);
}

/** Fetches the words of the first screen beside its code, rather than after it. */
export function fetchWords(element: HTMLElement): void {
  const language = languageAround(element);
  const own = Object.keys(first).find((path) => path.includes(`/${language}/`));
  // Should it fail, whoever needs them says so.
  if (own) first[own]?.().catch(() => undefined);
}
