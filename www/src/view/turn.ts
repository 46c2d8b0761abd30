/**
 * Resolves in a task of its own, in the order of the calls: components that
 * wait for their turn before they render never hold the page up together.
 */
export function turn(): Promise<void> {
  last = last.then(nextTask);
  return last;
}

let last: Promise<void> = Promise.resolve();
const channel = new MessageChannel();

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
