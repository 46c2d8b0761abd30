import { html, nothing, type TemplateResult } from 'lit';
import type { CohortsView, Unit } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { type HeatCell, type Shown, valuesOf } from './cohort-model.js';

/** The triangle: a row a cohort, a column a month of age, the greater the darker. */
export function triangle(
  view: CohortsView,
  cells: readonly (readonly HeatCell[])[],
  shown: Shown,
  caption: string,
  texts: Texts,
): TemplateResult {
  const unit = view.whole.figures.find(({ id }) => id === shown.figure)?.unit ?? 'count';
  const ages = view.whole.n.map((_, age) => age);
  const whole = valuesOf(view.whole, shown);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="small triangle">
      <caption>${caption}</caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col" class="number">${texts.t('people-count')}</th>
          ${ages.map((age) => html`<th scope="col"><span class="hidden">${texts.t('cohorts-age', { age })}</span><span aria-hidden="true">${age}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.rows.map(
          ({ label, members }, row) => html`<tr>
            <th scope="row">${texts.arg(label)}</th>
            <td class="number">${texts.format.count(members)}</td>
            ${cells[row]?.map((cell) => heatCell(cell, unit, texts))}
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${texts.arg(view.whole.label)}</th>
          <td class="number">${texts.format.count(view.whole.members)}</td>
          ${ages.map((age) => html`<td class="all">${short(whole[age] ?? null, unit, texts)}</td>`)}
        </tr>
      </tfoot>
    </table>
  </div>`;
}

function heatCell(cell: HeatCell, unit: Unit, texts: Texts): TemplateResult {
  if (!cell) return html`<td></td>`;
  const { value, n, few, step } = cell;
  return html`<td class=${few ? 'few' : `step-${step}`}>
    ${short(value, unit, texts)}${few ? html`<span class="hidden">, ${texts.t('cohorts-few', { n })}</span>` : nothing}
  </td>`;
}

function short(value: number | null, unit: Unit, { format }: Texts): string {
  if (value === null) return '';
  if (unit === 'share') return format.wholeShare(value);
  return unit === 'money'
    ? format.tick(unit, rounded(value))
    : format.plain(Math.round(value * 100) / 100);
}

/** To three digits: a cell is narrow. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
