import type { Page } from '@playwright/test';
import { receiptsCsv } from './data.js';
import { DIST, expect, test, type Widget } from './fixtures.js';
import { type Server, serve } from './server.js';

// Pages that do not mean well, or do not know that they don't.

let cdn: Server;

test.beforeAll(async () => {
  cdn = await serve(DIST, { cors: true, csp: '' });
});

test.afterAll(() => cdn.close());

test('a page that unsets every style leaves the widget as it is', async ({ page, widget }) => {
  const looks = async (reset: string): Promise<unknown> => {
    const host = await hostOf({ head: `<style>${reset}</style>` });
    await page.goto(host.url);
    // The element is there before what is in it.
    await expect(widget.host.locator('lc-start .hint')).toBeVisible();
    const look = await lookOf(page);
    await host.close();
    return look;
  };
  const plain = await looks('body { margin: 8px }');
  for (const reset of [
    '* { all: unset }',
    '* { all: unset !important } body { display: block; margin: 8px }',
    'html { font: 10px/1 cursive } body { margin: 8px; color: lime }',
    `* { text-indent: 40px; word-spacing: 9px; white-space: nowrap; letter-spacing: 3px; text-transform: uppercase;
       text-align: right; text-shadow: 0 0 4px red; cursor: wait; list-style: square; border-collapse: collapse;
       hyphens: auto; font: italic 30px/3 cursive; color: lime }
     html { font-size: 10px } body { margin: 8px }`,
  ]) {
    expect(await looks(`${reset} head, style, script, title { display: none }`), reset).toEqual(
      plain,
    );
  }
});

test('on a page from right to left the widget reads from left to right', async ({
  page,
  widget,
}) => {
  const host = await hostOf({ html: 'lang="ar" dir="rtl"', element: 'lang="en"' });
  await page.goto(host.url);
  await widget.ready();
  await widget.choose({ name: 'receipts.csv', content: receiptsCsv(400) });
  await widget.reported();
  const verdict = widget.host.locator('.verdict');
  expect(await verdict.evaluate((node) => getComputedStyle(node).direction)).toBe('ltr');
  expect(await verdict.evaluate((node) => getComputedStyle(node).textAlign)).toMatch(/start|left/);
  await host.close();
});

test('the strictest policy that can run it is enough', async ({ page, widget }) => {
  const host = await hostOf({
    csp: [
      "default-src 'none'",
      `script-src ${cdn.url} 'wasm-unsafe-eval'`,
      "style-src 'none'",
      "img-src 'none'",
      'worker-src blob:',
      `connect-src ${cdn.url}`,
      "require-trusted-types-for 'script'",
    ].join('; '),
  });
  await page.goto(host.url);
  await journey(widget);
  await host.close();
});

test('it works in a frame that may do nothing but run scripts', async ({ page, widget }) => {
  const inner = await hostOf({});
  const outer = await hostOf({
    body: `<iframe sandbox="allow-scripts" width="1200" height="2000" src="${inner.url}"></iframe>`,
  });
  await page.goto(outer.url);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-ready]').waitFor();
  await frame.locator('input[type=file]').setInputFiles({
    name: 'receipts.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(receiptsCsv(300)),
  });
  await expect(frame.locator('lc-kpi-card').first()).toBeVisible();
  await frame.getByRole('radio', { name: 'Fashion' }).check();
  await expect(frame.locator('[data-kpi=member-revenue-share] .norm')).toContainText('40–50');
  await Promise.all([inner.close(), outer.close()]);
  void widget;
});

test('two widgets on one page read at the same time and do not mix', async ({ page, widget }) => {
  const host = await hostOf({
    body: `<loyalty-calculator id="one" lang="en"></loyalty-calculator>
      <loyalty-calculator id="two" lang="ru" industry="fashion"></loyalty-calculator>`,
  });
  await page.goto(host.url);
  await widget.ready();
  await page.evaluate(
    ([few, many]) => {
      const bytes = (text = ''): Uint8Array => new TextEncoder().encode(text);
      const [one, two] = [...document.querySelectorAll('loyalty-calculator')];
      void one?.load([{ name: 'few.csv', bytes: bytes(few) }]);
      void two?.load([{ name: 'many.csv', bytes: bytes(many) }]);
    },
    [receiptsCsv(400), receiptsCsv(20_000)],
  );
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  await expect(one.locator('lc-report')).toContainText('few.csv');
  await expect(two.locator('lc-report')).toContainText('many.csv');
  await expect(one.locator('lc-quality')).toContainText('400');
  await expect(two.locator('lc-quality')).toContainText('20 000');
  const norm = '[data-kpi=member-revenue-share] .norm';
  await expect(two.locator(norm)).toHaveText('Норма 40–50 %');
  await expect(one.locator(norm)).not.toContainText('40–50');
  // What is asked of the one changes nothing of the other.
  await two.getByRole('radio', { name: 'Продукты' }).check();
  await expect(two.locator(norm)).not.toContainText('40–50');
  await one.getByRole('radio', { name: 'Fashion' }).check();
  await expect(one.locator(norm)).toContainText('40–50');
  await expect(two.locator(norm)).not.toContainText('40–50');
  await host.close();
});

test('moved in the page, it goes on reading and keeps its report', async ({ page, widget }) => {
  const host = await hostOf({
    body: '<main><loyalty-calculator lang="en"></loyalty-calculator></main><aside></aside>',
  });
  await page.goto(host.url);
  await widget.ready();
  await page.evaluate((csv) => {
    const widget = document.querySelector('loyalty-calculator');
    const move = (to: string): void => {
      if (widget) document.querySelector(to)?.append(widget);
    };
    let moved = false;
    widget?.addEventListener('lc-progress', () => {
      if (moved) return;
      moved = true;
      move('aside');
    });
    void widget?.load([{ name: 'a.csv', bytes: new TextEncoder().encode(csv) }]);
  }, receiptsCsv(20_000));
  await widget.reported();
  await expect(page.locator('aside loyalty-calculator')).toBeAttached();
  await page.evaluate(() => {
    const widget = document.querySelector('loyalty-calculator');
    if (widget) document.querySelector('main')?.append(widget);
  });
  await widget.industry('Fashion');
  await expect(widget.card('member-revenue-share').locator('.norm')).toContainText('40–50');
  await host.close();
});

test('removed while it reads, it stops; put back, it starts anew', async ({ page, widget }) => {
  const host = await hostOf({ element: 'lang="en"' });
  await page.goto(host.url);
  await widget.ready();
  const reported = await page.evaluate(async (csv) => {
    const widget = document.querySelector('loyalty-calculator');
    if (!widget) return 'no widget';
    let reported = 'nothing was reported';
    widget.addEventListener('lc-report', () => {
      reported = 'a report came';
    });
    const progress = new Promise((resolve) => {
      widget.addEventListener('lc-progress', resolve, { once: true });
    });
    await widget.load([{ name: 'a.csv', bytes: new TextEncoder().encode(csv) }]);
    await progress;
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    document.body.append(widget);
    return reported;
  }, receiptsCsv(60_000));
  expect(reported).toBe('nothing was reported');
  await journey(widget);
  await host.close();
});

interface Host {
  readonly csp?: string;
  readonly head?: string;
  /** Attributes of the page. */
  readonly html?: string;
  /** Attributes of the element. */
  readonly element?: string;
  readonly body?: string;
}

/** A page of its own origin with the widget from another. */
function hostOf({
  csp = '',
  head = '',
  html = 'lang="en"',
  element = '',
  body,
}: Host): Promise<Server> {
  return serve(DIST, {
    csp,
    pages: {
      '/favicon.ico': '',
      '/index.html': `<!doctype html><html ${html}><head><title>Shop</title>${head}
        <script type="module" src="${cdn.url}/loyalty-calculator.js"></script></head>
        <body>${body ?? `<loyalty-calculator ${element}></loyalty-calculator>`}</body></html>`,
    },
  });
}

/** A file, its report, and another industry. */
async function journey(widget: Widget): Promise<void> {
  await widget.ready();
  await widget.choose({ name: 'receipts.csv', content: receiptsCsv(400) });
  await widget.reported();
  await widget.industry('Fashion');
  await expect(widget.card('member-revenue-share').locator('.norm')).toContainText('40–50');
}

/** Where everything on the first screen stands, and how its words are set. */
function lookOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const host = document.querySelector('loyalty-calculator');
    const app = host?.shadowRoot?.querySelector('lc-app')?.shadowRoot;
    const start = app?.querySelector('lc-start')?.shadowRoot;
    const around = app?.querySelector('.frame')?.getBoundingClientRect();
    return ['.headline', '.about', '.drop', '.primary', '.sample', '.hint'].map((selector) => {
      const element = start?.querySelector(selector);
      if (!element || !around) return selector;
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const { font, color, cursor, letterSpacing, textTransform, textShadow, textAlign } = style;
      return {
        selector,
        box: [x - around.x, y - around.y, width, height].map(Math.round),
        words: { font, color, cursor, letterSpacing, textTransform, textShadow, textAlign },
      };
    });
  });
}
