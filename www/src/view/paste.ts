import { html, LitElement, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import styles from './paste.css?inline';
import { tell } from './tell.js';

/** A field for cells, for those who do not know that pasting works anywhere. */
export class Paste extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @state() private empty = true;
  @query('textarea') private field!: HTMLTextAreaElement;

  override firstUpdated(): void {
    this.field.focus();
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<form @submit=${this.submit} @keydown=${this.escape}>
      <label for="cells" class="title">${texts.t('paste-label')}</label>
      <p id="hint" class="small soft">${texts.t('paste-hint')}</p>
      <textarea
        id="cells"
        aria-describedby="hint"
        rows="6"
        spellcheck="false"
        autocomplete="off"
        wrap="off"
        @input=${() => {
          this.empty = this.field.value.trim() === '';
        }}
      ></textarea>
      <div class="ways">
        <button class="button primary" ?disabled=${this.empty}>${texts.t('paste-read')}</button>
        <button type="button" class="link" @click=${() => tell(this, 'lc-close')}>
          ${texts.t('paste-cancel')}
        </button>
      </div>
    </form>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    tell(this, 'lc-cells', this.field.value);
  }

  private escape(event: KeyboardEvent): void {
    if (event.key === 'Escape') tell(this, 'lc-close');
  }
}

define('lc-paste', Paste);
