import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CellsBehind, GoodsBehind, PartsBehind, Table } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import styles from './kpi-table.css?inline';
import cell from './people/cell.css?inline';
import { CellPeople } from './people/cell-people.js';
import type { Members } from './people/chosen.js';
import shared from './table.css?inline';
import './scroll.js';

/** Rows that are shown until all are asked for. */
const FIRST = 12;

/** A breakdown of a figure: by shop, by month of enrolment, by campaign. */
export class KpiTableView extends LitElement {
  static override readonly styles = sheets(shared, styles, cell);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) table!: Table;
  /** The members that cells of tables count, and what their lists are asked from. */
  @property({ attribute: false }) cells: readonly CellsBehind[] = [];
  /** The receipts of parts that its rows are named by. */
  @property({ attribute: false }) parts: readonly PartsBehind[] = [];
  /** The goods that cells of tables count. */
  @property({ attribute: false }) goods: readonly GoodsBehind[] = [];
  /** What is said beside its name. */
  @property({ attribute: false }) note = '';
  @property({ attribute: false }) of: Members | null = null;
  @state() private all = false;
  private readonly people = new CellPeople(this);

  override render(): TemplateResult {
    const { texts } = this;
    const { id, rows } = this.table;
    const count = rows.length;
    const more = count > FIRST && !this.all;
    return html`
      <h5 id="caption">
        ${texts.t(`table-${id}`)}${this.note ? html` <span class="soft">· ${this.note}</span>` : nothing}
      </h5>
      <lc-scroll class="scroll" tabindex="0" role="region" aria-labelledby="caption">
        <table class="small" aria-labelledby="caption">
          ${this.body(more ? FIRST : count)}
        </table>
      </lc-scroll>
      ${
        more
          ? html`<button type="button" class="link screen" @click=${this.showAll}>
                ${texts.t('table-all', { count })}
              </button>
              <p class="tiny soft printed">${texts.t('table-first', { shown: FIRST, count })}</p>`
          : nothing
      }
      ${this.people.panel()}
    `;
  }

  private body(shown: number): TemplateResult {
    const { texts, table } = this;
    const columns = table.columns.map(({ head, unit }, at) => ({
      name: texts.arg(head),
      ...texts.format.column(
        unit,
        table.rows.map(({ values }) => values[at] ?? null),
      ),
    }));
    return html`<thead>
        <tr>
          <td></td>
          ${columns.map(
            ({ name, unit }) => html`<th scope="col" class="number">
              ${name}${unit ? html`<span class="unit">, ${unit}</span>` : nothing}
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${table.rows.slice(0, shown).map(
          ({ label }, row) => html`<tr>
            <th scope="row">${texts.arg(label)}</th>
            ${columns.map(
              ({ cells }, at) =>
                html`<td class="number">${this.people.cell(cells[row] ?? '–', row, at)}</td>`,
            )}
          </tr>`,
        )}
      </tbody>`;
  }

  private readonly showAll = (): void => {
    this.all = true;
    // The button is gone: whoever pressed it by keyboard goes on in the table.
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
  };
}

define('lc-kpi-table', KpiTableView);
