const channel = new MessageChannel();

/**
 * Lets the worker take its messages, a cancel among them. A timer would do too,
 * but browsers hold back nested timers by 4 ms, more than some slices take.
 */
export function messagesHandled(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
