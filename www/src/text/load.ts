import type { Language } from './language.js';
import { type Source, Texts } from './texts.js';

// One chunk a language, see vite.config.ts: a page loads only its own.
// The command line's own sentences stay out.
const files = import.meta.glob<Source>(['../../../texts/*/*.ftl', '!../../../texts/*/report.ftl'], {
  import: 'default',
});

const loaded = new Map<Language, Promise<Texts>>();

/** The texts of a language, loaded once. */
export function loadTexts(language: Language): Promise<Texts> {
  const known = loaded.get(language);
  if (known) return known;
  const sources = Object.entries(files)
    .filter(([path]) => path.includes(`/${language}/`))
    .map(([, load]) => load());
  const texts = Promise.all(sources).then((all) => Texts.of(language, all));
  loaded.set(language, texts);
  return texts;
}
