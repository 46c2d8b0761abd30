// The main journey in Firefox and in WebKit, where these are installed:
// node e2e/engines/run.mjs, after the page was built.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { inFirefox } from './firefox.mjs';
import { expected, journey, receipts } from './journey.mjs';
import { inWebKit } from './webkit.mjs';

const server = await preview({
  configFile: false,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  build: { outDir: '../dist' },
  preview: {
    host: '127.0.0.1',
    port: 0,
    headers: {
      'content-security-policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'",
    },
  },
  logLevel: 'error',
});
const { port } = server.httpServer.address();
const visit = {
  address: `http://127.0.0.1:${port}/index.html?lang=en`,
  journey,
  given: receipts(),
};

for (const [name, run] of [
  ['Firefox', inFirefox],
  ['WebKit', inWebKit],
]) {
  const began = Date.now();
  const { missing, version, seen } = await run(visit);
  if (missing) {
    process.stdout.write(`   skipped: no ${name} (${missing})\n`);
    continue;
  }
  assert.deepEqual(seen, expected, `${name} ${version}`);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `   ${name} ${version}: the journey from a file to a report, ${seconds} s\n`,
  );
}
await server.close();
