import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  Arg,
  GoodsFilter,
  GoodsList,
  GoodsQuery,
  Settings,
  Unit,
} from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { define } from '../define.js';
import { download } from '../download.js';
import fields from '../field.css?inline';
import table from '../table.css?inline';
import own from './goods-list.css?inline';
import styles from './member-list.css?inline';
import { PAGE, pager, sortHead, turned } from './paged.js';
import panel from './receipt-list.css?inline';
import '../scroll.js';

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
export class GoodsListView extends LitElement {
  static override readonly styles = sheets(table, fields, styles, panel, own);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) filter!: GoodsFilter;
  /** What the list is called. */
  @property({ attribute: false }) name = '';
  @state() sort = '';
  @state() descending = true;
  @state() private search = '';
  @state() private from = 0;
  private readonly asking = new Asking<GoodsList>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('filter')) {
      this.sort = 'revenue';
      this.descending = true;
      this.search = '';
      this.from = 0;
    }
    if (changed.has('filter') || changed.has('settings') || changed.has('run')) this.ask();
  }

  override render(): TemplateResult {
    const { texts, asking, filter } = this;
    return html`<h5 class="name">${this.name}</h5>
      <div class="tools">
        <div class="field">
          <label for="search" class="small">${texts.t(`goods-search-${filter.kind}`)}</label>
          <input id="search" type="text" .value=${this.search} @input=${this.onSearch} autocomplete="off" />
        </div>
      </div>
      ${asking.status(texts)} ${asking.answer ? this.page(asking.answer) : nothing}`;
  }

  private get query(): GoodsQuery {
    const { filter, search, sort, descending, from } = this;
    return { filter, search, sort, descending, from, count: PAGE };
  }

  private ask(): void {
    const { run, settings, query } = this;
    void this.asking.ask(() => run.goods(settings, query));
  }

  private page(list: GoodsList): TemplateResult {
    const { texts } = this;
    const { kind } = this.filter;
    const { total, columns, rows, revenue, share } = list;
    const shown = this.shown(columns).map((id) => {
      const at = columns.indexOf(id);
      return this.column(
        id,
        rows.map((row) => row[at] ?? null),
      );
    });
    const money = texts.format.money(revenue);
    return html`<p class="small" role="status">
        ${texts.t(`goods-found-${kind}`, { count: total, money })}
        ${share === null ? nothing : texts.t(`goods-share-${kind}`, { share: texts.format.share(share) })}
      </p>
      <lc-scroll class="scroll" tabindex="0" role="region" aria-label=${this.name} aria-busy=${this.asking.busy}>
        <table class="small">
          <thead>
            <tr>
              ${shown.map((column) => sortHead(this, column, (id) => this.sortBy(id)))}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (_, row) => html`<tr>
                ${shown.map(({ cells, isNumber }, at) => {
                  const cell = cells[row] ?? '–';
                  return at === 0
                    ? html`<th scope="row">${cell}</th>`
                    : html`<td class=${isNumber ? 'number' : ''}>${cell}</td>`;
                })}
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
        'goods-save',
      )}`;
  }

  /** What a class has in common needs no column, and figures stand nearer to a name than its category. */
  private shown(columns: readonly string[]): string[] {
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

  private readonly onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.from = 0;
    this.ask();
  };

  private sortBy(id: string): void {
    ({ sort: this.sort, descending: this.descending } = turned(this, id, !TEXTS.includes(id)));
    this.from = 0;
    this.ask();
  }

  private go(by: number): void {
    this.from = Math.max(0, this.from + by);
    this.ask();
  }

  private async save({ columns }: GoodsList, spreadsheet: boolean): Promise<void> {
    const { run, settings, texts } = this;
    const ids = columns.map((id) => `goods-${id}`);
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
