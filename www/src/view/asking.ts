import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Texts } from '../text/texts.js';

/** A question that the engine is asked while the report stands: only the last one asked counts. */
export class Asking<Of> implements ReactiveController {
  answer: Of | null = null;
  busy = false;
  failed = false;
  private question: (() => Promise<Of>) | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.question = null;
  }

  /** Asks; until the answer comes, the one before it stays. */
  async ask(question: () => Promise<Of>): Promise<void> {
    this.question = question;
    this.busy = true;
    this.failed = false;
    this.host.requestUpdate();
    let answer: Of | null = null;
    try {
      answer = await question();
    } catch {
      // Said where the answer would stand, with a way to ask again.
    }
    if (this.question !== question) return;
    this.busy = false;
    this.failed = answer === null;
    this.answer = answer;
    this.host.requestUpdate();
  }

  /** Takes the question back. */
  drop(): void {
    this.question = null;
    this.answer = null;
    this.busy = false;
    this.failed = false;
  }

  /** How it stands, for the eye and for a screen reader. */
  status(texts: Texts): TemplateResult {
    const again = this.question;
    const said = this.busy ? texts.t('asking-busy') : this.failed ? texts.t('asking-failed') : '';
    // No space within: `:empty` tells that nothing is said.
    return html`<p class="small soft asking" role="status">${said}</p>
      ${
        this.failed && again
          ? html`<button type="button" class="link" @click=${() => void this.ask(again)}>
              ${texts.t('try-again')}
            </button>`
          : nothing
      }`;
  }
}
