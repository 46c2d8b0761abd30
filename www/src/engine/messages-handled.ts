const channel = new MessageChannel();

/** Readings that wait for their turn, in order: several widgets may read at a time. */
const waiting: (() => void)[] = [];

channel.port1.onmessage = () => waiting.shift()?.();

/**
 * Lets the worker take its messages, a cancel among them. A timer would do too,
 * but browsers hold back nested timers by 4 ms, more than some slices take.
 */
export function messagesHandled(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
