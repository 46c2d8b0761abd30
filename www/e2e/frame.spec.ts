import { receiptsCsv } from './data.js';
import { DIST, expect, test } from './fixtures.js';
import { type Server, serve } from './server.js';

// The widget in a frame, where the page can't run it itself.

let cdn: Server;

test.beforeAll(async () => {
  cdn = await serve(DIST, { cors: true, csp: '' });
});

test.afterAll(() => cdn.close());

test('where the page forbids workers, a frame takes their place', async ({ page, widget }) => {
  widget.expectProblems(/worker|policy/i);
  const host = await hostOf(noWorkers());
  await page.goto(host.url);
  const frame = widget.host.locator('iframe').contentFrame();
  await expect(frame.locator('lc-start')).toBeVisible();
  await host.close();
});

test('what the page gives before it is known that workers are forbidden is read in the frame', async ({
  page,
  widget,
}) => {
  widget.expectProblems(/worker|policy/i);
  const host = await hostOf(noWorkers());
  await page.goto(host.url);
  await page.evaluate(async (csv) => {
    await customElements.whenDefined('loyalty-calculator');
    const bytes = new TextEncoder().encode(csv);
    await document.querySelector('loyalty-calculator')?.load([{ name: 'a.csv', bytes }]);
  }, receiptsCsv(400));
  const frame = widget.host.locator('iframe').contentFrame();
  await expect(frame.locator('lc-kpi-card').first()).toBeVisible();
  await host.close();
});

test('in a frame it looks as the host says, is as high as it needs, and tells what it would tell', async ({
  page,
  widget,
}) => {
  const host = await hostOf('', 'frame lang="en" industry="fashion"');
  await page.goto(host.url);
  await widget.ready();
  const inner = widget.host.locator('iframe').contentFrame();
  await expect(inner.getByText('Our own heading')).toBeVisible();
  await page.evaluate((csv) => {
    const widget = document.querySelector('loyalty-calculator');
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ['lc-report', 'lc-cta']) {
      widget?.addEventListener(name, (event) => {
        if (event instanceof CustomEvent) heard.push(`${name} ${Object.keys(event.detail)}`);
      });
    }
    document.querySelector('#lead')?.addEventListener('click', () => heard.push('click'));
    void widget?.load([{ name: 'a.csv', bytes: new TextEncoder().encode(csv) }]);
  }, receiptsCsv(400));
  await expect(inner.locator('lc-kpi-card').first()).toBeVisible();
  const accent = await inner
    .locator('lc-verdict, .verdict')
    .first()
    .evaluate((node) => getComputedStyle(node).getPropertyValue('--accent'));
  expect(accent.trim()).toBe('#7a1fa2');
  await expect
    .poll(() => inner.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight))
    .toBe(0);
  // Nothing reaches the host without a yes.
  await page.locator('#lead').click();
  await expect(inner.locator('lc-consent').getByRole('heading')).toBeFocused();
  expect(await heard()).toEqual([expect.stringContaining('lc-report')]);
  await inner.getByRole('button', { name: 'Send and continue' }).click();
  await expect
    .poll(heard)
    .toEqual([
      expect.stringContaining('lc-report'),
      'lc-cta industry,currency,period,verdict,kpis',
      'click',
    ]);
  await host.close();

  function heard(): Promise<string[]> {
    return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  }
});

test('messages of others move nothing', async ({ page, widget }) => {
  const host = await hostOf('', 'frame lang="en"');
  await page.goto(host.url);
  await widget.ready();
  const before = await widget.host.locator('iframe').evaluate((frame) => frame.clientHeight);
  const told = await page.evaluate(async () => {
    let told = 0;
    document.addEventListener('lc-cta', () => {
      told += 1;
    });
    const forged = [
      { kind: 'height', height: 5000 },
      { kind: 'event', name: 'lc-cta', detail: {} },
    ];
    // From the page itself, and from a frame of another origin.
    for (const one of forged) window.postMessage({ 'loyalty-calculator': one }, '*');
    const other = document.createElement('iframe');
    other.srcdoc = `<script>for (const one of ${JSON.stringify(forged)}) parent.postMessage({ 'loyalty-calculator': one }, '*')</script>`;
    document.body.append(other);
    await new Promise((resolve) => {
      other.onload = resolve;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    return told;
  });
  expect(told).toBe(0);
  expect(await widget.host.locator('iframe').evaluate((frame) => frame.clientHeight)).toBe(before);
  await host.close();
});

test('where the page forbids the frame as well, it says whom to ask for what', async ({
  page,
  widget,
}) => {
  widget.expectProblems(/frame|policy/i);
  const host = await hostOf(`default-src 'none'; script-src ${cdn.url}`, 'frame lang="en"');
  await page.goto(host.url);
  const alert = widget.host.getByRole('alert');
  await expect(alert).toContainText('This site does not let the page calculate');
  await expect(alert).toContainText(cdn.url);
  await host.close();
});

test('a frame that does not answer is not waited for longer than ten seconds', async ({
  page,
  widget,
}) => {
  const silent = await serve(DIST, { csp: '', pages: { '/frame.html': '<p>Not found</p>' } });
  await page.clock.install();
  const host = await hostOf('', `frame="${silent.url}/frame.html" lang="ru"`);
  await page.goto(host.url);
  await expect(widget.host.locator('iframe')).toBeVisible();
  await page.clock.runFor(9_000);
  await expect(widget.host.getByRole('alert')).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(widget.host.getByRole('alert')).toContainText('Сайт не даёт странице считать');
  await Promise.all([silent.close(), host.close()]);
});

test('inside the frame nothing can be sent anywhere but to where its files are', async ({
  page,
  widget,
}) => {
  widget.expectProblems(/policy|connect|image|form|frame/i);
  const other = await serve(DIST, { cors: true, csp: '' });
  await page.goto(`${cdn.url}/frame.html?lang=en`);
  await expect(widget.host.locator('lc-start')).toBeVisible();
  const blocked = await page.evaluate(async (url) => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      blocked.push(effectiveDirective);
    });
    await fetch(url).catch(() => undefined);
    navigator.sendBeacon(url, 'x');
    new WebSocket(url.replace('http', 'ws')).onerror = () => undefined;
    new Image().src = `${url}/favicon.svg`;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return blocked.sort();
  }, other.url);
  expect(blocked).toEqual(['connect-src', 'connect-src', 'connect-src', 'img-src']);
  await other.close();
});

/** A policy that lets scripts and frames in, and no worker. */
function noWorkers(): string {
  const { url } = cdn;
  return `default-src 'none'; script-src ${url} 'wasm-unsafe-eval'; worker-src 'none'; connect-src ${url}; frame-src ${url}`;
}

/** A page of its own origin, with a brand, a heading and a call to action. */
function hostOf(csp: string, attributes = 'lang="en"'): Promise<Server> {
  return serve(DIST, {
    csp,
    pages: {
      '/favicon.ico': '',
      '/index.html': `<!doctype html><html lang="en"><head><title>Shop</title>
        ${csp ? '' : '<style>loyalty-calculator { --lc-accent: #7a1fa2 }</style>'}
        <script type="module" src="${cdn.url}/loyalty-calculator.js"></script></head>
        <body><loyalty-calculator ${attributes}><b slot="heading">Our own heading</b>
        <a id="lead" slot="cta" href="#contacts">Talk it over</a></loyalty-calculator></body></html>`,
    },
  });
}
