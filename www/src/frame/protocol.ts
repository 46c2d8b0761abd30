import type { LoyaltyEvents } from '../element/events.js';
import type { BytesFile } from '../engine/source.js';

/** Marks our messages among all that windows send each other. */
export const MARK = 'loyalty-calculator';

/** Custom properties that a host may set; they do not come into a frame by themselves. */
export const CUSTOM_PROPERTIES = [
  '--lc-accent',
  '--lc-on-accent',
  '--lc-accent-dark',
  '--lc-on-accent-dark',
  '--lc-font',
  '--lc-radius',
  '--lc-surface',
  '--lc-surface-soft',
  '--lc-ink',
  '--lc-ink-soft',
  '--lc-hairline',
] as const;

/** The events that a frame passes on to the element of the host. */
export const EVENTS = ['lc-ready', 'lc-progress', 'lc-report', 'lc-error', 'lc-cta'] as const;

/** How the element of the host looks. */
export interface Look {
  readonly lang: string;
  readonly industry: string | null;
  readonly theme: string | null;
  /** What the host put into the slot `heading`, as text. */
  readonly heading: string | null;
  readonly custom: Readonly<Record<string, string>>;
}

/** From the host to the frame. */
export type ToFrame =
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'load'; readonly files: readonly File[] | readonly BytesFile[] }
  /** The visitor followed the host's call to action. */
  | { readonly kind: 'follow' };

/** From the frame to the host. */
export type ToHost =
  | { readonly kind: 'hello' }
  /** Of the whole widget, in pixels. */
  | { readonly kind: 'height'; readonly height: number }
  | {
      readonly kind: 'event';
      readonly name: (typeof EVENTS)[number];
      readonly detail: LoyaltyEvents[keyof LoyaltyEvents];
    }
  /** The visitor has answered: the call to action may lead on. */
  | { readonly kind: 'go' };

/** Sends a message to another window, if it is of this origin. */
export function post(to: Window, message: ToFrame | ToHost, origin: string): void {
  to.postMessage({ [MARK]: message }, origin);
}

/** The message in an event, if it is one of ours and comes from this window. */
export function messageFrom<Of extends ToFrame | ToHost>(
  { data, source }: MessageEvent,
  from: Window | null,
): Of | null {
  const ours = source !== null && source === from && typeof data === 'object' && data !== null;
  return ours && MARK in data ? data[MARK] : null;
}
