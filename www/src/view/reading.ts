import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { sourceLabel } from '../element/source-label.js';
import type { Sight, SoFar } from '../engine/protocol.js';
import type { Source } from '../engine/source.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from './define.js';
import { icon } from './icon.js';
import { InTurn } from './in-turn.js';
import styles from './reading.css?inline';
import { tell } from './tell.js';

/** How far the reading is, in the place of the drop area. */
export class Reading extends InTurn {
  static override readonly styles = sheets(styles);

  @property({ attribute: false }) texts!: Texts;
  @property({ attribute: false }) source!: Source;
  @property({ attribute: false }) progress: Sight | null = null;
  @query('h2') private heading!: HTMLElement;
  private spoken = '';
  private spokenAt = Number.NEGATIVE_INFINITY;

  override firstUpdated(): void {
    void this.takeFocus(this.heading);
  }

  override render(): TemplateResult {
    const { texts, progress } = this;
    const share = progress && progress.bytesDone / Math.max(progress.bytesTotal, 1);
    return html`
      <h2 class="headline" tabindex="-1">${this.what()}</h2>
      <progress
        max="1"
        value=${share === null || share >= 1 ? nothing : share}
        aria-label=${texts.t('reading-progress')}
      ></progress>
      <dl>
        ${this.number('reading-rows', texts.format.count(progress?.rowsRead ?? 0))}
        ${this.number('reading-receipts', texts.format.count(progress?.receipts ?? 0))}
        ${this.number('reading-share', texts.format.wholeShare(share ?? 0))}
      </dl>
      ${progress?.soFar && progress.receipts > 0 ? this.soFar(progress.soFar) : nothing}
      <p class="hidden" role="status">${this.said(share)}</p>
      <p class="ways">
        <button type="button" part="button" class="button" @click=${() => tell(this, 'lc-cancel')}>
          ${texts.t('cancel')}
        </button>
        <span class="small soft safe">${icon('lock')} ${texts.t('start-safe')}</span>
      </p>
    `;
  }

  private soFar({ revenue, averageReceipt, members }: SoFar): TemplateResult {
    const { texts } = this;
    const { format } = texts;
    return html`<p class="small soft so-far">${texts.t('reading-so-far')}</p>
      <dl class="figures">
        ${this.number('reading-revenue', format.moneyShort(revenue))}
        ${this.number('reading-average', averageReceipt === null ? '–' : format.money(averageReceipt))}
        ${this.number('reading-members', format.count(members))}
      </dl>`;
  }

  private what(): string {
    const { texts, source } = this;
    if (this.progress?.unpacking) {
      return texts.t('reading-unpacking', { name: sourceLabel(source, texts) });
    }
    if (source.kind === 'sample') {
      return texts.t('reading-sample', { name: texts.t(`sample-${source.industry}`) });
    }
    return texts.t('reading-title', { name: sourceLabel(source, texts) });
  }

  private number(label: string, value: string): TemplateResult {
    return html`<div>
      <dt class="small soft">${this.texts.t(label)}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  /** A listener is told every three seconds, not ten times in one. */
  private said(share: number | null): string {
    const { texts, progress } = this;
    if (!progress || share === null || performance.now() - this.spokenAt < 3000) return this.spoken;
    this.spokenAt = performance.now();
    this.spoken = texts.t('reading-live', {
      share: texts.format.wholeShare(share),
      rows: progress.rowsRead,
      receipts: progress.receipts,
    });
    return this.spoken;
  }
}

define('lc-reading', Reading);
