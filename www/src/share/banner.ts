import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from '../view/define.js';
import { tell } from '../view/tell.js';
import styles from './banner.css?inline';

/** Says of a report from a link what it is, and offers to make one's own. */
export class SharedBanner extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) short = false;

  override render(): TemplateResult {
    const { texts } = this;
    return html`<aside aria-labelledby="title">
      <div>
        <p id="title" class="name">${texts.t('shared-title')}</p>
        <p class="small soft">${texts.t('shared-about')}</p>
        ${this.short ? html`<p class="small soft">${texts.t('shared-short')}</p>` : nothing}
      </div>
      <button type="button" class="button screen" @click=${() => tell(this, 'lc-new')}>
        ${texts.t('shared-own')}
      </button>
    </aside>`;
  }
}

define('lc-shared-banner', SharedBanner);
