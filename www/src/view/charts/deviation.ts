import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../../chart/chart-frame.js';
import '../../chart/step-chart.js';
import type { KpiView, Table } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import fields from '../field.css?inline';
import '../kpi-table.js';
import styles from './deviation.css?inline';
import { deviationSteps } from './deviation-steps.js';

/** Why revenue differs from the plan, or from the month before: a waterfall of the month that is chosen. */
export class Deviation extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) table!: Table;
  @property({ attribute: false }) kpi!: KpiView;
  /** The last month until another is chosen. */
  @state() private at: number | null = null;

  override render(): TemplateResult {
    const { texts, table, kpi } = this;
    const last = table.rows.length - 1;
    const at = Math.min(this.at ?? last, last);
    const chart = deviationSteps(table, at, kpi, texts);
    if (!chart) return html`<lc-kpi-table .texts=${texts} .table=${table}></lc-kpi-table>`;
    // The table beside it has all months.
    return html`${last > 0 ? this.months(at) : nothing}
      <lc-chart-frame
        .texts=${texts}
        .heading=${chart.model.title}
        .about=${chart.model.subtitle}
        .table=${table}
        name=${table.id}
      >
        <lc-step-chart .texts=${texts} .model=${chart.model}></lc-step-chart>
      </lc-chart-frame>`;
  }

  private months(at: number): TemplateResult {
    const { texts, table } = this;
    return html`<div class="choice screen">
      <label for="month" class="small">${texts.t('deviation-choose')}</label>
      <select id="month" @change=${(event: Event) => this.choose(event.target as HTMLSelectElement)}>
        ${table.rows.map(
          ({ label }, row) =>
            html`<option value=${row} .selected=${row === at}>${texts.arg(label)}</option>`,
        )}
      </select>
    </div>`;
  }

  private choose(select: HTMLSelectElement): void {
    this.at = Number(select.value);
  }
}

define('lc-deviation', Deviation);
