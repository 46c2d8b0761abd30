import { leftOver, type Step } from '../../chart/step-model.js';
import type { Arg, Table } from '../../engine/report.js';
import type { Texts } from '../../text/texts.js';
import type { KpiChart } from './chart-of.js';

/** What one reason adds, in money; below nought what it takes away. */
export interface Gain {
  readonly id: string;
  readonly label: Arg;
  readonly value: number | null;
}

/** Half a kopeck: what is less comes of adding up. */
const LEAST = 0.005;

/** The reason that moved most. */
export function greatest(gains: readonly Gain[], change: number): string {
  const way = Math.sign(change) || 1;
  const size = ({ value }: Gain): number => way * (value ?? 0);
  return [...gains].sort((one, other) => size(other) - size(one))[0]?.id ?? '';
}

/** A change of money as steps from nought, one a reason, with what they leave unexplained. */
export function gainSteps(
  id: string,
  gains: readonly Gain[],
  change: number,
  total: string,
  texts: Texts,
): (KpiChart & { kind: 'steps' }) | null {
  if (gains.some(({ value }) => value === null)) return null;
  const values = gains.map(({ value }) => value ?? 0);
  const left = leftOver(change, values, LEAST);
  const other: Gain = { id: 'other', label: { kind: 'name', value: 'drawn-other' }, value: left };
  const all = [...gains, ...(left === 0 ? [] : [other])];
  const step = (label: Arg, value: number, isTotal: boolean): Step => {
    const name = texts.arg(label);
    const sign = value > 0 ? '+' : '';
    const amount = `${sign}${texts.format.money(value)}`;
    return {
      name,
      value,
      total: isTotal,
      tone: isTotal ? 'total' : value < 0 ? 'down' : 'up',
      label: `${sign}${texts.format.label('money', value)}`,
      told: { head: name, lines: [{ name: '', value: amount }] },
    };
  };
  const sum: Arg = { kind: 'name', value: total };
  const table: Table = {
    id,
    columns: [{ head: { kind: 'name', value: 'drawn-gain' }, unit: 'money' }],
    rows: [
      ...all.map(({ label, value }) => ({ label, values: [value] })),
      { label: sum, values: [change] },
    ],
  };
  return {
    kind: 'steps',
    table,
    model: {
      title: '',
      subtitle: '',
      unit: 'money',
      steps: [
        ...all.map(({ label, value }) => step(label, value ?? 0, false)),
        step(sum, change, true),
      ],
    },
  };
}
