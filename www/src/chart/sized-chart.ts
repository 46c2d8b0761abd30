import { property, state } from 'lit/decorators.js';
import type { Texts } from '../text/texts.js';
import { InTurn } from '../view/in-turn.js';
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
  protected measure: Measure = () => 0;
  private readonly watcher = new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.width === 0) return;
    this.measure = measureIn(this);
    this.width = Math.max(240, Math.floor(entry.contentRect.width));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
  }

  protected readonly point = (mark: number | null): void => {
    this.pointed = mark;
  };

  /** Arrows lead from mark to mark; marks have the attribute `data-mark`. */
  protected readonly onKey = (event: KeyboardEvent): void => {
    const marks = [...this.renderRoot.querySelectorAll<SVGElement>('[data-mark]')];
    const to = {
      ArrowLeft: this.stop - 1,
      ArrowUp: this.stop - 1,
      ArrowRight: this.stop + 1,
      ArrowDown: this.stop + 1,
      Home: 0,
      End: marks.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.stop = Math.min(marks.length - 1, Math.max(0, to));
    marks[this.stop]?.focus();
  };

  /** Puts the card of a mark beside it, within the chart; the object model is free of style-src. */
  protected place(card: HTMLElement | null, x: number, y: number): void {
    if (!card) return;
    const left = Math.max(0, Math.min(x - card.offsetWidth / 2, this.width - card.offsetWidth));
    const above = y - card.offsetHeight - 12;
    card.style.transform = `translate(${left}px, ${above < 0 ? y + 20 : above}px)`;
  }
}
