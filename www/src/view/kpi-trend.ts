import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import '../chart/chart-frame.js';
import '../chart/trend-chart.js';
import { noTrend, stepsModel, type TrendModel, trendModel } from '../chart/trend-model.js';
import type { KpiView, Settings, Step, Steps } from '../engine/report.js';
import type { Run } from '../engine/run.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { Asking } from './asking.js';
import { define } from './define.js';
import fields from './field.css?inline';
import styles from './kpi-trend.css?inline';
import { readableUnit } from './readable-unit.js';
import { trendTable } from './trend-table.js';

const STEPS: readonly Step[] = ['day', 'week', 'month', 'quarter'];

/** A figure over time, in steps that can be chosen, as a chart that can be taken away or as a table. */
export class KpiTrend extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) kpi!: KpiView;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @state() private step: Step = 'month';
  private readonly asking = new Asking<Steps>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('settings') || changed.has('run'))) this.ask();
  }

  override render(): TemplateResult | typeof nothing {
    const { texts, asking } = this;
    if (this.kpi.value === null) return nothing;
    const model = this.model();
    const isNone = !model && this.step !== 'month' && !asking.busy && !asking.failed;
    return html`${this.choice()} ${asking.status(texts)}
      ${model ? this.drawn(model) : nothing}
      ${isNone ? html`<p class="small soft none">${texts.t('step-none')}</p>` : nothing}
      ${
        model || this.step !== 'month'
          ? nothing
          : html`<p class="small soft none">${texts.t(noTrend(this.kpi))}</p>`
      }`;
  }

  /** What has no figure for any month has none for another step either. */
  private choice(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (!this.kpi.series.some(({ value }) => value !== null)) return nothing;
    return html`<div class="choices screen" role="group" aria-label=${texts.t('step-label')}>
      ${STEPS.map(
        (step) => html`<button
          type="button"
          aria-pressed=${step === this.step}
          @click=${() => this.choose(step)}
        >
          ${texts.t(`step-${step}`)}
        </button>`,
      )}
    </div>`;
  }

  /** The months are in the report; the chart stays as it was until another step is worked out. */
  private model(): TrendModel | null {
    const { texts, asking } = this;
    const kpi = readableUnit(this.kpi);
    const { compare } = this.settings;
    if (this.step === 'month') return trendModel(kpi, compare, texts);
    if (asking.answer) return stepsModel(kpi, asking.answer, texts);
    return asking.busy ? trendModel(kpi, compare, texts) : null;
  }

  private drawn(model: TrendModel): TemplateResult {
    const { texts } = this;
    return html`<div aria-busy=${this.asking.busy}>
      <lc-chart-frame
        .texts=${texts}
        .heading=${model.title}
        .about=${model.subtitle}
        .table=${trendTable(model, texts)}
        name="${this.kpi.id}-${model.step}"
      >
        <lc-trend-chart .texts=${texts} .model=${model} .height=${240} framed></lc-trend-chart>
      </lc-chart-frame>
    </div>`;
  }

  private choose(step: Step): void {
    this.step = step;
    this.ask();
  }

  private ask(): void {
    const { run, settings, kpi, step } = this;
    if (step === 'month') this.asking.drop();
    else void this.asking.ask(() => run.steps(settings, kpi.id, step));
  }
}

define('lc-kpi-trend', KpiTrend);
