import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import cards from './card.css?inline';
import styles from './heat-chart.css?inline';
import { heatDrawing } from './heat-drawing.js';
import { type HeatLayout, heatLayout } from './heat-layout.js';
import type { HeatModel } from './heat-model.js';
import { SizedChart } from './sized-chart.js';
import { toldCard } from './told.js';

/** A heat map: rows over columns, the greater the stronger the colour; each cell can be pointed at or focused. */
export class HeatChart extends SizedChart {
  static override readonly styles = sheets(cards, styles);

  @property({ attribute: false }) model!: HeatModel;
  private layout: HeatLayout | null = null;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) [this.pointed, this.stop] = [null, 0];
    if (!this.stale(changed)) return;
    this.layout = heatLayout(this.model, this.width, this.measure);
    this.across = this.layout.across;
  }

  override render(): TemplateResult {
    const { model, layout, texts, pointing } = this;
    const box = this.pointed === null ? undefined : layout?.boxes[this.pointed];
    return this.plot(
      layout?.height ?? 220,
      `${model.title}. ${texts.t('chart-keys')}`,
      layout ? heatDrawing(layout, pointing) : nothing,
      box ? toldCard(box.mark.told) : nothing,
    );
  }

  override updated(): void {
    const { layout } = this;
    const box = this.pointed === null ? undefined : layout?.boxes[this.pointed];
    if (layout && box) this.place(box.x + layout.cell.width / 2, box.y);
  }
}

define('lc-heat-chart', HeatChart);
