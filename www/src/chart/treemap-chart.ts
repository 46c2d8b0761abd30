import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import { define } from '../view/define.js';
import { tell } from '../view/tell.js';
import cards from './card.css?inline';
import { SizedChart } from './sized-chart.js';
import styles from './treemap-chart.css?inline';
import { treemapDrawing } from './treemap-drawing.js';
import { type TileLayout, treemapLayout } from './treemap-layout.js';
import type { Tile, TreemapModel } from './treemap-model.js';

/** Where a phone ends: taller there, so that the tiles have room for their words. */
const NARROW = 520;

/** Classes as tiles. A tile that is chosen is told as `lc-open`, with the key of its class. */
export class TreemapChart extends SizedChart {
  static override readonly styles = sheets(cards, styles);

  @property({ attribute: false }) model!: TreemapModel;
  /** The class whose members are shown. */
  @property({ attribute: false }) open: string | null = null;
  @query('.card') private card!: HTMLElement | null;
  private layout: readonly TileLayout[] = [];

  private get height(): number {
    return this.width < NARROW ? 360 : 300;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) {
      this.pointed = null;
      this.stop = 0;
    }
    if (this.width === 0 || !['width', 'model'].some((name) => changed.has(name))) return;
    this.layout = treemapLayout(this.model.tiles, [this.width, this.height], this.measure);
  }

  override render(): TemplateResult {
    const { model, texts, width, height, open, stop, point } = this;
    if (width === 0) return html`<svg width="1" height="300"></svg>`;
    const pointed = this.pointed === null ? undefined : model.tiles[this.pointed];
    return html`<div class="plot" @pointerleave=${() => this.point(null)}>
      <svg
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label=${`${model.title}. ${texts.t('chart-keys')}`}
        @keydown=${this.onKey}
      >
        ${treemapDrawing(model.tiles, this.layout, { open, stop, point, choose: this.choose })}
      </svg>
      ${pointed ? html`<div class="card tiny" aria-hidden="true">${pointed.said}</div>` : nothing}
    </div>`;
  }

  override updated(): void {
    const box = this.pointed === null ? null : this.layout[this.pointed];
    if (box) this.place(this.card, box.x + box.width / 2, box.y + 4);
  }

  private readonly choose = ({ key }: Tile): void => {
    tell(this, 'lc-open', key);
  };
}

define('lc-treemap-chart', TreemapChart);
