import { LitElement } from 'lit';
import { turn } from './turn.js';

/** A component that renders in a task of its own, so that a page of them never holds the page up. */
export class InTurn extends LitElement {
  protected override async scheduleUpdate(): Promise<void> {
    await turn();
    super.scheduleUpdate();
  }

  /** Moves the focus once what was rendered is laid out: focusing lays out at once, in the same task. */
  protected async takeFocus(element: HTMLElement): Promise<void> {
    await turn();
    // Only from further down, where a sample was chosen, say; a page that is read elsewhere stays.
    if (element.getBoundingClientRect().top < 0) element.scrollIntoView({ behavior: 'instant' });
    element.focus({ preventScroll: true });
  }
}
