import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  Arg,
  ClassView,
  ScenarioView,
  SchemeView,
  SegmentsView,
  Settings,
  Table,
} from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import fields from '../field.css?inline';
import '../kpi-table.js';
import table from '../table.css?inline';
import { shareBar } from './bar.js';
import './builder.js';
import { type Chosen, inClasses, type Members } from './chosen.js';
import './cohorts.js';
import { schemeName } from '../../text/scheme-name.js';
import { readyColumns, schemeAbout } from './columns.js';
import './dynamics.js';
import './goods.js';
import './people.js';
import './rfm-grid.js';
import { inOrder } from './scheme-order.js';
import './segment-map.js';
import { MOVING } from './segment-movement.js';
import styles from './segments.css?inline';
import '../scroll.js';

/** Who the members are: segments, lists to act on, movements, segments of one's own. */
export class Segments extends LitElement {
  static override readonly styles = sheets(table, fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) segments!: SegmentsView;
  /** `null` where there are no rows to ask: no list can be opened. */
  @property({ attribute: false }) run: Run | null = null;
  @property({ attribute: false }) settings!: Settings;
  @state() private scheme = '';
  @state() private open: Chosen | null = null;
  private schemes: readonly SchemeView[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('segments')) return;
    this.schemes = inOrder(this.segments.schemes);
    const { schemes } = this;
    if (!schemes.some(({ id }) => id === this.scheme)) this.scheme = schemes[0]?.id ?? '';
  }

  override render(): TemplateResult {
    const { texts, segments } = this;
    const { scenarios } = segments;
    const scheme = this.schemes.find(({ id }) => id === this.scheme);
    return html`${
      scenarios.length > 0
        ? html`<div class="block">
            <h4>${texts.t('people-lists')}</h4>
            <ul class="scenarios">
              ${scenarios.map((scenario) => this.scenario(scenario))}
            </ul>
            ${this.panel((id) => id.startsWith('scenario '))}
          </div>`
        : nothing
    }
      <div class="block">
        <h4 id="schemes">${texts.t('people-segments')}</h4>
        ${this.choice()} ${scheme ? this.division(scheme) : nothing}
      </div>
      ${
        this.run
          ? html`<lc-cohorts
              class="block"
              .texts=${texts}
              .segments=${segments}
              .run=${this.run}
              .settings=${this.settings}
            ></lc-cohorts>`
          : nothing
      }
      ${this.goods()}
      ${
        this.run
          ? html`<lc-segment-builder
              class="block screen"
              .texts=${texts}
              .segments=${segments}
              .run=${this.run}
              .settings=${this.settings}
            ></lc-segment-builder>`
          : nothing
      }`;
  }

  /** Of a report that came by a link there are none. */
  private get members(): Members | null {
    const { segments, run, settings } = this;
    return run && { segments, run, settings };
  }

  /** A table whose cells open lists. */
  private cells(table: Table): TemplateResult {
    return html`<lc-kpi-table
      .texts=${this.texts}
      .table=${table}
      .cells=${this.segments.cellsBehind}
      .of=${this.members}
    ></lc-kpi-table>`;
  }

  private goods(): TemplateResult | typeof nothing {
    const { texts, segments } = this;
    if (segments.assortment.length === 0) return nothing;
    return html`<div class="block">
      <h4>${texts.t('goods-label')}</h4>
      <p class="about small soft">${texts.t('goods-about')}</p>
      <lc-goods .texts=${texts} .assortment=${segments.assortment} .of=${this.members}></lc-goods>
    </div>`;
  }

  private scenario(scenario: ScenarioView): TemplateResult {
    const { texts } = this;
    const { id, members, joinedADay, reachable } = scenario;
    const name = `scenario-${id}`;
    const more = [
      texts.attribute(name, 'about'),
      joinedADay === null || round(joinedADay) === 0
        ? null
        : texts.t('people-joined', { perDay: texts.format.plain(round(joinedADay)) }),
      reachable === null ? null : texts.t('people-reachable', { count: reachable }),
    ];
    return html`<li>
      <p class="name">${texts.t(name)}</p>
      <p class="size"><strong>${texts.format.count(members)}</strong> ${texts.t('people-members', { count: members })}</p>
      <p class="small soft">${more.filter((one) => one !== null).join(' ')}</p>
      <p class="small">${texts.attribute(name, 'idea')}</p>
      ${this.opener({ id: `scenario ${id}`, name: texts.t(name), rule: scenario.rule, sort: scenario.sort, columns: readyColumns(scenario), todo: texts.attribute(name, 'idea') }, texts.t('people-show'), texts.t('people-hide'))}
    </li>`;
  }

  private opener(chosen: Chosen, label: string, closing = label): TemplateResult | typeof nothing {
    if (!this.run) return nothing;
    const open = this.open?.id === chosen.id;
    return html`<button
      type="button"
      class="link screen"
      aria-expanded=${open}
      aria-label=${`${label}: ${chosen.name}`}
      @click=${() => this.toggle(chosen)}
    >
      ${open ? closing : label}
    </button>`;
  }

  private toggle(chosen: Chosen): void {
    this.open = this.open?.id === chosen.id ? null : chosen;
  }

  private panel(here: (id: string) => boolean): TemplateResult | typeof nothing {
    const { open } = this;
    if (!open || !here(open.id)) return nothing;
    return html`<lc-people
      class="screen"
      .texts=${this.texts}
      .segments=${this.segments}
      .run=${this.run}
      .settings=${this.settings}
      .chosen=${open}
    ></lc-people>`;
  }

  private choice(): TemplateResult {
    const { texts } = this;
    return html`<lc-scroll class="choices many screen" role="group" aria-labelledby="schemes">
      ${this.schemes.map(
        ({ id }) => html`<button
          type="button"
          aria-pressed=${id === this.scheme}
          data-scheme=${id}
          @click=${() => this.choose(id)}
        >
          ${schemeName(texts, id)}
        </button>`,
      )}
    </lc-scroll>`;
  }

  private choose(id: string): void {
    this.scheme = id;
    if (this.open?.id.startsWith('class ')) this.open = null;
  }

  private division(scheme: SchemeView): TemplateResult {
    const { texts, segments } = this;
    return html`<p class="about small soft">${schemeAbout(texts, scheme.id)}</p>
      ${scheme.why ? html`<p class="why">${texts.say(scheme.why)}</p>` : this.classes(scheme)}
      ${this.panel((id) => id.startsWith('class '))}
      ${scheme.notes.map((note) => html`<p class="note small soft">${texts.say(note)}</p>`)}
      ${
        scheme.why || !this.run
          ? nothing
          : html`<lc-dynamics
              .texts=${texts}
              .run=${this.run}
              .settings=${this.settings}
              .scheme=${scheme.id}
              .of=${this.members}
            ></lc-dynamics>`
      }
      ${
        scheme.id === 'rfm' && segments.grids[0]
          ? html`<lc-rfm-grid
              .texts=${texts}
              .grids=${segments.grids}
              .cells=${segments.cellsBehind}
              .of=${this.members}
            ></lc-rfm-grid>`
          : nothing
      }
      ${scheme.id === 'value' ? segments.crossings.map((table) => this.cells(table)) : nothing}
      ${
        scheme.why === null && this.run && MOVING.includes(scheme.id)
          ? html`<lc-segment-movement
              .texts=${texts}
              .segments=${segments}
              .run=${this.run}
              .settings=${this.settings}
              .scheme=${scheme.id}
              .of=${this.members}
            ></lc-segment-movement>`
          : nothing
      }`;
  }

  /** As a picture, and as a table. */
  private classes(scheme: SchemeView): TemplateResult {
    const own = `class ${scheme.id} `;
    const open = this.open?.id.startsWith(own) ? this.open.id.slice(own.length) : null;
    return html`<lc-segment-map
        .texts=${this.texts}
        .scheme=${scheme}
        .open=${open}
        @lc-open=${(event: CustomEvent<string>) => this.openClass(scheme, event.detail)}
      ></lc-segment-map>
      ${this.table(scheme)}`;
  }

  private openClass(scheme: SchemeView, key: string): void {
    const one = scheme.classes.find((found) => found.key === key);
    if (one) this.toggle(this.chosenClass(scheme, one));
  }

  private chosenClass(scheme: SchemeView, { key, label }: ClassView): Chosen {
    return {
      id: `class ${scheme.id} ${key}`,
      name: this.texts.arg(label),
      rule: inClasses(scheme.id, [key]),
      sort: 'revenue',
      todo: this.todo(label),
    };
  }

  /** What to do with members of a class of ours; those of the files' own columns have no words. */
  private todo(label: Arg): string | null {
    return label.kind === 'name' ? this.texts.attribute(label.value, 'todo') : null;
  }

  private table(scheme: SchemeView): TemplateResult {
    const { texts } = this;
    const { classes } = scheme;
    const most = Math.max(...classes.map(({ share }) => share));
    const columns = [
      ['people-revenue', 'money', (one: ClassView) => one.revenue],
      ['people-revenue-share', 'share', (one: ClassView) => one.revenueShare],
      ['people-purchases', 'perBuyer', (one: ClassView) => one.purchases],
      ['member-average-receipt', 'money', (one: ClassView) => one.averageReceipt],
      ['member-days-since', 'count', (one: ClassView) => one.daysSince],
    ] as const;
    const shown = columns.map(([id, unit, of]) => ({
      name: texts.t(id),
      ...(unit === 'perBuyer'
        ? { unit: '', cells: classes.map((one) => this.tenths(of(one))) }
        : texts.format.column(unit, classes.map(of))),
    }));
    return html`<lc-scroll class="scroll" tabindex="0" role="region" aria-label=${schemeName(texts, scheme.id)}>
      <table class="small classes">
        <thead>
          <tr>
            <th scope="col">${schemeName(texts, scheme.id)}</th>
            <th scope="col" colspan="2">${texts.t('people-of-all')}</th>
            ${shown.map(
              ({ name, unit }) =>
                html`<th scope="col" class="number">${name}${unit ? `, ${unit}` : ''}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${classes.map((one, row) =>
            this.row(
              scheme,
              one,
              most,
              shown.map(({ cells }) => cells[row] ?? '–'),
            ),
          )}
        </tbody>
      </table>
    </lc-scroll>`;
  }

  private tenths(value: number | null): string | null {
    return value === null ? null : this.texts.format.plain(round(value));
  }

  private row(
    scheme: SchemeView,
    one: ClassView,
    most: number,
    cells: readonly string[],
  ): TemplateResult {
    const { texts } = this;
    const name = texts.arg(one.label);
    const todo = this.todo(one.label);
    return html`<tr>
      <th scope="row">
        ${one.key === '' || !this.run ? name : html`${this.opener(this.chosenClass(scheme, one), name)}<span class="printed">${name}</span>`}
        ${todo ? html`<span class="todo tiny soft">${todo}</span>` : nothing}
      </th>
      <td class="number">${texts.format.count(one.members)}</td>
      <td class="bar">${shareBar(one.share / most)} <span class="tiny soft">${texts.format.share(one.share)}</span></td>
      ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
    </tr>`;
  }
}

function round(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}

define('lc-segments', Segments);
