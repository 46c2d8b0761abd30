import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { INDUSTRIES } from '../element/industry.js';
import type { Industry } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import styles from './industry-choice.css?inline';
import { tell } from './tell.js';

/** The choice of an industry, on which the norms depend. */
export class IndustryChoice extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) industry: Industry = 'grocery';

  override render(): TemplateResult {
    const { texts } = this;
    return html`<fieldset>
      <legend class="small">
        ${texts.t('trade-label')} <span class="soft">· ${texts.t('trade-hint')}</span>
      </legend>
      <div class="options">
        ${INDUSTRIES.map(
          (industry) => html`<label>
            <input
              type="radio"
              name="industry"
              value=${industry}
              .checked=${industry === this.industry}
              @change=${() => tell(this, 'lc-industry', industry)}
            />
            <span>${texts.t(`trade-${industry}`)}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }
}

define('lc-industry-choice', IndustryChoice);
