import type { Origin } from '../engine/source.js';
import { unturned } from '../engine/unturned.js';
import type { Texts } from '../text/texts.js';

/** What the data is called on the page. */
export function sourceLabel(source: Origin, texts: Texts): string {
  if (source.kind === 'sample') {
    return texts.t('report-sample', { name: texts.t(`sample-${source.industry}`) });
  }
  if (source.kind === 'typed') return texts.t('form-source');
  if (source.kind === 'link') return texts.t('shared-source');
  const [first, ...rest] = source.files;
  if (!first) return '';
  return rest.length === 0
    ? unturned(first.name)
    : texts.t('reading-files', { count: source.files.length });
}

/** How many bytes it holds. */
export function sourceBytes(source: Origin): number {
  return source.kind === 'files' ? source.files.reduce((sum, file) => sum + file.size, 0) : 0;
}
