import { html, type TemplateResult } from 'lit';
import { stepName } from '../chart/step-name.js';
import type { TrendModel } from '../chart/trend-model.js';
import type { Texts } from '../text/texts.js';
import './scroll.js';

/** The same steps as the chart, in a table. */
export function trendTable({ title, unit, step, lines }: TrendModel, texts: Texts): TemplateResult {
  const many = lines.length > 1;
  return html`<lc-scroll class="scroll" tabindex="0" role="region" aria-label=${title}>
    <table class="small">
      <caption class="hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.t(`step-${step}`)}</th>
          ${lines.map(
            (
              line,
            ) => html`<th scope="col" class="number">${many ? line.name : texts.t('trend-value')}</th>
              ${many ? '' : html`<th scope="col" class="number">${texts.t('trend-interval')}</th>`}
              <th scope="col" class="number">${texts.t('trend-rows')}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lines[0]?.points.map(
          (point, index) => html`<tr>
            <th scope="row">
              ${stepName(step, point.month, texts)}
              ${point.partial ? html`<span class="soft">· ${texts.t(step === 'month' ? 'trend-partial' : 'step-partial')}</span>` : ''}
            </th>
            ${lines.map(({ points }) => {
              const { value = null, interval = null, n = 0 } = points[index] ?? {};
              return html`<td class="number">${value === null ? '–' : texts.format.value(unit, value)}</td>
                ${
                  many
                    ? ''
                    : html`<td class="number soft">
                        ${interval === null ? '–' : texts.format.interval(unit, interval)}
                      </td>`
                }
                <td class="number soft">${texts.format.count(n)}</td>`;
            })}
          </tr>`,
        )}
      </tbody>
    </table>
  </lc-scroll>`;
}
