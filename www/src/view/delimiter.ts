import type { Texts } from '../text/texts.js';

const NAMES: Readonly<Record<string, string>> = {
  ';': 'semicolon',
  ',': 'comma',
  '\t': 'tab',
  '|': 'pipe',
};

/** The delimiters that are offered. */
export const DELIMITERS: readonly string[] = Object.keys(NAMES);

/** A delimiter in words; itself, where it has none. */
export function delimiterName(delimiter: string, texts: Texts): string {
  const name = NAMES[delimiter];
  return name ? texts.t(`delimiter-${name}`) : delimiter;
}
