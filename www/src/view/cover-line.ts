import type { Texts } from '../text/texts.js';

/** What a print begins with. The one place where the clock is read: it should say when it was made. */
export function coverLine(asOf: string, texts: Texts): string {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return texts.t('print-cover', {
    made: texts.format.date(today.join('-')),
    asOf: texts.format.date(asOf),
  });
}
