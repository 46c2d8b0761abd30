import type { Done, Happening, State } from '../element/state.js';
import type { Report, Settings } from '../engine/report.js';
import { same } from '../settings/defaults.js';
import { settingsChanged, settingsFrom } from './changed-settings.js';
import { addressWith, inFragment, withFragment } from './fragment.js';
import { type Opened, opened } from './link.js';

type Kept = Omit<Settings, 'excludeMembers'>;

/**
 * The page's address as the widget reads and writes it: a report that came by a link and, where
 * the host page asks for it by the attribute `address`, the settings, each change of them a step
 * of the browser's history.
 */
export class Address {
  private document: string | null = null;
  /** The settings of the report that was shown last. */
  private shown: Partial<Settings> = {};

  constructor(
    private readonly host: HTMLElement,
    private readonly happen: (happening: Happening) => void,
    private readonly apply: (settings: Kept) => void,
  ) {}

  /** Does what stands in the address now. */
  async read(): Promise<void> {
    const document = inFragment(location.hash, 'report');
    if (document === null) {
      this.document = null;
      const settings = this.settings();
      if (!settings) return;
      // Members left out are ids: they stay here, never in an address.
      const { excludeMembers: _, ...kept } = settings;
      this.apply(kept);
    } else if (document !== this.document) {
      this.document = document;
      const found = await opened(document);
      // Meanwhile the address may have changed again.
      if (this.document === document) this.open(found);
    }
  }

  /** Keeps the settings of the report that is shown. */
  show({ source, reported }: Done, isStep: boolean): void {
    if (source.kind === 'link') return;
    this.leave('report');
    if (!this.host.hasAttribute('address')) return;
    const before = this.shown;
    this.shown = settingsChanged(reported.report.settings);
    const there = this.settings();
    // What is all as usual needs no address, until there is something to come back from.
    if (same(there ? settingsChanged(there) : {}, this.shown)) return;
    if (!there && isStep) this.keep(before, false);
    this.keep(this.shown, isStep);
  }

  /** The report of a link is left: the address no longer names it. */
  leave(state: State['kind']): void {
    if (this.document === null || state === 'problem') return;
    this.document = null;
    this.write(withFragment(location.hash, 'report', null), false);
  }

  private open(found: Opened): void {
    this.host.scrollIntoView({ block: 'start' });
    if ('refusal' in found) {
      const problem = { kind: found.refusal };
      this.happen({ kind: 'failed', problem, source: null });
      return;
    }
    const { report, form, typed } = found.shared;
    const source = { kind: 'link', short: form === 'short', typed } as const;
    const reported = { report, json: jsonOf(report) };
    this.happen({ kind: 'opened', done: { source, run: null, reported } });
  }

  /** The settings in the address; `null` if there are none, or none that can be used. */
  private settings(): Settings | null {
    const asked = this.host.hasAttribute('address');
    const found = asked ? inFragment(location.hash, 'settings') : null;
    if (found === null) return null;
    try {
      return settingsFrom(decodeURIComponent(found));
    } catch {
      // It was cut in the middle of a letter.
      return null;
    }
  }

  private keep(settings: Partial<Settings>, isStep: boolean): void {
    const value = encodeURIComponent(JSON.stringify(settings));
    this.write(withFragment(location.hash, 'settings', value), isStep);
  }

  private write(hash: string, isStep: boolean): void {
    try {
      // What the host page keeps with its step stays with it.
      if (isStep) history.pushState(history.state, '', addressWith(hash));
      else history.replaceState(history.state, '', addressWith(hash));
    } catch {
      // A page without an address of its own, or too many steps a second.
    }
  }
}

function jsonOf(report: Report): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(report)}\n`);
}
