import { html, nothing, type TemplateResult } from 'lit';
import type { Arg } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { icon } from '../icon.js';

/** Rows of a page of a list. */
export const PAGE = 20;

/** How a list is sorted. */
export interface Order {
  readonly sort: string;
  readonly descending: boolean;
}

/** The order after a click on the head of a column: the same one turns round, figures begin with the greatest. */
export function turned(order: Order, id: string, greatestFirst: boolean): Order {
  const descending = order.sort === id ? !order.descending : greatestFirst;
  return { sort: id, descending };
}

/** The head of a column that sorts. */
export function sortHead(
  { sort, descending }: Order,
  column: { readonly id: string; readonly name: string; readonly isNumber: boolean },
  choose: (id: string) => void,
): TemplateResult {
  const { id, name, isNumber } = column;
  const sorted = sort === id;
  const direction = descending ? 'descending' : 'ascending';
  return html`<th scope="col" class=${isNumber ? 'number' : ''} aria-sort=${sorted ? direction : nothing}>
    <button type="button" class="sort" @click=${() => choose(id)}>
      ${name}<span class="arrow" aria-hidden="true">${sorted ? (descending ? '↓' : '↑') : ''}</span>
    </button>
  </th>`;
}

/** A cell of a list; money to whole units, or with as many digits as are asked for. */
export function listCell(
  texts: Texts,
  cell: Arg | null,
  isNumber: boolean,
  digits = 0,
): TemplateResult {
  return html`<td class=${isNumber ? 'number' : ''}>${cell === null ? '–' : short(texts, cell, digits)}</td>`;
}

/** The digits in which no money of these rows is rounded. */
export function exactDigits(rows: readonly (readonly (Arg | null)[])[]): number {
  const isWhole = (cell: Arg | null): boolean =>
    cell?.kind !== 'figure' || cell.value.unit !== 'money' || Number.isInteger(cell.value.value);
  return rows.every((row) => row.every(isWhole)) ? 0 : 2;
}

/** The unit stands in the head. */
function short(texts: Texts, cell: Arg, digits: number): string {
  if (cell.kind !== 'figure') return texts.arg(cell);
  const { unit, value } = cell.value;
  return unit === 'money' ? texts.format.money(value, digits) : texts.format.count(value);
}

/** Ways to the other pages, and out as a file; `plain` names the one for programs. */
export function pager(
  texts: Texts,
  place: { readonly from: number; readonly shown: number; readonly total: number },
  go: (by: number) => void,
  save: (spreadsheet: boolean) => void,
  plain = 'list-save-crm',
): TemplateResult {
  const { from, shown, total } = place;
  const to = Math.min(from + shown, total);
  return html`<div class="ways">
    ${
      total > PAGE
        ? html`<button type="button" class="link" ?disabled=${from === 0} @click=${() => go(-PAGE)}>
              ${texts.t('list-back')}
            </button>
            <span class="small soft">${texts.t('list-page', { from: from + 1, to, count: total })}</span>
            <button type="button" class="link" ?disabled=${to >= total} @click=${() => go(PAGE)}>
              ${texts.t('list-next')}
            </button>`
        : nothing
    }
    <button type="button" class="link" data-save="spreadsheet" @click=${() => save(true)}>
      ${icon('save')} ${texts.t('list-save-spreadsheet')}
    </button>
    <button type="button" class="link" data-save="crm" @click=${() => save(false)}>
      ${icon('save')} ${texts.t(plain)}
    </button>
  </div>`;
}
