import { html, nothing, type TemplateResult } from 'lit';
import type { DateOrder, Preview, PreviewRow } from '../engine/report.js';
import { unturned } from '../engine/unturned.js';
import type { Texts } from '../text/texts.js';
import { type Correction, toRole, toShape } from './corrections.js';
import { DELIMITERS, delimiterName } from './delimiter.js';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** The whole hours of the world's clocks, as offsets from UTC. */
const OFFSETS: readonly string[] = Array.from({ length: 27 }, (_, at) => {
  const hours = at - 12;
  return `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
});

type Option = readonly [value: string, name: string];

/** What is said of a file as a whole: its table, encoding, delimiter, header. */
export function importChoices(
  preview: Preview,
  texts: Texts,
  correct: (correction: Correction) => void,
): TemplateResult {
  const { role, roles, encoding, encodings, delimiter, headerLine } = preview;
  const tables = roles.map((known): Option => [known, texts.t(`role-${known}`)]);
  const delimiters = new Set([...DELIMITERS, delimiter ?? ',']);
  return html`<div class="choices">
    ${choice(
      texts.t('import-role'),
      role ? tables : [['', texts.t('import-role-choose')], ...tables],
      role ?? '',
      (value) => correct((seen) => toRole(seen, value)),
      role === null,
    )}
    ${choice(
      texts.t('quality-encoding'),
      encodings.map((name) => [name, name]),
      encoding ?? '',
      (value) => correct((seen) => toShape(seen, { encoding: value, headerLine: null })),
    )}
    ${choice(
      texts.t('quality-delimiter'),
      [...delimiters].map((sign) => [sign, delimiterName(sign, texts)]),
      delimiter ?? '',
      (value) => correct((seen) => toShape(seen, { delimiter: value, headerLine: null })),
    )}
    ${choice(
      texts.t('quality-header'),
      [['0', texts.t('import-no-header')], ...headerLines(preview)],
      String(headerLine),
      (value) => correct((seen) => toShape(seen, { headerLine: Number(value) })),
    )}
    ${
      preview.orderMatters
        ? choice(
            texts.t('import-dates'),
            ['', ...ORDERS].map((order) => [order, texts.t(`import-dates-${order || 'open'}`)]),
            preview.dateOrder ?? '',
            (value) =>
              correct(({ map }) => ({
                ...map,
                dateOrder: ORDERS.find((order) => order === value) ?? null,
              })),
            preview.doubts.length > 0 && preview.dateOrder === null,
          )
        : nothing
    }
    ${role === 'receipts' ? offsetChoice(preview, texts, correct) : nothing}
  </div>`;
}

/** Times in UTC put receipts of the evening on the next day, or those of the morning on the day before. */
function offsetChoice(
  { map }: Preview,
  texts: Texts,
  correct: (correction: Correction) => void,
): TemplateResult {
  const chosen = map.utcOffset ?? '';
  const offsets = new Set(['', ...OFFSETS, chosen]);
  return choice(
    texts.t('import-offset'),
    [...offsets].map((offset) => [
      offset,
      offset ? texts.t('import-offset-utc', { offset }) : texts.t('import-offset-none'),
    ]),
    chosen,
    (value) => correct(({ map: said }) => ({ ...said, utcOffset: value || null })),
  );
}

function choice(
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
  asked = false,
): TemplateResult {
  return html`<label class="choice">
    <span class="tiny soft">${label}</span>
    <select
      class="small ${asked ? 'asked' : ''}"
      ?data-asked=${asked}
      data-value=${chosen}
      @change=${(event: Event) => choose(chosenIn(event))}
    >
      ${options.map(([value, name]) => html`<option value=${value}>${name}</option>`)}
    </select>
  </label>`;
}

/** What was chosen. */
export function chosenIn({ target }: Event): string {
  return target instanceof HTMLSelectElement ? target.value : '';
}

/** The lines that can be the header, each with its first words. */
function headerLines({ above, columns, headerLine, rows }: Preview): Option[] {
  const header = { line: headerLine, cells: columns.map((column) => column.header) };
  const lines: PreviewRow[] = [...above, ...(headerLine > 0 ? [header] : []), ...rows];
  return lines.map(({ line, cells }) => {
    const words = unturned(cells.filter((cell) => cell !== '').join(', '));
    return [String(line), `${line}: ${words.length > 40 ? `${words.slice(0, 39)}…` : words}`];
  });
}
