import { html, nothing, type TemplateResult } from 'lit';
import type { Done } from '../element/state.js';
import type { Industry, Settings } from '../engine/report.js';
import type { Texts } from '../text/texts.js';
import { icon } from './icon.js';
import './industry-choice.js';
import './part-choice.js';

/** What stands above the report, and whom to tell of what is chosen there. */
export interface Controls {
  readonly texts: Texts;
  readonly done: Done;
  readonly industry: Industry;
  readonly canRestore: boolean;
  readonly updating: boolean;
  to(name: string, detail?: unknown): void;
}

/** The trade, the part of the data and the way to other files; a report that came by a link has none. */
export function controls(of: Controls): TemplateResult | typeof nothing {
  const { texts, done, to } = of;
  const { run, source, reported, inVain = false } = done;
  if (source.kind === 'link') return nothing;
  return html`<div class="controls screen">
    <lc-industry-choice
      .texts=${texts}
      .industry=${of.industry}
      @lc-industry=${({ detail }: CustomEvent<Industry>) => to('lc-industry', detail)}
    ></lc-industry-choice>
    <div class="ways">
      ${
        of.canRestore
          ? html`<button type="button" class="link" @click=${() => to('lc-restore')}>
              ${icon('back')} ${texts.t('restore')}
            </button>`
          : nothing
      }
      <button type="button" part="button" class="button" @click=${() => to('lc-new')}>
        ${texts.t('new-files')}
      </button>
    </div>
    ${
      run
        ? html`<lc-part-choice
            .texts=${texts}
            .report=${reported.report}
            .run=${run}
            .inVain=${inVain}
            @lc-answer=${({ detail }: CustomEvent<Partial<Settings>>) => to('lc-answer', detail)}
          ></lc-part-choice>`
        : nothing
    }
    <p class="hidden" role="status">${of.updating ? texts.t('updating') : ''}</p>
  </div>`;
}
