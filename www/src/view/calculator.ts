import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { breakEven, breakEvenRange, type Costs } from '../calculator/break-even.js';
import type { Calculator, CalculatorInput } from '../engine/report.js';
import { numberIn, numberText } from '../settings/number.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import styles from './calculator.css?inline';
import { define } from './define.js';
import fields from './field.css?inline';
import { field } from './field.js';

type Name = keyof Costs;
const NAMES: readonly Name[] = ['margin', 'rewards', 'fixed'];

/** How much more members have to buy for the programme to pay: three numbers to try. */
export class CalculatorView extends LitElement {
  static override readonly styles = sheets(fields, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) given!: Calculator;
  /** What was moved or typed, as it stands in the field. */
  @state() private drafts: Partial<Record<Name, string>> = {};

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('given');
    // Other files or settings: what was tried here stays, as long as it is the same report.
    if (before && before.sales !== this.given.sales) this.drafts = {};
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<p class="about">${texts.t('calculator-about')}</p>
      <div class="parts">
        <div class="numbers">
          ${NAMES.map((name) => this.number(name))}
          ${
            Object.keys(this.drafts).length > 0
              ? html`<button
                  type="button"
                  class="link screen"
                  @click=${() => {
                    this.drafts = {};
                  }}
                >
                  ${texts.t('calculator-reset')}
                </button>`
              : nothing
          }
        </div>
        <div class="answer">${this.answer()}</div>
      </div>`;
  }

  private number(name: Name): TemplateResult {
    const { texts } = this;
    const label = texts.t(`calculator-${name}`);
    const sign = this.isShare(name) ? '%' : texts.format.column('money', []).unit;
    const { value, error } = this.read(name);
    const shown = value === null ? 0 : value * this.scale(name);
    const most = this.most(name);
    return html`<div class="number-of">
      ${field({
        id: name,
        label: `${label}, ${sign}`,
        hint: this.origin(name),
        value: this.text(name),
        placeholder: texts.t('panel-unset'),
        error,
        typed: (input) => this.draft(name, input.value),
      })}
      <input
        type="range"
        class="screen"
        min="0"
        max=${most}
        step=${this.isShare(name) ? 0.5 : most / 200}
        .value=${String(Math.min(shown, most))}
        aria-label=${label}
        aria-valuetext=${this.said(name, value ?? 0)}
        @input=${(event: Event) =>
          this.draft(
            name,
            numberText((event.target as HTMLInputElement).valueAsNumber, texts.language),
          )}
      />
    </div>`;
  }

  private answer(): TemplateResult {
    const { texts, given } = this;
    const costs = this.costs();
    if (!costs) return html`<p role="status">${texts.t('calculator-unknown')}</p>`;
    const sales = given.sales / given.months;
    const share = breakEven(costs, sales);
    const said = texts.t('calculator-with', {
      margin: this.said('margin', costs.margin),
      rewards: this.said('rewards', costs.rewards),
      fixed: this.said('fixed', costs.fixed),
    });
    if (share === null) {
      return html`<p class="never" role="status">${texts.t('calculator-never')}</p>
        <p class="small soft">${said}</p>`;
    }
    const money = share * sales;
    return html`<p class="small soft">${texts.t('calculator-share')}</p>
      <p class="share" role="status">${texts.format.share(share)}</p>
      ${this.range(costs, sales)}
      <dl>
        ${this.fact('calculator-month', money)}
        ${given.buyers > 0 ? this.fact('calculator-buyer', money / given.buyers) : nothing}
        ${
          given.receipts > 0
            ? this.fact('calculator-receipt', (share * given.sales) / given.receipts)
            : nothing
        }
      </dl>
      <p class="small soft">${said}</p>
      <p class="tiny soft">${texts.t('calculator-formula')}</p>`;
  }

  private fact(id: string, value: number): TemplateResult {
    const { texts } = this;
    return html`<div>
      <dt class="small soft">${texts.t(id)}</dt>
      <dd>${texts.format.value('money', value)}</dd>
    </div>`;
  }

  /** Of a number that is typed or moved there is no interval. */
  private range(costs: Costs, sales: number): TemplateResult | typeof nothing {
    const { texts } = this;
    const ends = {
      margin: this.interval('margin'),
      rewards: this.interval('rewards'),
      fixed: this.interval('fixed'),
    };
    const range = breakEvenRange(costs, ends, sales);
    if (!range) return nothing;
    const [least, most] = range;
    const words =
      most === null
        ? texts.t('calculator-range-open', { least: texts.format.share(least) })
        : texts.t('calculator-range', { range: texts.format.interval('share', [least, most]) });
    return html`<p class="small soft">${words}</p>`;
  }

  private assumed(name: Name): CalculatorInput {
    const { margin, rewardCost, fixedCost } = this.given;
    return { margin, rewards: rewardCost, fixed: fixedCost }[name];
  }

  private interval(name: Name): readonly [number, number] | null {
    return this.drafts[name] === undefined ? this.assumed(name).interval : null;
  }

  private origin(name: Name): string {
    const { from } = this.assumed(name);
    return this.texts.t(
      this.drafts[name] === undefined ? `calculator-from-${from}` : 'calculator-from-you',
    );
  }

  private text(name: Name): string {
    const { value } = this.assumed(name);
    // The fixed cost that nobody told is none.
    const known = value ?? (name === 'fixed' ? 0 : null);
    const scaled = known && known * this.scale(name);
    const shown = scaled && Number(this.isShare(name) ? scaled.toPrecision(3) : scaled.toFixed(2));
    return this.drafts[name] ?? (shown === null ? '' : numberText(shown, this.texts.language));
  }

  private read(name: Name): { value: number | null; error: string | null } {
    const { texts } = this;
    const draft = this.drafts[name];
    // As exact as the engine has it, until it is changed.
    const known = this.assumed(name).value ?? (name === 'fixed' ? 0 : null);
    if (draft === undefined) return { value: known, error: null };
    const typed = numberIn(draft, texts.language);
    if (typed === null) return { value: name === 'fixed' ? 0 : null, error: null };
    const fits = typed >= 0 && (!this.isShare(name) || typed <= 100);
    if (fits) return { value: typed / this.scale(name), error: null };
    if (Number.isNaN(typed)) return { value: null, error: texts.t('panel-not-number') };
    return {
      value: null,
      error: texts.t(this.isShare(name) ? 'panel-not-share' : 'panel-not-money'),
    };
  }

  private costs(): Costs | null {
    const [margin, rewards, fixed] = NAMES.map((name) => this.read(name).value);
    return typeof margin === 'number' && typeof rewards === 'number' && typeof fixed === 'number'
      ? { margin, rewards, fixed }
      : null;
  }

  private said(name: Name, value: number): string {
    const { format } = this.texts;
    return this.isShare(name) ? format.share(value) : format.money(Math.round(value));
  }

  /** Rewards beyond a third of sales, or a tenth of them a month of fixed cost, can still be typed. */
  private most(name: Name): number {
    if (name === 'margin') return 100;
    if (name === 'rewards') return 30;
    const tenth = Math.max(
      this.given.sales / this.given.months / 10,
      this.read(name).value ?? 0,
      100,
    );
    const power = 10 ** Math.floor(Math.log10(tenth));
    return Math.ceil(tenth / power) * power;
  }

  private isShare(name: Name): boolean {
    return name !== 'fixed';
  }

  private scale(name: Name): number {
    return this.isShare(name) ? 100 : 1;
  }

  private draft(name: Name, text: string): void {
    this.drafts = { ...this.drafts, [name]: text };
  }
}

define('lc-calculator', CalculatorView);
