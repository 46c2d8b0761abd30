import type { Step } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

/** What a step is called; `at` is its month, or the first day of a step that is none. */
export function stepName(step: Step, at: string, texts: Texts): string {
  switch (step) {
    case 'day':
      return texts.format.date(at);
    case 'week':
      return texts.t('step-week-of', { day: texts.format.date(at) });
    case 'month':
      return texts.format.month(at);
    case 'quarter': {
      const quarter = Math.ceil(Number(at.slice(5, 7)) / 3);
      return texts.t('step-quarter-of', { quarter: String(quarter), year: at.slice(0, 4) });
    }
  }
}
