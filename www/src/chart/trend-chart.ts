import {
  html,
  nothing,
  type PropertyValues,
  type SVGTemplateResult,
  svg,
  type TemplateResult,
} from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from '../view/define.js';
import { InTurn } from '../view/in-turn.js';
import { measureIn } from './measure.js';
import { stepName } from './step-name.js';
import styles from './trend-chart.css?inline';
import {
  END_GAP,
  type LineLayout,
  type Measure,
  type TrendLayout,
  trendLayout,
} from './trend-layout.js';
import type { TrendModel } from './trend-model.js';

/** A figure by month: its title says what it shows, each month can be pointed at or focused. */
export class TrendChart extends InTurn {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) model!: TrendModel;
  @property({ attribute: false }) height = 136;
  /** Known once the page has laid the chart out; until then its place is kept. */
  @state() private width = 0;
  /** The month that is pointed at. */
  @state() private month: number | null = null;
  /** The month that the keyboard comes back to. */
  @state() private stop: number | null = null;
  @query('.card') private card!: HTMLElement | null;
  private layout: TrendLayout | null = null;
  private measure: Measure = () => 0;
  private readonly watcher = new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.width === 0) return;
    this.measure = measureIn(this);
    this.width = Math.max(240, Math.floor(entry.contentRect.width));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  override willUpdate(changed: PropertyValues): void {
    if (
      this.width === 0 ||
      !['width', 'model', 'texts', 'height'].some((name) => changed.has(name))
    )
      return;
    const { model, width, height, texts, measure } = this;
    this.layout = trendLayout(model, { width, height }, texts.format, measure);
  }

  override render(): TemplateResult {
    const { model } = this;
    return html`<figure>
      <figcaption>
        <p class="title small">${model.title}</p>
        <p class="tiny soft">${model.subtitle}</p>
      </figcaption>
      <div class="plot" @pointerleave=${() => this.point(null)}>
        ${this.layout ? this.drawing(this.layout) : html`<svg width="1" height=${this.height}></svg>`}
        ${this.month === null ? nothing : this.reading(this.month)}
      </div>
    </figure>`;
  }

  override updated(): void {
    const { card, month } = this;
    if (!card || month === null) return;
    // Where the card stands is known only when its width is; the object model is free of style-src.
    const x = this.layout?.months[month] ?? 0;
    const side = x > this.width / 2 ? x - card.offsetWidth - 12 : x + 12;
    card.style.transform = `translate(${Math.max(0, Math.min(side, this.width - card.offsetWidth))}px, 0)`;
  }

  private drawing(layout: TrendLayout): TemplateResult {
    const { model, texts, width, height } = this;
    return html`<svg
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="group"
      aria-label=${`${model.title}. ${texts.t(model.step === 'month' ? 'trend-keys' : 'step-keys')}`}
      @keydown=${(event: KeyboardEvent) => this.onKey(event, layout.months.length)}
    >
      ${this.ground(layout)} ${layout.lines.map((line) => this.line(line, layout))}
      ${layout.months.map((_, index) => this.stopAt(index, layout))}
    </svg>`;
  }

  private ground({ plot, band, partial, yTicks, xTicks }: TrendLayout): SVGTemplateResult {
    return svg`
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      ${yTicks.map(
        ({ y, label }) => svg`
          <line class="grid" x1=${plot.left} x2=${plot.right} y1=${y} y2=${y} />
          <text class="tick" x=${plot.left - 8} y=${y + 4} text-anchor="end">${label}</text>`,
      )}
      ${xTicks.map(
        ({ x, label }) =>
          svg`<text class="tick" x=${x} y=${plot.bottom + 18} text-anchor="middle">${label}</text>`,
      )}
      ${partial.map(
        ({ x, width }) => svg`<rect
          class="partial" x=${x} width=${width} y=${plot.top} height=${plot.bottom - plot.top}
          fill="url(#hatch)"
        />`,
      )}
      ${
        band
          ? svg`<path class="band" d=${band.path} />
              <text class="band-label" x=${plot.left + 10} y=${band.labelY}>${band.label}</text>`
          : nothing
      }
    `;
  }

  private line(
    { tone, path, points, end }: LineLayout,
    { months }: TrendLayout,
  ): SVGTemplateResult {
    const y = this.month === null ? null : (points[this.month] ?? null);
    const x = this.month === null ? 0 : (months[this.month] ?? 0);
    const labelX = (months.at(-1) ?? end.x) + END_GAP;
    return svg`<g class=${tone}>
      <path class="line" d=${path} />
      <circle class="dot" cx=${end.x} cy=${end.y} r="3.5" />
      ${y === null ? nothing : svg`<circle class="dot" cx=${x} cy=${y} r="4.5" />`}
      <text class="end end-value" x=${labelX} y=${end.labelY + 4}>${end.value}</text>
      <text class="end" x=${labelX} y=${end.labelY + 19}>${end.name}</text>
    </g>`;
  }

  private stopAt(index: number, { plot, months, halfStep }: TrendLayout): SVGTemplateResult {
    const x = months[index] ?? 0;
    return svg`<g
      role="img"
      class="stop"
      data-month=${index}
      tabindex=${index === (this.stop ?? months.length - 1) ? 0 : -1}
      aria-label=${this.said(index)}
      @pointerenter=${() => this.point(index)}
      @pointerdown=${() => this.point(index)}
      @focus=${() => this.point(index)}
      @blur=${() => this.point(null)}
    >
      <rect x=${x - halfStep} width=${halfStep * 2} y=${plot.top} height=${plot.bottom - plot.top} />
      <line x1=${x} x2=${x} y1=${plot.top} y2=${plot.bottom} />
    </g>`;
  }

  /** The card of a month, the same for pointer and keyboard. */
  private reading(index: number): TemplateResult {
    const { model, texts } = this;
    const point = model.lines[0]?.points[index];
    if (!point) return html``;
    return html`<div class="card tiny" aria-hidden="true">
      <p class="soft">
        ${this.name(point.month)}${point.partial ? ` · ${this.partial()}` : ''}
      </p>
      ${model.lines.map((line) => {
        const value = line.points[index]?.value ?? null;
        return html`<p class=${line.tone}>
          <span class="key"></span>${model.lines.length > 1 ? html`${line.name} ` : nothing}
          <b>${value === null ? '–' : texts.format.value(model.unit, value)}</b>
        </p>`;
      })}
    </div>`;
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

  private point(index: number | null): void {
    this.month = index;
  }

  private onKey(event: KeyboardEvent, count: number): void {
    const from = this.stop ?? count - 1;
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.stop = Math.min(count - 1, Math.max(0, to));
    this.renderRoot.querySelector<SVGElement>(`[data-month="${this.stop}"]`)?.focus();
  }
}

define('lc-trend-chart', TrendChart);
