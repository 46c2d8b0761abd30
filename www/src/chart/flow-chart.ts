import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
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
  private layout: FlowLayout | null = null;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) [this.pointed, this.stop] = [null, 0];
    if (this.stale(changed)) this.layout = flowLayout(this.model, this.width, this.measure);
  }

  override render(): TemplateResult {
    const { layout, model, texts, pointing } = this;
    const pointed = this.pointed === null ? undefined : model.ribbons[this.pointed];
    return this.plot(
      layout?.height ?? 320,
      `${model.title}. ${texts.t('chart-keys')}`,
      layout ? flowDrawing(layout, pointing) : nothing,
      pointed
        ? html`<p><b>${pointed.said}</b></p>
            <p class="soft">${texts.t(`movement-${pointed.turn}`)}</p>`
        : nothing,
    );
  }

  override updated(): void {
    const middle = this.pointed === null ? null : this.layout?.ribbons[this.pointed]?.middle;
    if (middle) this.place(middle.x, middle.y);
  }
}

define('lc-flow-chart', FlowChart);
