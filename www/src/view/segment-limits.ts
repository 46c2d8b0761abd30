import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { RfmLimits, SegmentLimits } from '../engine/report.js';
import { same } from '../settings/defaults.js';
import {
  type LimitId,
  limitText,
  MEASURES,
  type Measure,
  SCORES,
  SILENCES,
  typedLimits,
} from '../settings/limits.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import fields from './field.css?inline';
import { field } from './field.js';
import styles from './segment-limits.css?inline';
import { tell } from './tell.js';

/** How long after the last key what was typed is applied. */
const PAUSE = 500;

/** Thresholds of the segments: by the data, or set by hand. New ones are told as `lc-limits`. */
export class SegmentLimitFields extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  /** In force. */
  @property({ attribute: false }) limits!: SegmentLimits;
  /** What to start from when scores are to go by limits: those that give the scores of now. */
  @property({ attribute: false }) start: RfmLimits | null = null;
  /** What is typed and not applied. */
  @state() private drafts: ReadonlyMap<string, string> = new Map();
  private timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('limits')) return;
    // What is applied is written as numbers are, but not under the hands of who types.
    const typing = this.shadowRoot?.activeElement?.id ?? '';
    this.drafts = new Map([...this.drafts].filter(([id]) => id === typing));
  }

  /** Takes back what is half typed; tells whether there was anything. */
  forget(): boolean {
    clearTimeout(this.timer);
    const { limits, errors } = this.typed();
    const isHalf = errors.size > 0 || !same(limits, this.limits);
    this.drafts = new Map();
    return isHalf;
  }

  override render(): TemplateResult {
    const { texts, limits, start } = this;
    const { errors } = this.typed();
    const { rfm } = limits;
    return html`<fieldset>
      <legend class="name">${texts.t('limits-label')}</legend>
      <div class="fields">
        ${SILENCES.map((id) => this.field(id, errors, texts.t(`limits-${id}`), texts.t('limits-own')))}
      </div>
      <p id="rfm" class="small scores">${texts.t('limits-rfm')}</p>
      <div class="choices" role="group" aria-labelledby="rfm">
        <button type="button" aria-pressed=${rfm === null} data-by="rank" @click=${() => this.apply({ ...limits, rfm: null })}>
          ${texts.t('limits-by-rank')}
        </button>
        <button
          type="button"
          aria-pressed=${rfm !== null}
          data-by="limits"
          ?disabled=${start === null}
          @click=${() => this.apply({ ...limits, rfm: start })}
        >
          ${texts.t('limits-by-limits')}
        </button>
      </div>
      <p class="tiny soft about">${texts.t(rfm ? 'limits-in-force' : 'limits-rank-in-force')}</p>
      ${rfm ? MEASURES.map((measure) => this.row(measure, errors)) : nothing}
    </fieldset>`;
  }

  private row(measure: Measure, errors: ReadonlyMap<string, string>): TemplateResult {
    const { texts } = this;
    const unit = measure === 'revenue' ? `, ${texts.format.column('money', []).unit}` : '';
    return html`<fieldset class="row">
      <legend class="small">${texts.t(`limits-${measure}`)}${unit}</legend>
      <div class="four">
        ${SCORES[measure].map((score, at) => this.field(`${measure}-${at}`, errors, score))}
      </div>
    </fieldset>`;
  }

  private field(
    id: LimitId,
    errors: ReadonlyMap<string, string>,
    label: string,
    placeholder = '',
  ): TemplateResult {
    const { texts, limits } = this;
    return field({
      id,
      label,
      placeholder,
      value: this.drafts.get(id) ?? limitText(limits, id, texts),
      error: errors.get(id) ?? null,
      typed: ({ value }) => this.type(id, value),
      done: () => this.flush(),
    });
  }

  private typed() {
    return typedLimits(this.limits, this.drafts, this.texts);
  }

  private type(id: LimitId, text: string): void {
    this.drafts = new Map(this.drafts).set(id, text);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), PAUSE);
  }

  /** Nothing is applied while anything is wrong. */
  private flush(): void {
    clearTimeout(this.timer);
    const { limits } = this.typed();
    if (limits && !same(limits, this.limits)) tell(this, 'lc-limits', limits);
  }

  private apply(limits: SegmentLimits): void {
    clearTimeout(this.timer);
    this.drafts = new Map();
    tell(this, 'lc-limits', limits);
  }
}

define('lc-segment-limits', SegmentLimitFields);
