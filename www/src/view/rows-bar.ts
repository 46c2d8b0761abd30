import { html, nothing, svg, type TemplateResult } from 'lit';
import type { FileQuality } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

/** All rows of a file in one bar: used, set aside, not data. */
export function rowsBar(file: FileQuality, texts: Texts): TemplateResult {
  const { titles, headers, totals, blank, otherTables } = file.notData;
  const parts = [
    { name: 'used', count: file.rowsUsed },
    { name: 'repeated', count: file.rowsRepeated },
    { name: 'aside', count: file.rowsSetAside },
    { name: 'not-data', count: titles + headers + totals + blank + otherTables },
  ].filter(({ name, count }) => count > 0 || name !== 'repeated');
  let from = 0;
  const about = texts.t('quality-not-data-about', { titles, headers, totals, blank, otherTables });
  return html`<svg class="rows" width="100%" height="8" aria-hidden="true">
      ${parts.map(({ name, count }) => {
        const share = (100 * count) / file.rowsRead;
        const bar = svg`<rect class=${name} x="${from}%" width="${share}%" height="8" />`;
        from += share;
        return count > 0 ? bar : nothing;
      })}
    </svg>
    <ul class="row-counts small">
      ${parts.map(
        ({ name, count }) => html`<li class=${name}>
          <span class="key"></span>${texts.format.count(count)}
          <span class="soft">${texts.t(`quality-${name}`)}</span>
        </li>`,
      )}
    </ul>
    <p class="tiny soft">${about}</p>`;
}
