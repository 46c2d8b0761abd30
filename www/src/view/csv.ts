import type { Language } from '../text/language.js';

/** A table as CSV for a spreadsheet of the language: its decimal sign, and no cell is a formula. */
export function csv(
  rows: readonly (readonly (string | number | null)[])[],
  language: Language,
): Uint8Array<ArrayBuffer> {
  const [between, decimal] = language === 'ru' ? [';', ','] : [',', '.'];
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    if (typeof value === 'number') return String(value).replace('.', decimal);
    // An apostrophe keeps a spreadsheet from running it; the engine's files do the same.
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[";,\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const text = rows.map((row) => `${row.map(cell).join(between)}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}
