import { html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../engine/report.js';
import type { Texts } from '../text/texts.js';
import { icon } from './icon.js';
import { unbroken } from './unbroken.js';

/** Notes under their heading, folded: what the reader came for stands around them. On paper they lie open. */
export function folded(
  heading: string,
  notes: readonly Message[],
  open: boolean,
  texts: Texts,
): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`<details class="folded small" ?open=${open}>
    <summary>${texts.t(heading, { count: notes.length })} ${icon('down')}</summary>
    <ul class="soft">
      ${notes.map((note) => html`<li>${unbroken(texts.say(note))}</li>`)}
    </ul>
  </details>`;
}
