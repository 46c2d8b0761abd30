import { EngineError } from './error.js';
import wasmUrl from './pkg/loyalty_calculator_bg.wasm?url';
import laterUrl from './pkg/loyalty_calculator_later.wasm?url';
import samplerUrl from './pkg/loyalty_sample_bg.wasm?url';
import workerUrl from './worker.ts?worker&url';

/** Smallest module with a SIMD instruction: the condition of the engine. */
const SIMD_MODULE = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15,
  253, 98, 11,
]);

/** Whether the browser can run the engine. */
export function isSupported(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(SIMD_MODULE);
}

/** What the engine needs until the last row is read, compiled beside the main thread. */
export function compileEngine(): Promise<WebAssembly.Module> {
  return compiled(wasmUrl);
}

/** The rest of the engine. */
export function compileRest(): Promise<WebAssembly.Module> {
  return compiled(laterUrl);
}

/** The code that makes samples, loaded only when one is asked for. */
export function compileSampler(): Promise<WebAssembly.Module> {
  return compiled(samplerUrl);
}

async function compiled(url: string): Promise<WebAssembly.Module> {
  watchPolicy();
  const response = await fetched(absolute(url));
  // Some plain static servers do not know the type, and streaming insists on it.
  const compiling = response.headers.get('content-type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
  return compiling.catch(async () => {
    throw await failed();
  });
}

/** How long after a failure the page may hear of a breach of its policy. */
const BREACH_MS = 100;
/** Of a worker it hears from another process, which a busy machine holds up. */
const WORKER_BREACH_MS = 1000;

/** The policy of the page stood in the way of what the engine needs; `null` before it is watched. */
let refused: Promise<void> | null = null;

function watchPolicy(): void {
  const ours = [new URL(import.meta.url).origin, 'blob', 'wasm-eval'];
  refused ??= new Promise((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      if (!/^(connect|script|worker)-src/.test(effectiveDirective)) return;
      if (ours.some((one) => blockedURI.startsWith(one))) resolve();
    });
  });
}

/** Why the engine could not start. */
async function failed(after = BREACH_MS): Promise<EngineError> {
  const kind = await Promise.race([
    refused?.then(() => 'host' as const),
    new Promise<'offline'>((resolve) => setTimeout(resolve, after, 'offline')),
  ]);
  return new EngineError(kind ?? 'offline');
}

/** Why a worker could not start: one of code that is at hand waits for no network. */
export async function workerFailed(): Promise<EngineError> {
  return isForeign() ? new EngineError('host') : failed(WORKER_BREACH_MS);
}

/** Whether the page lives on another origin than this module. */
function isForeign(): boolean {
  return absolute(workerUrl).origin !== location.origin;
}

/** A worker of our own, also where the page lives on another origin than this module. */
export async function startWorker(): Promise<Worker> {
  const url = absolute(workerUrl);
  if (!isForeign()) return workerAt(url.href);
  const source = await (await fetched(url)).blob();
  return workerAt(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
}

/** Made once: a page may forbid a second policy of the same name. */
let policy: { createScriptURL(url: string): string } | undefined;

/**
 * Where the page requires trusted types, the address of code must come from a policy. Built, the
 * code is no module: a sandboxed frame starts no module from a blob.
 */
function workerAt(url: string): Worker {
  policy ??= window.trustedTypes?.createPolicy('loyalty-calculator', {
    createScriptURL: (from) => from,
  });
  return new Worker(policy?.createScriptURL(url) ?? url, {
    type: import.meta.env.DEV ? 'module' : 'classic',
  });
}

function absolute(url: string): URL {
  return new URL(url, import.meta.url);
}

async function fetched(url: URL): Promise<Response> {
  const response = await fetch(url).catch(() => null);
  if (!response?.ok) throw await failed();
  return response;
}
