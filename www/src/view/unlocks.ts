import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Unlock } from '../engine/report.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import { pickFiles } from './pick-files.js';
import { tell } from './tell.js';
import styles from './unlocks.css?inline';

/** Tables, columns and settings that are not there, and the figures that each would bring. */
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

  private thing(unlock: Unlock): TemplateResult {
    const { texts } = this;
    const { setting, kpis } = unlock;
    return html`<div>
        <h4>${this.name(unlock)}</h4>
        <p class="small soft">${texts.t('unlock-count', { count: kpis.length })}</p>
        ${unlock.hint ? html`<p class="small">${texts.say(unlock.hint)}</p>` : nothing}
        ${
          setting === null
            ? nothing
            : html`<button
                type="button"
                class="link screen"
                @click=${() => tell(this, 'lc-setting', setting)}
              >
                ${texts.t('unlock-set')}
              </button>`
        }
      </div>
      <ul class="figures small">
        ${kpis.map((id) => html`<li>${texts.t(`kpi-${id}`)}</li>`)}
      </ul>`;
  }

  private name({ table, field, setting }: Unlock): string {
    const { texts } = this;
    if (setting !== null)
      return texts.t('unlock-setting', { setting: texts.t(`setting-${setting}`) });
    const names = { table: texts.t(`role-${table}`), field: texts.t(`field-${field}`) };
    return texts.t(field === null ? 'unlock-table' : 'unlock-field', names);
  }
}

define('lc-unlocks', Unlocks);
