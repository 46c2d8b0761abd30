import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Breakdown, BreakdownRow, KpiView, Settings } from '../engine/report.js';
import type { Run } from '../engine/run.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { Asking } from './asking.js';
import styles from './breakdown.css?inline';
import './charts/scatter.js';
import { headerOf, schemeName } from '../text/scheme-name.js';
import { define } from './define.js';
import fields from './field.css?inline';
import cells from './people/cell.css?inline';
import type { Members } from './people/chosen.js';
import { RowPeople } from './people/row-people.js';
import rating from './rating.css?inline';
import { ratingShape } from './rating.js';
import { readableScale } from './readable-unit.js';
import table from './table.css?inline';
import './scroll.js';

/** Rows that are shown until all are asked for. */
const FIRST = 12;

/** What the files say of receipts and members under names of ours; all else is a way of dividing
 * members. */
const COLUMNS: readonly string[] = [
  'store',
  'channel',
  'cashier',
  'tier',
  'source',
  'enrolledBy',
  'sex',
  'age',
  'city',
  'marital-status',
];

function isColumn(by: string): boolean {
  return COLUMNS.includes(by) || headerOf(by) !== null;
}

function nameOf(texts: Texts, by: string): string {
  return COLUMNS.includes(by) ? texts.t(`by-${by}`) : schemeName(texts, by);
}

/** A figure by shop, level and so on: worked out when it is asked for. */
export class BreakdownView extends LitElement {
  static override readonly styles = sheets(rating, table, fields, cells, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) kpi!: KpiView;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  /** What the lists behind its rows are asked from. */
  @property({ attribute: false }) of: Members | null = null;
  @state() private by = '';
  @state() private all = false;
  private readonly asking = new Asking<Breakdown>(this);
  private readonly people = new RowPeople(this);

  override willUpdate(changed: PropertyValues<this>): void {
    const again = changed.has('settings') || changed.has('run');
    if (again && !this.kpi.breakdowns.includes(this.by)) this.by = '';
    if (again) this.ask();
  }

  get breakdown(): Breakdown | null {
    return this.asking.answer;
  }

  override render(): TemplateResult {
    const { texts, asking } = this;
    return html`<div class="choice">
        <label for="by" class="small">${texts.t('breakdown-by')}</label>
        <select id="by" @change=${(event: Event) => this.choose(event.target as HTMLSelectElement)}>
          <option value="" .selected=${this.by === ''}>${texts.t('breakdown-none')}</option>
          ${this.options('breakdown-columns', (by) => isColumn(by))}
          ${this.options('breakdown-segments', (by) => !isColumn(by))}
        </select>
      </div>
      ${
        this.by === '' || isColumn(this.by)
          ? nothing
          : html`<p class="note tiny soft">${texts.t('breakdown-segments-note')}</p>`
      }
      ${asking.status(texts)} ${asking.answer ? html`${this.table(asking.answer)} ${this.against(asking.answer)}` : nothing}`;
  }

  private options(label: string, isOne: (by: string) => boolean): TemplateResult | typeof nothing {
    const { texts } = this;
    const all = this.kpi.breakdowns.filter(isOne);
    if (all.length === 0) return nothing;
    return html`<optgroup label=${texts.t(label)}>
      ${all.map(
        (by) => html`<option value=${by} .selected=${by === this.by}>${nameOf(texts, by)}</option>`,
      )}
    </optgroup>`;
  }

  private choose(select: HTMLSelectElement): void {
    this.by = select.value;
    this.all = false;
    this.asking.drop();
    this.ask();
  }

  private ask(): void {
    const { run, settings, kpi, by } = this;
    if (by === '') this.asking.drop();
    else void this.asking.ask(() => run.breakdown(settings, kpi.id, by));
  }

  /** Held against another figure, where that tells where to act. */
  private against(across: Breakdown): TemplateResult {
    return html`<lc-breakdown-scatter
      .texts=${this.texts}
      .kpi=${this.kpi}
      .run=${this.run}
      .settings=${this.settings}
      .across=${across}
    ></lc-breakdown-scatter>`;
  }

  private table({ by, rows, more }: Breakdown): TemplateResult {
    const { texts } = this;
    const { unit, scale } = readableScale(this.kpi);
    const name = nameOf(texts, by);
    const values = rows.map(({ value }) => (value === null ? null : value * scale));
    const column = texts.format.column(unit, values);
    const shown = this.all ? rows.length : FIRST;
    return html`<lc-scroll class="scroll" tabindex="0" role="region" aria-labelledby="caption" aria-busy=${this.asking.busy}>
        <table class="small">
          <caption id="caption" class="hidden">
            ${texts.t(`kpi-${this.kpi.id}`)}: ${name}
          </caption>
          <thead>
            <tr>
              <th scope="col">${name}</th>
              <th scope="col" class="number">
                ${texts.t('trend-value')}${column.unit ? `, ${column.unit}` : ''}
              </th>
              <th scope="col" class="number">${texts.t('trend-interval')}</th>
              <th scope="col" class="number">${texts.t('trend-rows')}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.slice(0, shown).map((row, at) => this.row(row, column.cells[at] ?? null, at))}
          </tbody>
        </table>
      </lc-scroll>
      ${
        rows.length > shown
          ? html`<button type="button" class="link" @click=${() => this.showAll()}>
              ${texts.t('table-all', { count: rows.length })}
            </button>`
          : nothing
      }
      ${more > 0 ? html`<p class="tiny soft">${texts.t('breakdown-more', { count: more })}</p>` : nothing}
      ${this.people.panel()}`;
  }

  private row(row: BreakdownRow, cell: string | null, at: number): TemplateResult {
    const { texts } = this;
    const { unit, scale } = readableScale(this.kpi);
    const interval = row.interval?.map((end) => end * scale) as [number, number] | undefined;
    return html`<tr>
      <th scope="row">${texts.arg(row.label)} ${this.mark(row)}</th>
      ${
        cell === null
          ? html`<td class="soft why" colspan="2">${row.why ? texts.say(row.why) : '–'}</td>`
          : html`<td class="number">${this.people.cell(cell, at, 0)}</td>
              <td class="number soft">
                ${interval ? texts.format.interval(unit, interval) : '–'}
              </td>`
      }
      <td class="number soft">${texts.format.count(row.n)}</td>
    </tr>`;
  }

  /** That a part differs from the whole beyond chance, and whether that is well. */
  private mark({ stands_out, value }: BreakdownRow): TemplateResult | typeof nothing {
    const { kpi, texts } = this;
    if (!stands_out || value === null || kpi.value === null) return nothing;
    const above = value > kpi.value;
    const good = above === (kpi.better === 'higher');
    return html`<span class="out tiny"
      >${ratingShape(good ? 'good' : 'bad')} ${texts.t(above ? 'breakdown-above' : 'breakdown-below')}</span
    >`;
  }

  private showAll(): void {
    this.all = true;
    // The button is gone: whoever pressed it by keyboard goes on in the table.
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
  }
}

define('lc-breakdown', BreakdownView);
