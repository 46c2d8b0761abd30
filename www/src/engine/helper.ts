import { Session } from './pkg/loyalty_calculator.js';
import type { Range } from './protocol.js';

/**
 * Reads parts of files for the worker at the other end of the port, which begins with a word that
 * this one is there. A part that can't be read is `null`: the other reads it, or says why not.
 */
export function help(port: MessagePort): void {
  let session: Session | null = null;
  let open = -1;
  const read = ({ at, file, map, maps, from, to }: Range): Uint8Array<ArrayBuffer> => {
    if (!session || open !== at) {
      session?.free();
      session = new Session(maps ?? undefined);
      session.openFile(file.name, file, map);
      open = at;
    }
    return new Uint8Array(session.readPart(from, to));
  };
  port.onmessage = ({ data }: MessageEvent<Range>): void => {
    try {
      const part = read(data);
      port.postMessage(part, [part.buffer]);
    } catch {
      port.postMessage(null);
    }
  };
  port.postMessage(null);
}
