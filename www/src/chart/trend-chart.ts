import {
  html,
  nothing,
  type PropertyValues,
  type SVGTemplateResult,
  svg,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import cards from './card.css?inline';
import lines from './lines.css?inline';
import { mark } from './mark.js';
import { SizedChart } from './sized-chart.js';
import { stepName } from './step-name.js';
import styles from './trend-chart.css?inline';
import { END_GAP, type LineLayout, type TrendLayout, trendLayout } from './trend-layout.js';
import type { TrendModel } from './trend-model.js';

/** A figure by month: its title says what it shows, each month can be pointed at or focused. */
export class TrendChart extends SizedChart {
  static override readonly styles = sheets(cards, lines, styles);

  @property({ attribute: false }) model!: TrendModel;
  @property({ attribute: false }) height = 136;
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
      <figcaption>
        <p class="title small">${model.title}</p>
        <p class="tiny soft">${model.subtitle}</p>
      </figcaption>
      ${this.plot(
        this.height,
        `${model.title}. ${keys}`,
        layout ? this.drawing(layout) : nothing,
        pointed === null ? nothing : this.reading(pointed),
      )}
    </figure>`;
  }

  override updated(): void {
    if (this.pointed !== null) this.placeBeside(this.layout?.months[this.pointed] ?? 0);
  }

  private drawing(layout: TrendLayout): SVGTemplateResult {
    return svg`${this.ground(layout)} ${layout.lines.map((line) => this.line(line, layout))}
      ${layout.months.map((_, index) => this.stopAt(index, layout))}`;
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
    const y = this.pointed === null ? null : (points[this.pointed] ?? null);
    const x = this.pointed === null ? 0 : (months[this.pointed] ?? 0);
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
    return mark(
      index,
      this.said(index),
      { ...this.pointing, stop: Math.min(this.stop, months.length - 1) },
      'stop',
      svg`<rect x=${x - halfStep} width=${halfStep * 2} y=${plot.top} height=${plot.bottom - plot.top} />
        <line x1=${x} x2=${x} y1=${plot.top} y2=${plot.bottom} />`,
    );
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
