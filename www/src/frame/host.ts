import type { send } from '../element/events.js';
import type { leadOf } from '../element/lead-of.js';
import type { Behind } from '../element/loyalty-calculator.js';
import type { BytesFile } from '../engine/source.js';
import type { Texts } from '../text/texts.js';
import {
  CUSTOM_PROPERTIES,
  EVENTS,
  type Look,
  messageFrom,
  post,
  type ToFrame,
  type ToHost,
} from './protocol.js';

/** How long the page in the frame may take to say that it is there. */
const HELLO_MS = 10_000;
/** Taller no report is: a height beyond it is none of ours. */
const MOST_HEIGHT = 200_000;
/** Beside the entry, which the chunks stand below. */
const PAGE = '../frame.html';

const STYLES = `
iframe{display:block;width:100%;min-height:560px;border:0}
[role=alert]{box-sizing:border-box;max-width:680px;padding:32px 0;font:400 16px/24px var(--lc-font,system-ui,sans-serif)}
h2{margin:0 0 8px;font-size:28px;line-height:32px;font-weight:600}
p{margin:0}
[hidden]{display:none}`;

/** What the door has at hand already: imported here, it would come in a part of its own. */
export interface Hand {
  readonly send: typeof send;
  readonly leadOf: typeof leadOf;
  /** The texts in the language around the element. */
  readonly texts: () => Promise<Texts>;
}

/** Puts a frame with the widget behind the door, for a page that can't run it itself. */
export function mountFrame(host: HTMLElement, hand: Hand): Behind {
  return new Frame(host, hand);
}

class Frame implements Behind {
  private readonly page: URL;
  private readonly frame = document.createElement('iframe');
  private readonly alert = document.createElement('div');
  private readonly cta = document.createElement('slot');
  /** What the visitor follows, while it is asked inside what the host may know. */
  private followed: HTMLElement | null = null;
  private passing = false;
  private timer = 0;
  private greet: () => void = () => undefined;
  private readonly greeted = new Promise<void>((resolve) => {
    this.greet = resolve;
  });

  constructor(
    private readonly host: HTMLElement,
    private readonly hand: Hand,
  ) {
    this.page = new URL(host.getAttribute('frame') || PAGE, import.meta.url);
    const { lang, industry, theme } = this.look();
    this.page.search = new URLSearchParams({
      element: '',
      lang,
      ...(industry && { industry }),
      ...(theme && { theme }),
    }).toString();
    this.frame.src = this.page.href;
    this.frame.title = 'Loyalty Calculator';
    this.frame.referrerPolicy = 'no-referrer';
    this.alert.setAttribute('role', 'alert');
    this.alert.hidden = true;
    this.cta.name = 'cta';
    this.cta.hidden = true;
    this.cta.addEventListener('click', (event) => this.ask(event), { capture: true });
    window.addEventListener('message', this.onMessage);
    document.addEventListener('securitypolicyviolation', this.onViolation);
    this.timer = window.setTimeout(() => void this.complain(), HELLO_MS);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    const root = host.shadowRoot;
    root?.adoptedStyleSheets.push(sheet);
    root?.replaceChildren(this.alert, this.frame, this.cta);
  }

  async follow(): Promise<void> {
    this.tell({ kind: 'look', look: this.look() });
  }

  async load(files: readonly File[] | readonly BytesFile[]): Promise<void> {
    await this.greeted;
    this.tell({ kind: 'load', files });
  }

  /** A frame that leaves the page stops by itself, and begins anew when it is back. */
  leave(): void {
    this.cta.hidden = true;
  }

  private look(): Look {
    const { host } = this;
    const style = getComputedStyle(host);
    const custom = CUSTOM_PROPERTIES.flatMap((name) => {
      const value = style.getPropertyValue(name).trim();
      return value === '' ? [] : [[name, value] as const];
    });
    const heading = host.querySelector(':scope > [slot=heading]');
    return {
      lang: host.closest('[lang]')?.getAttribute('lang') ?? '',
      industry: host.getAttribute('industry'),
      theme: host.getAttribute('theme'),
      heading: heading?.textContent?.trim() || null,
      custom: Object.fromEntries(custom),
    };
  }

  private tell(message: ToFrame): void {
    const window = this.frame.contentWindow;
    if (window) post(window, message, this.page.origin);
  }

  private readonly onMessage = (event: MessageEvent): void => {
    if (event.origin !== this.page.origin) return;
    const message = messageFrom<ToHost>(event, this.frame.contentWindow);
    switch (message?.kind) {
      case 'hello':
        clearTimeout(this.timer);
        this.alert.hidden = true;
        this.frame.hidden = false;
        this.tell({ kind: 'look', look: this.look() });
        this.greet();
        break;
      case 'height':
        if (message.height > 0 && message.height < MOST_HEIGHT) {
          this.frame.style.height = `${message.height}px`;
        }
        break;
      case 'event':
        if (!EVENTS.includes(message.name)) break;
        if (message.name === 'lc-report') this.cta.hidden = false;
        this.hand.send(this.host, message.name, message.detail);
        break;
      case 'go':
        this.passing = true;
        this.followed?.click();
        this.passing = false;
        this.followed = null;
        break;
    }
  };

  /** The page forbids the frame as well: nothing is waited for. */
  private readonly onViolation = (event: SecurityPolicyViolationEvent): void => {
    const { effectiveDirective, blockedURI } = event;
    const forbids = effectiveDirective === 'frame-src' && blockedURI.startsWith(this.page.origin);
    if (forbids) void this.complain();
  };

  /** Says what is wrong, and to whoever keeps the site what would help. */
  private async complain(): Promise<void> {
    clearTimeout(this.timer);
    const texts = await this.hand.texts();
    const title = document.createElement('h2');
    title.textContent = texts.t('problem-host');
    const about = document.createElement('p');
    about.textContent = texts.t('problem-host-about', { origin: this.page.origin });
    this.alert.replaceChildren(title, about);
    this.alert.lang = texts.language;
    this.alert.hidden = false;
    this.frame.hidden = true;
    this.hand.send(this.host, 'lc-error', { kind: 'host' });
  }

  private ask(event: Event): void {
    const lead = this.hand.leadOf(event);
    if (this.passing || !lead) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.followed = lead;
    this.frame.focus();
    this.tell({ kind: 'follow' });
  }
}
