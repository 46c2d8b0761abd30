// Drops files on the page that `cargo xtask demo` serves and prints how long the
// report took, the main thread's long tasks and the requests made meanwhile:
// node e2e/measure.mjs http://localhost:4180/ FILE…
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
await page.waitForLoadState('networkidle');
page.on('request', (request) => requests.push(request.url()));
await page.evaluate(() => {
  window.measured = { tasks: [] };
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) window.measured.tasks.push(Math.round(task.duration));
  }).observe({ entryTypes: ['longtask'] });
  for (const name of ['lc-report', 'lc-error']) {
    window.addEventListener(name, ({ detail }) => {
      window.measured.end = performance.now();
      window.measured.detail = detail.totals ?? detail;
    });
  }
});
const start = await page.evaluate(() => performance.now());
await page.locator('loyalty-calculator input[type=file]').first().setInputFiles(files);
await page.waitForFunction(() => window.measured.end, null, { timeout: 600_000 });
const { end, tasks, detail } = await page.evaluate(() => window.measured);
process.stdout.write(
  `${JSON.stringify({ milliseconds: Math.round(end - start), tasks, requests, detail })}\n`,
);
await browser.close();
