import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Unlock } from '../engine/to-come.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import { pickFiles } from './pick-files.js';
import { tell } from './tell.js';
import styles from './unlocks.css?inline';

/** Tables and columns that are not there, and the figures that each would bring. */
export class Unlocks extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) unlocks: readonly Unlock[] = [];
  /** Whether files can join those that were read. */
  @property({ attribute: false }) canAdd = false;

  override render(): TemplateResult {
    const { texts } = this;
    return html`<p class="about">${texts.t('unlocks-about')}</p>
      <ul class="things">
        ${this.unlocks.map((unlock) => html`<li>${this.thing(unlock)}</li>`)}
      </ul>
      ${
        this.canAdd
          ? html`<button
              type="button"
              class="button screen"
              @click=${() => pickFiles((files) => tell(this, 'lc-files', files))}
            >
              ${texts.t('import-add')}
            </button>`
          : nothing
      }`;
  }

  private thing({ table, field, kpis }: Unlock): TemplateResult {
    const { texts } = this;
    const names = { table: texts.t(`role-${table}`), field: texts.t(`field-${field}`) };
    return html`<div>
        <h4>${texts.t(field === null ? 'unlock-table' : 'unlock-field', names)}</h4>
        <p class="small soft">${texts.t('unlock-count', { count: kpis.length })}</p>
      </div>
      <ul class="figures small">
        ${kpis.map((id) => html`<li>${texts.t(`kpi-${id}`)}</li>`)}
      </ul>`;
  }
}

define('lc-unlocks', Unlocks);
