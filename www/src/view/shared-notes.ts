import type { KpiView, Message } from '../engine/report.js';

/** Notes that several figures carry word for word: said once above them. */
export function sharedNotes(kpis: readonly KpiView[]): Message[] {
  const seen = new Map<string, { note: Message; count: number }>();
  for (const note of kpis.flatMap((kpi) => kpi.notes)) {
    const key = JSON.stringify(note);
    seen.set(key, { note, count: (seen.get(key)?.count ?? 0) + 1 });
  }
  return [...seen.values()].flatMap(({ note, count }) => (count > 1 ? [note] : []));
}
