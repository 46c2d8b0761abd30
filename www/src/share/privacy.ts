import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { engine } from '../engine/engine.js';
import type { Origin } from '../engine/source.js';
import { sheets } from '../style/sheet.js';
import type { Texts } from '../text/texts.js';
import { define } from '../view/define.js';
import { icon } from '../view/icon.js';
import summary from '../view/summary.css?inline';
import styles from './privacy.css?inline';
import { isOwnCode, pageRequests, watchRequests } from './requests.js';

/** What the network was asked for since the data was chosen, by the browser's own records. */
export class Privacy extends LitElement {
  static override readonly styles = sheets(summary, styles);

  @property({ attribute: false }) texts!: Texts;
  /** When the data was chosen, by the page's own clock. */
  @property({ attribute: false }) since = 0;
  /** Where the report comes from: with another one it is counted anew. */
  @property({ attribute: false }) source!: Origin;
  /** Of the page and of its worker; `null` until the worker has answered. */
  @state() private requests: readonly string[] | null = null;
  @state() private online = navigator.onLine;
  private watching: AbortController | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watching = new AbortController();
    const { signal } = this.watching;
    watchRequests(() => void this.count(), signal);
    for (const name of ['online', 'offline']) {
      addEventListener(name, () => (this.online = navigator.onLine), { signal });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watching?.abort();
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('since') || changed.has('source')) void this.count();
  }

  override render(): TemplateResult {
    const { texts, requests } = this;
    const asked = requests ?? [];
    const own = asked.filter(isOwnCode).length;
    const others = asked.length - own;
    return html`<p class="line small">
        ${icon('lock')}
        <span>
          ${texts.t('start-safe')}
          ${
            requests
              ? html`<b data-requests=${others}>
                  ${texts.t('privacy-count', { count: texts.format.count(others) })}
                </b>
                ${own > 0 ? texts.t('privacy-own-code', { count: own }) : nothing}`
              : nothing
          }
          ${requests ? texts.t('privacy-own') : nothing}
          ${this.online ? nothing : html`<b>${texts.t('privacy-is-offline')}</b>`}
        </span>
      </p>
      <div class="more screen small">
        <details>
          <summary>${texts.t('privacy-check')} ${icon('down')}</summary>
          <ul>
            <li>${texts.t('privacy-offline')}</li>
            <li>${texts.t('privacy-network')}</li>
          </ul>
        </details>
        ${
          asked.length > 0
            ? html`<details>
                <summary>${texts.t('privacy-which')} ${icon('down')}</summary>
                <p>${texts.t('privacy-code')}</p>
                <ul class="tiny">
                  ${asked.map((address) => html`<li>${address}</li>`)}
                </ul>
              </details>`
            : nothing
        }
      </div>`;
  }

  private async count(): Promise<void> {
    const { since } = this;
    try {
      const byWorker = await engine.requests(performance.timeOrigin + since);
      if (since === this.since) this.requests = [...pageRequests(since), ...byWorker];
    } catch {
      // Without the worker's own records the count would not be whole.
      this.requests = null;
    }
  }
}

define('lc-privacy', Privacy);
