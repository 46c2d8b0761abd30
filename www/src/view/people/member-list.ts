import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ControlSplit, List, ListQuery, SegmentsView } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import { define } from '../define.js';
import { download } from '../download.js';
import fields from '../field.css?inline';
import table from '../table.css?inline';
import type { Chosen } from './chosen.js';
import { columnName, figureColumns, usualColumns, wordsOf } from './columns.js';
import { controlChoice, controlName } from './control-choice.js';
import styles from './member-list.css?inline';
import { listCell, sortHead } from './paged.js';
import { PagedList, type Shown } from './paged-list.js';

/** A list of members: sorted, searched, a page at a time; saved for a CRM or a spreadsheet. */
export class MemberList extends PagedList<List> {
  static override readonly styles = sheets(table, fields, styles);

  @property({ attribute: false }) segments!: SegmentsView;
  @property({ attribute: false }) chosen!: Chosen;
  @state() private columns: readonly string[] = [];
  /** Who is left alone, so that what the message did can be measured. */
  @state() private control: ControlSplit | null = null;
  /** The visitor has chosen columns. */
  private chose = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('chosen')) {
      this.begin(this.chosen.sort);
      this.columns = this.columnsOf(this.chosen);
    }
    if (changed.has('chosen') || changed.has('settings') || changed.has('run')) this.ask();
  }

  override render(): TemplateResult {
    const { texts, asking } = this;
    const list = asking.answer;
    return html`<div class="tools">
        ${this.searchField(texts.t('list-search'))}
        ${this.chooser()}
        ${controlChoice(texts, this.control, this.onControl)}
      </div>
      ${asking.status(texts)} ${list ? this.page(this.shown(list)) : nothing}`;
  }

  protected get called(): string {
    return this.chosen.name;
  }

  private get query(): ListQuery {
    const { chosen, columns, control, place } = this;
    return { rule: chosen.rule, columns: [...columns], control, ...place };
  }

  protected asked(): Promise<List> {
    return this.run.list(this.settings, this.query);
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

  private readonly onControl = (control: ControlSplit | null): void => {
    this.control = control;
    this.ask();
  };

  private shown({ total, control, rows, columns }: List): Shown {
    const { texts } = this;
    const isNumber = (id = ''): boolean => figureColumns.includes(id);
    const head = (id: string, name: string): TemplateResult =>
      sortHead(this, { id, name, isNumber: isNumber(id) }, (chosen) =>
        this.sortBy(chosen, chosen !== ''),
      );
    const isSplit = rows.some((row) => row.control !== null);
    return {
      said: html`${texts.t('list-found', { count: total })}
      ${isSplit ? texts.t('list-left-alone', { count: control }) : ''}`,
      heads: html`${head('', texts.t('member-id'))}
      ${this.control ? html`<th scope="col">${texts.t('list-group')}</th>` : nothing}
      ${columns.map((id) => head(id, columnName(texts, id)))}`,
      rows: rows.map(
        ({ member, control: alone, cells }) => html`<tr>
          <th scope="row">${member}</th>
          ${this.control ? html`<td>${texts.t(alone ? 'list-control' : 'list-target')}</td>` : nothing}
          ${cells.map((cell, at) => listCell(texts, cell, isNumber(columns[at])))}
        </tr>`,
      ),
      total,
    };
  }

  protected async save(spreadsheet: boolean): Promise<void> {
    const { run, settings, texts } = this;
    const words = wordsOf(texts, this.segments, this.columns);
    // A comma between decimals is what spreadsheets of these countries expect.
    const style = { spreadsheet: spreadsheet && texts.language === 'ru', words };
    const csv = await run.listCsv(settings, this.query, style);
    download(`loyalty-members${controlName(this.control)}.csv`, 'text/csv', csv);
  }
}

define('lc-member-list', MemberList);
