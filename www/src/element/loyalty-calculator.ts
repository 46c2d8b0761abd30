import type { BytesFile } from '../engine/source.js';
import type { App } from './app.js';

/** Parts of the widget that a host page may style, see docs/embedding.md. */
const PARTS =
  'start, drop, samples, reading, import, typed, problem, report, verdict, findings, kpis, card, definition, quality, button';

/**
 * `<loyalty-calculator>`: a light door that loads the rest when it comes near
 * the screen or is touched.
 *
 * Attributes `lang`, `industry`, `theme`; slots `heading` and `cta`; events in
 * {@link LoyaltyEvents}.
 */
export class LoyaltyCalculator extends HTMLElement {
  static readonly observedAttributes = ['lang', 'industry', 'theme'];

  private app: Promise<App> | null = null;
  private watcher: IntersectionObserver | null = null;

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [hostSheet()];
      for (const touch of ['pointerenter', 'focusin', 'dragenter']) {
        this.addEventListener(touch, () => this.come());
      }
    }
    if (this.app) return;
    this.watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.come();
      },
      { rootMargin: '400px' },
    );
    this.watcher.observe(this);
    // Whoever follows a link to a report came for it.
    if (/[#&]lc-report=/.test(location.hash)) this.come();
  }

  disconnectedCallback(): void {
    this.watcher?.disconnect();
    // An element that is only moved is back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.app?.then((app) => app.leave()).catch(() => undefined);
    });
  }

  attributeChangedCallback(): void {
    this.app?.then((app) => app.follow()).catch(() => undefined);
  }

  /** Reads these files as if the visitor had dropped them. */
  async load(files: readonly File[] | readonly BytesFile[]): Promise<void> {
    await (await this.start()).load(files);
  }

  /** Loads the rest, if it can be had now; the next touch tries again. */
  private come(): void {
    this.start().catch(() => undefined);
  }

  private start(): Promise<App> {
    this.watcher?.disconnect();
    this.app ??= import('./app.js')
      .then(({ mount }) => mount(this, PARTS))
      .catch((error: unknown) => {
        this.app = null;
        throw error;
      });
    return this.app;
  }
}

/** Keeps room for the first screen, so that the page does not jump when it comes. */
function hostSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host{display:block;width:100%;min-height:560px}:host([hidden]){display:none}',
  );
  return sheet;
}

/** Registers the element, unless another copy of it already has. */
export function register(): void {
  if (!customElements.get('loyalty-calculator')) {
    customElements.define('loyalty-calculator', LoyaltyCalculator);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'loyalty-calculator': LoyaltyCalculator;
  }
}
