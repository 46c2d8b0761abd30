import type { Texts } from './texts.js';

/** First and last day. */
type Days = readonly [from: string, to: string];

/** Whether the days are those of one month. */
export function isMonth([from, to]: Days): boolean {
  const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0));
  return from.endsWith('-01') && to === last.toISOString().slice(0, 10);
}

/** Days by the name of their month, if they are one: `сентябрь 2025`, `5 янв. – 31 янв. 2025`. */
export function daysNamed(days: Days, { format }: Texts): string {
  return isMonth(days) ? format.month(days[0].slice(0, 7)) : format.period(...days);
}
