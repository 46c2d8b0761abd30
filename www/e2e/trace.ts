interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Duration and, of it, the time that the thread was given, in microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Categories that a trace needs for {@link mainThreadTasks}. */
export const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline'];

/**
 * Work of each task of the pages' main threads in milliseconds, longest first.
 * Time that a busy machine gave to other processes does not count: the Long
 * Tasks API would.
 */
export function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString('utf8'));
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  return traceEvents
    .filter((event) => event.ph === 'X' && event.name === 'RunTask' && main.has(thread(event)))
    .map(({ dur = 0, tdur = dur }) => tdur / 1000)
    .sort((one, other) => other - one);
}
