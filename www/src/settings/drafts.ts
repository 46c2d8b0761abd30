import type { Settings } from '../engine/report.js';
import type { Texts } from '../text/texts.js';
import { type NumberSetting, RANGES } from './defaults.js';
import { fits } from './document.js';
import { numberIn, numberText } from './number.js';

/** A number as its field shows it: shares in percent. */
export function shown(id: NumberSetting, value: number | null, texts: Texts): string {
  if (value === null) return '';
  const scale = RANGES[id].unit === 'share' ? 100 : 1;
  // 0.07 × 100 is not quite 7.
  return numberText(Number((value * scale).toPrecision(12)), texts.language);
}

/** What a typed number comes to: a value, or what is wrong with it in words. */
export type Typed =
  | { readonly value: number | null; readonly error: null }
  | { readonly value: undefined; readonly error: string };

/** The setting that is typed; nothing is as usual. */
export function typed(id: NumberSetting, text: string, texts: Texts): Typed {
  const { unit, least, most } = RANGES[id];
  const number = numberIn(text, texts.language);
  if (number === null) return { value: null, error: null };
  const value = unit === 'share' ? Number((number / 100).toPrecision(12)) : number;
  if (fits(id, value)) return { value, error: null };
  const wrong = (error: string): Typed => ({ value: undefined, error });
  if (Number.isNaN(number)) return wrong(texts.t('panel-not-number'));
  if (unit === 'share') return wrong(texts.t('panel-not-share'));
  if (unit === 'money') return wrong(texts.t('panel-not-money'));
  const edge = (days: number): string => texts.format.count(days);
  return wrong(texts.t('panel-not-days', { least: edge(least), most: edge(most) }));
}

/** The same of a day. */
export interface TypedDay {
  readonly value: string | null | undefined;
  readonly error: string | null;
}

/** A day that is chosen, or why it can't be. `data` are the first and last day of the data, where known. */
export function typedDay(
  id: 'from' | 'to' | 'launch',
  input: HTMLInputElement,
  settings: Settings,
  data: readonly [string | null, string],
  texts: Texts,
): TypedDay {
  const day = input.value || null;
  const wrong = (error: string): TypedDay => ({ value: undefined, error });
  if (input.validity.badInput) return wrong(texts.t('panel-not-day'));
  if (day === null || id === 'launch') return { value: day, error: null };
  const [first, last] = data;
  const named = (iso: string): string => texts.format.date(iso);
  if (day > last) return wrong(texts.t('panel-after-data', { day: named(last) }));
  if (first !== null && day < first)
    return wrong(texts.t('panel-before-data', { day: named(first) }));
  const from = id === 'from' ? day : settings.from;
  const to = id === 'to' ? day : settings.to;
  if (from !== null && to !== null && to < from) return wrong(texts.t('panel-period-turned'));
  return { value: day, error: null };
}
