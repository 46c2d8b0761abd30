import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The policy of the hosts that the page must work on. */
export const CSP = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** A plain static server: no COOP, no COEP, nothing but the files and a policy. */
export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder; `pages` adds documents made up by a test. */
export async function serve(
  root: string,
  {
    csp = CSP,
    cors = false,
    pages = {},
  }: { csp?: string; cors?: boolean; pages?: Record<string, string> } = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    response.setHeader('content-security-policy', csp);
    if (cors) response.setHeader('access-control-allow-origin', '*');
    const page = pages[name];
    if (page !== undefined) {
      response.setHeader('content-type', types['.html'] ?? '');
      response.end(page);
      return;
    }
    const file = join(root, normalize(name));
    if (!file.startsWith(root) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = address(server.address());
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function address(value: AddressInfo | string | null): AddressInfo {
  if (value === null || typeof value === 'string') throw new Error('the server has no port');
  return value;
}
