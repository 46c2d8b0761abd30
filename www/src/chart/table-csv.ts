import type { Table } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

/**
 * A table as CSV for a spreadsheet: in Russian with semicolons and decimal commas, which
 * spreadsheets there expect; numbers in full, shares as fractions. No cell is a formula.
 */
export function tableCsv(table: Table, texts: Texts): string {
  const russian = texts.language === 'ru';
  const number = (value: number | null): string => {
    const text = value === null ? '' : String(value);
    return russian ? text.replace('.', ',') : text;
  };
  const head = ['', ...table.columns.map((column) => harmless(texts.arg(column.head)))];
  const rows = table.rows.map(({ label, values }) => [
    harmless(texts.arg(label)),
    ...values.map(number),
  ]);
  const delimiter = russian ? ';' : ',';
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\r\n`;
  // The byte order mark tells a spreadsheet that this is UTF-8.
  return `\ufeff${[head, ...rows].map(line).join('')}`;
}

/** As the engine's own files, see src/sheet.rs. */
function harmless(cell: string): string {
  const active =
    /^[=+\-@\t\r]/.test(cell) && !/^[+-][\d., \u00a0\u202f]*\d[\d., \u00a0\u202f]*$/.test(cell);
  return active ? `'${cell}` : cell;
}

function quoted(cell: string, delimiter: string): string {
  const misread = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return misread ? `"${cell.replaceAll('"', '""')}"` : cell;
}
