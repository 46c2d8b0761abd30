import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import styles from './bar-chart.css?inline';
import { barDrawing } from './bar-drawing.js';
import { type BarLayout, barLayout } from './bar-layout.js';
import type { BarModel } from './bar-model.js';
import cards from './card.css?inline';
import { SizedChart } from './sized-chart.js';
import { toldCard } from './told.js';

/** Bars along an axis, side by side or on each other; each column can be pointed at or focused. */
export class BarChart extends SizedChart {
  static override readonly styles = sheets(cards, styles);

  @property({ attribute: false }) model!: BarModel;
  @property({ attribute: false }) height = 240;
  private layout: BarLayout | null = null;

  override willUpdate(changed: PropertyValues): void {
    const { model, width, height, texts, measure } = this;
    if (changed.has('model')) [this.pointed, this.stop] = [null, 0];
    if (this.stale(changed)) {
      this.layout = barLayout(model, { width, height }, texts.format, measure);
    }
  }

  override render(): TemplateResult {
    const { model, layout, texts, height, pointing } = this;
    const column = this.pointed === null ? undefined : model.columns[this.pointed];
    return this.plot(
      height,
      `${model.title}. ${texts.t('chart-keys')}`,
      layout ? barDrawing(layout, model.columns, pointing) : nothing,
      column ? toldCard(column.told) : nothing,
    );
  }

  override updated(): void {
    const column = this.pointed === null ? undefined : this.layout?.columns[this.pointed];
    if (!column) return;
    const top = Math.min(this.layout?.plot.bottom ?? 0, ...column.boxes.map(({ y }) => y));
    this.place(column.x + column.width / 2, top);
  }
}

define('lc-bar-chart', BarChart);
