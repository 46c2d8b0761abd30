import { html, type nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from './define.js';
import { InTurn } from './in-turn.js';

/** A part of a long component that is drawn in a task of its own, in the component's own styles. */
export class OwnTurn extends InTurn {
  @property({ attribute: false }) content!: TemplateResult | typeof nothing;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    return this.content;
  }
}

define('lc-own-turn', OwnTurn);

/** Draws it when the parts before it are drawn, so that all together never hold the page up. */
export function ownTurn(content: TemplateResult | typeof nothing): TemplateResult {
  return html`<lc-own-turn .content=${content}></lc-own-turn>`;
}
