import { html, nothing, type TemplateResult } from 'lit';
import type { Compare, Report } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

const WITH: readonly Compare[] = ['previous', 'yearAgo'];

/** What figures are compared with; a year earlier only where some figure has it. */
export function compareChoice(
  { kpis, settings }: Report,
  texts: Texts,
  choose: (compare: Compare) => void,
): TemplateResult {
  const hasYear = kpis.some(({ yearAgo }) => yearAgo !== null);
  return html`<div class="compare">
    <p id="compare" class="small">${texts.t('panel-compare')}</p>
    <div
      class="choices"
      role="group"
      aria-labelledby="compare"
      aria-describedby=${hasYear ? nothing : 'compare-none'}
    >
      ${WITH.map(
        (one) => html`<button
          type="button"
          aria-pressed=${one === settings.compare}
          ?disabled=${one === 'yearAgo' && !hasYear && one !== settings.compare}
          @click=${() => choose(one)}
        >
          ${texts.t(`panel-compare-${one}`)}
        </button>`,
      )}
    </div>
    ${hasYear ? nothing : html`<p id="compare-none" class="tiny soft">${texts.t('panel-compare-none')}</p>`}
  </div>`;
}
