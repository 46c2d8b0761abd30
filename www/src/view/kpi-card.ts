import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import '../chart/trend-chart.js';
import { noTrend, trendModel } from '../chart/trend-model.js';
import type { Compare, KpiView, Message } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { changeInWords } from './change.js';
import { define } from './define.js';
import { figure } from './figure.js';
import { icon } from './icon.js';
import { InTurn } from './in-turn.js';
import styles from './kpi-card.css?inline';
import { normInWords } from './norm.js';
import rating from './rating.css?inline';
import { ratingShape, ratingWord } from './rating.js';
import { valuedParts } from './report-parts.js';
import { tell } from './tell.js';
import { unbroken } from './unbroken.js';

/** One figure: value, change, trend, norm, status and what stands behind it. */
export class KpiCard extends InTurn {
  static override readonly styles = sheets(rating, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) kpi!: KpiView;
  /** What its change is against. */
  @property({ attribute: false }) compare!: Compare;
  /** What to know of this figure alone. */
  @property({ attribute: false }) notes: readonly Message[] = [];
  @property({ type: Boolean, reflect: true }) open = false;

  /** Not before: a subgrid has the height of its rows alone, and keeps no room for what will come. */
  override updated(): void {
    this.toggleAttribute('level', this.kpi.value !== null);
  }

  override render(): TemplateResult {
    const { texts, kpi } = this;
    const action = texts.t(this.open ? 'close-definition' : 'open-definition');
    return html`<article aria-labelledby="name">
      <h4 id="name" class="small">${texts.t(`kpi-${kpi.id}`)}</h4>
      ${kpi.value === null ? html`<div>${this.reason()}${this.said()}</div>` : this.value(kpi.value)}
      <p class="foot tiny soft">
        ${kpi.value === null ? nothing : html`<span>${this.behind()}</span>`}
        <button
          type="button"
          class="link"
          aria-expanded=${this.open}
          aria-label="${action}: ${texts.t(`kpi-${kpi.id}`)}"
          @click=${() => tell(this, 'lc-toggle', kpi.id)}
        >
          ${action}
          ${icon(this.open ? 'up' : 'down')}
        </button>
      </p>
    </article>`;
  }

  private value(value: number): TemplateResult {
    const { texts, kpi } = this;
    const norm = normInWords(kpi, texts);
    const model = trendModel(kpi, this.compare, texts);
    return html`
      <p class="value">${figure(texts.format, kpi.unit, value)}</p>
      <p class="tiny soft counted">${this.counted(value)}</p>
      <p class="small change">${this.change()}</p>
      ${this.beside()}
      <p class="status small">
        ${kpi.norm || kpi.rating !== 'unknown' ? this.rating() : nothing}
        ${norm ? html`<span class="soft norm">${unbroken(norm)}</span>` : nothing}
      </p>
      <div>
        ${
          model
            ? html`<lc-trend-chart .texts=${texts} .model=${model}></lc-trend-chart>`
            : kpi.series.length > 0
              ? html`<p class="tiny soft empty">${texts.t(noTrend(kpi))}</p>`
              : nothing
        }
        ${this.said()}
      </div>
    `;
  }

  /** What it counts; of a value that no month comes to, what it is of: the chart shows other sizes. */
  private counted(value: number): string {
    const { texts, kpi } = this;
    const months = kpi.series.flatMap((point) => (point.value === null ? [] : [point.value]));
    const isBeyond = value < Math.min(...months) || value > Math.max(...months);
    const isOther = months.length > 1 && isBeyond;
    return [
      texts.attribute(`kpi-${kpi.id}`, 'counted'),
      isOther ? texts.t('card-whole-period') : null,
    ]
      .filter((part) => part !== null)
      .join('; ');
  }

  /** Without a norm there is nothing that it could have been held against. */
  private rating(): TemplateResult {
    const { texts, kpi } = this;
    return html`${ratingShape(kpi.rating)} <span class=${kpi.rating}>${ratingWord(kpi, texts)}</span>`;
  }

  private said(): TemplateResult[] {
    return this.notes.map(
      (note) =>
        html`<p class="note tiny">${ratingShape('watch')} ${unbroken(this.texts.say(note))}</p>`,
    );
  }

  private change(): TemplateResult | string {
    const { texts, kpi, compare } = this;
    const told = kpi[compare];
    // A figure of the whole period has no month before it.
    const isOfMonths = kpi.series.some(({ value }) => value !== null);
    if (!told && !isOfMonths && noTrend(kpi) === 'trend-not-by-month') return '';
    if (!told) return html`<span class="soft">${texts.t(`no-${compare}`)}</span>`;
    const words = changeInWords(told, kpi.unit, texts);
    return told.significant
      ? words
      : html`${words}, <span class="soft">${texts.t('change-chance')}</span>`;
  }

  /** The other group, where the figure is about members against anonymous buyers. */
  private beside(): TemplateResult {
    const { texts, kpi } = this;
    const { anonymous, gap } = kpi.parts;
    if (typeof anonymous?.value !== 'number' || typeof gap?.value !== 'number') {
      return html`<p></p>`;
    }
    return html`<p class="small soft beside">
      ${texts.t('part-anonymous')} ${texts.format.value(anonymous.unit, anonymous.value)},
      ${texts.t('part-gap')} ${texts.format.value(gap.unit, gap.value)}
    </p>`;
  }

  /** Calm: that there is no value yet, and why; what can be had of its parts. */
  private reason(): TemplateResult {
    const { texts, kpi } = this;
    return html`
      <p class="small none">${texts.t('no-value')}</p>
      <p class="small soft">${kpi.why ? texts.say(kpi.why) : nothing}</p>
      ${valuedParts(kpi).map(
        ({ name, unit, value }) =>
          html`<p class="small soft part">${texts.t(`part-${name}`)}: ${texts.format.value(unit, value)}</p>`,
      )}
    `;
  }

  private behind(): string {
    const { texts, kpi } = this;
    const rows = texts.t('rows-behind', { count: kpi.n });
    // Of what was counted an interval reads as doubt of the count; the definition says what it is of.
    if (!kpi.interval || kpi.family === 'totals') return rows;
    const interval = texts.format.interval(kpi.unit, kpi.interval);
    return `${rows} · ${texts.t('interval-label', { interval })}`;
  }
}

define('lc-kpi-card', KpiCard);
