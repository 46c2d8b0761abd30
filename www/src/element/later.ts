import { EngineError } from '../engine/error.js';
import type { Language } from '../text/language.js';
import { completeTexts } from '../text/load.js';

type Parts = typeof import('./later-parts.js');

let parts: Promise<Parts> | null = null;

/**
 * What the first screen and the figures of a sample do without: the step of import,
 * the account of the files, and what is said of them in this language. Loaded once.
 *
 * @throws EngineError if it can't be had now; the next call tries again.
 */
export async function later(language: Language): Promise<Parts> {
  parts ??= import('./later-parts.js').catch((error: unknown) => {
    parts = null;
    throw error;
  });
  try {
    return (await Promise.all([parts, completeTexts(language)]))[0];
  } catch {
    throw new EngineError('offline');
  }
}

/** Whether it is here or on its way: another language then brings its own part. */
export function laterBegun(): boolean {
  return parts !== null;
}

/** Waits until the browser has nothing to do, or the visitor reaches for the element. */
export function idleOrReached(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const reached = (): void => resolve();
    for (const reach of ['pointerenter', 'focusin', 'dragenter']) {
      element.addEventListener(reach, reached, { once: true });
    }
    // Safari has no idle callbacks.
    if ('requestIdleCallback' in window) requestIdleCallback(reached, { timeout: 2000 });
    else setTimeout(reached, 500);
  });
}
