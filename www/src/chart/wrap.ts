import type { Measure } from './trend-layout.js';

/** A text in lines no longer than `room`, broken between words; a word is never cut. */
export function wrapped(text: string, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || measure(joined) > room) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines.filter((line) => line !== '');
}
