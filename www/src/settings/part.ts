import type { Settings } from '../engine/report.js';

/** What the report is narrowed to: by what, and to which. */
export type Only = Settings['only'];

/** Of all, whatever it was of before. */
export const ALL: Only = {};

/** Whether a report is of a part of the data. */
export function isPart(only: Only | undefined): boolean {
  return only !== undefined && Object.keys(only).length > 0;
}

/** With one more condition, or one less where there is no `key`. */
export function narrowed(only: Only, by: string, key: string | null): Only {
  const { [by]: _, ...rest } = only;
  return key === null ? rest : { ...rest, [by]: key };
}
