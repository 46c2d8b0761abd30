import type { Settings } from '../engine/report.js';
import { DEFAULTS, same } from './defaults.js';
import { fromDocument, toDocument } from './document.js';

/** The document in it says its version. */
const KEY = 'loyalty-calculator-settings';

/** What holds for the next files too: of a programme, not of these files. */
export type Kept = Omit<
  Settings,
  'industry' | 'from' | 'to' | 'compare' | 'keepDuplicates' | 'excludeMembers' | 'only'
>;

/** The settings kept on this device; `null` if there are none that can be used. */
export function rememberedSettings(): Kept | null {
  try {
    const text = localStorage.getItem(KEY);
    const found = text === null ? null : fromDocument(text).settings;
    return found && ofProgramme(found);
  } catch {
    // The browser keeps nothing.
    return null;
  }
}

/** Keeps them in place of those kept before; what is all as usual needs no keeping. */
export function rememberSettings(settings: Settings): void {
  const kept = ofProgramme(settings);
  try {
    if (same(kept, ofProgramme(DEFAULTS))) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, toDocument({ ...DEFAULTS, ...kept }));
  } catch {
    // It holds until the page is closed, and can be saved as a file.
  }
}

export function forgetSettings(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to forget.
  }
}

function ofProgramme(settings: Settings): Kept {
  const { industry, from, to, compare, keepDuplicates, excludeMembers, only, ...kept } = settings;
  return kept;
}
