import type { KpiView, Message } from '../engine/report.js';

/** Notes that several figures carry word for word: said once above them. That a figure has little data stays with it. */
export function sharedNotes(kpis: readonly KpiView[]): Message[] {
  const seen = new Map<string, { note: Message; count: number }>();
  for (const note of kpis.flatMap((kpi) => kpi.notes)) {
    if (note.id === 'note-small-sample') continue;
    const key = JSON.stringify(note);
    seen.set(key, { note, count: (seen.get(key)?.count ?? 0) + 1 });
  }
  return [...seen.values()].flatMap(({ note, count }) => (count > 1 ? [note] : []));
}

/** The notes of a figure that are not said above it: the same words with other numbers are its own. */
export function ownNotes(kpi: KpiView, shared: readonly Message[]): Message[] {
  const said = new Set(shared.map((note) => JSON.stringify(note)));
  return kpi.notes.filter((note) => !said.has(JSON.stringify(note)));
}
