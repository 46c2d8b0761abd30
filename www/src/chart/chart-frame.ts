import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { CellsBehind, Table } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from '../view/define.js';
import { download } from '../view/download.js';
import { icon } from '../view/icon.js';
import '../view/kpi-table.js';
import type { Members } from '../view/people/chosen.js';
import styles from './chart-frame.css?inline';
import { pngOf } from './save-png.js';
import { standalone, svgBytes } from './save-svg.js';
import { tableCsv } from './table-csv.js';

/**
 * What stands around every chart: its finding as a title, what is drawn below it, the chart,
 * and ways to see it as a table and to take it away as PNG, SVG or CSV.
 *
 * The chart is the frame's child: an `<svg>`, or an element with one in its shadow root. What
 * is saved is that drawing as it looks on the page, with title and subtitle above it. `table`
 * is the twin, for the screen and for the CSV, so that both always say the same.
 *
 * ```ts
 * html`<lc-chart-frame .texts=${texts} .heading=${title} .about=${subtitle} .table=${table} name="movement">
 *   <lc-flow-chart .texts=${texts} .model=${model}></lc-flow-chart>
 * </lc-chart-frame>`
 * ```
 */
export class ChartFrame extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  /** What the chart shows, in a sentence made from the data. */
  @property({ attribute: false }) heading = '';
  /** What is drawn: things, units, period. */
  @property({ attribute: false }) about = '';
  /** The same figures as a table; its caption is the message `table-<id>`. */
  @property({ attribute: false }) table: Table | null = null;
  /** The members that cells of tables count, and what their lists are asked from. */
  @property({ attribute: false }) cells: readonly CellsBehind[] = [];
  @property({ attribute: false }) of: Members | null = null;
  /** Of the files that are saved: `loyalty-<name>.svg`. */
  @property() name = 'chart';
  @state() private asTable = false;
  /** What came of saving, where it failed. */
  @state() private said = '';
  /** Once the browser has refused it, it is not offered again. */
  @state() private canPng = true;
  @query('slot') private place!: HTMLSlotElement;

  override render(): TemplateResult {
    const { texts, table, asTable } = this;
    return html`<figure>
      <figcaption>
        <p class="title small">${this.heading}</p>
        ${this.about ? html`<p class="tiny soft">${this.about}</p>` : nothing}
      </figcaption>
      <div class="plot" ?hidden=${asTable}><slot></slot></div>
      ${
        asTable && table
          ? html`<lc-kpi-table
              .texts=${texts}
              .table=${table}
              .cells=${this.cells}
              .of=${this.of}
            ></lc-kpi-table>`
          : nothing
      }
      <div class="ways screen">
        ${
          table
            ? html`<button type="button" class="link" aria-pressed=${asTable} @click=${this.turn}>
                ${texts.t(asTable ? 'trend-chart' : this.tableName())}
              </button>`
            : nothing
        }
        ${this.canPng ? this.saver('PNG', () => void this.savePng()) : nothing}
        ${this.saver('SVG', () => this.saveSvg())}
        ${table ? this.saver('CSV', () => this.saveCsv(table)) : nothing}
      </div>
      <p class="tiny soft screen" role="status">${this.said}</p>
    </figure>`;
  }

  /** A table whose cells open lists of members says so. */
  private tableName(): string {
    const opens = this.cells.some(({ table }) => table === this.table?.id);
    return opens && this.of ? 'chart-table-people' : 'trend-table';
  }

  private saver(kind: 'PNG' | 'SVG' | 'CSV', save: () => void): TemplateResult {
    const { texts, heading } = this;
    return html`<button
      type="button"
      class="link"
      data-save=${kind}
      aria-label=${`${texts.t('chart-save', { kind })}: ${heading}`}
      @click=${save}
    >
      ${icon('save')} ${kind}
    </button>`;
  }

  private readonly turn = (): void => {
    this.asTable = !this.asTable;
  };

  /** The drawing by itself, with its words, in colours that stand alone. */
  private drawing(): SVGSVGElement | null {
    const [chart] = this.place.assignedElements();
    const svg = chart instanceof SVGSVGElement ? chart : chart?.shadowRoot?.querySelector('svg');
    return svg ? standalone(svg, this.heading, this.about) : null;
  }

  /** A chart that is hidden has no size and no styles to take along; one that is pointed at looks otherwise. */
  private async shown(): Promise<void> {
    this.asTable = false;
    await this.updateComplete;
    const [chart] = this.place.assignedElements();
    if (chart instanceof LitElement) await chart.updateComplete;
  }

  private async saveSvg(): Promise<void> {
    await this.shown();
    const drawing = this.drawing();
    if (drawing) download(`loyalty-${this.name}.svg`, 'image/svg+xml', svgBytes(drawing));
  }

  private async savePng(): Promise<void> {
    await this.shown();
    const drawing = this.drawing();
    if (!drawing) return;
    const png = await pngOf(drawing);
    this.canPng = png !== null;
    this.said = png ? '' : this.texts.t('chart-no-png');
    if (png) download(`loyalty-${this.name}.png`, 'image/png', png);
  }

  private saveCsv(table: Table): void {
    const csv = tableCsv(table, this.texts);
    download(`loyalty-${this.name}.csv`, 'text/csv', new TextEncoder().encode(csv));
  }
}

define('lc-chart-frame', ChartFrame);
