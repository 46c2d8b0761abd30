import type { RfmLimits, SegmentLimits } from '../engine/report.js';
import type { Texts } from '../text/texts.js';
import { numberIn, numberText } from './number.js';

/** What the scores of RFM go by. */
export type Measure = keyof RfmLimits;

/** The three of them, in the order of the letters. */
export const MEASURES: readonly Measure[] = ['days', 'purchases', 'revenue'];

/** The scores that the four limits of a measure begin or end with. */
export const SCORES: Readonly<Record<Measure, readonly string[]>> = {
  days: ['R5', 'R4', 'R3', 'R2'],
  purchases: ['F2', 'F3', 'F4', 'F5'],
  revenue: ['M2', 'M3', 'M4', 'M5'],
};

/** Days of silence in the order in which they come. */
export const SILENCES = ['sleepingDays', 'lostDays'] as const;

/** Ten years. */
const MOST_DAYS = 3650;
/** No shop sells more, and nobody buys oftener. */
const MOST: Readonly<Record<Measure, number>> = {
  days: MOST_DAYS,
  purchases: 100_000,
  revenue: 1e12,
};

/** A field's id: a silence, or a measure with the place of the limit. */
export type LimitId = (typeof SILENCES)[number] | `${Measure}-${number}`;

/** What the fields come to: the limits, or what is wrong, by field. */
export interface TypedLimits {
  readonly limits: SegmentLimits | null;
  readonly errors: ReadonlyMap<string, string>;
}

/** A limit as its field shows it. */
export function limitText(limits: SegmentLimits, id: LimitId, texts: Texts): string {
  const value = limitOf(limits, id);
  return value === null ? '' : numberText(value, texts.language);
}

/** The limits in force with what is typed put in, held against each other. */
export function typedLimits(
  limits: SegmentLimits,
  drafts: ReadonlyMap<string, string>,
  texts: Texts,
): TypedLimits {
  const errors = new Map<string, string>();
  const read = (id: LimitId, least: number, most: number, whole: boolean): number | null => {
    const draft = drafts.get(id);
    if (draft === undefined) return limitOf(limits, id);
    const value = numberIn(draft, texts.language);
    const error = value === null ? null : wrong(value, least, most, whole, texts);
    if (error !== null) errors.set(id, error);
    return value;
  };
  const [sleepingDays, lostDays] = SILENCES.map((id) => read(id, 1, MOST_DAYS, true));
  if (sleepingDays != null && lostDays != null && lostDays < sleepingDays) {
    complain(errors, drafts.has('lostDays') ? 'lostDays' : 'sleepingDays', texts.t('limits-lost'));
  }
  const rfm = limits.rfm && scores(limits.rfm, read, errors, texts);
  const typed = { sleepingDays: sleepingDays ?? null, lostDays: lostDays ?? null, rfm };
  return { limits: errors.size > 0 ? null : typed, errors };
}

function scores(
  before: RfmLimits,
  read: (id: LimitId, least: number, most: number, whole: boolean) => number | null,
  errors: Map<string, string>,
  texts: Texts,
): RfmLimits {
  const found: RfmLimits = { ...before };
  for (const measure of MEASURES) {
    const values = before[measure].map((_, at) => {
      const id: LimitId = `${measure}-${at}`;
      const value = read(id, 0, MOST[measure], measure !== 'revenue');
      if (value === null) complain(errors, id, texts.t('limits-empty'));
      return value ?? Number.NaN;
    });
    values.forEach((value, at) => {
      if (value < (values[at - 1] ?? value)) {
        complain(errors, `${measure}-${at}`, texts.t('limits-order'));
      }
    });
    const [one = 0, two = 0, three = 0, four = 0] = values;
    found[measure] = [one, two, three, four];
  }
  return found;
}

function complain(errors: Map<string, string>, id: LimitId, error: string): void {
  if (!errors.has(id)) errors.set(id, error);
}

function limitOf(limits: SegmentLimits, id: LimitId): number | null {
  if (id === 'sleepingDays' || id === 'lostDays') return limits[id];
  const [measure, at] = id.split('-') as [Measure, string];
  return limits.rfm?.[measure][Number(at)] ?? null;
}

function wrong(
  value: number,
  least: number,
  most: number,
  whole: boolean,
  texts: Texts,
): string | null {
  if (Number.isNaN(value)) return texts.t('panel-not-number');
  if (value >= least && value <= most && (!whole || Number.isInteger(value))) return null;
  const edges = { least: texts.format.count(least), most: texts.format.count(most) };
  return texts.t(whole ? 'limits-not-whole' : 'panel-not-money', edges);
}
