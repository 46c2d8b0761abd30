import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import { tell } from './tell.js';
import styles from './tour-step.css?inline';

/** One stop of the tour: what stands above it, in two sentences. It covers nothing and holds nobody. */
export class TourStep extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  /** What its texts are called. */
  @property({ attribute: false }) name = '';
  /** From zero on. */
  @property({ attribute: false }) at = 0;
  @property({ attribute: false }) count = 0;
  @query('h3') private heading!: HTMLElement;

  override render(): TemplateResult {
    const { texts, name, at, count } = this;
    const last = at === count - 1;
    return html`<aside aria-label=${texts.t('tour-label')} @keydown=${this.onKey}>
      <p class="tiny soft">${texts.t('tour-at', { at: at + 1, count })}</p>
      <h3 tabindex="-1">${texts.t(name)}</h3>
      <p class="about small">${texts.attribute(name, 'about')}</p>
      <div class="ways">
        <button type="button" class="button" @click=${() => (last ? this.close() : this.go(1))}>
          ${texts.t(last ? 'tour-done' : 'tour-next')}
        </button>
        ${
          at > 0
            ? html`<button type="button" class="link" @click=${() => this.go(-1)}>
                ${texts.t('tour-back')}
              </button>`
            : nothing
        }
        ${
          last
            ? nothing
            : html`<button type="button" class="link end" @click=${() => this.close()}>
                ${texts.t('tour-close')}
              </button>`
        }
      </div>
    </aside>`;
  }

  /** Shows it, with what it tells of in view above it, and reads it out. */
  async show(isHigh: boolean): Promise<void> {
    await this.updateComplete;
    this.scrollIntoView({ block: isHigh ? 'end' : 'center', behavior: 'instant' });
    this.heading.focus({ preventScroll: true });
  }

  private readonly onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'ArrowRight' && this.at < this.count - 1) this.go(1);
    if (key === 'ArrowLeft' && this.at > 0) this.go(-1);
  };

  private go(by: number): void {
    tell(this, 'lc-go', this.at + by);
  }

  private close(): void {
    tell(this, 'lc-close');
  }
}

define('lc-tour-step', TourStep);
