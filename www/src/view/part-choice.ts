import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Facet, FacetOption, Report, Settings } from '../engine/report.js';
import type { Run } from '../engine/run.js';
import { same } from '../settings/defaults.js';
import { ALL, isPart, narrowed, type Only } from '../settings/part.js';
import { sheets } from '../style/sheet.js';
import { schemeName } from '../text/scheme-name.js';
import type { Texts } from '../text/texts.js';
import { Asking } from './asking.js';
import { define } from './define.js';
import fields from './field.css?inline';
import { icon } from './icon.js';
import styles from './part-choice.css?inline';
import { tell } from './tell.js';

/** Ways of choosing receipts or members that have a field of their own, in this order. */
const PLACES: readonly string[] = ['store', 'channel', 'tier', 'source'];

/** What the whole report is of: all, or a shop, a channel, a segment of members. */
export class PartChoice extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) run!: Run;
  /** What was asked for is not in the data: the report is of all again. */
  @property({ attribute: false }) inVain = false;
  private readonly asking = new Asking<Facet[]>(this);
  private asked: { run: Run; settings: Settings } | null = null;

  override updated(changed: PropertyValues<this>): void {
    // What was chosen in vain still stands in its field.
    for (const select of this.renderRoot.querySelectorAll('select')) {
      select.value = select.dataset.chosen ?? '';
    }
    const { run, asked } = this;
    const { settings } = this.report;
    if (!changed.has('report') && !changed.has('run')) return;
    if (asked?.run === run && chooseAlike(asked.settings, settings)) return;
    this.asked = { run, settings };
    if (asked?.run !== run) this.asking.drop();
    void this.asking.ask(() => run.facets(settings));
  }

  override render(): TemplateResult {
    const { texts } = this;
    const { only } = this.report.settings;
    const known = this.asking.answer;
    const places = PLACES.filter((by) =>
      known ? known.some((one) => one.by === by) : this.seems(by),
    );
    const segments = known?.filter(({ isSegment }) => isSegment) ?? [];
    if (known && places.length === 0 && segments.length === 0) return html`${nothing}`;
    return html`<fieldset>
      <legend class="small">
        ${texts.t('part-label')} <span class="soft">· ${texts.t('part-hint')}</span>
      </legend>
      <div class="row">
        ${places.map((by) => this.place(by, known?.find((one) => one.by === by)?.options ?? []))}
        ${known && segments.length === 0 ? nothing : this.segment(segments)}
        ${
          isPart(only)
            ? html`<button type="button" class="link" @click=${this.chooseAll}>
                ${icon('back')} ${texts.t('part-whole')}
              </button>`
            : nothing
        }
      </div>
      <p class="small soft said" role="status">${this.said()}</p>
    </fieldset>`;
  }

  /** Before the answer: whether figures can be told so. */
  private seems(by: string): boolean {
    const { kpis, settings } = this.report;
    return by in settings.only || kpis.some(({ breakdowns }) => breakdowns.includes(by));
  }

  private place(by: string, options: readonly FacetOption[]): TemplateResult {
    const { texts } = this;
    const { only } = this.report.settings;
    const chosen = only[by] ?? '';
    return html`<div class="field">
      <label for=${by} class="tiny soft">${texts.t(`part-${by}`)}</label>
      <select
        id=${by}
        data-chosen=${chosen === '' ? nothing : chosen}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          this.choose(narrowed(only, by, value === '' ? null : value));
        }}
      >
        <option value="">${texts.t(`part-all-${by}`)}</option>
        ${options.map((option) => html`<option value=${option.key}>${this.name(option)}</option>`)}
      </select>
    </div>`;
  }

  /** One field for all ways of dividing members: of two of them at once, figures would be of few. */
  private segment(facets: readonly Facet[]): TemplateResult {
    const { texts } = this;
    const { only } = this.report.settings;
    const places = Object.fromEntries(Object.entries(only).filter(([by]) => PLACES.includes(by)));
    const value = (at: number, place: number): string => `${at} ${place}`;
    const chosen = facets.flatMap(({ by, options }, at) =>
      options.flatMap(({ key }, place) => (only[by] === key ? [value(at, place)] : [])),
    )[0];
    return html`<div class="field">
      <label for="segment" class="tiny soft">${texts.t('part-segment')}</label>
      <select
        id="segment"
        data-chosen=${chosen ?? nothing}
        @change=${({ target }: Event) => {
          const [at, option] = (target as HTMLSelectElement).value.split(' ').map(Number);
          const facet = facets[at ?? -1];
          const key = facet?.options[option ?? -1]?.key;
          this.choose(facet && key !== undefined ? narrowed(places, facet.by, key) : places);
        }}
      >
        <option value="">${texts.t('part-all-segment')}</option>
        ${facets.map(
          ({ by, options }, at) => html`<optgroup label=${schemeName(texts, by)}>
            ${options.map(
              (option, place) =>
                html`<option value=${value(at, place)}>${this.name(option)}</option>`,
            )}
          </optgroup>`,
        )}
      </select>
    </div>`;
  }

  private name({ label, count }: FacetOption): string {
    const { texts } = this;
    return `${texts.arg(label)} (${texts.format.count(count)})`;
  }

  /** What became of the choice. */
  private said(): string {
    const { texts, report } = this;
    if (this.inVain) return texts.t('part-in-vain');
    if (!isPart(report.settings.only)) return '';
    const { receipts, membersWithPurchase: members } = report.totals;
    return texts.t('part-size', { receipts, members });
  }

  /** The button goes with the part; who pressed it by key is to stay near. */
  private readonly chooseAll = (): void => {
    this.choose(ALL);
    this.renderRoot.querySelector('select')?.focus();
  };

  private choose(only: Only): void {
    tell(this, 'lc-answer', { only });
  }
}

/** Whether both settings tell the same of what there is to choose from. */
function chooseAlike(one: Settings, other: Settings): boolean {
  return same({ ...one, only: ALL }, { ...other, only: ALL });
}

define('lc-part-choice', PartChoice);
