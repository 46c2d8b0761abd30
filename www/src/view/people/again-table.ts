import { html, type TemplateResult } from 'lit';
import type { CohortsView } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import '../scroll.js';

/** Shares that have bought again after so many days, with how sure they are: the curves as a table. */
export function againTable(view: CohortsView, texts: Texts): TemplateResult {
  const { format } = texts;
  const days = view.whole.again?.marks.map(({ day }) => day) ?? [];
  const rows = [...view.rows, view.whole].filter(({ again }) => again !== null);
  const caption = texts.t('cohorts-again-table');
  return html`<details>
    <summary class="link">${texts.t('cohorts-as-table')}</summary>
    <lc-scroll class="scroll" tabindex="0" role="region" aria-label=${caption}>
      <table class="small">
        <caption>${caption}</caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col" class="number">${texts.t('people-count')}</th>
            ${days.map((day) => html`<th scope="col" class="number">${texts.t('cohorts-day', { day })}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, again }) => html`<tr>
              <th scope="row">${texts.arg(label)}</th>
              <td class="number">${format.count(again?.members ?? 0)}</td>
              ${days.map((at) => {
                const mark = again?.marks.find(({ day }) => day === at);
                if (!mark) return html`<td class="number">–</td>`;
                const edges = mark.interval as [number, number] | null;
                return html`<td class="number">
                  ${format.share(mark.share)}
                  <span class="tiny soft interval">${edges ? format.interval('share', edges) : ''}</span>
                  <span class="tiny soft interval">${texts.t('cohorts-at-risk', { n: format.count(mark.atRisk) })}</span>
                </td>`;
              })}
            </tr>`,
          )}
        </tbody>
      </table>
    </lc-scroll>
  </details>`;
}
