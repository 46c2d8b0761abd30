import { nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import cards from './card.css?inline';
import { SizedChart } from './sized-chart.js';
import styles from './step-chart.css?inline';
import { stepDrawing } from './step-drawing.js';
import { type StepLayout, stepLayout } from './step-layout.js';
import type { StepModel } from './step-model.js';
import { toldCard } from './told.js';

/** A waterfall: how an amount comes out of others, step by step. */
export class StepChart extends SizedChart {
  static override readonly styles = sheets(cards, styles);

  @property({ attribute: false }) model!: StepModel;
  private layout: StepLayout | null = null;

  override willUpdate(changed: PropertyValues): void {
    const { model, width, texts, measure } = this;
    if (changed.has('model')) [this.pointed, this.stop] = [null, 0];
    if (this.stale(changed)) this.layout = stepLayout(model, width, texts.format, measure);
  }

  override render(): TemplateResult {
    const { model, layout, texts, width, pointing } = this;
    const { steps, title } = model;
    const step = this.pointed === null ? undefined : steps[this.pointed];
    return this.plot(
      layout?.height ?? steps.length * 36,
      `${title}. ${texts.t('chart-keys')}`,
      layout ? stepDrawing(layout, steps, width, pointing) : nothing,
      step ? toldCard(step.told) : nothing,
    );
  }

  override updated(): void {
    const bar = this.pointed === null ? undefined : this.layout?.bars[this.pointed];
    if (bar) this.place(bar.bar.x + bar.bar.width / 2, bar.bar.y);
  }
}

define('lc-step-chart', StepChart);
