import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import cards from './card.css?inline';
import styles from './curve-chart.css?inline';
import { curveDrawing } from './curve-drawing.js';
import { type CurveLayout, type CurveModel, curveLayout } from './curve-layout.js';
import lines from './lines.css?inline';
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
        layout
          ? curveDrawing(
              layout,
              layout.xs.map((_, at) => this.said(at)),
              this.pointing,
            )
          : nothing,
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
