import type { Texts } from './texts.js';

/** What a division of members is called: a column of the files by its header as it stands there. */
export function schemeName(texts: Texts, id: string): string {
  return headerOf(id) ?? texts.t(`scheme-${id}`);
}

/** The header of a division that is a column of the files. */
export function headerOf(id: string): string | null {
  return id.startsWith('column:') ? id.slice('column:'.length) : null;
}
