import type { Settings } from '../engine/report.js';
import { DEFAULTS, same } from '../settings/defaults.js';
import { fromDocument } from '../settings/document.js';

/** What differs from the engine's own settings; without the ids of members left out, which are rows'. */
export function settingsChanged(settings: Settings): Partial<Settings> {
  const { excludeMembers: _, ...own } = settings;
  return Object.fromEntries(
    Object.entries(own).filter(([key, value]) => !same(value, DEFAULTS[key as keyof Settings])),
  );
}

/** The settings that such a document stands for; `null` where it holds anything else. */
export function settingsFrom(text: string): Settings | null {
  const { settings } = fromDocument(text);
  return settings && settings.excludeMembers.length === 0 ? settings : null;
}
