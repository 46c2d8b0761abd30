import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CellsBehind, Table } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import fields from '../field.css?inline';
import cell from './cell.css?inline';
import { CellPeople } from './cell-people.js';
import type { Members } from './chosen.js';
import steps from './heat-steps.css?inline';
import styles from './rfm-grid.css?inline';

/** Five by five: how recent against how often, the more the stronger the colour. */
export class RfmGrid extends LitElement {
  static override readonly styles = sheets(fields, cell, steps, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) grids!: readonly Table[];
  /** The members in the cells of tables. */
  @property({ attribute: false }) cells: readonly CellsBehind[] = [];
  @property({ attribute: false }) of: Members | null = null;
  @state() private shown = 0;
  private readonly people = new CellPeople(this);

  /** The grid that is shown. */
  get table(): Table {
    return (this.grids[this.shown] ?? this.grids[0]) as Table;
  }

  override render(): TemplateResult {
    const { texts } = this;
    if (this.grids.length === 0) return html``;
    const { table } = this;
    const most = Math.max(...table.rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
    return html`<div class="choices screen" role="group" aria-label=${texts.t('rfm-of')}>
        ${this.grids.map(
          (_, at) => html`<button
            type="button"
            aria-pressed=${at === this.shown}
            @click=${() => this.show(at)}
          >
            ${texts.t(at === 0 ? 'people-count' : 'people-revenue')}
          </button>`,
        )}
      </div>
      <table class="small">
        <caption class="small">${texts.t(`table-${table.id}`)}</caption>
        <thead>
          <tr>
            <td></td>
            ${table.columns.map(({ head }) => html`<th scope="col">${texts.arg(head)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${table.rows.map(
            ({ label, values }, row) => html`<tr>
              <th scope="row">${texts.arg(label)}</th>
              ${values.map((value, column) => this.cell(value ?? 0, most, row, column))}
            </tr>`,
          )}
        </tbody>
      </table>
      <p class="tiny soft">${texts.t('rfm-axes')}</p>
      ${this.people.panel()}`;
  }

  private cell(value: number, most: number, row: number, column: number): TemplateResult {
    const { format } = this.texts;
    const step = value === most ? 5 : Math.ceil((value / most) * 4);
    const unit = this.table.columns[0]?.unit;
    const text = unit === 'money' ? format.moneyShort(value) : format.count(value);
    return html`<td class="step-${step}">${value === 0 ? '–' : this.people.cell(text, row, column)}</td>`;
  }

  private show(at: number): void {
    this.shown = at;
  }
}

define('lc-rfm-grid', RfmGrid);
