import type { KpiView } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import type { KpiChart } from './chart-of.js';
import { gainSteps, greatest } from './gain-steps.js';
import { numberOf } from './number-of.js';

const FACTORS = ['price', 'mix', 'items'] as const;

/** What moved the average receipt: prices, other goods, more of them. */
export function factorSteps({ parts, figures }: KpiView, texts: Texts): KpiChart | null {
  const { change: whole } = parts;
  const change = whole?.value ?? null;
  const { before: earlier, now: later } = figures;
  const [before, now] = [numberOf(earlier), numberOf(later)];
  const gains = FACTORS.map((id) => ({
    id,
    label: { kind: 'name', value: `part-${id}` } as const,
    value: parts[id]?.value ?? null,
  }));
  if (change === null || before === null || now === null) return null;
  const { format } = texts;
  const made = gainSteps('factor-steps', gains, change, 'part-change', texts);
  return (
    made && {
      ...made,
      model: {
        ...made.model,
        title: texts.t('factor-steps-title', {
          way: Math.abs(change) < 0.005 ? 'same' : change > 0 ? 'rose' : 'fell',
          change: format.money(Math.abs(change)),
          factor: greatest(gains, change),
        }),
        subtitle: texts.t('factor-steps-about', {
          before: format.money(before),
          now: format.money(now),
        }),
      },
    }
  );
}
