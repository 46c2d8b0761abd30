import { html, nothing, type TemplateResult } from 'lit';
import type { CohortsView, Unit } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import { type HeatCell, type Shown, valuesOf } from './cohort-model.js';
import type { CohortPeople } from './cohort-people.js';
import '../scroll.js';

/** The triangle: a row a cohort, a column a month of age, the greater the stronger the colour. */
export function triangle(
  view: CohortsView,
  cells: readonly (readonly HeatCell[])[],
  shown: Shown,
  caption: string,
  people: CohortPeople,
  texts: Texts,
): TemplateResult {
  const unit = unitOf(view, shown);
  const ages = view.whole.n.map((_, age) => age);
  const last = view.rows.length;
  const whole = valuesOf(view.whole, shown);
  return html`<p id="triangle-caption" class="small soft caption">${caption}</p>
    <lc-scroll class="scroll" tabindex="0" role="region" aria-labelledby="triangle-caption">
    <table class="small triangle" aria-labelledby="triangle-caption">
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
            <td class="number">${people.cell(texts.format.count(members), row, 0)}</td>
            ${cells[row]?.map((cell, age) => heatCell(cell, row, age, unit, people, texts))}
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${texts.arg(view.whole.label)}</th>
          <td class="number">${people.cell(texts.format.count(view.whole.members), last, 0)}</td>
          ${ages.map((age) => html`<td class="all">${people.cell(short(whole[age] ?? null, unit, texts), last, age + 1)}</td>`)}
        </tr>
      </tfoot>
    </table>
  </lc-scroll>`;
}

/** What a figure is counted in. */
export function unitOf({ whole }: CohortsView, { figure }: Shown): Unit {
  return whole.figures.find(({ id }) => id === figure)?.unit ?? 'count';
}

function heatCell(
  cell: HeatCell,
  row: number,
  age: number,
  unit: Unit,
  people: CohortPeople,
  texts: Texts,
): TemplateResult {
  if (!cell) return html`<td></td>`;
  const { value, n, few, step } = cell;
  return html`<td class=${few ? 'few' : `step-${step}`}>
    ${people.cell(short(value, unit, texts), row, age + 1)}${few ? html`<span class="hidden">, ${texts.t('cohorts-few', { n })}</span>` : nothing}
  </td>`;
}

/** As it stands in a cell. */
export function short(value: number | null, unit: Unit, { format }: Texts): string {
  if (value === null) return '';
  // The sign is said once, above.
  if (unit === 'share') return format.count(value * 100);
  return unit === 'money'
    ? format.tick(unit, rounded(value))
    : format.plain(Math.round(value * 100) / 100);
}

/** To three digits: a cell is narrow. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
