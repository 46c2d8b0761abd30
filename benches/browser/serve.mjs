// The page of the benchmark beside the built product and the peers.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, resolve } from 'node:path';
import { build } from 'esbuild';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
};

/** Bundles the page and serves it on a free port of this machine. */
export async function serve(root, here) {
  const page = resolve(root, 'target/bench/page');
  await build({
    entryPoints: [resolve(here, 'page/page.js')],
    outdir: page,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    external: ['/dist/*'],
    logLevel: 'warning',
  });
  const folders = [
    ['/dist/', resolve(root, 'dist')],
    ['/peers/', resolve(here, 'node_modules/@duckdb/duckdb-wasm/dist')],
    ['/', page],
  ];
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const [prefix, folder] = folders.find(([start]) => path.startsWith(start));
    const file =
      path === '/' ? resolve(here, 'page/index.html') : resolve(folder, path.slice(prefix.length));
    try {
      statSync(file);
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}
