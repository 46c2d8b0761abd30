import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { KpiView, OwnNorm, Settings, Unit } from '../engine/report.js';
import { numberIn, numberText } from '../settings/number.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { scaleOf } from '../text/units.js';
import { define } from './define.js';
import fields from './field.css?inline';
import { field } from './field.js';
import { normUnit } from './norm.js';
import styles from './own-norm.css?inline';
import { readableUnit } from './readable-unit.js';
import { tell } from './tell.js';

type Edge = keyof OwnNorm;
const EDGES: readonly Edge[] = ['low', 'high'];

/** A norm of the visitor's own in place of the published one. */
export class OwnNormView extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) kpi!: KpiView;
  @property({ attribute: false }) settings!: Settings;
  @state() private open = false;
  @state() private drafts: Partial<Record<Edge, string>> = {};
  @state() private error: string | null = null;

  private get isOwn(): boolean {
    return this.kpi.id in this.settings.norms;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('settings')) return;
    // The edge that is being typed stays as it is.
    const typing = EDGES.find((edge) => edge === this.shadowRoot?.activeElement?.id);
    const draft = typing && this.drafts[typing];
    this.drafts = draft === undefined ? {} : { [typing as Edge]: draft };
    this.error = null;
    if (!this.hasUpdated) this.open = this.isOwn;
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<button
        type="button"
        class="link"
        aria-expanded=${this.open}
        aria-controls="edges"
        @click=${() => {
          this.open = !this.open;
        }}
      >
        ${texts.t('own-norm')}
      </button>
      <fieldset id="edges" ?hidden=${!this.open}>
        <legend class="hidden">${texts.t('own-norm')}</legend>
        <div class="edges">${EDGES.map((edge) => this.edge(edge))}</div>
        <p class="tiny wrong" aria-live="polite">${this.error}</p>
        ${
          this.isOwn
            ? html`<button type="button" class="link" @click=${() => this.forget()}>
                ${texts.t('own-norm-back')}
              </button>`
            : nothing
        }
      </fieldset>`;
  }

  private edge(edge: Edge): TemplateResult {
    const { texts } = this;
    const kpi = readableUnit(this.kpi);
    const unit = normUnit(kpi, kpi.norm);
    const sign = unit === 'npsPoints' ? '' : texts.format.column(unit, []).unit;
    const name = texts.t(`own-norm-${edge}`);
    return field({
      id: edge,
      label: sign ? `${name}, ${sign}` : name,
      value: this.text(edge, unit),
      error: null,
      typed: ({ value }) => {
        this.drafts = { ...this.drafts, [edge]: value };
      },
      done: () => this.apply(unit),
    });
  }

  private text(edge: Edge, unit: Unit): string {
    const { norm } = readableUnit(this.kpi);
    const value = norm && Number((norm[edge] * scaleOf(unit)).toPrecision(12));
    return this.drafts[edge] ?? (value === null ? '' : numberText(value, this.texts.language));
  }

  /** Both edges are needed, the lower one first. */
  private apply(unit: Unit): void {
    const { texts } = this;
    const [low, high] = EDGES.map((edge) => numberIn(this.text(edge, unit), texts.language));
    this.error = null;
    if (typeof low !== 'number' || typeof high !== 'number') return;
    if (Number.isNaN(low + high)) this.error = texts.t('panel-not-number');
    else if (low > high) this.error = texts.t('own-norm-turned');
    else this.take({ low: this.inUnit(low, unit), high: this.inUnit(high, unit) });
  }

  /** As the settings have it: in the unit of the figure itself, shares as fractions. */
  private inUnit(value: number, unit: Unit): number {
    const perYear = unit === 'perYear' && this.kpi.unit === 'perMonth';
    return Number((value / scaleOf(unit) / (perYear ? 12 : 1)).toPrecision(12));
  }

  private take(norm: OwnNorm): void {
    const { norm: now, id } = this.kpi;
    if (now && now.low === norm.low && now.high === norm.high) return;
    this.tellOf({ ...this.settings.norms, [id]: norm });
  }

  private forget(): void {
    const { [this.kpi.id]: _, ...norms } = this.settings.norms;
    this.tellOf(norms);
    // The button goes; whoever pressed it by keyboard stays here.
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }

  private tellOf(norms: Settings['norms']): void {
    tell<Partial<Settings>>(this, 'lc-answer', { norms });
  }
}

define('lc-own-norm', OwnNormView);
