import { html, type TemplateResult } from 'lit';

/** A bar behind the column that ranks: a share of the longest. An attribute, since a strict policy forbids styles. */
export function shareBar(share: number): TemplateResult {
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return html`<svg class="share-bar" aria-hidden="true" width="96" height="8">
    <rect width=${width} height="8" rx="2"></rect>
  </svg>`;
}
