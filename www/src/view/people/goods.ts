import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { AssortmentView, GoodsFilter, Table } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import '../kpi-table.js';
import type { Members } from './chosen.js';
import styles from './goods.css?inline';
import './goods-list.js';

/** Of any class. The same objects each time: a list begins anew with another filter. */
const ALL: Record<AssortmentView['kind'], GoodsFilter> = {
  products: { kind: 'products', abc: null, xyz: null },
  categories: { kind: 'categories', abc: null, xyz: null },
};

/** Products and categories by class, and those with the most revenue; each count opens its list. */
export class Goods extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) assortment!: readonly AssortmentView[];
  /** `null` where there are no rows to ask. */
  @property({ attribute: false }) of: Members | null = null;
  /** All goods of these are open. */
  @state() private open: AssortmentView['kind'] | null = null;

  override render(): TemplateResult {
    return html`${this.assortment.map((view) =>
      view.tables.map(
        (table) =>
          html`${this.table(view, table)} ${table.id === view.top ? this.all(view) : nothing}`,
      ),
    )}`;
  }

  private table({ goods, top, cellsBehind }: AssortmentView, table: Table): TemplateResult {
    const { texts } = this;
    const shown = table.rows.length;
    const isFew = table.id === top && shown < goods;
    return html`<lc-kpi-table
      .texts=${texts}
      .table=${table}
      .goods=${cellsBehind}
      .of=${this.of}
      .note=${isFew ? texts.t('goods-told', { shown, count: goods }) : ''}
    ></lc-kpi-table>`;
  }

  /** The way to all goods of a table that tells of some. */
  private all({ kind }: AssortmentView): TemplateResult | typeof nothing {
    const { texts, of } = this;
    if (!of) return nothing;
    const isOpen = this.open === kind;
    return html`<button
        type="button"
        class="link screen"
        data-all=${kind}
        aria-expanded=${isOpen}
        @click=${() => this.turn(isOpen ? null : kind)}
      >
        ${texts.t(`goods-all-${kind}`)}
      </button>
      ${
        isOpen
          ? html`<lc-goods-list
              class="screen"
              .texts=${texts}
              .run=${of.run}
              .settings=${of.settings}
              .filter=${ALL[kind]}
              .name=${texts.t(`goods-${kind}`)}
            ></lc-goods-list>`
          : nothing
      }`;
  }

  private turn(kind: AssortmentView['kind'] | null): void {
    this.open = kind;
  }
}

define('lc-goods', Goods);
