import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import cards from './card.css?inline';
import styles from './scatter-chart.css?inline';
import { scatterDrawing } from './scatter-drawing.js';
import { type ScatterLayout, scatterLayout } from './scatter-layout.js';
import type { ScatterModel } from './scatter-model.js';
import { SizedChart } from './sized-chart.js';
import { toldCard } from './told.js';

const HEIGHT = 320;

/** Two figures of many things, one against the other; each point can be pointed at or focused. */
export class ScatterChart extends SizedChart {
  static override readonly styles = sheets(cards, styles);

  @property({ attribute: false }) model!: ScatterModel;
  private layout: ScatterLayout | null = null;

  override willUpdate(changed: PropertyValues): void {
    const { model, width, texts, measure } = this;
    if (changed.has('model')) [this.pointed, this.stop] = [null, 0];
    if (this.stale(changed)) {
      this.layout = scatterLayout(model, { width, height: HEIGHT }, texts.format, measure);
    }
  }

  override render(): TemplateResult {
    const { model, layout, texts, pointing } = this;
    const point = this.pointed === null ? undefined : model.points[this.pointed];
    return this.plot(
      HEIGHT,
      `${model.title}. ${texts.t('chart-keys')}`,
      layout ? scatterDrawing(layout, model, texts.t('scatter-whole'), pointing) : nothing,
      point ? toldCard(point.told) : nothing,
    );
  }

  override updated(): void {
    const dot = this.pointed === null ? undefined : this.layout?.dots[this.pointed];
    if (dot) this.place(dot.x, dot.y - dot.r);
  }
}

define('lc-scatter-chart', ScatterChart);
