import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Texts } from '../text/texts.js';
import { InTurn } from '../view/in-turn.js';
import type { Pointing } from './mark.js';
import { measureIn } from './measure.js';
import type { Measure } from './trend-layout.js';

/** A chart as wide as its place, whose marks are reached one after another by the arrow keys. */
export abstract class SizedChart extends InTurn {
  @property({ attribute: false }) texts!: Texts;
  /** Known once the page has laid the chart out; until then its place is kept. */
  @state() protected width = 0;
  /** The mark that is pointed at or focused. */
  @state() protected pointed: number | null = null;
  /** The mark that the keyboard comes back to. */
  @state() protected stop = 0;
  @query('.card') protected card!: HTMLElement | null;
  /** Marks in a row, where there are several rows: up and down go from row to row. */
  protected across = 1;
  protected measure: Measure = () => 0;
  private readonly watcher = new ResizeObserver(([entry]) => {
    if (entry) this.widen(entry.contentRect.width);
  });

  /** Whether it has been told its width. */
  get isWide(): boolean {
    return this.width > 0;
  }

  /** Tells it how wide its place is, in pixels; 0 where that is not laid out. */
  widen(width: number): void {
    if (width === 0) return;
    this.measure = measureIn(this);
    this.width = Math.max(240, Math.floor(width));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  /** Whether it has to be laid out anew: of what is pointed at, it has not. */
  protected stale(changed: PropertyValues): boolean {
    return (
      this.width > 0 && [...changed.keys()].some((name) => name !== 'pointed' && name !== 'stop')
    );
  }

  /** What a drawing is told of its marks. */
  protected get pointing(): Pointing {
    const { pointed, stop, point } = this;
    return { pointed, stop, point };
  }

  protected readonly point = (mark: number | null): void => {
    this.pointed = mark;
  };

  /** The drawing, called by its title and how its marks are reached, and the card of one of them. */
  protected plot(
    height: number,
    label: string,
    drawing: unknown,
    card: unknown = nothing,
  ): TemplateResult {
    const { width } = this;
    return html`<div class="plot" @pointerleave=${() => this.point(null)}>
      <svg
        width=${width || 1}
        height=${height}
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label=${label}
        @keydown=${this.onKey}
      >
        ${drawing}
      </svg>
      ${card === nothing ? nothing : html`<div class="card tiny" aria-hidden="true">${card}</div>`}
    </div>`;
  }

  /** Arrows lead from mark to mark; marks have the attribute `data-mark`. */
  private readonly onKey = (event: KeyboardEvent): void => {
    const marks = [...this.renderRoot.querySelectorAll<SVGElement>('[data-mark]')];
    const last = marks.length - 1;
    const at = Math.min(this.stop, last);
    const to = {
      ArrowLeft: at - 1,
      ArrowUp: at - this.across,
      ArrowRight: at + 1,
      ArrowDown: at + this.across,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.stop = Math.min(last, Math.max(0, to));
    marks[this.stop]?.focus();
  };

  /** Puts the card of a mark beside it, within the chart; the object model is free of style-src. */
  protected place(x: number, y: number): void {
    const { card } = this;
    if (!card) return;
    const left = Math.max(0, Math.min(x - card.offsetWidth / 2, this.width - card.offsetWidth));
    const above = y - card.offsetHeight - 12;
    card.style.transform = `translate(${left}px, ${above < 0 ? y + 20 : above}px)`;
  }

  /** Beside a line from top to bottom, on the side that has more room. */
  protected placeBeside(x: number): void {
    const { card, width } = this;
    if (!card) return;
    const side = x > width / 2 ? x - card.offsetWidth - 12 : x + 12;
    card.style.transform = `translate(${Math.max(0, Math.min(side, width - card.offsetWidth))}px, 0)`;
  }
}
