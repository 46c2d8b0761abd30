/** What the widget keeps in the page's address, beside what the host page has there. */
export type Entry = 'report' | 'settings';

const nameOf = (entry: Entry): string => `lc-${entry}=`;

/** What stands in the fragment of an address under this name; `null` if nothing does. */
export function inFragment(hash: string, entry: Entry): string | null {
  const found = partsOf(hash).find((part) => part.startsWith(nameOf(entry)));
  return found === undefined ? null : found.slice(nameOf(entry).length);
}

/** The fragment with this in place of what stood there; `null` takes it out. */
export function withFragment(hash: string, entry: Entry, value: string | null): string {
  const rest = partsOf(hash).filter((part) => !part.startsWith(nameOf(entry)));
  const all = value === null ? rest : [...rest, nameOf(entry) + value];
  return all.length === 0 ? '' : `#${all.join('&')}`;
}

/** The page's address with another fragment. */
export function addressWith(hash: string, { href } = location): string {
  return href.replace(/#.*$/s, '') + hash;
}

function partsOf(hash: string): string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}
