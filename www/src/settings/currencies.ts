import type { Language } from '../text/language.js';

/** Offered first: where the programmes are. */
const CODES = [
  'RUB',
  'BYN',
  'KZT',
  'UZS',
  'KGS',
  'AMD',
  'GEL',
  'AZN',
  'MDL',
  'TJS',
  'TRY',
  'AED',
  'EUR',
  'USD',
  'GBP',
  'CNY',
];

/** Currencies to choose from, the one in force among them. */
export function currencies(now: string, language: Language): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const codes = CODES.includes(now) ? CODES : [now, ...CODES];
  return codes.map((code) => ({ code, name: `${code} · ${names.of(code) ?? code}` }));
}
