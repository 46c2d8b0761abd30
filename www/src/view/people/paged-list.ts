import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Settings } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { PAGE, pager, turned } from './paged.js';
import '../scroll.js';

/** What a page of a list shows: its heads, its rows, and what is said above them. */
export interface Shown {
  readonly said: TemplateResult;
  readonly heads: unknown;
  readonly rows: readonly TemplateResult[];
  readonly total: number;
}

/** A list that the engine keeps: searched, sorted, a page at a time, saved as a file. */
export abstract class PagedList<Answer> extends LitElement {
  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @state() sort = '';
  @state() descending = true;
  @state() private search = '';
  @state() private from = 0;
  protected readonly asking = new Asking<Answer>(this);

  /** What the list is called. */
  protected abstract get called(): string;

  /** Asks the engine for the page. */
  protected abstract asked(): Promise<Answer>;

  protected abstract save(spreadsheet: boolean): Promise<void>;

  /** Where the list stands; a query has what it is of besides. */
  protected get place(): {
    search: string;
    sort: string;
    descending: boolean;
    from: number;
    count: number;
  } {
    const { search, sort, descending, from } = this;
    return { search, sort, descending, from, count: PAGE };
  }

  /** Another list begins at its first row, with all of its rows. */
  protected begin(sort: string): void {
    this.sort = sort;
    this.descending = true;
    this.search = '';
    this.from = 0;
  }

  protected ask(): void {
    void this.asking.ask(() => this.asked());
  }

  protected sortBy(id: string, greatestFirst: boolean): void {
    ({ sort: this.sort, descending: this.descending } = turned(this, id, greatestFirst));
    this.from = 0;
    this.ask();
  }

  protected searchField(label: string): TemplateResult {
    return html`<div class="field">
      <label for="search" class="small">${label}</label>
      <input id="search" type="text" .value=${this.search} @input=${this.onSearch} autocomplete="off" />
    </div>`;
  }

  /** The page, and the ways on; `plain` names the file for programs. */
  protected page({ said, heads, rows, total }: Shown, plain?: string): TemplateResult {
    return html`<p class="small" role="status">${said}</p>
      <lc-scroll class="scroll" tabindex="0" role="region" aria-label=${this.called} aria-busy=${this.asking.busy}>
        <table class="small">
          <thead>
            <tr>
              ${heads}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </lc-scroll>
      ${pager(
        this.texts,
        { from: this.from, shown: rows.length, total },
        (by) => this.go(by),
        (spreadsheet) => void this.save(spreadsheet),
        plain,
      )}`;
  }

  private readonly onSearch = (event: Event): void => {
    this.search = (event.target as HTMLInputElement).value;
    this.from = 0;
    this.ask();
  };

  private go(by: number): void {
    this.from = Math.max(0, this.from + by);
    this.ask();
  }
}
