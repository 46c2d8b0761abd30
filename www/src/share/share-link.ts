import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Done } from '../element/state.js';
import { isTyped } from '../engine/source.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from '../view/define.js';
import fields from '../view/field.css?inline';
import { icon } from '../view/icon.js';
import summary from '../view/summary.css?inline';
import { addressWith, withFragment } from './fragment.js';
import { type Form, linkOf, opened, SHORT_MOST, shortLinkOf } from './link.js';
import styles from './share-link.css?inline';

/** A link made on request: its length, whether it is copied, how many figures are in it. */
interface Made {
  readonly form: Form;
  readonly address: string;
  readonly copied: boolean;
  readonly figures: number;
}

/** Makes a link that holds the report, copies it and says how long it is and what is in it. */
export class ShareLink extends LitElement {
  static override readonly styles = sheets(fields, summary, styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) done!: Done;
  @state() private made: Made | null = null;
  @state() private state: 'idle' | 'working' | 'few' | 'failed' = 'idle';
  @query('input') private field!: HTMLInputElement | null;

  /** A link of other figures would mislead. */
  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('done')) return;
    this.made = null;
    this.state = 'idle';
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<h4>${texts.t('take-link')}</h4>
      <p class="small soft">${texts.t('take-link-about')}</p>
      <div class="buttons">
        ${this.button('full')} ${this.button('short')}
      </div>
      ${this.made ? this.address(this.made) : nothing}
      <p class="said small" role="status">${this.said()}</p>
      <details class="small">
        <summary>${texts.t('link-inside')} ${icon('down')}</summary>
        <p>${texts.t('link-has')}</p>
        <p>${texts.t('link-has-not')}</p>
      </details>`;
  }

  private button(form: Form): TemplateResult {
    return html`<button type="button" class="button" data-link=${form} @click=${() => this.make(form)}>
      ${this.texts.t(`link-${form}`)}
    </button>`;
  }

  private address({ address }: Made): TemplateResult {
    return html`<input
      type="text"
      readonly
      aria-label=${this.texts.t('link-field')}
      .value=${address}
      @focus=${() => this.field?.select()}
    />`;
  }

  private said(): string {
    const { texts, made, state } = this;
    if (state !== 'idle') return texts.t(`link-${state}`);
    if (!made) return '';
    const count = made.address.length;
    const length = texts.t('link-length', { count, shown: texts.format.count(count) });
    const first = texts.t(made.copied ? 'link-copied' : 'link-made', { length });
    const most = texts.format.count(SHORT_MOST);
    const figures = texts.format.count(made.figures);
    return `${first} ${texts.t(`link-is-${made.form === 'full' ? 'long' : 'short'}`, { most, figures })}`;
  }

  private async make(form: Form): Promise<void> {
    const { done } = this;
    this.made = null;
    this.state = 'working';
    try {
      const { report } = done.reported;
      const base = addressWith(withFragment('', 'report', '')).length;
      const typed = isTyped(done.source);
      const document =
        form === 'full'
          ? await linkOf(report, typed)
          : await shortLinkOf(report, typed, SHORT_MOST - base);
      if (done !== this.done) return;
      if (document === null) {
        this.state = 'few';
        return;
      }
      // What it opens is what it was made of, or it is not given away.
      const found = await opened(document);
      if ('refusal' in found) throw new Error(found.refusal);
      const address = addressWith(withFragment('', 'report', document));
      const figures = found.shared.report.kpis.length;
      const copied = await copy(address);
      if (done !== this.done) return;
      this.made = { form, address, copied, figures };
      this.state = 'idle';
      await this.updateComplete;
      if (!copied) this.field?.focus();
    } catch {
      this.state = 'failed';
    }
  }
}

/** Copies where the page may; else the field is there to copy from. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

define('lc-share-link', ShareLink);
