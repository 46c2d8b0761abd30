import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { type Summary, send, summaryOf } from '../element/events.js';
import { leadOf } from '../element/lead-of.js';
import type { Report } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import styles from './consent.css?inline';
import { define } from './define.js';
import { figure } from './figure.js';
import rating from './rating.css?inline';
import { ratingShape } from './rating.js';
import table from './table.css?inline';
import './scroll.js';

/**
 * Around the host's call to action: whoever follows it sees the figures that the host would
 * get, and says whether it does. Without a yes it gets none.
 */
export class Consent extends LitElement {
  static override readonly styles = sheets(rating, table, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) report!: Report;
  /** What was followed, while the visitor is asked. */
  @state() private followed: HTMLElement | null = null;
  @query('h3') private heading!: HTMLElement | null;
  /** The click that goes through, after the answer. */
  private passing = false;
  /** Before the host's own listeners: what follows waits for the answer. */
  private readonly onClick = { handleEvent: (event: Event) => this.ask(event), capture: true };

  override render(): TemplateResult {
    return html`<slot @click=${this.onClick}></slot>
      ${this.followed ? this.question(summaryOf(this.report)) : nothing}`;
  }

  private question(summary: Summary): TemplateResult {
    const { texts } = this;
    const { period, kpis } = summary;
    const facts: [label: string, value: string][] = [
      [texts.t('trade-label'), texts.t(`trade-${summary.industry}`)],
      [texts.t('consent-period'), texts.format.period(period.from, period.to)],
      [texts.t('consent-currency'), summary.currency],
      [texts.t('contents-verdict'), texts.say(this.report.verdict)],
    ];
    return html`<section
      class="screen"
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.close()}
    >
      <h3 id="title" class="section" tabindex="-1">${texts.t('consent-title')}</h3>
      <p class="about small soft">${texts.t('consent-about')}</p>
      <dl>
        ${facts.map(
          ([label, value]) => html`<div>
            <dt class="tiny soft">${label}</dt>
            <dd class="small">${value}</dd>
          </div>`,
        )}
      </dl>
      <lc-scroll class="scroll" tabindex="0" role="region" aria-labelledby="figures">
        <table class="small">
          <caption id="figures">${texts.t('consent-figures', { count: kpis.length })}</caption>
          <tbody>
            ${kpis.map((kpi) => this.row(kpi))}
          </tbody>
        </table>
      </lc-scroll>
      <div class="ways">
        <button type="button" part="button" class="button primary" @click=${() => this.agree(summary)}>
          ${texts.t('consent-agree')}
        </button>
        <button type="button" part="button" class="button" @click=${() => this.goOn()}>
          ${texts.t('consent-without')}
        </button>
        <button type="button" class="link" @click=${() => this.close()}>
          ${texts.t('cancel')}
        </button>
      </div>
    </section>`;
  }

  private row({ id, value, unit, rating }: Summary['kpis'][number]): TemplateResult {
    const { texts } = this;
    return html`<tr>
      <th scope="row">${texts.t(`kpi-${id}`)}</th>
      <td class="number">${figure(texts.format, unit, value)}</td>
      <td><span class="rated">${ratingShape(rating)} <span class="word">${texts.t(`status-${rating}`)}</span></span></td>
    </tr>`;
  }

  private ask(event: Event): void {
    const lead = leadOf(event);
    if (this.passing || !lead) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.followed = lead;
    void this.updateComplete.then(() => this.heading?.focus());
  }

  private agree(summary: Summary): void {
    send(this, 'lc-cta', summary);
    this.goOn();
  }

  /** Goes where the visitor was going. */
  private goOn(): void {
    const { followed } = this;
    this.close();
    this.passing = true;
    followed?.click();
    this.passing = false;
  }

  private close(): void {
    this.followed?.focus();
    this.followed = null;
  }
}

define('lc-consent', Consent);
