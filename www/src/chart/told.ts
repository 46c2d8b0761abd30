import { html, nothing, type TemplateResult } from 'lit';

/** What a mark of a chart says, the same for the eye and for a screen reader. */
export interface Told {
  /** What the mark stands for. */
  readonly head: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}

/** In one sentence. */
export function spoken({ head, lines }: Told): string {
  return `${head}: ${lines.map(({ name, value }) => (name ? `${name} ${value}` : value)).join(', ')}`;
}

/** As it stands in the card of the mark. */
export function toldCard({ head, lines }: Told): TemplateResult {
  return html`<p class="soft">${head}</p>
    ${lines.map(({ name, value }) => html`<p>${name ? html`${name} ` : nothing}<b>${value}</b></p>`)}`;
}
