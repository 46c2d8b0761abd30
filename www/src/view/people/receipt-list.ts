import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ReceiptFilter, ReceiptList, ReceiptQuery, Settings } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { define } from '../define.js';
import { download } from '../download.js';
import fields from '../field.css?inline';
import table from '../table.css?inline';
import styles from './member-list.css?inline';
import { exactDigits, listCell, PAGE, pager, sortHead, turned } from './paged.js';
import receipts from './receipt-list.css?inline';
import '../scroll.js';

const FIGURES = ['amount', 'items', 'cost', 'discount', 'issued', 'redeemed'];

/** Receipts that a figure is made of: sorted, searched, a page at a time; saved as a file. */
export class ReceiptListView extends LitElement {
  static override readonly styles = sheets(table, fields, styles, receipts);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) filter!: ReceiptFilter;
  /** What the list is called. */
  @property({ attribute: false }) name = '';
  /** Rows of the files that could not be read. */
  @property({ attribute: false }) setAside = 0;
  @state() sort = 'day';
  @state() descending = true;
  @state() private search = '';
  @state() private from = 0;
  private readonly asking = new Asking<ReceiptList>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filter')) this.from = 0;
    if (changed.has('filter') || changed.has('settings') || changed.has('run')) this.ask();
  }

  override render(): TemplateResult {
    const { texts, asking } = this;
    return html`<h5 class="name">${this.name}</h5>
      <div class="tools">
        <div class="field">
          <label for="search" class="small">${texts.t('receipts-search')}</label>
          <input id="search" type="text" .value=${this.search} @input=${this.onSearch} autocomplete="off" />
        </div>
      </div>
      ${asking.status(texts)} ${asking.answer ? this.page(asking.answer) : nothing}`;
  }

  private get query(): ReceiptQuery {
    const { filter, search, sort, descending, from } = this;
    return { filter, search, sort, descending, from, count: PAGE };
  }

  private ask(): void {
    const { run, settings, query } = this;
    void this.asking.ask(() => run.receipts(settings, query));
  }

  private page(list: ReceiptList): TemplateResult {
    const { texts } = this;
    const { total, columns, rows } = list;
    // Who follows a figure to its receipts adds them up.
    const digits = exactDigits(rows);
    const head = (id: string): TemplateResult =>
      sortHead(
        this,
        { id, name: texts.t(`receipt-${id}`), isNumber: FIGURES.includes(id) },
        (chosen) => this.sortBy(chosen),
      );
    return html`<p class="small" role="status">
        ${texts.t('receipts-found', { count: total, money: texts.format.money(list.paid) })}
        ${
          list.revenue === list.paid
            ? nothing
            : texts.t('receipts-revenue', { money: texts.format.money(list.revenue) })
        }
      </p>
      <lc-scroll class="scroll" tabindex="0" role="region" aria-label=${this.name} aria-busy=${this.asking.busy}>
        <table class="small">
          <thead>
            <tr>
              ${columns.map(head)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ([first = null, ...cells]) => html`<tr>
                <th scope="row">${first === null ? '–' : texts.arg(first)}</th>
                ${cells.map((cell, at) => listCell(texts, cell, FIGURES.includes(columns[at + 1] ?? ''), digits))}
              </tr>`,
            )}
          </tbody>
        </table>
      </lc-scroll>
      ${pager(
        texts,
        { from: this.from, shown: rows.length, total },
        (by) => this.go(by),
        (spreadsheet) => void this.save(list, spreadsheet),
      )}
      ${this.leftOut(list)}`;
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

  private readonly onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.from = 0;
    this.ask();
  };

  private sortBy(id: string): void {
    const greatestFirst = id === 'day' || FIGURES.includes(id);
    ({ sort: this.sort, descending: this.descending } = turned(this, id, greatestFirst));
    this.from = 0;
    this.ask();
  }

  private go(by: number): void {
    this.from = Math.max(0, this.from + by);
    this.ask();
  }

  private async save({ columns }: ReceiptList, spreadsheet: boolean): Promise<void> {
    const { run, settings, texts } = this;
    const ids = [...columns, 'sale', 'return'].map((id) => `receipt-${id}`);
    const words = Object.fromEntries(ids.map((id) => [id, texts.t(id)]));
    const style = { spreadsheet: spreadsheet && texts.language === 'ru', words };
    const csv = await run.receiptsCsv(settings, this.query, style);
    download('loyalty-receipts.csv', 'text/csv', csv);
  }
}

define('lc-receipt-list', ReceiptListView);
