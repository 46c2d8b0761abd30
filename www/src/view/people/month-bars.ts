import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DynamicsMonth, Unit } from '../../engine/report.js';
import { sheets } from '../../style/sheet.js';
import type { Texts } from '../../text/texts.js';
import { define } from '../define.js';
import { endsOf } from './dynamics-model.js';
import styles from './month-bars.css?inline';
import { HEIGHT, monthDrawing, WIDTH } from './month-drawing.js';

/** A figure of one class by month, in bars: one of several small charts. */
export class MonthBars extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) months!: readonly DynamicsMonth[];
  @property({ attribute: false }) name!: string;
  @property({ attribute: false }) values!: readonly (number | null)[];
  @property({ attribute: false }) unit!: Unit;
  /** The month that is pointed at, and the one that the Tab key reaches. */
  @state() private at: number | null = null;
  @state() private stop: number | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('months')) {
      this.at = null;
      this.stop = null;
    }
  }

  override render(): TemplateResult {
    const { texts, months, at } = this;
    const title = this.finding();
    const edge = (place: number): string => this.axis(months.at(place)?.month ?? '');
    return html`<p class="title small">${title}</p>
      <p class="top tiny soft" aria-hidden="true">${this.top()}</p>
      <svg
        viewBox="0 0 ${WIDTH} ${HEIGHT}"
        role="group"
        aria-label=${`${title}. ${texts.t('trend-keys')}`}
        @keydown=${(event: KeyboardEvent) => this.onKey(event)}
        @pointerleave=${() => {
          this.at = null;
        }}
      >
        ${monthDrawing(
          months,
          this.values,
          months.map((_, place) => this.said(place)),
          {
            pointed: at,
            stop: this.stop ?? months.length - 1,
            point: (place) => {
              this.at = place;
            },
          },
        )}
      </svg>
      <p class="axis tiny soft" aria-hidden="true">
        ${at === null ? html`<span>${edge(0)}</span><span>${edge(-1)}</span>` : html`<span>${this.said(at)}</span>`}
      </p>`;
  }

  private finding(): string {
    const { texts, name, unit } = this;
    const ends = endsOf(this.months, this.values);
    if (!ends) return name;
    const text = (value: number): string => texts.format.value(unit, value);
    return texts.t(`dynamics-${ends.said}`, {
      name,
      first: text(ends.first),
      last: text(ends.last),
    });
  }

  /** What the highest bar reaches: the scale of this chart, which is its own. */
  private top(): string {
    const most = Math.max(0, ...this.values.map((value) => value ?? 0));
    return most > 0 ? this.texts.format.label(this.unit, most) : '';
  }

  private said(at: number): string {
    const { texts, unit, months } = this;
    const month = months[at];
    if (!month) return '';
    const value = this.values[at] ?? null;
    const text = `${texts.format.month(month.month)}: ${value === null ? '–' : texts.format.value(unit, value)}`;
    return month.partial ? `${text}, ${texts.t('trend-partial')}` : text;
  }

  private axis(month: string): string {
    return month === '' ? '' : this.texts.format.month(month);
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const last = this.months.length - 1;
    this.stop = Math.max(0, Math.min(last, (this.stop ?? last) + step));
    this.renderRoot.querySelector<SVGElement>(`[data-mark="${this.stop}"]`)?.focus();
  }
}

define('lc-month-bars', MonthBars);
