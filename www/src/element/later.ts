import { engine } from '../engine/engine.js';
import { EngineError } from '../engine/error.js';
import type { Language } from '../text/language.js';
import { completeTexts } from '../text/load.js';

type Parts = typeof import('./later-parts.js');

let parts: Promise<Parts> | null = null;

/**
 * What the first screen does without: the step of import, the account of the files, the report,
 * what is said of them and of the figures in this language, and the part of the engine
 * that computes the report. Loaded once; nothing is read, and no report shown, without it.
 *
 * @throws EngineError if it can't be had now; the next call tries again.
 */
export async function later(language: Language): Promise<Parts> {
  parts ??= import('./later-parts.js').catch((error: unknown) => {
    parts = null;
    throw error;
  });
  try {
    return (await Promise.all([parts, completeTexts(language), engine.complete()]))[0];
  } catch (error) {
    throw error instanceof EngineError ? error : new EngineError('offline');
  }
}

/** Whether it is here or on its way: another language then brings its own part. */
export function laterBegun(): boolean {
  return parts !== null;
}

/** Waits until the visitor reaches for the element; a pointer may rest on it from the beginning. */
export function reached(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    for (const reach of ['pointerenter', 'pointermove', 'focusin', 'dragenter']) {
      element.addEventListener(reach, () => resolve(), { once: true });
    }
  });
}
