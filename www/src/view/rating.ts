import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { FigureView, Rating } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

/** Each status has a shape of its own, so that colour is never alone. */
const shapes: Record<Rating, SVGTemplateResult> = {
  good: svg`<circle cx="8" cy="8" r="7" /><path class="mark" d="m4.8 8.2 2.3 2.3 4.2-4.6" />`,
  watch: svg`<path d="M8 1.2 15.4 14.4H.6z" /><path class="mark" d="M8 6v3.6M8 12v.2" />`,
  bad: svg`<path d="M8 .6 15.4 8 8 15.4 .6 8z" /><path class="mark" d="M8 4.6v4.2M8 11.2v.2" />`,
  unknown: svg`<circle class="hollow" cx="8" cy="8" r="6.25" />`,
};

/** The shape of a status, without its word. */
export function ratingShape(rating: Rating): TemplateResult {
  return html`<svg class="rating ${rating}" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
    ${shapes[rating]}
  </svg>`;
}

/** The word of a status: where the figure stands against its norm, or how it stands at all. */
export function ratingWord(
  { rating, position }: Pick<FigureView, 'rating' | 'position'>,
  texts: Texts,
): string {
  if (rating === 'unknown' || position === 'none') return texts.t(`status-${rating}`);
  if (rating === 'watch' && position === 'within') return texts.t('status-near');
  return texts.t(`status-${position}`);
}
