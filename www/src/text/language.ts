/** A language of the page. Adding one is a folder in `texts/` and its line here. */
export type Language = 'ru' | 'en';

/** All of them, in the order of the switch. */
export const LANGUAGES: readonly Language[] = ['ru', 'en'];

/** The language of a `lang` value such as `en-GB`; Russian where it is absent or not offered. */
export function languageOf(tag: string | null): Language {
  const primary = tag?.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? 'ru';
}
