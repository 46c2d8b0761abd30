import type { Language } from '../text/language.js';

/**
 * The number that someone typed, with the spaces, commas, percent and currency signs
 * that people type; `null` if nothing was, `NaN` if it is no number.
 */
export function numberIn(text: string, language: Language): number | null {
  const bare = text.replace(/[\s'’%\p{Sc}]/gu, '').replace('−', '-');
  if (bare === '') return null;
  const thousands = language === 'en' && /^-?\d{1,3}(,\d{3})+$/.test(bare);
  const both = bare.includes(',') && bare.includes('.');
  // Of two signs the last parts the decimals.
  const group = thousands ? ',' : bare.lastIndexOf(',') < bare.lastIndexOf('.') ? ',' : '.';
  const plain = thousands || both ? bare.replaceAll(group, '') : bare;
  const number = plain.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : Number.NaN;
}

/** A number as it stands in a field: with all its digits that matter. */
export function numberText(value: number, language: Language): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
}
