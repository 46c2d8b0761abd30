import { leftOver, type Step, type StepTone } from '../../chart/step-model.js';
import type { KpiView, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import type { KpiChart } from './chart-of.js';
import { numberOf } from './number-of.js';

/** Points are counted in hundredths. */
const LEAST = 0.005;

/** How what members have comes out of what was issued, redeemed, expired and adjusted. */
export function pointSteps({ value, figures, notes }: KpiView, texts: Texts): KpiChart | null {
  const { issued: came, adjusted: mended } = figures;
  const issued = numberOf(came);
  if (value === null || !issued) return null;
  const out = (name: string): number => -(numberOf(figures[name]) ?? 0);
  const adjusted = numberOf(mended) ?? 0;
  const moved: readonly (readonly [string, number, StepTone])[] = [
    ['issued', issued, 'total'],
    ['redeemed', out('redeemed'), 'used'],
    ['expired', out('expired'), 'lost'],
    ['adjusted', adjusted, 'rest'],
  ];
  const left = leftOver(
    value,
    moved.map(([, points]) => points),
    LEAST,
  );
  const all = [...moved, ['other', left, 'rest'] as const].filter(([, points]) => points !== 0);
  const { format } = texts;
  const share = format.share(value / issued);
  const step = (id: string, points: number, tone: StepTone, total = false): Step => {
    const name = texts.t(`points-step-${id}`);
    const part = texts.t('drawn-of-issued', { share: format.share(Math.abs(points) / issued) });
    const lines = [
      { name: '', value: format.value('points', points) },
      ...(id === 'issued' ? [] : [{ name: '', value: part }]),
    ];
    return {
      name,
      value: points,
      total,
      tone,
      label: format.count(points),
      told: { head: name, lines },
    };
  };
  const { from } = notes.find(({ id }) => id === 'note-opening-balance')?.args ?? {};
  return {
    kind: 'steps',
    table: table([...all.map(([id, points]) => [id, points] as const), ['outstanding', value]]),
    model: {
      title: texts.t(value < 0 ? 'points-steps-below' : 'points-steps-title', {
        issued: format.count(issued),
        left: format.count(Math.abs(value)),
        share,
      }),
      subtitle: texts.t('points-steps-about', { from: from ? texts.arg(from) : '' }),
      unit: 'points',
      steps: [
        ...all.map(([id, points, tone]) => step(id, points, tone, id === 'issued')),
        step('outstanding', value, 'total', true),
      ],
    },
  };
}

function table(rows: readonly (readonly [string, number])[]): Table {
  return {
    id: 'points-steps',
    columns: [{ head: { kind: 'name', value: 'column-points-expire' }, unit: 'points' }],
    rows: rows.map(([id, points]) => ({
      label: { kind: 'name', value: `points-step-${id}` },
      values: [points],
    })),
  };
}
