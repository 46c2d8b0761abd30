import { readdirSync, readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import type { Language } from '../src/text/language.js';
import { Texts } from '../src/text/texts.js';

/** The folder of a language's texts. */
export function folder(language: Language): URL {
  return new URL(`../../texts/${language}/`, import.meta.url);
}

/** The texts of the page as it loads them, without the command line's own. */
export function texts(language: Language): Texts {
  const names = readdirSync(folder(language)).filter((name) => name !== 'report.ftl');
  return Texts.of(
    language,
    names.map(
      (name) => new FluentResource(readFileSync(new URL(name, folder(language)), 'utf8')).body,
    ),
  );
}
