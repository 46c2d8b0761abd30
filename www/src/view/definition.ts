import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Kind, KpiView, NormView, SegmentsView, Settings } from '../engine/report.js';
import type { Run } from '../engine/run.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import './breakdown.js';
import { changeOf } from './change.js';
import { chartsAndTables, plainTable } from './charts/kpi-charts.js';
import { define } from './define.js';
import styles from './definition.css?inline';
import { figure } from './figure.js';
import './kpi-table.js';
import './kpi-trend.js';
import { normWithSource } from './norm.js';
import './own-norm.js';
import './people/behind.js';
import type { Members } from './people/chosen.js';
import rating from './rating.css?inline';
import { readableUnit } from './readable-unit.js';
import { valuedParts } from './report-parts.js';
import { tell } from './tell.js';
import { unbroken } from './unbroken.js';
import './ways.js';

/** Who is compared, then the difference; what else there is follows. */
const FIRST_PARTS = ['members', 'anonymous', 'gap'];

/** All about one figure: how it is made, what it means, what to do, and its months as a table. */
export class Definition extends LitElement {
  static override readonly styles = sheets(rating, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) kpi!: KpiView;
  /** `null` where there are no rows to ask. */
  @property({ attribute: false }) run: Run | null = null;
  @property({ attribute: false }) settings!: Settings;
  /** What lists of members are asked with. */
  @property({ attribute: false }) segments: SegmentsView | null = null;
  /** Rows of the files that could not be read. */
  @property({ attribute: false }) setAside = 0;
  /** In the appendix of a print the chart stands on the card already, and nothing can be changed. */
  @property({ attribute: false }) printed = false;

  /** Of a report from a link nothing can be worked out anew. */
  @property({ attribute: false }) fixed = false;

  override render(): TemplateResult {
    const { texts } = this;
    const { kpi, printed } = this;
    const label = texts.t('definition-label', { name: texts.t(`kpi-${kpi.id}`) });
    const parts = this.partList();
    return html`<section aria-label=${label}>
      <div class="words">
        ${this.formula()} ${printed ? nothing : this.ways()} ${this.advice()}
      </div>
      <div class="data">
        ${parts} ${printed ? nothing : this.trend()}
        <div class="norms">${this.norm()} ${this.furtherNorms()}</div>
      </div>
      <div class="grounds">${this.sources()} ${this.reliability()} ${this.notes()}</div>
      ${printed || kpi.breakdowns.length === 0 ? nothing : this.breakdown()}
      ${printed ? nothing : this.behind()}
      ${
        printed
          ? kpi.tables.map((table) => plainTable(table, kpi, null, texts))
          : chartsAndTables(kpi, this.members, texts)
      }
    </section>`;
  }

  private get members(): Members | null {
    const { segments, run, settings } = this;
    return segments && run ? { segments, run, settings } : null;
  }

  /** The members and receipts behind the figure and its parts. */
  private behind(): TemplateResult | typeof nothing {
    const { texts, kpi, members } = this;
    const { membersBehind, receiptsBehind } = kpi;
    if (!members || [kpi, ...Object.values(kpi.parts)].every(({ value }) => value === null)) {
      return nothing;
    }
    if (membersBehind.length + receiptsBehind.length === 0) {
      const why = texts.attribute(`kpi-${kpi.id}`, 'rows');
      return why ? html`<p class="small soft">${why}</p>` : nothing;
    }
    const name = texts.t(`kpi-${kpi.id}`);
    const named = receiptsBehind.map((one) => ({
      ...one,
      name: one.part ? `${name}: ${texts.t(`part-${one.part}`)}` : name,
    }));
    return html`<lc-behind
      class="screen"
      .texts=${texts}
      .of=${members}
      .members=${membersBehind}
      .receipts=${named}
      .setAside=${this.setAside}
    ></lc-behind>`;
  }

  private formula(): TemplateResult {
    const { texts, kpi } = this;
    const id = `kpi-${kpi.id}`;
    const figures = texts.attribute(id, 'figures', kpi.figures);
    return html`<div class="formula">
      ${this.printed ? html`<h4>${texts.t(id)}</h4>` : nothing}
      <p>${texts.attribute(id, 'about')}</p>
      ${this.item('definition-formula', texts.attribute(id, 'formula'))}
      ${
        kpi.value === null || (!this.run && Object.keys(kpi.figures).length === 0)
          ? nothing
          : this.item('definition-figures', `${figures} = ${this.results().join(' = ')}`)
      }
    </div>`;
  }

  /** The value as the formula gives it and, where that differs, as the card shows it. */
  private results(): string[] {
    const { texts, kpi } = this;
    const all = [kpi, readableUnit(kpi)].flatMap(({ unit, value }) =>
      value === null ? [] : [texts.format.value(unit, value)],
    );
    return [...new Set(all)];
  }

  /** What a value means and what to do about it; the words are those of the findings. */
  private advice(): TemplateResult {
    const { texts, kpi } = this;
    const meaning = (name: string): string | null => texts.attribute(`kpi-${kpi.id}`, name);
    const action = (kind: Kind): string | null =>
      texts.attribute(`finding-${kpi.id}-${kind}`, 'action');
    // The rules' words are about the worse side: "low" is too much of what should be little.
    const turned = kpi.better === 'lower';
    const told = kpi[this.settings.compare];
    const change = told?.significant ? told.difference : 0;
    // Where nothing says how much is right, nothing is below or above it.
    const [little, much] = kpi.norm
      ? ['definition-low', 'definition-high']
      : ['definition-little', 'definition-much'];
    const low = this.item(
      little,
      sentences(meaning('low'), turned ? null : action('low')),
      kpi.position === 'below',
    );
    const high = this.item(
      much,
      sentences(meaning('high'), turned ? action('low') : null),
      kpi.position === 'above',
    );
    const worse = turned
      ? this.item('definition-rising', action('falling'), change > 0)
      : this.item('definition-falling', action('falling'), change < 0);
    return turned ? html`${high} ${worse} ${low}` : html`${low} ${worse} ${high}`;
  }

  private norm(): TemplateResult {
    const { texts } = this;
    const kpi = readableUnit(this.kpi);
    const norm = normWithSource(kpi, texts);
    return html`
      <div>
        ${this.item('definition-norm', norm ?? texts.t('definition-no-norm'))}
        ${
          this.printed || this.fixed
            ? nothing
            : html`<lc-own-norm
                class="screen"
                .texts=${texts}
                .kpi=${this.kpi}
                .settings=${this.settings}
                @lc-answer=${this.passOn}
              ></lc-own-norm>`
        }
      </div>
    `;
  }

  private sources(): TemplateResult | typeof nothing {
    const { texts, kpi } = this;
    const all = kpi.sources.map((source) => texts.t(`source-${source}`));
    return this.item('definition-source', all.join('; '));
  }

  /** What other sources publish: shown, never held against, and one's own norm at a click. */
  private furtherNorms(): TemplateResult | typeof nothing {
    const { texts } = this;
    const kpi = readableUnit(this.kpi);
    if (kpi.furtherNorms.length === 0) return nothing;
    return html`<div class="item">
      <h5 class="tiny soft">${texts.t('norm-further')}</h5>
      ${kpi.furtherNorms.map(
        (norm, at) => html`<p class="small">${unbroken(normWithSource(kpi, texts, norm))}</p>
          ${
            this.printed || this.fixed
              ? nothing
              : html`<button
                  type="button"
                  class="link screen"
                  @click=${() => this.adopt(this.kpi.furtherNorms[at])}
                >
                  ${texts.t('norm-further-take')}
                </button>`
          }`,
      )}
    </div>`;
  }

  private adopt(norm: NormView | undefined): void {
    if (!norm) return;
    const { low, high } = norm;
    const norms = { ...this.settings.norms, [this.kpi.id]: { low, high } };
    tell<Partial<Settings>>(this, 'lc-answer', { norms });
  }

  private ways(): TemplateResult | typeof nothing {
    if (!this.run) return nothing;
    return html`<lc-ways
      class="screen"
      .texts=${this.texts}
      .kpi=${this.kpi}
      .run=${this.run}
      .settings=${this.settings}
      @lc-answer=${this.passOn}
    ></lc-ways>`;
  }

  private trend(): TemplateResult | typeof nothing {
    if (!this.run) return nothing;
    return html`<lc-kpi-trend
      .texts=${this.texts}
      .kpi=${this.kpi}
      .run=${this.run}
      .settings=${this.settings}
    ></lc-kpi-trend>`;
  }

  private breakdown(): TemplateResult | typeof nothing {
    if (!this.run) return nothing;
    return html`<lc-breakdown
      .texts=${this.texts}
      .kpi=${this.kpi}
      .of=${this.members}
      .run=${this.run}
      .settings=${this.settings}
    ></lc-breakdown>`;
  }

  private readonly passOn = ({ detail }: CustomEvent<Partial<Settings>>): void => {
    tell(this, 'lc-answer', detail);
  };

  private reliability(): TemplateResult | typeof nothing {
    const { texts } = this;
    const kpi = readableUnit(this.kpi);
    if (kpi.value === null) return nothing;
    const interval = kpi.interval && texts.format.interval(kpi.unit, kpi.interval);
    const days = ([from, to]: [string, string]): string => texts.format.period(from, to);
    // The card tells the one that was chosen.
    const other = this.settings.compare === 'previous' ? 'yearAgo' : 'previous';
    const against = kpi[other];
    const all = sentences(
      interval && texts.t('definition-interval', { interval }),
      texts.t('definition-rows', { count: kpi.n }),
      against &&
        texts.t(`definition-${other}`, {
          change: changeOf(against, kpi.unit, texts),
          now: days(against.currentPeriod),
          earlier: days(against.period),
        }),
    );
    return this.item('definition-reliability', all);
  }

  private notes(): TemplateResult | typeof nothing {
    const { texts, kpi } = this;
    const notes = kpi.notes.map((note) => texts.say(note)).join(' ');
    return this.item('definition-notes', notes || null);
  }

  /** A heading and its text; what applies to this data now is marked by a word. */
  private item(label: string, text: string | null, now = false): TemplateResult | typeof nothing {
    if (!text) return nothing;
    return html`<div class="item ${now ? 'now' : ''}">
      <h5 class="tiny soft">
        ${this.texts.t(label)}${now ? html` · <strong>${this.texts.t('definition-now')}</strong>` : nothing}
      </h5>
      <p class="small">${unbroken(text)}</p>
    </div>`;
  }

  private partList(): TemplateResult | null {
    const { texts } = this;
    const kpi = readableUnit(this.kpi);
    const place = (name: string): number => (FIRST_PARTS.indexOf(name) + 1 || 9) - 9;
    const parts = valuedParts(kpi)
      .filter(({ unit }) => [kpi.unit, 'gap', 'share', 'sharePoints'].includes(unit))
      .sort((one, other) => place(one.name) - place(other.name));
    if (parts.length === 0) return null;
    return html`<dl>
      ${parts.map(
        ({ name, unit, value }) => html`<div>
          <dt class="tiny soft">${texts.t(`part-${name}`)}</dt>
          <dd>${figure(texts.format, unit, value)}</dd>
        </div>`,
      )}
    </dl>`;
  }
}

function sentences(...all: (string | null)[]): string | null {
  return all.filter((one) => one !== null).join(' ') || null;
}

define('lc-definition', Definition);
