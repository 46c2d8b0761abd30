import { help } from './helper.js';
import { messagesHandled } from './messages-handled.js';
import {
  type InitOutput,
  initSync,
  previewFile,
  Session,
  typedReport,
} from './pkg/loyalty_calculator.js';
import type { Answer, Failure, GivenSettings, Request } from './protocol.js';
import { read } from './reader.js';
import { requestsSince } from './requests.js';
import { Helper } from './shared.js';
import { Times } from './times.js';
import { beginning } from './unpack.js';
import { warmUp } from './warm-up.js';

/** Data that was read and can be reported on again. */
const sessions = new Map<number, Session>();

/** What the first part of the engine offers the rest of it. */
let first: InitOutput | null = null;

/** Runs still reading; one that is taken out stops at its next slice. */
const reading = new Set<number>();

self.onmessage = (event: MessageEvent<Request>): void => {
  const request = event.data;
  switch (request.kind) {
    case 'start':
      first = initSync({ module: request.module });
      post({ kind: 'ready' });
      break;
    case 'complete':
      complete(request.module);
      void messagesHandled().then(warmUpIfIdle);
      break;
    case 'help':
      first = initSync({ module: request.module });
      complete(request.rest);
      help(request.port);
      break;
    case 'read':
      void guarded(request.run, () => readAll(request));
      break;
    case 'look':
      void guarded(request.run, () => look(request));
      break;
    case 'report':
      void guarded(request.run, () => report(request.run, request.settings, new Times()));
      break;
    case 'typed':
      void guarded(request.run, () => typed(request));
      break;
    case 'ask':
      void guarded(request.run, () => ask(request));
      break;
    case 'people':
      void guarded(request.run, () => people(request));
      break;
    case 'setAside':
      void guarded(request.run, () => setAside(request.run, request.file));
      break;
    case 'requests':
      post({ kind: 'requests', run: request.run, addresses: requestsSince(request.since) });
      break;
    case 'forget':
      reading.delete(request.run);
      sessions.get(request.run)?.free();
      sessions.delete(request.run);
      break;
  }
};

/** The rest of the engine fills the places that the first part keeps for it. */
function complete(rest: WebAssembly.Module): void {
  if (first) new WebAssembly.Instance(rest, { first: { ...first } });
}

/** A file that is already there comes first: its reading compiles what it needs. */
function warmUpIfIdle(): void {
  if (reading.size === 0 && sessions.size === 0) warmUp();
}

async function look({ run, file, map, maps }: Extract<Request, { kind: 'look' }>): Promise<void> {
  const plain = await beginning(file);
  const json = bytes(previewFile(plain.name, plain, map, maps));
  post({ kind: 'look', run, json }, [json.buffer]);
}

async function readAll(request: Extract<Request, { kind: 'read' }>): Promise<void> {
  const { run } = request;
  const times = new Times();
  const session = new Session(request.maps ?? undefined);
  reading.add(run);
  const helpers = request.helpers.map((port) => new Helper(port));
  const finished = await read(
    session,
    { ...request, helpers },
    {
      goesOn: () => reading.has(run),
      onProgress: (progress) => post({ kind: 'progress', run, progress }),
    },
  );
  if (!reading.delete(run) || !finished) {
    session.free();
    return;
  }
  const [waited = 0] = session.spent();
  times.add('read', waited);
  times.lap('decode');
  const isAny = session.finish();
  times.lap('arrange');
  if (isAny) {
    sessions.set(run, session);
    report(run, request.settings, times);
  } else {
    const quality = bytes(session.quality());
    post({ kind: 'nothing', run, quality }, [quality.buffer]);
    session.free();
  }
}

function report(run: number, settings: GivenSettings, times: Times): void {
  const session = sessionOf(run);
  const json = bytes(session.report(settings));
  times.add('facts', session.spent()[1] ?? 0);
  times.lap('report');
  post({ kind: 'report', run, json, spent: times }, [json.buffer]);
}

function typed({ run, figures, settings }: Extract<Request, { kind: 'typed' }>): void {
  const times = new Times();
  const json = bytes(typedReport(figures, settings));
  times.lap('report');
  post({ kind: 'report', run, json, spent: times }, [json.buffer]);
}

function ask({ run, settings, question }: Extract<Request, { kind: 'ask' }>): void {
  const session = sessionOf(run);
  const json = bytes(session.ask(settings, question));
  post({ kind: 'ask', run, json }, [json.buffer]);
}

function people({ run, settings, question }: Extract<Request, { kind: 'people' }>): void {
  const session = sessionOf(run);
  const answer = bytes(session.people(settings, question));
  post({ kind: 'people', run, bytes: answer }, [answer.buffer]);
}

function setAside(run: number, file: number): void {
  const session = sessionOf(run);
  const csv = bytes(session.setAsideCsv(file));
  post({ kind: 'setAside', run, csv }, [csv.buffer]);
}

/** Absent where another widget's data brought the engine down: the page then reads again. */
function sessionOf(run: number): Session {
  const session = sessions.get(run);
  if (!session) throw new Error('the data is no longer there');
  return session;
}

async function guarded(run: number, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    reading.delete(run);
    post({ kind: 'failed', run, failure: failureOf(error), detail: String(error) });
  }
}

function failureOf(error: unknown): Failure {
  // The engine does not panic on data: a trap means that its memory ran out.
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return 'memory';
  const name = error instanceof DOMException ? error.name : '';
  return name === 'NotReadableError' || name === 'NotFoundError' ? 'gone' : 'unexpected';
}

/** Bytes in a buffer of their own, which can change hands without a copy. */
function bytes(from: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(from);
}

function post(answer: Answer, transfer: Transferable[] = []): void {
  self.postMessage(answer, { transfer });
}
