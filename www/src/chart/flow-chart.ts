import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import cards from './card.css?inline';
import styles from './flow-chart.css?inline';
import { flowDrawing } from './flow-drawing.js';
import { type FlowLayout, flowLayout } from './flow-layout.js';
import type { FlowModel } from './flow-model.js';
import { SizedChart } from './sized-chart.js';

/** Who moved where: classes then on the left, now on the right, each ribbon can be pointed at or focused. */
export class FlowChart extends SizedChart {
  static override readonly styles = sheets(cards, styles);

  @property({ attribute: false }) model!: FlowModel;
  @query('.card') private card!: HTMLElement | null;
  private layout: FlowLayout | null = null;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) {
      this.pointed = null;
      this.stop = 0;
    }
    if (this.width === 0 || !['width', 'model'].some((name) => changed.has(name))) return;
    this.layout = flowLayout(this.model, this.width, this.measure);
  }

  override render(): TemplateResult {
    const { layout, model, texts } = this;
    if (!layout) return html`<svg width="1" height="320"></svg>`;
    const { width, height } = layout;
    const pointed = this.pointed === null ? undefined : model.ribbons[this.pointed];
    return html`<div class="plot" @pointerleave=${() => this.point(null)}>
      <svg
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label=${`${model.title}. ${texts.t('chart-keys')}`}
        @keydown=${this.onKey}
      >
        ${flowDrawing(layout, this.drawn())}
      </svg>
      ${
        pointed
          ? html`<div class="card tiny" aria-hidden="true">
              <p><b>${pointed.said}</b></p>
              <p class="soft">${texts.t(`movement-${pointed.turn}`)}</p>
            </div>`
          : nothing
      }
    </div>`;
  }

  override updated(): void {
    const middle = this.pointed === null ? null : this.layout?.ribbons[this.pointed]?.middle;
    if (middle) this.place(this.card, middle.x, middle.y);
  }

  private drawn() {
    return { pointed: this.pointed, stop: this.stop, point: this.point };
  }
}

define('lc-flow-chart', FlowChart);
