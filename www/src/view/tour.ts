import { html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import type { KpiCard } from './kpi-card.js';
import styles from './tour.css?inline';
import { TourStep } from './tour-step.js';

/** Where it stops: the name of its texts, and what each is told below. */
const STOPS = [
  ['tour-verdict', '#verdict'],
  ['tour-findings', '#findings-title'],
  ['tour-figure', '.valued lc-kpi-card'],
  ['tour-people', '#people-title'],
  ['tour-take', 'lc-take-away'],
] as const;

/** Whether it was begun since the page was opened; nothing is kept on the computer for it. */
let seen = false;

/** Offers to lead through the report around it, and does: each stop is told where it is. */
export class Tour extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @query('button') private offer!: HTMLElement;
  private step: TourStep | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  override updated(): void {
    if (this.step) this.step.texts = this.texts;
  }

  override render(): TemplateResult {
    return html`<button type="button" class="link" @click=${() => this.go(0)}>
      ${this.texts.t(seen ? 'tour-again' : 'tour-open')}
    </button>`;
  }

  private go(at: number): void {
    const stops = this.stops();
    const stop = stops[at];
    if (!stop) return;
    const step = this.begun();
    Object.assign(step, { texts: this.texts, name: stop.name, at, count: stops.length });
    stop.place.after(step);
    void step.show(stop.place.clientHeight > 200);
  }

  /** What this report has of them: typed figures have no members, a link no lists. */
  private stops(): { name: string; place: Element }[] {
    const report = this.getRootNode() as ShadowRoot;
    return STOPS.flatMap(([name, selector]) => {
      const found = [...report.querySelectorAll(selector)];
      // What is said of norms is told below a card that has one.
      const part = found.find((one) => (one as Partial<KpiCard>).kpi?.norm) ?? found[0];
      const place = part?.matches('lc-take-away') ? part.shadowRoot?.querySelector('h3') : part;
      return place ? [{ name, place }] : [];
    });
  }

  private begun(): TourStep {
    if (this.step) return this.step;
    const step = new TourStep();
    step.className = 'screen';
    step.addEventListener('lc-go', (event) => this.go((event as CustomEvent<number>).detail));
    step.addEventListener('lc-close', () => this.close());
    this.getRootNode().addEventListener('keydown', this.onKey);
    this.step = step;
    return step;
  }

  private readonly onKey = (event: Event): void => {
    if (event.defaultPrevented || (event as KeyboardEvent).key !== 'Escape') return;
    this.close();
  };

  private close(): void {
    this.end();
    this.requestUpdate();
    this.offer.focus();
  }

  private end(): void {
    if (!this.step) return;
    seen = true;
    this.step.remove();
    this.step = null;
    this.getRootNode().removeEventListener('keydown', this.onKey);
  }
}

define('lc-tour', Tour);
