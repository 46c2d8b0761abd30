import type { Industry } from '../engine/report.js';
import type { BytesFile } from '../engine/source.js';
import { fetchWords } from '../text/first.js';
import type { Texts } from '../text/texts.js';
import { type LoyaltyEvents, send } from './events.js';
import { industryOf } from './industry.js';
import { leadOf } from './lead-of.js';

/** Parts of the widget that a host page may style, see docs/embedding.md. */
const PARTS =
  'start, drop, samples, reading, import, typed, problem, report, verdict, findings, kpis, card, definition, quality, button';

/** Of its colours. */
export type Theme = 'light' | 'dark' | 'auto';

/** What is behind the door: the widget, or a frame with it. */
export interface Behind {
  /** Takes over the attributes of the element. */
  follow(): Promise<void>;
  load(files: readonly File[] | readonly BytesFile[]): Promise<void>;
  /** The element left the page. */
  leave(): void;
}

/**
 * `<loyalty-calculator>`: a light door that loads the rest when it comes near
 * the screen or is touched.
 *
 * Attributes `lang`, `industry`, `theme`, `frame`; slots `heading` and `cta`; events in
 * {@link LoyaltyEvents}.
 */
export class LoyaltyCalculator extends HTMLElement {
  static readonly observedAttributes = ['lang', 'industry', 'theme'];

  private behind: Promise<Behind> | null = null;
  private watcher: IntersectionObserver | null = null;

  /** Whose norms apply. */
  get industry(): Industry {
    return industryOf(this.getAttribute('industry')) ?? 'grocery';
  }

  set industry(industry: Industry) {
    this.setAttribute('industry', industry);
  }

  /** `auto` follows the system. */
  get theme(): Theme {
    const theme = this.getAttribute('theme');
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  }

  set theme(theme: Theme) {
    this.setAttribute('theme', theme);
  }

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [hostSheet()];
      for (const touch of ['pointerenter', 'focusin', 'dragenter']) {
        this.addEventListener(touch, () => this.come());
      }
    }
    if (this.behind) return;
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
      if (!this.isConnected) this.behind?.then((behind) => behind.leave()).catch(() => undefined);
    });
  }

  attributeChangedCallback(): void {
    this.behind?.then((behind) => behind.follow()).catch(() => undefined);
  }

  /** Reads these files as if the visitor had dropped them. */
  async load(files: readonly File[] | readonly BytesFile[]): Promise<void> {
    await (await this.start()).load(files);
  }

  /** Loads the rest, if it can be had now; the next touch tries again. */
  private come(): void {
    this.start().catch(() => undefined);
  }

  private start(): Promise<Behind> {
    this.watcher?.disconnect();
    this.behind ??= this.open().catch((error: unknown) => {
      this.behind = null;
      throw error;
    });
    return this.behind;
  }

  /** Where the page does not let the widget run, a frame does. */
  private async open(): Promise<Behind> {
    if (this.hasAttribute('frame')) return this.openFrame();
    fetchWords(this);
    const { mount } = await import('./app.js');
    let frame: Promise<Behind> | null = null;
    return mount(this, PARTS, (given) => {
      frame ??= this.openFrame();
      this.behind = frame;
      if (given) void frame.then((behind) => behind.load(given));
    });
  }

  private async openFrame(): Promise<Behind> {
    const { mountFrame } = await import('../frame/host.js');
    const texts = async (): Promise<Texts> => (await import('./app.js')).textsAround(this);
    return mountFrame(this, { send, leadOf, texts });
  }
}

/**
 * How high the first screen is in the language that needs more, by the width of the element from
 * which it is so: measured, and the next step of texts and cards that wrap.
 */
const ROOM = [
  [1, 1216],
  [320, 1128],
  [380, 1048],
  [440, 982],
  [550, 836],
  [720, 858],
  [960, 750],
] as const;

/**
 * Keeps that room, so that the page around does not jump when the first screen comes. A box of no
 * width does it, since an element can't ask for its own width: what it holds can.
 */
function hostSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const room = ROOM.map(
    ([from, height]) => `@container (min-width:${from}px){:host::before{height:${height}px}}`,
  );
  sheet.replaceSync(
    `:host{display:block;box-sizing:border-box;width:100%;container-type:inline-size}:host([hidden]){display:none}:host::before{content:"";float:left}${room.join('')}`,
  );
  return sheet;
}

/** Registers the element, unless another copy of it already has. */
export function register(): void {
  if (!customElements.get('loyalty-calculator')) {
    customElements.define('loyalty-calculator', LoyaltyCalculator);
  }
}

type LoyaltyEventMap = { [Name in keyof LoyaltyEvents]: CustomEvent<LoyaltyEvents[Name]> };

declare global {
  /** The events leave the shadow root: the element, what is around it and the window hear them. */
  interface GlobalEventHandlersEventMap extends LoyaltyEventMap {}

  interface HTMLElementTagNameMap {
    'loyalty-calculator': LoyaltyCalculator;
  }
}
