import type { Source } from '../engine/source.js';
import type { Texts } from '../text/texts.js';

/** What the data is called on the page. */
export function sourceLabel(source: Source, texts: Texts): string {
  if (source.kind === 'sample') {
    return texts.t('report-sample', { name: texts.t(`sample-${source.industry}`) });
  }
  const [first, ...rest] = source.files;
  if (!first) return '';
  return rest.length === 0 ? first.name : texts.t('reading-files', { count: source.files.length });
}

/** How many bytes it holds. */
export function sourceBytes(source: Source): number {
  return source.kind === 'sample' ? 0 : source.files.reduce((sum, file) => sum + file.size, 0);
}
