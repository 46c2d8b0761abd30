import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ControlSplit, List, ListQuery, SegmentsView, Settings } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { define } from '../define.js';
import { download } from '../download.js';
import fields from '../field.css?inline';
import table from '../table.css?inline';
import type { Chosen } from './chosen.js';
import { columnName, figureColumns, usualColumns, wordsOf } from './columns.js';
import { controlChoice, controlName } from './control-choice.js';
import styles from './member-list.css?inline';
import { listCell, PAGE, pager, sortHead, turned } from './paged.js';
import '../scroll.js';

/** A list of members: sorted, searched, a page at a time; saved for a CRM or a spreadsheet. */
export class MemberList extends LitElement {
  static override readonly styles = sheets(table, fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) segments!: SegmentsView;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) chosen!: Chosen;
  @state() private columns: readonly string[] = [];
  @state() sort = '';
  @state() descending = true;
  @state() private search = '';
  @state() private from = 0;
  /** Who is left alone, so that what the message did can be measured. */
  @state() private control: ControlSplit | null = null;
  /** The visitor has chosen columns. */
  private chose = false;
  private readonly asking = new Asking<List>(this);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('chosen')) {
      this.sort = this.chosen.sort;
      this.descending = true;
      this.search = '';
      this.from = 0;
      this.columns = this.columnsOf(this.chosen);
    }
    if (changed.has('chosen') || changed.has('settings') || changed.has('run')) this.ask();
  }

  override render(): TemplateResult {
    const { texts, asking } = this;
    const list = asking.answer;
    return html`<div class="tools">
        <div class="field">
          <label for="search" class="small">${texts.t('list-search')}</label>
          <input id="search" type="text" .value=${this.search} @input=${this.onSearch} autocomplete="off" />
        </div>
        ${this.chooser()}
        ${controlChoice(texts, this.control, this.onControl)}
      </div>
      ${asking.status(texts)} ${list ? this.page(list) : nothing}`;
  }

  private get query(): ListQuery {
    return {
      rule: this.chosen.rule,
      search: this.search,
      sort: this.sort,
      descending: this.descending,
      columns: [...this.columns],
      from: this.from,
      count: PAGE,
      control: this.control,
    };
  }

  private ask(): void {
    const { run, settings, query } = this;
    void this.asking.ask(() => run.list(settings, query));
  }

  /** What the visitor has chosen stays from list to list, but for lists that bring their own; what sorts is seen. */
  private columnsOf({ columns, sort }: Chosen): readonly string[] {
    const kept = this.chose ? this.columns : usualColumns(this.segments);
    const shown = columns ?? kept;
    return sort === '' || shown.includes(sort) ? shown : [sort, ...shown];
  }

  private chooser(): TemplateResult {
    const { texts } = this;
    const all = [...figureColumns, ...this.segments.schemes.map(({ id }) => id)];
    return html`<details>
      <summary class="link">${texts.t('list-columns')}</summary>
      <div class="columns">
        ${all.map(
          (id) => html`<label class="check small">
            <input
              type="checkbox"
              .checked=${this.columns.includes(id)}
              @change=${(event: Event) => this.toggle(id, (event.target as HTMLInputElement).checked)}
            />
            <span>${columnName(texts, id)}</span>
          </label>`,
        )}
      </div>
    </details>`;
  }

  private toggle(id: string, on: boolean): void {
    this.columns = on ? [...this.columns, id] : this.columns.filter((one) => one !== id);
    this.chose = true;
    if (!on && id === this.sort) this.sort = this.columns[0] ?? '';
    this.ask();
  }

  private readonly onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.from = 0;
    this.ask();
  };

  private readonly onControl = (control: ControlSplit | null): void => {
    this.control = control;
    this.ask();
  };

  private page(list: List): TemplateResult {
    const { texts } = this;
    const { total, control, rows } = list;
    return html`<p class="small" role="status">
        ${texts.t('list-found', { count: total })}
        ${list.rows.some((row) => row.control !== null) ? texts.t('list-left-alone', { count: control }) : ''}
      </p>
      <lc-scroll class="scroll" tabindex="0" role="region" aria-label=${this.chosen.name} aria-busy=${this.asking.busy}>
        <table class="small">
          <thead>
            <tr>
              ${this.head('', texts.t('member-id'), false)}
              ${this.control ? html`<th scope="col">${texts.t('list-group')}</th>` : nothing}
              ${list.columns.map((id) => this.head(id, columnName(texts, id), figureColumns.includes(id)))}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ member, control: alone, cells }) => html`<tr>
                <th scope="row">${member}</th>
                ${this.control ? html`<td>${texts.t(alone ? 'list-control' : 'list-target')}</td>` : nothing}
                ${cells.map((cell, at) => listCell(texts, cell, figureColumns.includes(list.columns[at] ?? '')))}
              </tr>`,
            )}
          </tbody>
        </table>
      </lc-scroll>
      ${pager(
        texts,
        { from: this.from, shown: rows.length, total },
        (by) => this.go(by),
        (spreadsheet) => void this.save(spreadsheet),
      )}`;
  }

  private head(id: string, name: string, isNumber: boolean): TemplateResult {
    return sortHead(this, { id, name, isNumber }, (chosen) => this.sortBy(chosen));
  }

  private sortBy(id: string): void {
    ({ sort: this.sort, descending: this.descending } = turned(this, id, id !== ''));
    this.from = 0;
    this.ask();
  }

  private go(by: number): void {
    this.from = Math.max(0, this.from + by);
    this.ask();
  }

  private async save(spreadsheet: boolean): Promise<void> {
    const { run, settings, texts } = this;
    const words = wordsOf(texts, this.segments, this.columns);
    // A comma between decimals is what spreadsheets of these countries expect.
    const style = { spreadsheet: spreadsheet && texts.language === 'ru', words };
    const csv = await run.listCsv(settings, this.query, style);
    download(`loyalty-members${controlName(this.control)}.csv`, 'text/csv', csv);
  }
}

define('lc-member-list', MemberList);
