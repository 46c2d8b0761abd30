// Drops files on the page that `cargo xtask demo` serves and prints how long the
// first provisional figures and the report took, the main thread's long tasks and the requests made meanwhile:
// node e2e/measure.mjs http://localhost:4180/ FILE…
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';

const [address, ...files] = process.argv.slice(2);
if (!address || files.length === 0) {
  throw new Error('usage: node e2e/measure.mjs ADDRESS FILE…');
}

const executablePath = process.env.LC_BROWSER;
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const page = await browser.newPage();
const requests = [];
await page.goto(address);
await page.waitForFunction(() => document.querySelector('loyalty-calculator')?.shadowRoot);
// As whoever chooses a file does: the rest is fetched then.
await page.hover('loyalty-calculator');
await page.waitForLoadState('networkidle');
await page.waitForTimeout(1_000);
page.on('request', (request) => requests.push(request.url()));
await page.evaluate(() => {
  window.measured = { tasks: [] };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.measured.tasks.push({ at: startTime, ms: Math.round(duration) });
    }
  }).observe({ entryTypes: ['longtask'] });
  for (const name of ['lc-report', 'lc-error']) {
    window.addEventListener(name, ({ detail }) => {
      window.measured.end = performance.now();
      window.measured.detail = detail.totals ?? detail;
    });
  }
});
// Over the browser's own protocol: the test tool's way runs scripts of its own on the page's main thread.
const devtools = await page.context().newCDPSession(page);
const { result } = await devtools.send('Runtime.evaluate', { expression: `(${fileInput})()` });
if (!result.objectId) throw new Error('the page has no file input');
await page.waitForTimeout(500);
const start = await page.evaluate(watchForFigures);
await devtools.send('DOM.setFileInputFiles', {
  files: files.map((file) => resolve(file)),
  objectId: result.objectId,
});
await page.waitForFunction(() => window.measured.end, null, { timeout: 600_000 });
// Tasks are told apart by when they began: what the choice of the file set off, and what the report did.
await page.waitForTimeout(1_000);
const { end, figures, tasks, detail } = await page.evaluate(() => window.measured);
const placed = tasks.map(({ at, ms }) => ({ after: Math.round(at - start), ms }));
process.stdout.write(
  `${JSON.stringify({
    milliseconds: Math.round(end - start),
    firstFigures: figures ? Math.round(figures - start) : null,
    tasks: placed,
    requests,
    detail,
  })}\n`,
);
await browser.close();

/** In the page: notes the first frame that shows figures while files are read; gives the time now. */
function watchForFigures() {
  const within = (root) =>
    root.querySelector('.so-far') ??
    [...root.querySelectorAll('*')].some(
      (element) => element.shadowRoot && within(element.shadowRoot),
    );
  const look = () => {
    if (within(document)) window.measured.figures = performance.now();
    else if (!window.measured.end) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return performance.now();
}

function fileInput() {
  const within = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('input[type=file]')) return element;
      const found = element.shadowRoot && within(element.shadowRoot);
      if (found) return found;
    }
    return null;
  };
  return within(document);
}
