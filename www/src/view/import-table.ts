import { html, nothing, type TemplateResult } from 'lit';
import type { Preview, PreviewColumn } from '../engine/report.js';
import { unturned } from '../engine/unturned.js';
import type { Texts } from '../text/texts.js';
import { isUsed } from './column-order.js';
import { type Correction, KEPT, toField } from './corrections.js';
import { chosenIn } from './import-choices.js';
import './scroll.js';

/** Rows above the header that are worth showing: the last ones. */
const ABOVE = 3;

/** The first rows as they would be read; what a column holds is chosen above it. */
export function importTable(
  preview: Preview,
  order: readonly number[],
  texts: Texts,
  correct: (correction: Correction) => void,
): TemplateResult {
  const { above, rows, columns } = preview;
  const name = unturned(preview.name);
  const shown = order.flatMap((at) => {
    const column = columns[at];
    return column ? [{ at, column }] : [];
  });
  return html`<lc-scroll class="scroll" tabindex="0" role="region" aria-label=${name}>
    <table class="small">
      <caption class="hidden">
        ${name}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="line"><span class="hidden">${texts.t('import-line')}</span></th>
          ${shown.map(
            ({ at, column }) => html`<th scope="col" class=${classOf(column)}>
              ${fieldChoice(preview, at, column, texts, correct)}
              <span class="header ${isUsed(column) ? '' : 'soft'}">${unturned(column.header) || `#${at + 1}`}</span>
              <span class="kind tiny soft">${texts.t(`import-kind-${column.kind}`)}</span>
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${above.slice(-ABOVE).map(
          ({ line, cells }) => html`<tr class="above soft">
            <th scope="row" class="line tiny">${line}</th>
            <td colspan=${shown.length}>${unturned(cells.filter((cell) => cell !== '').join(' · '))}</td>
          </tr>`,
        )}
        ${rows.map(
          ({ line, cells }) => html`<tr>
            <th scope="row" class="line tiny">${line}</th>
            ${shown.map(({ at, column }) => html`<td class=${classOf(column)}>${unturned(cells[at] ?? '')}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </lc-scroll>`;
}

function fieldChoice(
  preview: Preview,
  at: number,
  column: PreviewColumn,
  texts: Texts,
  correct: (correction: Correction) => void,
): TemplateResult {
  const { field, header, name, kept } = column;
  // The first column that is free answers for a field that is missing.
  const free = preview.columns.findIndex((other) => !isUsed(other));
  const asked = preview.missing.length > 0 && at === Math.max(free, 0);
  return html`<select
    class="small ${isUsed(column) ? 'used' : 'soft'}"
    aria-label=${texts.t('import-column', { name: unturned(header || name) })}
    ?data-asked=${asked}
    ?disabled=${preview.fields.length === 0}
    data-value=${field ?? (kept ? KEPT : '')}
    @change=${(event: Event) => {
      const value = chosenIn(event);
      correct((seen) => toField(seen, at, value));
    }}
  >
    <option value="">${texts.t('quality-unused')}</option>
    ${kept === null ? nothing : html`<option value=${KEPT}>${texts.t('column-kept')}</option>`}
    ${preview.fields.map(
      (known) => html`<option value=${known}>${texts.t(`field-${known}`)}</option>`,
    )}
  </select>`;
}

function classOf(column: PreviewColumn): string {
  return `${isUsed(column) ? '' : 'unused'} ${column.kind === 'number' ? 'number' : ''}`;
}
