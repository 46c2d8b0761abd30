import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { sourceLabel } from '../element/source-label.js';
import type { Done } from '../element/state.js';
import type { Industry, KpiView, Message, Report, Settings, Unlock } from '../engine/report.js';
import { type Entry, isTyped } from '../engine/source.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { cautionsSaid } from './cautions.js';
import './charts/family-charts.js';
import './contents.js';
import type { Part } from './contents.js';
import { controls } from './controls.js';
import { coverLine } from './cover-line.js';
import { define } from './define.js';
import { drawNow } from './draw-now.js';
import type { Said } from './read-again.js';
import './findings.js';
import { folded } from './folded.js';
import { InTurn } from './in-turn.js';
import './kpi-card.js';
import { ownTurn } from './own-turn.js';
import type { Members } from './people/chosen.js';
import rating from './rating.css?inline';
import { ratingShape } from './rating.js';
import { readableUnit } from './readable-unit.js';
import styles from './report.css?inline';
import { calculatorOf, type Family, familiesOf, rowsSetAside, unlocksOf } from './report-parts.js';
import { SectionInView } from './section-in-view.js';
import type { SettingsPanel } from './settings-panel.js';
import { ownNotes, sharedNotes } from './shared-notes.js';
import summary from './summary.css?inline';
import { tell } from './tell.js';
import { totals } from './totals.js';
import { unbroken } from './unbroken.js';

/** The report, one page read from top to bottom. */
export class ReportView extends InTurn {
  static override readonly styles = sheets(rating, summary, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) done!: Done;
  @property({ attribute: false }) industry: Industry = 'grocery';
  @property({ attribute: false }) updating = false;
  @property({ attribute: false }) canRestore = false;
  /** When the data was chosen, by the page's own clock. */
  @property({ attribute: false }) since = 0;
  /** In the form that is printed: with a cover line, and definitions behind. */
  @property({ attribute: false }) printing = false;
  /** The figure whose definition is open. */
  @state() private open: string | null = null;
  @query('.verdict') private verdict!: HTMLElement;
  @query('lc-settings') private panel!: SettingsPanel | null;
  private readonly inView = new SectionInView(this);

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.onPrint);
    window.addEventListener('afterprint', this.onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.onPrint);
    window.removeEventListener('afterprint', this.onPrint);
  }

  override firstUpdated(): void {
    void this.takeFocus(this.verdict);
  }

  override render(): TemplateResult {
    const { texts } = this;
    const { report } = this.done.reported;
    const families = familiesOf(report);
    return html`<article
      aria-busy=${this.updating}
      aria-label=${texts.t('report-label')}
      @lc-go=${this.onGo}
    >
      ${this.banner()} ${this.head(report)} ${this.controls()} ${ownTurn(this.settings(report))}
      <lc-contents
        class="screen"
        .texts=${texts}
        .parts=${this.parts(report, families)}
        .current=${this.inView.current}
        @lc-go=${this.onGo}
      ></lc-contents>
      <section id="findings" data-part part="findings" aria-labelledby="findings-title">
        <h3 id="findings-title" class="section" tabindex="-1">${texts.t('findings-label')}</h3>
        <lc-findings
          .texts=${texts}
          .findings=${report.findings}
          .nothing=${report.nothingFound}
          .members=${this.members(report)}
        ></lc-findings>
        ${folded('norms-disagree', report.normConflicts, this.printing, texts)}
      </section>
      ${this.calculator(report)} ${this.people(report)} ${this.figures(report, families)} ${this.unlocks(report)} ${this.quality(report)}
      <slot name="cta"></slot>
      ${this.foot()} ${this.printing ? this.appendix(report) : nothing}
    </article>`;
  }

  private members({ segments, settings }: Report): Members | null {
    const { run } = this.done;
    return run && { segments, run, settings };
  }

  /** What came by a link can be read only. */
  private banner(): TemplateResult | typeof nothing {
    const { source } = this.done;
    return source.kind === 'link'
      ? html`<lc-shared-banner
          .texts=${this.texts}
          .short=${source.short}
          @lc-new=${() => tell(this, 'lc-new')}
        ></lc-shared-banner>`
      : nothing;
  }

  /** Figures that were typed, or came by a link, have no rows to account for. */
  private quality(report: Report): TemplateResult | typeof nothing {
    const { texts } = this;
    const { source, run } = this.done;
    if (!run) return nothing;
    return html`<section id="quality" data-part aria-labelledby="quality-title">
      <h3 id="quality-title" class="section" tabindex="-1">${texts.t('quality-label')}</h3>
      <lc-quality
        part="quality"
        .texts=${texts}
        .quality=${report.quality}
        .settings=${report.settings}
        .run=${source.kind === 'files' ? run : null}
        .maps=${source.kind === 'files' ? source.maps : []}
        @lc-answer=${this.passOn}
        @lc-files=${(event: CustomEvent<File[]>) => tell(this, 'lc-files', event.detail)}
        @lc-said=${(event: CustomEvent<Said>) => tell(this, 'lc-said', event.detail)}
        @lc-import=${() => tell(this, 'lc-import')}
      ></lc-quality>
    </section>`;
  }

  private head(report: Report): TemplateResult {
    const { texts } = this;
    const { from, to, days } = report.period;
    const { source } = this.done;
    const typed = isTyped(source);
    return html`<header id="verdict" data-part>
      <p class="small soft source">
        ${sourceLabel(source, texts)} · ${typed ? nothing : html`${texts.format.period(from, to)},`}
        ${texts.t('period-days', { count: days })}
      </p>
      ${this.printing && !typed ? html`<p class="small soft source">${coverLine(report.period.asOf, texts)}</p>` : nothing}
      <h2 part="verdict" class="verdict" tabindex="-1">${unbroken(texts.say(report.verdict))}</h2>
      ${source.kind === 'typed' ? this.typedNote({ ...source.entry, margin: report.settings.margin }) : nothing} ${totals(report.totals, texts, typed)}
      ${
        report.cautions.length > 0
          ? html`<ul class="cautions small" aria-label=${texts.t('cautions-label')}>
              ${cautionsSaid(report.cautions, texts).map(
                (caution) =>
                  html`<li>${ratingShape('watch')}<span>${unbroken(caution)}</span></li>`,
              )}
            </ul>`
          : nothing
      }
      <lc-tour class="screen" .texts=${texts}></lc-tour>
    </header>`;
  }

  private typedNote(entry: Entry): TemplateResult {
    const { texts } = this;
    return html`<p class="note small soft">
      ${texts.t('form-note')}
      <button type="button" class="link screen" @click=${() => tell(this, 'lc-type', entry)}>
        ${texts.t('form-change')}
      </button>
    </p>`;
  }

  private controls(): TemplateResult | typeof nothing {
    const { texts, done, industry, canRestore, updating } = this;
    const to = (name: string, detail?: unknown): void => tell(this, name, detail);
    return controls({ texts, done, industry, canRestore, updating, to });
  }

  private settings(report: Report): TemplateResult | typeof nothing {
    if (this.done.source.kind === 'link') return nothing;
    return html`<lc-settings
      class="screen"
      .texts=${this.texts}
      .report=${report}
      .run=${this.done.run}
      .keeps=${this.done.source.kind !== 'sample'}
      .timeless=${this.done.source.kind === 'typed'}
      @lc-answer=${this.passOn}
    ></lc-settings>`;
  }

  /** From within a list; nothing of it is to leave the widget. */
  private readonly onGo = (event: CustomEvent<string>): void => {
    event.stopPropagation();
    this.inView.go(event.detail);
  };

  private readonly passOn = ({ detail }: CustomEvent<Partial<Settings>>): void => {
    tell(this, 'lc-answer', detail);
  };

  /** What can be gone to, in the order of the page. */
  private parts(report: Report, families: readonly Family[]): Part[] {
    const { texts } = this;
    const unlocks = this.unlocksShown(report).length > 0;
    const { run, source } = this.done;
    return [
      { id: 'verdict', name: texts.t('contents-verdict') },
      { id: 'findings', name: texts.t('contents-findings') },
      ...(calculatorOf(report) ? [{ id: 'calculator', name: texts.t('contents-calculator') }] : []),
      ...(source.kind !== 'typed' && report.segments.schemes.length > 0
        ? [{ id: 'people', name: texts.t('contents-people') }]
        : []),
      ...families.map(({ id }) => ({ id: `family-${id}`, name: texts.t(`family-${id}`) })),
      ...(unlocks ? [{ id: 'unlocks', name: texts.t('contents-unlocks') }] : []),
      ...(run ? [{ id: 'quality', name: texts.t('quality-label') }] : []),
    ];
  }

  private figures(report: Report, families: readonly Family[]): TemplateResult {
    const { texts } = this;
    const shared = sharedNotes(report.kpis);
    return html`<div part="kpis" class=${isTyped(this.done.source) ? 'typed' : nothing} role="group" aria-label=${texts.t('kpis-label')}>
      ${families.map(({ id, valued, waiting, untold }, at) => {
        const name = `family-${id}`;
        return html`<section id=${name} data-part aria-labelledby="${name}-title">
          <h3 id="${name}-title" class="section" tabindex="-1">${texts.t(name)}</h3>
          ${at === 0 ? folded('kpis-notes', shared, this.printing, texts) : nothing}
          ${ownTurn(html`${this.cards('valued', valued, shared)}
            <lc-family-charts .texts=${texts} .family=${id} .kpis=${valued}></lc-family-charts>
            ${this.cards('waiting', waiting, shared)} ${this.untold(untold)}`)}
        </section>`;
      })}
    </div>`;
  }

  /** Said once: each would say the same. */
  private untold(kpis: readonly KpiView[]): TemplateResult | typeof nothing {
    const { texts } = this;
    if (kpis.length === 0) return nothing;
    const names = kpis.map(({ id }) => texts.t(`kpi-${id}`)).join(', ');
    return html`<p class="untold small soft">${texts.t('part-untold', { kpis: names })}</p>`;
  }

  /** Figures that were typed tell of no member. */
  private people({ segments, settings }: Report): TemplateResult | typeof nothing {
    const { texts } = this;
    const { run, source } = this.done;
    if (source.kind === 'typed' || segments.schemes.length === 0) return nothing;
    return html`<section id="people" data-part part="people" aria-labelledby="people-title">
      <h3 id="people-title" class="section" tabindex="-1">${texts.t('people-label')}</h3>
      ${ownTurn(html`<lc-segments
        .texts=${texts}
        .segments=${segments}
        .run=${run}
        .settings=${settings}
      ></lc-segments>`)}
    </section>`;
  }

  private calculator(report: Report): TemplateResult | typeof nothing {
    const { texts } = this;
    const given = calculatorOf(report);
    if (!given) return nothing;
    return html`<section id="calculator" data-part aria-labelledby="calculator-title">
      <h3 id="calculator-title" class="section" tabindex="-1">${texts.t('calculator-label')}</h3>
      ${ownTurn(html`<lc-calculator .texts=${texts} .given=${given}></lc-calculator>`)}
    </section>`;
  }

  /** To figures that were typed no column can be added, and nothing by the day. */
  private unlocksShown(report: Report): Unlock[] {
    const all = unlocksOf(report);
    return this.done.source.kind === 'typed'
      ? all.filter(({ setting }) => setting !== null && setting !== 'launch')
      : all;
  }

  private unlocks(report: Report): TemplateResult | typeof nothing {
    const { texts } = this;
    const unlocks = this.unlocksShown(report);
    if (unlocks.length === 0) return nothing;
    return html`<section id="unlocks" data-part aria-labelledby="unlocks-title">
      <h3 id="unlocks-title" class="section" tabindex="-1">${texts.t('unlocks-label')}</h3>
      <lc-unlocks
        .texts=${texts}
        .unlocks=${unlocks}
        .canAdd=${this.done.source.kind === 'files'}
        @lc-files=${(event: CustomEvent<File[]>) => tell(this, 'lc-files', event.detail)}
        @lc-setting=${(event: CustomEvent<string>) => this.panel?.show(event.detail)}
      ></lc-unlocks>
    </section>`;
  }

  /** The definition follows its card; the cards after it fill the row above (`dense`). */
  private cards(
    kind: 'valued' | 'waiting',
    kpis: readonly KpiView[],
    shared: readonly Message[],
  ): TemplateResult | typeof nothing {
    const { texts } = this;
    if (kpis.length === 0) return nothing;
    return html`<div class="cards ${kind}">
      ${kpis.map(
        (kpi, at) => html`<lc-kpi-card
            part="card"
            class=${cardClass(kpi, at, kpis.length)}
            data-kpi=${kpi.id}
            .texts=${texts}
            .kpi=${readableUnit(kpi)}
            .compare=${this.done.reported.report.settings.compare}
            .notes=${ownNotes(kpi, shared)}
            .open=${this.open === kpi.id}
            @lc-toggle=${(event: CustomEvent<string>) => this.toggle(event.detail)}
          ></lc-kpi-card>
          ${
            this.open === kpi.id
              ? html`<lc-definition
                  part="definition"
                  .texts=${texts}
                  .kpi=${kpi}
                  .run=${this.done.run}
                  .segments=${this.done.reported.report.segments}
                  .setAside=${rowsSetAside(this.done.reported.report)}
                  .fixed=${this.done.source.kind === 'link'}
                  .settings=${this.done.reported.report.settings}
                  @lc-answer=${this.passOn}
                ></lc-definition>`
              : nothing
          }`,
      )}
    </div>`;
  }

  private foot(): TemplateResult {
    return html`<lc-take-away
      class="screen"
      .texts=${this.texts}
      .done=${this.done}
      .page=${this}
      .since=${this.since}
    ></lc-take-away>`;
  }

  private appendix(report: Report): TemplateResult {
    const { texts } = this;
    return html`<section class="appendix">
      <h3 class="section">${texts.t('definitions-appendix')}</h3>
      ${familiesOf(report)
        .flatMap(({ valued }) => valued)
        .map(
          (kpi) =>
            html`<lc-definition
              .texts=${texts}
              .kpi=${kpi}
              .settings=${report.settings}
              .printed=${true}
            ></lc-definition>`,
        )}
    </section>`;
  }

  // Not the media query: when it tells of a print, the pages are already being laid out.
  private readonly onPrint = (event: Event): void => {
    this.printing = event.type === 'beforeprint';
    if (this.printing) drawNow(this);
    else this.performUpdate();
  };

  private toggle(id: string): void {
    this.open = this.open === id ? null : id;
  }
}

/** Three stand in a row; of what would leave one alone in the last, four share two rows. */
function cardClass({ series }: KpiView, at: number, count: number): string {
  const drawn = series.some(({ value }) => value !== null) ? 'drawn' : '';
  return count > 3 && count % 3 === 1 && at >= count - 4 ? `${drawn} half` : drawn;
}

define('lc-report', ReportView);
