import type { Language } from './language.js';
import { type Source, Texts } from './texts.js';

type Files = Record<string, () => Promise<Source>>;

// Two chunks a language, see vite.config.ts: a page loads only its own.
// The command line's own sentences stay out.
const first: Files = import.meta.glob<Source>(
  [
    '../../../texts/*/*.ftl',
    '!../../../texts/*/{finding*,import*,ingest*,kpi*,report,segment*}.ftl',
  ],
  { import: 'default' },
);
/** What is said of figures and of files: none of it before the visitor reaches for the widget. */
const later: Files = import.meta.glob<Source>(
  '../../../texts/*/{finding*,import*,ingest*,kpi*,segment*}.ftl',
  { import: 'default' },
);

const loaded = new Map<Language, Promise<Texts>>();
const completed = new Map<Language, Promise<void>>();

/** The texts of a language, loaded once. */
export function loadTexts(language: Language): Promise<Texts> {
  return once(loaded, language, async () => Texts.of(language, await load(first, language)));
}

/** Adds to the texts of a language what is said of figures and of files. */
export function completeTexts(language: Language): Promise<void> {
  return once(completed, language, async () => {
    const [texts, sources] = await Promise.all([loadTexts(language), load(later, language)]);
    texts.add(sources);
  });
}

function load(files: Files, language: Language): Promise<Source[]> {
  const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
  return Promise.all(own.map(([, read]) => read()));
}

/** What failed for want of a connection is tried again when asked for again. */
function once<Of>(
  known: Map<Language, Promise<Of>>,
  language: Language,
  make: () => Promise<Of>,
): Promise<Of> {
  const made =
    known.get(language) ??
    make().catch((error: unknown) => {
      known.delete(language);
      throw error;
    });
  known.set(language, made);
  return made;
}
