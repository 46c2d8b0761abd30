import type { Looked } from '../element/state.js';
import type { Preview, Role } from '../engine/report.js';
import { unturned } from '../engine/unturned.js';
import type { Texts } from '../text/texts.js';
import { delimiterName } from './delimiter.js';

/** What is to be said of a file, and how it stands. */
export interface Note {
  readonly rating: 'good' | 'watch' | 'bad';
  readonly text: string;
}

/** The table without which there is nothing to calculate. */
const NEEDED: Role = 'receipts';

/** What was recognised, in a sentence. */
export function found(preview: Preview, texts: Texts): string {
  const { role, columns, encoding, delimiter, headerLine } = preview;
  return texts.t('import-found', {
    role: texts.t(`role-${role ?? 'unknown'}`),
    count: columns.length,
    encoding: encoding ?? '',
    delimiter: delimiter === null ? '' : delimiterName(delimiter, texts),
    line: headerLine,
  });
}

/** What to look at in a file, worst first. */
export function notes(preview: Preview, texts: Texts): Note[] {
  const { problem, role, missing, doubts, mended, map } = preview;
  if (problem) return [{ rating: 'bad', text: texts.say(problem) }];
  const said: Note[] = [];
  if (!role) said.push({ rating: 'bad', text: texts.t('import-ask-role') });
  if (missing.length > 0) {
    said.push({
      rating: 'bad',
      text: texts.t('import-missing', { fields: fieldNames(preview, texts) }),
    });
  }
  for (const doubt of doubts) said.push({ rating: 'watch', text: texts.say(doubt) });
  if (mended) said.push({ rating: 'good', text: texts.t('import-mended') });
  if (map.headers.length > 0) said.push({ rating: 'good', text: texts.t('import-recipe') });
  return said;
}

/** What stands in the way of the calculation; `null` if nothing does. */
export function lacking(files: readonly Looked[], texts: Texts): string | null {
  const all = files.map(({ preview }) => preview);
  if (all.some(({ readable, role }) => readable && role === NEEDED)) return null;
  const nearest = all.find(({ role, missing }) => role === NEEDED && missing.length > 0);
  return nearest
    ? texts.t('import-lacks', { file: nearest.name, fields: fieldNames(nearest, texts) })
    : texts.t('import-no-receipts');
}

/** The files that the calculation goes without, by name. */
export function leftOut(files: readonly Looked[]): string[] {
  return files.flatMap(({ preview }) => (preview.readable ? [] : [unturned(preview.name)]));
}

function fieldNames({ missing }: Preview, texts: Texts): string {
  return missing.map((field) => texts.t(`field-${field}`)).join(', ');
}
