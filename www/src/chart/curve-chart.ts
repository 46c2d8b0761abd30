import {
  html,
  LitElement,
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
import styles from './curve-chart.css?inline';
import {
  type CurveLayout,
  type CurveLineLayout,
  type CurveModel,
  curveLayout,
  LABEL_GAP,
} from './curve-layout.js';
import { measureIn } from './measure.js';
import { standalone } from './standalone.js';
import type { Measure } from './trend-layout.js';

/** Lines over one axis: the title says what they show, each place can be pointed at or focused. */
export class CurveChart extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) model!: CurveModel;
  /** What a place along the axis is called. */
  @property({ attribute: false }) placeName!: (at: number) => string;
  @property({ attribute: false }) height = 260;
  /** Known once the page has laid the chart out; until then its place is kept. */
  @state() private width = 0;
  @state() private shown: number | null = null;
  /** The place that the keyboard comes back to. */
  @state() private stop = 0;
  @query('.card') private card!: HTMLElement | null;
  @query('svg') private drawn!: SVGSVGElement;
  private layout: CurveLayout | null = null;
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
    const { model, width, height, texts, measure } = this;
    if (changed.has('model')) [this.shown, this.stop] = [null, model.xs.length - 1];
    if (width === 0 || !['width', 'model', 'texts'].some((name) => changed.has(name))) return;
    this.layout = curveLayout(model, { width, height }, texts.format, measure);
  }

  override render(): TemplateResult {
    const { model, layout } = this;
    return html`<figure>
      <figcaption>
        <p class="title small">${model.title}</p>
        <p class="tiny soft">${model.subtitle}</p>
      </figcaption>
      <div class="plot" @pointerleave=${() => this.point(null)}>
        ${layout ? this.drawing(layout) : html`<svg width="1" height=${this.height}></svg>`}
        ${this.shown === null ? nothing : this.reading(this.shown)}
      </div>
    </figure>`;
  }

  override updated(): void {
    const { card, shown } = this;
    if (!card || shown === null) return;
    // Where the card stands is known only when its width is; the object model is free of style-src.
    const x = this.layout?.xs[shown] ?? 0;
    const side = x > this.width / 2 ? x - card.offsetWidth - 12 : x + 12;
    card.style.transform = `translate(${Math.max(0, Math.min(side, this.width - card.offsetWidth))}px, 0)`;
  }

  /** The drawing as a file of its own. */
  svgFile(): string {
    return standalone(this.drawn, this.model.title);
  }

  private drawing(layout: CurveLayout): TemplateResult {
    const { model, texts, width, height } = this;
    return html`<svg
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      role="group"
      aria-label=${`${model.title}. ${texts.t('curve-keys')}`}
      @keydown=${(event: KeyboardEvent) => this.onKey(event)}
    >
      ${this.ground(layout)} ${layout.lines.map((line) => this.line(line, layout))}
      ${layout.xs.map((_, index) => this.stopAt(index, layout))}
    </svg>`;
  }

  private ground({ plot, yTicks, xTicks }: CurveLayout): SVGTemplateResult {
    return svg`${yTicks.map(
      ({ y, label }) => svg`
        <line class="grid" x1=${plot.left} x2=${plot.right} y1=${y} y2=${y} />
        <text class="tick" x=${plot.left - 8} y=${y + 4} text-anchor="end">${label}</text>`,
    )}
    ${xTicks.map(
      ({ x, label }) =>
        svg`<text class="tick" x=${x} y=${plot.bottom + 18} text-anchor="middle">${label}</text>`,
    )}`;
  }

  private line(
    { tone, path, band, points, end }: CurveLineLayout,
    layout: CurveLayout,
  ): SVGTemplateResult {
    const y = this.shown === null ? null : (points[this.shown] ?? null);
    const x = this.shown === null ? 0 : (layout.xs[this.shown] ?? 0);
    const labelX = layout.plot.right + LABEL_GAP;
    return svg`<g class="${tone}${end ? '' : ' behind'}">
      ${band ? svg`<path class="band" d=${band} />` : nothing}
      <path class="line" d=${path} />
      ${
        end
          ? svg`<circle class="dot" cx=${end.x} cy=${end.y} r="3.5" />
              ${y === null ? nothing : svg`<circle class="dot" cx=${x} cy=${y} r="4.5" />`}
              <text class="end end-value" x=${labelX} y=${end.labelY}>${end.value}</text>
              <text class="end" x=${labelX} y=${end.labelY + 14}>${end.name}</text>`
          : nothing
      }
    </g>`;
  }

  private stopAt(index: number, { plot, xs }: CurveLayout): SVGTemplateResult {
    const x = xs[index] ?? 0;
    const from = index === 0 ? x - 6 : (x + (xs[index - 1] ?? x)) / 2;
    const to = index === xs.length - 1 ? x + 6 : (x + (xs[index + 1] ?? x)) / 2;
    return svg`<g
      role="img"
      class="stop"
      data-place=${index}
      tabindex=${index === this.stop ? 0 : -1}
      aria-label=${this.said(index)}
      @pointerenter=${() => this.point(index)}
      @pointerdown=${() => this.point(index)}
      @focus=${() => this.point(index)}
      @blur=${() => this.point(null)}
    >
      <rect x=${from} width=${to - from} y=${plot.top} height=${plot.bottom - plot.top} />
      <line x1=${x} x2=${x} y1=${plot.top} y2=${plot.bottom} />
    </g>`;
  }

  /** What the lines with a name say at a place. */
  private told(index: number): { name: string; tone: string; value: string; n: string }[] {
    const { model, texts } = this;
    return model.lines.flatMap(({ name, tone, points }) => {
      const point = points[index];
      if (name === '' || !point) return [];
      const { value, interval, n } = point;
      const edges = interval ? ` (${texts.format.interval(model.unit, interval)})` : '';
      return [
        {
          name,
          tone,
          value: `${texts.format.value(model.unit, value)}${edges}`,
          n: texts.format.count(n),
        },
      ];
    });
  }

  /** The card of a place, the same for pointer and keyboard. */
  private reading(index: number): TemplateResult {
    const { model, texts } = this;
    return html`<div class="card tiny" aria-hidden="true">
      <p class="soft">${this.placeName(model.xs[index] ?? 0)}</p>
      <table>
        ${this.told(index).map(
          ({ name, tone, value, n }) => html`<tr>
            <td class=${tone}><svg class="key" width="16" height="8"><path class="line" d="M0,4L16,4" /></svg> ${name}</td>
            <td><b>${value}</b></td>
            <td class="soft">${texts.t('curve-of', { n })}</td>
          </tr>`,
        )}
      </table>
    </div>`;
  }

  private said(index: number): string {
    const { model, texts } = this;
    const values = this.told(index).map(
      ({ name, value, n }) => `${name} ${value}, ${texts.t('curve-of', { n })}`,
    );
    return `${this.placeName(model.xs[index] ?? 0)}: ${values.join('; ')}`;
  }

  private point(index: number | null): void {
    this.shown = index;
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.model.xs.length - 1;
    const to = { ArrowLeft: this.stop - 1, ArrowRight: this.stop + 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    this.stop = Math.min(last, Math.max(0, to));
    this.renderRoot.querySelector<SVGElement>(`[data-place="${this.stop}"]`)?.focus();
  }
}

define('lc-curve-chart', CurveChart);
