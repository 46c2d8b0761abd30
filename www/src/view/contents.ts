import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import styles from './contents.css?inline';
import { define } from './define.js';
import './scroll.js';
import { tell } from './tell.js';

/** A part of the report: the id of its section, and what it is called here. */
export interface Part {
  readonly id: string;
  readonly name: string;
}

/** The parts of the report in a line that stays at the top, the one in view marked. */
export class Contents extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) parts: readonly Part[] = [];
  @property({ attribute: false }) current = '';
  @query('lc-scroll') private list!: HTMLElement;

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.showCurrent();
  }

  override render(): TemplateResult {
    // Buttons: a link to a place within a shadow root leads nowhere, and would change the host's address.
    return html`<nav aria-label=${this.texts.t('contents-label')}>
      <lc-scroll><ul>
        ${this.parts.map(
          ({ id, name }) => html`<li>
            <button
              type="button"
              aria-current=${id === this.current ? 'location' : nothing}
              @click=${() => tell(this, 'lc-go', id)}
            >
              ${name}
            </button>
          </li>`,
        )}
      </ul></lc-scroll>
    </nav>`;
  }

  /** Sideways only: `scrollIntoView` might move the page under the reader. */
  private showCurrent(): void {
    const mark = this.list.querySelector<HTMLElement>('[aria-current]');
    if (!mark) return;
    const room = this.list.clientWidth - mark.offsetWidth;
    this.list.scrollTo({ left: mark.offsetLeft - this.list.offsetLeft - room / 2 });
  }
}

define('lc-contents', Contents);
