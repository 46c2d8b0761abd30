import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReceiptFilter, ReceiptList, ReceiptQuery } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import { define } from '../define.js';
import { download } from '../download.js';
import fields from '../field.css?inline';
import table from '../table.css?inline';
import styles from './member-list.css?inline';
import { exactDigits, listCell, sortHead } from './paged.js';
import { PagedList, type Shown } from './paged-list.js';
import receipts from './receipt-list.css?inline';

const FIGURES = ['amount', 'items', 'cost', 'discount', 'issued', 'redeemed'];

/** Receipts that a figure is made of: sorted, searched, a page at a time; saved as a file. */
export class ReceiptListView extends PagedList<ReceiptList> {
  static override readonly styles = sheets(table, fields, styles, receipts);

  @property({ attribute: false }) filter!: ReceiptFilter;
  /** What the list is called. */
  @property({ attribute: false }) name = '';
  /** Rows of the files that could not be read. */
  @property({ attribute: false }) setAside = 0;
  override sort = 'day';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filter')) this.begin('day');
    if (changed.has('filter') || changed.has('settings') || changed.has('run')) this.ask();
  }

  override render(): TemplateResult {
    const { texts, asking } = this;
    const list = asking.answer;
    return html`<h5 class="name">${this.name}</h5>
      <div class="tools">${this.searchField(texts.t('receipts-search'))}</div>
      ${asking.status(texts)} ${list ? html`${this.page(this.shown(list))} ${this.leftOut(list)}` : nothing}`;
  }

  protected get called(): string {
    return this.name;
  }

  private get query(): ReceiptQuery {
    return { filter: this.filter, ...this.place };
  }

  protected asked(): Promise<ReceiptList> {
    return this.run.receipts(this.settings, this.query);
  }

  private shown({ total, columns, rows, paid, revenue }: ReceiptList): Shown {
    const { texts } = this;
    // Who follows a figure to its receipts adds them up.
    const digits = exactDigits(rows);
    const isNumber = (id = ''): boolean => FIGURES.includes(id);
    const said = html`${texts.t('receipts-found', { count: total, money: texts.format.money(paid) })}
    ${
      revenue === paid
        ? nothing
        : texts.t('receipts-revenue', { money: texts.format.money(revenue) })
    }`;
    return {
      said,
      heads: columns.map((id) =>
        sortHead(this, { id, name: texts.t(`receipt-${id}`), isNumber: isNumber(id) }, (chosen) =>
          this.sortBy(chosen, chosen === 'day' || isNumber(chosen)),
        ),
      ),
      rows: rows.map(
        ([first = null, ...cells]) => html`<tr>
          <th scope="row">${first === null ? '–' : texts.arg(first)}</th>
          ${cells.map((cell, at) => listCell(texts, cell, isNumber(columns[at + 1]), digits))}
        </tr>`,
      ),
      total,
    };
  }

  /** What is in the files and not on the list, by reason. */
  private leftOut({ outside, repeated, excluded }: ReceiptList): TemplateResult | typeof nothing {
    const { texts } = this;
    const all = { outside, repeated, excluded, 'set-aside': this.setAside };
    const some = Object.entries(all).filter(([, count]) => count > 0);
    if (some.length === 0) return nothing;
    return html`<div class="left-out small">
      <h6 class="tiny soft">${texts.t('receipts-left-out')}</h6>
      <ul>
        ${some.map(([reason, count]) => html`<li>${texts.t(`receipts-${reason}`, { count })}</li>`)}
      </ul>
      ${
        repeated + this.setAside > 0
          ? html`<button type="button" class="link" @click=${this.toQuality}>${texts.t('receipts-see-quality')}</button>`
          : nothing
      }
    </div>`;
  }

  /** Up through the components that the list stands in, to whoever knows the page's parts. */
  private readonly toQuality = (): void => {
    const detail = 'quality';
    this.dispatchEvent(new CustomEvent('lc-go', { detail, bubbles: true, composed: true }));
  };

  protected async save(spreadsheet: boolean): Promise<void> {
    const { run, settings, texts } = this;
    const columns = this.asking.answer?.columns ?? [];
    const ids = [...columns, 'sale', 'return'].map((id) => `receipt-${id}`);
    const words = Object.fromEntries(ids.map((id) => [id, texts.t(id)]));
    const style = { spreadsheet: spreadsheet && texts.language === 'ru', words };
    const csv = await run.receiptsCsv(settings, this.query, style);
    download('loyalty-receipts.csv', 'text/csv', csv);
  }
}

define('lc-receipt-list', ReceiptListView);
