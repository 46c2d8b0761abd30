import {
  html,
  nothing,
  type PropertyValues,
  type SVGTemplateResult,
  svg,
  type TemplateResult,
} from 'lit';
import { property, query } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import cards from './card.css?inline';
import styles from './curve-chart.css?inline';
import {
  type CurveLayout,
  type CurveLineLayout,
  type CurveModel,
  curveLayout,
  LABEL_GAP,
} from './curve-layout.js';
import lines from './lines.css?inline';
import { mark } from './mark.js';
import { standalone, svgBytes } from './save-svg.js';
import { SizedChart } from './sized-chart.js';

/** Lines over one axis: the title says what they show, each place can be pointed at or focused. */
export class CurveChart extends SizedChart {
  static override readonly styles = sheets(cards, lines, styles);

  @property({ attribute: false }) model!: CurveModel;
  /** What a place along the axis is called. */
  @property({ attribute: false }) placeName!: (at: number) => string;
  @property({ attribute: false }) height = 260;
  @query('svg') private drawn!: SVGSVGElement;
  private layout: CurveLayout | null = null;

  override willUpdate(changed: PropertyValues): void {
    const { model, width, height, texts, measure } = this;
    if (changed.has('model')) [this.pointed, this.stop] = [null, model.xs.length - 1];
    if (this.stale(changed)) {
      this.layout = curveLayout(model, { width, height }, texts.format, measure);
    }
  }

  override render(): TemplateResult {
    const { model, layout, pointed } = this;
    return html`<figure>
      <figcaption>
        <p class="title small">${model.title}</p>
        <p class="tiny soft">${model.subtitle}</p>
      </figcaption>
      ${this.plot(
        this.height,
        `${model.title}. ${this.texts.t('curve-keys')}`,
        layout ? this.drawing(layout) : nothing,
        pointed === null ? nothing : this.reading(pointed),
      )}
    </figure>`;
  }

  override updated(): void {
    if (this.pointed !== null) this.placeBeside(this.layout?.xs[this.pointed] ?? 0);
  }

  /** The drawing as a file of its own. */
  svgFile(): Uint8Array<ArrayBuffer> {
    const { title, subtitle } = this.model;
    return svgBytes(standalone(this.drawn, title, subtitle));
  }

  private drawing(layout: CurveLayout): SVGTemplateResult {
    return svg`${this.ground(layout)} ${layout.lines.map((line) => this.line(line, layout))}
      ${layout.xs.map((_, index) => this.stopAt(index, layout))}`;
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
    const y = this.pointed === null ? null : (points[this.pointed] ?? null);
    const x = this.pointed === null ? 0 : (layout.xs[this.pointed] ?? 0);
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
    return mark(
      index,
      this.said(index),
      this.pointing,
      'stop',
      svg`<rect x=${from} width=${to - from} y=${plot.top} height=${plot.bottom - plot.top} />
        <line x1=${x} x2=${x} y1=${plot.top} y2=${plot.bottom} />`,
    );
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
    return html`<p class="soft">${this.placeName(model.xs[index] ?? 0)}</p>
      <table>
        ${this.told(index).map(
          ({ name, tone, value, n }) => html`<tr>
            <td class=${tone}><svg class="key" width="16" height="8"><path class="line" d="M0,4L16,4" /></svg> ${name}</td>
            <td><b>${value}</b></td>
            <td class="soft">${texts.t('curve-of', { n })}</td>
          </tr>`,
        )}
      </table>`;
  }

  private said(index: number): string {
    const { model, texts } = this;
    const values = this.told(index).map(
      ({ name, value, n }) => `${name} ${value}, ${texts.t('curve-of', { n })}`,
    );
    return `${this.placeName(model.xs[index] ?? 0)}: ${values.join('; ')}`;
  }
}

define('lc-curve-chart', CurveChart);
