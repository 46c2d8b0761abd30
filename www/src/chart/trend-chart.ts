import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import cards from './card.css?inline';
import lines from './lines.css?inline';
import { SizedChart } from './sized-chart.js';
import { stepName } from './step-name.js';
import styles from './trend-chart.css?inline';
import { trendDrawing } from './trend-drawing.js';
import { type TrendLayout, trendLayout } from './trend-layout.js';
import type { TrendModel } from './trend-model.js';

/** A figure by month: its title says what it shows, each month can be pointed at or focused. */
export class TrendChart extends SizedChart {
  static override readonly styles = sheets(cards, lines, styles);

  @property({ attribute: false }) model!: TrendModel;
  @property({ attribute: false }) height = 136;
  /** Its words stand in the frame around it. */
  @property({ type: Boolean }) framed = false;
  private layout: TrendLayout | null = null;

  constructor() {
    super();
    // The keyboard comes to the last month first.
    this.stop = Number.POSITIVE_INFINITY;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!this.stale(changed)) return;
    const { model, width, height, texts, measure } = this;
    this.layout = trendLayout(model, { width, height }, texts.format, measure);
  }

  override render(): TemplateResult {
    const { model, texts, layout, pointed } = this;
    const keys = texts.t(model.step === 'month' ? 'trend-keys' : 'step-keys');
    return html`<figure>
      ${
        this.framed
          ? nothing
          : html`<figcaption>
              <p class="title small">${model.title}</p>
              <p class="tiny soft">${model.subtitle}</p>
            </figcaption>`
      }
      ${this.plot(
        this.height,
        `${model.title}. ${keys}`,
        layout
          ? trendDrawing(
              layout,
              layout.months.map((_, at) => this.said(at)),
              this.pointing,
            )
          : nothing,
        pointed === null ? nothing : this.reading(pointed),
      )}
    </figure>`;
  }

  override updated(): void {
    if (this.pointed !== null) this.placeBeside(this.layout?.months[this.pointed] ?? 0);
  }

  /** The card of a month, the same for pointer and keyboard. */
  private reading(index: number): TemplateResult {
    const { model, texts } = this;
    const point = model.lines[0]?.points[index];
    if (!point) return html``;
    return html`<p class="soft">
        ${this.name(point.month)}${point.partial ? ` · ${this.partial()}` : ''}
      </p>
      ${model.lines.map((line) => {
        const value = line.points[index]?.value ?? null;
        return html`<p class=${line.tone}>
          <span class="key"></span>${model.lines.length > 1 ? html`${line.name} ` : nothing}
          <b>${value === null ? '–' : texts.format.value(model.unit, value)}</b>
        </p>`;
      })}`;
  }

  private said(index: number): string {
    const { model, texts } = this;
    const point = model.lines[0]?.points[index];
    if (!point) return '';
    const values = model.lines.map((line) => {
      const value = line.points[index]?.value ?? null;
      const text = value === null ? '–' : texts.format.value(model.unit, value);
      return model.lines.length > 1 ? `${line.name} ${text}` : text;
    });
    const note = point.partial ? [this.partial()] : [];
    return [`${this.name(point.month)}: ${values.join(', ')}`, ...note].join(', ');
  }

  private name(at: string): string {
    return stepName(this.model.step, at, this.texts);
  }

  private partial(): string {
    return this.texts.t(this.model.step === 'month' ? 'trend-partial' : 'step-partial');
  }
}

define('lc-trend-chart', TrendChart);
