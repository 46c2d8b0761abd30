import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
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
  private layout: readonly TileLayout[] = [];

  private get height(): number {
    return this.width < NARROW ? 360 : 300;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) [this.pointed, this.stop] = [null, 0];
    if (this.stale(changed)) {
      this.layout = treemapLayout(this.model.tiles, [this.width, this.height], this.measure);
    }
  }

  override render(): TemplateResult {
    const { model, texts, open, stop, point, choose } = this;
    const pointed = this.pointed === null ? undefined : model.tiles[this.pointed];
    return this.plot(
      this.height,
      `${model.title}. ${texts.t('chart-keys')}`,
      treemapDrawing(model.tiles, this.layout, { open, stop, point, choose }),
      pointed?.said,
    );
  }

  override updated(): void {
    const box = this.pointed === null ? null : this.layout[this.pointed];
    if (box) this.place(box.x + box.width / 2, box.y + 4);
  }

  private readonly choose = ({ key }: Tile): void => {
    tell(this, 'lc-open', key);
  };
}

define('lc-treemap-chart', TreemapChart);
