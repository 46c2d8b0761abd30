import type { Message } from '../engine/report.js';
import type { Texts } from '../text/texts.js';

/** What to bear in mind, a sentence each; the parts that a report is narrowed to stand in one. */
export function cautionsSaid(cautions: readonly Message[], texts: Texts): string[] {
  const parts = cautions.filter(({ id }) => id === 'caution-part');
  if (parts.length < 2) return cautions.map((caution) => texts.say(caution));
  const named = parts.map(({ args }) => texts.say({ id: 'caution-parts-one', args }));
  const together = texts.t('caution-parts', { parts: named.join('; ') });
  return cautions.flatMap((caution) => {
    if (caution === parts[0]) return [together];
    return caution.id === 'caution-part' ? [] : [texts.say(caution)];
  });
}
