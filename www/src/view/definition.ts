import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../chart/trend-chart.js';
import { type TrendModel, trendModel } from '../chart/trend-model.js';
import type { FigureView, KpiView } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { changeInWords } from './change.js';
import { define } from './define.js';
import styles from './definition.css?inline';
import { figure } from './figure.js';
import { normInWords } from './norm.js';
import rating from './rating.css?inline';
import table from './table.css?inline';
import { trendTable } from './trend-table.js';

/** All about one figure: how it is made, what it means, what to do, and its months as a table. */
export class Definition extends LitElement {
  static override readonly styles = sheets(rating, table, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) kpi!: KpiView;
  /** In the appendix of a print the chart stands on the card already. */
  @property({ attribute: false }) printed = false;
  @state() private asTable = false;

  override render(): TemplateResult {
    const { texts, kpi } = this;
    const model = this.printed ? null : trendModel(kpi, texts);
    const label = texts.t('definition-label', { name: texts.t(`kpi-${kpi.id}`) });
    return html`<section aria-label=${label}>
      <div class="words">
        ${this.formula()} ${this.advice()} ${this.norm()} ${this.reliability()} ${this.notes()}
      </div>
      ${model || this.parts().length > 0 ? html`<div class="data">${this.partList()} ${model ? this.trend(model) : nothing}</div>` : nothing}
    </section>`;
  }

  private formula(): TemplateResult {
    const { texts, kpi } = this;
    const id = `kpi-${kpi.id}`;
    const figures = kpi.value === null ? null : texts.attribute(id, 'figures', kpi.figures);
    return html`<div class="formula">
      ${this.printed ? html`<h4>${texts.t(id)}</h4>` : nothing}
      ${this.item('definition-formula', texts.attribute(id, 'formula'))}
      ${this.item('definition-figures', figures)}
    </div>`;
  }

  private advice(): TemplateResult {
    const { texts, kpi } = this;
    const id = `kpi-${kpi.id}`;
    const falling = kpi.previous !== null && kpi.previous.significant && kpi.previous.difference < 0;
    return html`
      ${this.item('definition-low', texts.attribute(id, 'low'), kpi.position === 'below')}
      ${this.item('definition-high', texts.attribute(id, 'high'), kpi.position === 'above')}
      ${this.item('definition-falling', texts.attribute(id, 'falling'), falling)}
    `;
  }

  private norm(): TemplateResult | typeof nothing {
    const { texts, kpi } = this;
    const norm = normInWords(kpi, texts);
    if (!norm || !kpi.norm) return this.item('definition-norm', texts.t('definition-no-norm'));
    return this.item('definition-norm', `${norm}. ${texts.t(`source-${kpi.norm.source}`)}`);
  }

  private reliability(): TemplateResult | typeof nothing {
    const { texts, kpi } = this;
    if (kpi.value === null) return nothing;
    const interval = kpi.interval && texts.format.interval(kpi.unit, kpi.interval);
    const sentences = [
      interval && texts.t('definition-interval', { interval }),
      texts.t('definition-rows', { count: kpi.n }),
      kpi.yearAgo && texts.t('definition-year-ago', { change: changeInWords(kpi.yearAgo, kpi.unit, texts) }),
    ];
    return this.item('definition-reliability', sentences.filter(Boolean).join(' '));
  }

  private notes(): TemplateResult | typeof nothing {
    const { texts, kpi } = this;
    const notes = kpi.notes.map((note) => texts.say(note)).join(' ');
    return this.item('definition-notes', notes || null);
  }

  /** A heading and its text; what applies to this data now is marked by a word. */
  private item(label: string, text: string | null, now = false): TemplateResult | typeof nothing {
    if (!text) return nothing;
    return html`<div class="item ${now ? 'now' : ''}">
      <h5 class="tiny soft">
        ${this.texts.t(label)}${now ? html` · <strong>${this.texts.t('definition-now')}</strong>` : nothing}
      </h5>
      <p class="small">${text}</p>
    </div>`;
  }

  private parts(): (readonly [string, FigureView])[] {
    return Object.entries(this.kpi.parts).flatMap(([name, part]) =>
      part && part.value !== null ? [[name, part] as const] : [],
    );
  }

  private partList(): TemplateResult | typeof nothing {
    const { texts } = this;
    const parts = this.parts();
    if (parts.length === 0) return nothing;
    return html`<dl>
      ${parts.map(
        ([name, part]) => html`<div>
          <dt class="tiny soft">${texts.t(`part-${name}`)}</dt>
          <dd>${figure(texts.format, part.unit, part.value ?? 0)}</dd>
        </div>`,
      )}
    </dl>`;
  }

  private trend(model: TrendModel): TemplateResult {
    const { texts } = this;
    return html`
      ${
        this.asTable
          ? trendTable(model, texts)
          : html`<lc-trend-chart .texts=${texts} .model=${model} .height=${240}></lc-trend-chart>`
      }
      <button
        type="button"
        class="link screen"
        aria-pressed=${this.asTable}
        @click=${() => {
          this.asTable = !this.asTable;
        }}
      >
        ${this.asTable ? texts.t('trend-chart') : texts.t('trend-table')}
      </button>
    `;
  }
}

define('lc-definition', Definition);
