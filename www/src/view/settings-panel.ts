import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Report, Settings } from '../engine/report.js';
import type { Run } from '../engine/run.js';
import { changes } from '../settings/changes.js';
import { currencies } from '../settings/currencies.js';
import { type NumberSetting, RANGES, reset, same, usual } from '../settings/defaults.js';
import { fromDocument, toDocument } from '../settings/document.js';
import { shown, typed, typedDay } from '../settings/drafts.js';
import { History } from '../settings/history.js';
import { forgetSettings, rememberedSettings, rememberSettings } from '../settings/memory.js';
import { type Days, presets } from '../settings/period.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { compareChoice } from './compare-choice.js';
import { define } from './define.js';
import { download } from './download.js';
import fields from './field.css?inline';
import { field } from './field.js';
import { icon } from './icon.js';
import { pickFiles } from './pick-files.js';
import './segment-limits.js';
import type { SegmentLimitFields } from './segment-limits.js';
import styles from './settings-panel.css?inline';
import { tell } from './tell.js';

/** How long after the last key what was typed is applied. */
const PAUSE = 500;

const MEMBERS: readonly NumberSetting[] = ['activeDays', 'maturityDays'];
const POINTS: readonly NumberSetting[] = ['pointValue', 'costPerPoint'];
const MONEY: readonly NumberSetting[] = ['margin', 'rewardCost', 'fixedCost', 'incrementalShare'];

/** What the report is worked out with: each change is applied at once and can be taken back. */
export class SettingsPanel extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) report!: Report;
  @property({ attribute: false }) run!: Run | null;
  /** Whether the settings are kept for the next files: not those of a sample. */
  @property({ attribute: false }) keeps = false;
  /** Of figures that were typed nothing is known by the day. */
  @property({ attribute: false }) timeless = false;
  /** What is typed and not applied, as it stands in the field. */
  @state() private drafts = new Map<string, string>();
  @state() private errors = new Map<string, string>();
  @state() private said = '';
  @state() private isKept = false;
  @query('details') private details!: HTMLDetailsElement;
  @query('lc-segment-limits') private limits!: SegmentLimitFields | null;
  private history: History | null = null;
  private pending: Partial<Settings> = {};
  /** What was applied and is not in the report yet. */
  private sent: Partial<Settings> = {};
  private timer = 0;
  /** First day of the data, known while the period is the whole file. */
  private first: string | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const { settings, period } = this.report;
    if (changed.has('report')) this.sent = {};
    if (changed.has('run')) {
      this.history = null;
      this.first = null;
      this.forgetDrafts();
      this.said = '';
    }
    if (settings.from === null) this.first = period.from;
    if (!changed.has('report')) return;
    const isNew = this.history?.take(settings) ?? false;
    this.history ??= new History(settings);
    this.settleDrafts();
    if (this.keeps && isNew) rememberSettings(settings);
    this.isKept = this.keeps && rememberedSettings() !== null;
  }

  /** Opens the panel at one of its fields. */
  async show(setting: string): Promise<void> {
    this.details.open = true;
    await this.updateComplete;
    const input = this.renderRoot.querySelector<HTMLElement>(`#${setting}`);
    input?.focus({ preventScroll: true });
    input?.scrollIntoView({ block: 'center' });
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<details @keydown=${this.onKey}>
      <summary>
        <span>
          <span class="title">${texts.t('panel-title')}</span>
          <span class="small soft">${this.changed()}</span>
        </span>
        ${icon('down')}
      </summary>
      <div class="groups">
        ${
          this.timeless
            ? nothing
            : html`${this.period()} ${this.group('members', MEMBERS, this.day('launch'))}
                <lc-segment-limits
                  .texts=${this.texts}
                  .limits=${this.report.settings.segments}
                  .start=${this.report.segments.rfmLimits}
                  @lc-limits=${({ detail }: CustomEvent<Settings['segments']>) => this.apply({ segments: detail })}
                ></lc-segment-limits>`
        }
        ${this.group('money', MONEY, this.currency())} ${this.group('points', POINTS)}
      </div>
      ${this.ways()}
    </details>`;
  }

  /** How much differs from what is usual. */
  private changed(): string {
    return this.texts.t('panel-changed', { count: changes(this.report.settings) });
  }

  private period(): TemplateResult {
    const { texts } = this;
    const { settings, period } = this.report;
    const isOn = ({ from, to }: Days): boolean => settings.from === from && settings.to === to;
    const within = presets(period.asOf).filter(
      (preset) => isOn(preset) || (preset.from ?? '9') >= (this.first ?? ''),
    );
    return html`<fieldset class="wide">
      <legend class="name">${texts.t('panel-period')}</legend>
      <div class="choices">
        ${within.map(
          (preset) => html`<button
            type="button"
            aria-pressed=${isOn(preset)}
            @click=${() => this.apply({ from: preset.from, to: preset.to })}
          >
            ${texts.t(`panel-period-${preset.id}`)}
          </button>`,
        )}
      </div>
      <div class="fields">${this.day('from')} ${this.day('to')}</div>
      ${compareChoice(this.report, texts, (compare) => this.apply({ compare }))}
    </fieldset>`;
  }

  private group(
    id: string,
    numbers: readonly NumberSetting[],
    more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<fieldset>
      <legend class="name">${this.texts.t(`panel-${id}`)}</legend>
      <div class="fields">${numbers.map((one) => this.number(one))} ${more}</div>
    </fieldset>`;
  }

  private number(id: NumberSetting): TemplateResult {
    const { texts } = this;
    const { settings } = this.report;
    const { unit } = RANGES[id];
    const standard = usual(id, settings);
    const sign = texts.format.column(unit, []).unit;
    return field({
      id,
      label: `${texts.t(`panel-${id}`)}, ${sign}`,
      hint: texts.maybe(`panel-${id}`, 'hint', {}),
      value: this.drafts.get(id) ?? shown(id, settings[id], texts),
      placeholder: standard === null ? texts.t('panel-unset') : shown(id, standard, texts),
      error: this.errors.get(id) ?? null,
      typed: ({ value }) => this.type(id, value, typed(id, value, texts)),
      done: () => this.flush(),
    });
  }

  private day(id: 'from' | 'to' | 'launch'): TemplateResult {
    const { texts } = this;
    const { settings, period } = this.report;
    const data = [this.first, period.asOf] as const;
    return field({
      id,
      type: 'date',
      label: texts.t(`panel-${id}`),
      hint: texts.maybe(`panel-${id}`, 'hint', {}),
      value: this.drafts.get(id) ?? settings[id] ?? '',
      least: id === 'launch' ? null : this.first,
      most: id === 'launch' ? null : period.asOf,
      error: this.errors.get(id) ?? null,
      typed: (input) => {
        const asked = { ...settings, ...this.sent, ...this.pending };
        this.type(id, input.value, typedDay(id, input, asked, data, texts));
      },
      done: () => this.flush(),
    });
  }

  private currency(): TemplateResult {
    const { texts } = this;
    const { currency } = this.report.settings;
    return html`<div class="field">
      <label for="currency" class="small">${texts.t('panel-currency')}</label>
      <select
        id="currency"
        aria-describedby="currency-hint"
        @change=${(event: Event) =>
          this.apply({ currency: (event.target as HTMLSelectElement).value })}
      >
        ${currencies(currency, texts.language).map(
          ({ code, name }) =>
            html`<option value=${code} .selected=${code === currency}>${name}</option>`,
        )}
      </select>
      <p id="currency-hint" class="tiny soft">${texts.maybe('panel-currency', 'hint', {})}</p>
    </div>`;
  }

  private ways(): TemplateResult {
    const { texts, history } = this;
    return html`<div class="ways">
        <button type="button" class="link" ?disabled=${!history?.canUndo} @click=${() => this.back()}>
          ${icon('back')} ${texts.t('panel-undo')}
        </button>
        <button type="button" class="link" ?disabled=${!history?.canRedo} @click=${() => this.forth()}>
          ${texts.t('panel-redo')}
        </button>
        <button
          type="button"
          class="link"
          ?disabled=${same(reset(this.report.settings), this.report.settings)}
          @click=${() => this.apply(reset(this.report.settings))}
        >
          ${texts.t('panel-reset')}
        </button>
        <button type="button" class="link" @click=${() => this.save()}>
          ${icon('save')} ${texts.t('panel-download')}
        </button>
        <button type="button" class="link" @click=${() => pickFiles((files) => void this.take(files))}>
          ${texts.t('panel-upload')}
        </button>
      </div>
      <p class="small soft" role="status">${this.said}</p>
      ${
        this.isKept
          ? html`<p class="small soft kept">
              ${texts.t('panel-kept')}
              <button type="button" class="link" @click=${() => this.forget()}>
                ${texts.t('panel-forget')}
              </button>
            </p>`
          : nothing
      }
      ${this.keeps ? nothing : html`<p class="small soft">${texts.t('panel-sample')}</p>`}`;
  }

  /** What is typed is applied after a pause, unless something is wrong with it. */
  private type(
    id: keyof Settings,
    text: string,
    { value, error }: { value?: unknown; error: string | null },
  ): void {
    this.drafts = new Map(this.drafts).set(id, text);
    const errors = new Map(this.errors);
    if (error === null) errors.delete(id);
    else errors.set(id, error);
    this.errors = errors;
    const { [id]: _, ...others } = this.pending;
    this.pending = error === null ? { ...others, [id]: value } : others;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(false), PAUSE);
  }

  /** Applies what is typed; at its end it is written as numbers are. */
  private flush(done = true): void {
    clearTimeout(this.timer);
    const { pending } = this;
    this.pending = {};
    const { settings } = this.report;
    if (!same({ ...settings, ...pending }, settings)) this.tellOf(pending);
    else if (done) this.settleDrafts(null);
  }

  /** What is applied is written as numbers are, but not under the hands of who types. */
  private settleDrafts(typing = this.shadowRoot?.activeElement?.id ?? null): void {
    const stay = (id: string): boolean =>
      this.errors.has(id) || id in this.pending || id === typing;
    this.drafts = new Map([...this.drafts].filter(([id]) => stay(id)));
  }

  private apply(change: Partial<Settings>): void {
    const { pending } = this;
    this.forgetDrafts();
    this.tellOf({ ...pending, ...change });
  }

  /** Only what changes: an answer to what changed before may still be on its way. */
  private tellOf(change: Partial<Settings>): void {
    this.said = '';
    this.sent = { ...this.sent, ...change };
    tell(this, 'lc-answer', change);
  }

  /** What is half typed goes first, as in any field. */
  private back(): void {
    const isHalf = this.limits?.forget() ?? false;
    if (isHalf || this.errors.size > 0 || Object.keys(this.pending).length > 0) {
      this.forgetDrafts();
      return;
    }
    const before = this.history?.undo();
    if (before) this.step(before, 'panel-undone');
  }

  private forth(): void {
    const after = this.history?.redo();
    if (after) this.step(after, 'panel-redone');
  }

  private step(settings: Settings, said: string): void {
    this.forgetDrafts();
    if (this.keeps) rememberSettings(settings);
    this.tellOf(settings);
    this.said = this.texts.t(said);
  }

  private forgetDrafts(): void {
    clearTimeout(this.timer);
    this.pending = {};
    this.drafts = new Map();
    this.errors = new Map();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    // By the place of the key: in a Russian layout it types another letter.
    const again = event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey);
    if (!again && event.code !== 'KeyZ') return;
    event.preventDefault();
    if (again) this.forth();
    else this.back();
  };

  private save(): void {
    const bytes = new TextEncoder().encode(toDocument(this.report.settings));
    download('loyalty-settings.json', 'application/json', bytes);
  }

  private async take([file]: File[]): Promise<void> {
    const { texts, report } = this;
    if (!file) return;
    const ids = report.kpis.map(({ id }) => id);
    const { settings, refusal } = fromDocument(await file.text().catch(() => ''), ids);
    if (settings) this.apply(settings);
    this.said = settings
      ? texts.t('panel-taken')
      : texts.t(`panel-file-${refusal.id}`, { key: refusal.key });
  }

  private forget(): void {
    forgetSettings();
    this.isKept = false;
    this.said = this.texts.t('panel-forgotten');
  }
}

define('lc-settings', SettingsPanel);
