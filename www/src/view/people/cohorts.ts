import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, queryAll, state } from 'lit/decorators.js';
import '../../chart/curve-chart.js';
import type { CurveChart } from '../../chart/curve-chart.js';
import { svgBytes } from '../../chart/save-svg.js';
import type { CohortsView, SegmentsView, Settings, StartKind, Unit } from '../../engine/report.js';
import type { Run } from '../../engine/run.js';
import { sheets } from '../../style/sheet.js';
import { schemeName } from '../../text/scheme-name.js';
import type { Texts } from '../../text/texts.js';
import { Asking } from '../asking.js';
import { csv } from '../csv.js';
import { define } from '../define.js';
import { download } from '../download.js';
import fields from '../field.css?inline';
import table from '../table.css?inline';
import { againTable } from './again-table.js';
import cell from './cell.css?inline';
import './behind.js';
import { type Members, unconditional } from './chosen.js';
import { againModel, curves, finding, heat, type Shown, spread, valuesOf } from './cohort-model.js';
import { CohortPeople } from './cohort-people.js';
import styles from './cohorts.css?inline';
import steps from './heat-steps.css?inline';
import { triangle, unitOf } from './triangle.js';
import { trianglePicture } from './triangle-picture.js';

const STARTS: readonly StartKind[] = ['enrolment', 'firstPurchase'];

/** Members who began together, or are alike, followed from month to month. */
export class Cohorts extends LitElement {
  static override readonly styles = sheets(table, fields, cell, steps, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) run!: Run;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) segments!: SegmentsView;
  @state() start: StartKind = 'enrolment';
  @state() private group: string | null = null;
  @state() private figure = 'retention';
  @state() cumulative = false;
  /** Worked out once somebody comes near: it takes a pass over all receipts. */
  @state() private near = false;
  @queryAll('lc-curve-chart') private charts!: NodeListOf<CurveChart>;
  private readonly asking = new Asking<CohortsView>(this);
  private readonly people = new CohortPeople(this);
  private readonly watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.near = true;
    },
    { rootMargin: '800px' },
  );

  /** The cohorts on the screen; `null` until they have come. */
  get view(): CohortsView | null {
    return this.asking.answer;
  }

  get of(): Members {
    const { segments, run, settings } = this;
    return { segments, run, settings };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!this.near) return;
    if (changed.has('run')) this.group = null;
    if (!['near', 'run', 'settings', 'start', 'group'].some((name) => changed.has(name))) return;
    const { run, settings, start, group } = this;
    void this.asking.ask(() => run.cohorts(settings, { start, group }));
  }

  override render(): TemplateResult {
    const { texts, asking } = this;
    // Nothing is promised on paper that is not there yet.
    const shown = asking.answer ? '' : 'screen';
    return html`<h4 class=${shown}>${texts.t('cohorts-name')}</h4>
      <p class="about small soft ${shown}">${texts.t('cohorts-about')}</p>
      ${asking.answer ? this.choices(asking.answer) : nothing} ${asking.status(texts)}
      ${asking.answer ? this.answer(asking.answer) : nothing}`;
  }

  private choices(view: CohortsView): TemplateResult {
    const { texts } = this;
    const groups = [null, ...view.groups];
    const figures = view.whole.figures.map(({ id }) => id);
    return html`<div class="all-choices screen">
      ${this.choice(
        'start',
        STARTS,
        this.start,
        (start) => texts.t(`cohorts-start-${start}`),
        (start) => {
          this.start = start;
        },
      )}
      ${this.choice(
        'group',
        groups,
        this.group,
        (group) => this.groupName(group),
        (group) => {
          this.group = group;
        },
      )}
      ${this.choice(
        'figure',
        figures,
        this.figure,
        (id) => texts.t(`cohorts-${id}`),
        (figure) => {
          this.figure = figure;
        },
      )}
      ${this.choice(
        'sum',
        [false, true],
        this.cumulative,
        (sum) => texts.t(`cohorts-sum-${sum}`),
        (sum) => {
          this.cumulative = sum;
        },
      )}
    </div>`;
  }

  private groupName(group: string | null): string {
    const { texts } = this;
    return group === null || group === 'first-category'
      ? texts.t(`cohorts-by-${group ?? 'time'}`)
      : schemeName(texts, group);
  }

  private choice<Of extends string | boolean | null>(
    id: string,
    all: readonly Of[],
    chosen: Of,
    name: (one: Of) => string,
    choose: (one: Of) => void,
  ): TemplateResult {
    return html`<div>
      <p class="tiny soft" id=${id}>${this.texts.t(`cohorts-choose-${id}`)}</p>
      <lc-scroll class="choices many" role="group" aria-labelledby=${id}>
        ${all.map(
          (one) => html`<button
            type="button"
            data-choice=${String(one)}
            aria-pressed=${one === chosen}
            @click=${() => choose(one)}
          >
            ${name(one)}
          </button>`,
        )}
      </lc-scroll>
    </div>`;
  }

  private answer(view: CohortsView): TemplateResult {
    const { texts } = this;
    if (view.rows.length === 0) return html`<p class="note small">${texts.t('cohorts-none')}</p>`;
    const shown: Shown = { figure: this.known(view), cumulative: this.cumulative };
    const byTime = this.group === null;
    const again = againModel(view, texts);
    return html`<p class="lead">${finding(view, shown, texts)}</p>
      ${byTime ? html`<p class="note small">${spread(view, shown, texts)}</p>` : nothing}
      ${triangle(view, heat(view, shown), shown, this.caption(shown, unitOf(view, shown)), this.people, texts)}
      ${this.people.panel()}
      <p class="note tiny soft">${texts.t('cohorts-legend', { few: view.few })}</p>
      ${this.leftOut(view)}
      ${this.groupNote()}
      <lc-curve-chart
        .texts=${texts}
        .model=${curves(view, shown, byTime, texts)}
        .placeName=${(age: number) => texts.t('cohorts-age', { age })}
      ></lc-curve-chart>
      <p class="tiny soft axis">${texts.t('cohorts-axis-age')}</p>
      ${
        again && again.xs.length > 1
          ? html`<lc-curve-chart
                .texts=${texts}
                .model=${again}
                .placeName=${(day: number) => texts.t('cohorts-day', { day })}
              ></lc-curve-chart>
              <p class="tiny soft axis">${texts.t('cohorts-axis-day')}</p>
              ${againTable(view, texts)}`
          : nothing
      }
      ${this.downloads(view, shown, again !== null && again.xs.length > 1)}`;
  }

  /** The figure chosen; where it has gone with the settings, the first. */
  private known({ whole }: CohortsView): string {
    return whole.figures.some(({ id }) => id === this.figure) ? this.figure : 'retention';
  }

  private caption({ figure, cumulative }: Shown, of: Unit): string {
    const { texts } = this;
    const name = texts.attribute(`cohorts-${figure}`, cumulative ? 'total' : 'month') ?? '';
    const { unit } = texts.format.column(of, []);
    const what = unit ? `${name},\u00a0${unit}` : name;
    return [what, this.groupName(this.group), texts.t(`cohorts-since-${this.start}`)].join(' · ');
  }

  /** Who is in no cohort and why, each with the list of them. */
  private leftOut(view: CohortsView): TemplateResult | typeof nothing {
    const { texts, start } = this;
    const left = (['before', 'unfinished', 'never'] as const).filter((among) => view[among] > 0);
    const revenue = texts.format.moneyShort(view.revenueOutside);
    const members = left.map((among) => ({
      name: `cohorts-out-${start}-${among}`,
      part: '',
      members: view[among],
      rule: {
        ...unconditional,
        cohort: { start, among, since: null, until: null, age: 0, bought: null },
      },
    }));
    return html`${
      left.length > 0
        ? html`<lc-behind .texts=${texts} .of=${this.of} .members=${members} .head=${'cohorts-out'}></lc-behind>`
        : nothing
    }
      <p class="note tiny soft">${texts.t('cohorts-left-out', { revenue })}</p>`;
  }

  private groupNote(): TemplateResult | typeof nothing {
    const ofToday = ['tier', 'store', 'channel'].includes(this.group ?? '');
    return ofToday ? html`<p class="note small">${this.texts.t('cohorts-of-today')}</p>` : nothing;
  }

  private downloads(view: CohortsView, shown: Shown, withAgain: boolean): TemplateResult {
    const { texts } = this;
    return html`<p class="ways screen">
      <button type="button" class="link" data-save="csv" @click=${() => this.saveCsv(view, shown)}>
        ${texts.t('cohorts-save-csv')}
      </button>
      <button
        type="button"
        class="link"
        data-save="triangle"
        @click=${() => void this.saveTriangle(view, shown)}
      >
        ${texts.t('cohorts-save-triangle')}
      </button>
      <button type="button" class="link" data-save="svg" @click=${() => this.saveSvg(0)}>
        ${texts.t('cohorts-save-svg')}
      </button>
      ${
        withAgain
          ? html`<button type="button" class="link" data-save="again" @click=${() => this.saveSvg(1)}>
              ${texts.t('cohorts-save-again')}
            </button>`
          : nothing
      }
    </p>`;
  }

  private saveCsv(view: CohortsView, shown: Shown): void {
    const { texts } = this;
    const unit = unitOf(view, shown);
    const head = [
      // There shares are fractions.
      this.caption(shown, unit === 'share' ? 'count' : unit),
      texts.t('people-count'),
      ...view.whole.n.map((_, age) => age),
    ];
    const rows = [...view.rows, view.whole].map((row) => [
      texts.arg(row.label),
      row.members,
      ...view.whole.n.map((_, age) => valuesOf(row, shown)[age] ?? null),
    ]);
    download('loyalty-cohorts.csv', 'text/csv', csv([head, ...rows], texts.language));
  }

  private async saveTriangle(view: CohortsView, shown: Shown): Promise<void> {
    const { texts, renderRoot } = this;
    const title = finding(view, shown, texts);
    const picture = await trianglePicture(
      renderRoot,
      view,
      shown,
      title,
      this.caption(shown, unitOf(view, shown)),
      texts,
    );
    if (picture) download('loyalty-cohort-triangle.svg', 'image/svg+xml', svgBytes(picture));
  }

  private saveSvg(which: number): void {
    const drawing = this.charts[which]?.svgFile();
    const name = which === 0 ? 'loyalty-cohorts.svg' : 'loyalty-next-purchase.svg';
    if (drawing) download(name, 'image/svg+xml', drawing);
  }
}

define('lc-cohorts', Cohorts);
