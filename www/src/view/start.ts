import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Industry } from '../engine/report.js';
import { SAMPLES, type Sample, type SampleIndustry } from '../engine/source.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import { icon } from './icon.js';
import './industry-choice.js';
import './paste.js';
import { samplePicture } from './sample-picture.js';
import styles from './start.css?inline';
import { tell } from './tell.js';

/** The first screen: what it does, why it is safe, and the ways in. */
export class Start extends LitElement {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) industry: Industry = 'grocery';
  @property({ attribute: false }) dragging = false;
  @property({ attribute: false }) cancelled = false;
  @property({ attribute: false }) canRestore = false;
  @state() private pasting = false;
  @query('input[type=file]') private picker!: HTMLInputElement;
  @query('.paste-open') private pasteButton!: HTMLElement | null;

  override render(): TemplateResult {
    const { texts } = this;
    return html`
      <header>
        <h2 class="headline"><slot name="heading"></slot></h2>
        <p class="about soft">${texts.t('start-about')}</p>
        <p class="safe small">${icon('lock')}<span>${texts.t('start-safe')}</span></p>
      </header>
      ${this.canRestore ? this.restore() : nothing}
      <p class="hidden" role="status">${this.cancelled ? texts.t('cancelled') : ''}</p>
      ${this.drop()}
      <div class="rest">
        <section part="samples" aria-labelledby="samples">
          <h3 id="samples" class="small">${texts.t('samples-label')}</h3>
          <ul>
            ${SAMPLES.map((industry) => html`<li>${this.sample(industry)}</li>`)}
          </ul>
        </section>
        <lc-industry-choice
          .texts=${texts}
          .industry=${this.industry}
          @lc-industry=${(event: CustomEvent<Industry>) => tell(this, 'lc-industry', event.detail)}
        ></lc-industry-choice>
      </div>
    `;
  }

  private restore(): TemplateResult {
    return html`<button type="button" class="link" @click=${() => tell(this, 'lc-restore')}>
      ${icon('back')} ${this.texts.t('restore')}
    </button>`;
  }

  private drop(): TemplateResult {
    const { texts } = this;
    if (this.pasting && !this.dragging) {
      return html`<lc-paste
        .texts=${texts}
        @lc-cells=${(event: CustomEvent<string>) => tell(this, 'lc-cells', event.detail)}
        @lc-close=${() => this.closePaste()}
      ></lc-paste>`;
    }
    return html`<div class="drop" part="drop" data-dragging=${this.dragging ? 'yes' : nothing}>
      <button type="button" class="area" tabindex="-1" aria-hidden="true" @click=${() => this.picker.click()}></button>
      <p class="title" aria-live="polite">
        ${this.dragging ? texts.t('drop-release') : texts.t('drop-title')}
      </p>
      <p class="small soft hint">${texts.t('drop-hint')}</p>
      <div class="ways">
        <button type="button" part="button" class="button primary" @click=${() => this.picker.click()}>
          ${texts.t('choose-files')}
        </button>
        <div class="links">
        <button type="button" class="link paste-open" @click=${() => this.openPaste()}>
          ${texts.t('paste-open')}
        </button>
        <button type="button" class="link" @click=${() => tell(this, 'lc-type')}>
          ${texts.t('type-open')}
        </button>
        </div>
      </div>
      <input
        type="file"
        multiple
        hidden
        aria-label=${texts.t('choose-files')}
        @change=${() => this.picked()}
      />
    </div>`;
  }

  private sample(industry: SampleIndustry): TemplateResult {
    const { texts } = this;
    const source: Sample = { kind: 'sample', industry };
    const reach = (): void => tell(this, 'lc-reach', source);
    return html`<button
      type="button"
      class="sample"
      data-sample=${industry}
      @pointerenter=${reach}
      @focus=${reach}
      @click=${() => tell(this, 'lc-sample', source)}
    >
      ${samplePicture(industry)}
      <span class="name">${texts.t(`sample-${industry}`)}</span>
      <span class="small soft">${texts.t(`sample-${industry}-about`)}</span>
    </button>`;
  }

  private picked(): void {
    const files = [...(this.picker.files ?? [])];
    // The same file may be chosen again after it was mended.
    this.picker.value = '';
    if (files.length > 0) tell(this, 'lc-files', files);
  }

  private openPaste(): void {
    this.pasting = true;
  }

  private async closePaste(): Promise<void> {
    this.pasting = false;
    await this.updateComplete;
    this.pasteButton?.focus();
  }
}

define('lc-start', Start);
