import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Arg, GoodsFilter, GoodsList, GoodsQuery, Unit } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import { define } from '../define.js';
import { download } from '../download.js';
import fields from '../field.css?inline';
import table from '../table.css?inline';
import own from './goods-list.css?inline';
import styles from './member-list.css?inline';
import { sortHead } from './paged.js';
import { PagedList, type Shown } from './paged-list.js';
import panel from './receipt-list.css?inline';

/** What its numbers are; all others are shares. Of small shares more digits are told, as of items. */
const UNITS: Partial<Record<string, Unit>> = {
  revenue: 'money',
  receipts: 'receipts',
  quantity: 'items',
  'revenue-share': 'items',
};

/** What holds texts; all others hold numbers. */
const TEXTS = ['product', 'category', 'abc', 'xyz'];

/** Products or categories of a class, or all: sorted, searched, a page at a time; saved as a file. */
export class GoodsListView extends PagedList<GoodsList> {
  static override readonly styles = sheets(table, fields, styles, panel, own);

  @property({ attribute: false }) filter!: GoodsFilter;
  /** What the list is called. */
  @property({ attribute: false }) name = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filter')) this.begin('revenue');
    if (changed.has('filter') || changed.has('settings') || changed.has('run')) this.ask();
  }

  override render(): TemplateResult {
    const { texts, asking, filter } = this;
    const list = asking.answer;
    return html`<h5 class="name">${this.name}</h5>
      <div class="tools">${this.searchField(texts.t(`goods-search-${filter.kind}`))}</div>
      ${asking.status(texts)} ${list ? this.page(this.shown(list), 'goods-save') : nothing}`;
  }

  protected get called(): string {
    return this.name;
  }

  private get query(): GoodsQuery {
    return { filter: this.filter, ...this.place };
  }

  protected asked(): Promise<GoodsList> {
    return this.run.goods(this.settings, this.query);
  }

  private shown({ total, columns, rows, revenue, share }: GoodsList): Shown {
    const { texts } = this;
    const { kind } = this.filter;
    const shown = this.chosen(columns).map((id) => {
      const at = columns.indexOf(id);
      return this.column(
        id,
        rows.map((row) => row[at] ?? null),
      );
    });
    const money = texts.format.money(revenue);
    return {
      said: html`${texts.t(`goods-found-${kind}`, { count: total, money })}
      ${share === null ? nothing : texts.t(`goods-share-${kind}`, { share: texts.format.share(share) })}`,
      heads: shown.map((column) =>
        sortHead(this, column, (id) => this.sortBy(id, !TEXTS.includes(id))),
      ),
      rows: rows.map(
        (_, row) => html`<tr>
          ${shown.map(({ cells, isNumber }, at) => {
            const cell = cells[row] ?? '–';
            return at === 0
              ? html`<th scope="row">${cell}</th>`
              : html`<td class=${isNumber ? 'number' : ''}>${cell}</td>`;
          })}
        </tr>`,
      ),
      total,
    };
  }

  /** What a class has in common needs no column, and figures stand nearer to a name than its category. */
  private chosen(columns: readonly string[]): string[] {
    const { kind, abc, xyz } = this.filter;
    const same = [...(abc ? ['abc'] : []), ...(xyz ? ['xyz'] : [])];
    const last = kind === 'products' ? ['category'] : [];
    const others = columns.filter((id) => ![...same, ...last].includes(id));
    return [...others, ...last.filter((id) => columns.includes(id))];
  }

  /** A column with as many decimals in each of its cells; its unit stands in the head. */
  private column(
    id: string,
    cells: readonly (Arg | null)[],
  ): { id: string; name: string; isNumber: boolean; cells: readonly (string | null)[] } {
    const { texts } = this;
    const name = texts.t(`goods-${id}`);
    if (TEXTS.includes(id)) {
      const said = cells.map((cell) => cell && texts.arg(cell));
      return { id, name, isNumber: false, cells: said };
    }
    const unit = UNITS[id] ?? 'share';
    const scale = id === 'revenue-share' ? 100 : 1;
    const numbers = cells.map(numberOf).map((value) => value && value * scale);
    const column = texts.format.column(unit, numbers);
    const inUnit = unit === 'money' ? `${name}, ${column.unit}` : name;
    return { id, name: inUnit, isNumber: true, cells: column.cells };
  }

  protected async save(spreadsheet: boolean): Promise<void> {
    const { run, settings, texts } = this;
    const ids = (this.asking.answer?.columns ?? []).map((id) => `goods-${id}`);
    const words = Object.fromEntries(ids.map((id) => [id, texts.t(id)]));
    const style = { spreadsheet: spreadsheet && texts.language === 'ru', words };
    const csv = await run.goodsCsv(settings, this.query, style);
    download(`loyalty-${this.filter.kind}.csv`, 'text/csv', csv);
  }
}

function numberOf(cell: Arg | null): number | null {
  if (cell?.kind === 'figure') return cell.value.value;
  return cell?.kind === 'number' || cell?.kind === 'share' ? cell.value : null;
}

define('lc-goods-list', GoodsListView);
