import { html, type TemplateResult } from 'lit';
import type { SampleIndustry } from '../engine/source.js';

/** Two lines in the rhythm of the trade: members above, anonymous below. */
const lines: Record<SampleIndustry, readonly [members: string, anonymous: string]> = {
  grocery: [
    'M1 22l6-3 6 4 6-5 6 3 6-4 6 3 6-5 6 2 6-4 6 2 6-5 4 1',
    'M1 36l6-2 6 3 6-3 6 2 6-2 6 2 6-3 6 2 6-2 6 2 6-2 4 0',
  ],
  fashion: [
    'M1 28l8 1 7-15 6 13 9 4 8-1 7-19 7 16 8 4 6-13 4-6',
    'M1 38l8 0 7-7 6 6 9 2 8-1 7-9 7 8 8 2 6-6 4-3',
  ],
  electronics: [
    'M1 31l9-1 9 1 9-2 9 1 9-2 8-21 6 15 7 2 4 0',
    'M1 39l9 0 9-1 9 1 9 0 9-1 8-11 6 8 7 2 4 0',
  ],
};

/** A small drawing for a sample's card. */
export function samplePicture(industry: SampleIndustry): TemplateResult {
  const [members, anonymous] = lines[industry];
  return html`<svg class="picture" viewBox="0 0 72 44" aria-hidden="true">
    <path d=${anonymous} />
    <path class="members" d=${members} />
  </svg>`;
}
