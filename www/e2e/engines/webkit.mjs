import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';

/** The journey in WebKitGTK, over its WebDriver; on a screen of its own where there is none. */
export async function inWebKit({ address, journey, given }) {
  if (!existsSync(DRIVER)) return { missing: 'install webkit2gtk-driver' };
  const headless = !process.env.DISPLAY;
  if (headless && !existsSync(SCREEN)) return { missing: 'there is no screen: install xvfb' };
  const number = 90 + (process.pid % 900);
  const display = headless ? `:${number}` : process.env.DISPLAY;
  const port = await freePort();
  const started = [
    ...(headless ? [spawn(SCREEN, [display, '-screen', '0', '1280x900x24'])] : []),
    spawn(DRIVER, [`--port=${port}`], {
      env: {
        ...process.env,
        DISPLAY: display,
        // As root, and in containers, its sandbox can't be set up.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      },
    }),
  ];
  const driver = `http://127.0.0.1:${port}`;
  try {
    const { sessionId, capabilities } = await untilUp(() =>
      ask(`${driver}/session`, { capabilities: {} }),
    );
    const session = `${driver}/session/${sessionId}`;
    try {
      await ask(`${session}/timeouts`, { script: 60_000 });
      await ask(`${session}/url`, { url: address });
      const script = `const [given, done] = arguments;
        (${journey})(given).then(done, (error) => done(String(error)));`;
      const seen = await ask(`${session}/execute/async`, { script, args: [given] });
      return { version: capabilities.browserVersion, seen };
    } finally {
      await fetch(session, { method: 'DELETE' });
    }
  } finally {
    for (const one of started) one.kill();
  }
}

/** A command of WebDriver, and its answer. */
async function ask(address, command) {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(command) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${value.error}, ${value.message}`);
  return value;
}

async function untilUp(attempt) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      // Not up yet is no answer at all; an answer that is an error stays one.
      if (!(error instanceof TypeError) || tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
