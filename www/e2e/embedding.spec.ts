import type { Page } from '@playwright/test';
import { violations } from './access.js';
import { dirtyCsv, receiptsCsv, strangeCsv } from './data.js';
import { DIST, expect, test } from './fixtures.js';
import { CSP, serve } from './server.js';

test('nothing is fetched once a file is chosen', async ({ page, widget }) => {
  await widget.open();
  await widget.settled();
  const requests = requestsOf(page);
  await widget.choose({ name: 'касса.csv', content: strangeCsv() });
  const step = widget.host.locator('lc-import');
  await step.getByLabel('Таблица').selectOption('receipts');
  await step.getByLabel('Что в столбце «Когда»').selectOption('date');
  await step.getByLabel('Что в столбце «Рубли»').selectOption('amount');
  await step.getByRole('button', { name: 'Рассчитать' }).click();
  await widget.reported();
  await widget.host.getByRole('button', { name: 'Новые файлы' }).click();
  await widget.choose({ name: 'чеки.csv', content: dirtyCsv() });
  await widget.reported();
  await expect(widget.host.locator('lc-quality')).toContainText('без даты');
  await widget.industry('Одежда и обувь');
  await expect(widget.card('member-revenue-share').locator('.norm')).toHaveText('Норма 40–50 %');
  await widget.host.getByRole('button', { name: 'Новые файлы' }).click();
  expect(requests).toEqual([]);
  // The code that makes samples comes when one is asked for.
  await widget.sample('electronics');
  expect(requests).toEqual([expect.stringContaining('/assets/loyalty_sample_bg-')]);
});

test('with the network off it reads, reports and saves all the same', async ({ page, widget }) => {
  const asked: string[] = [];
  // The browser fetches the icon of its tab again when the page's address changes; no page can
  // keep it from that, and the test tool is not told of it. Of all else it is told.
  widget.expectProblems(/ERR_INTERNET_DISCONNECTED/);
  await widget.open();
  await widget.settled();
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  await page.context().setOffline(true);
  await widget.choose({ name: 'чеки.csv', content: dirtyCsv() });
  await widget.reported();
  await widget.industry('Одежда и обувь');
  const card = widget.card('member-revenue-share');
  await expect(card.locator('.norm')).toHaveText('Норма 40–50 %');
  await card.getByRole('button', { name: 'Как считается' }).click();
  await widget.host.locator('lc-definition #by').selectOption('store');
  await expect(widget.host.locator('lc-definition')).toContainText('Магазин 2');
  await expect(widget.host.locator('lc-segments')).toBeVisible();
  const saving = page.waitForEvent('download');
  await widget.host.locator('lc-quality').getByRole('button', { name: 'Скачать' }).click();
  expect((await saving).suggestedFilename()).toBe('чеки-set-aside.csv');
  expect(asked.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
});

test('what a report needs comes when the visitor reaches for the widget, in the language that is chosen', async ({
  page,
  widget,
}) => {
  await widget.open('?lang=en');
  await widget.settled();
  const requests = requestsOf(page);
  await widget.host.getByRole('button', { name: 'RU', exact: true }).click();
  await expect(widget.host.locator('.frame')).toHaveAttribute('lang', 'ru');
  expect(requests.map((url) => url.replace(/.*\/([\w-]+)-[\w-]{8}\.js$/, '$1')).sort()).toEqual([
    'later-texts-ru',
    'texts-ru',
  ]);
  requests.length = 0;
  await widget.choose({ name: 'касса.csv', content: strangeCsv() });
  await expect(widget.host.locator('lc-import')).toContainText('Что это за таблица?');
  expect(requests).toEqual([]);
});

test('an open report turns into another language as a whole', async ({ page, widget }) => {
  await widget.open('?lang=en');
  await widget.choose({ name: 'receipts.csv', content: receiptsCsv() });
  await widget.reported();
  let bring = (): void => undefined;
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route('**/later-texts-ru-*', async (route) => {
    await brought;
    await route.continue();
  });
  const asked = page.waitForRequest('**/later-texts-ru-*');
  await widget.host.getByRole('button', { name: 'RU', exact: true }).click();
  await asked;
  await expect(widget.card('member-revenue-share')).toContainText('Member share of revenue');
  bring();
  await expect(widget.card('member-revenue-share')).toContainText('Доля выручки участников');
  await expect(widget.host.getByText(/\{(kpi|finding|trend|family)-/)).toHaveCount(0);
});

test('a page of another origin embeds it with one script tag', async ({ page, widget }) => {
  const cdn = await serve(DIST, { cors: true });
  const host = await serve(DIST, {
    csp: [
      "default-src 'self'",
      `script-src 'self' 'wasm-unsafe-eval' ${cdn.url}`,
      `connect-src ${cdn.url}`,
      'worker-src blob:',
    ].join('; '),
    pages: {
      '/favicon.ico': '',
      '/index.html': `<!doctype html><html lang="en"><title>Shop</title>
        <script type="module" src="${cdn.url}/loyalty-calculator.js"></script>
        <h1>Shop</h1><loyalty-calculator industry="fashion"></loyalty-calculator></html>`,
    },
  });
  await page.goto(host.url);
  await widget.ready();
  await widget.sample('fashion');
  await expect(widget.card('member-revenue-share')).toContainText('Norm 40–50%');
  await Promise.all([cdn.close(), host.close()]);
});

test('a page that requires trusted types embeds it', async ({ page, widget }) => {
  const host = await serve(DIST, {
    csp: `${CSP}; require-trusted-types-for 'script'; trusted-types lit-html loyalty-calculator`,
    pages: {
      '/favicon.ico': '',
      '/index.html': `<!doctype html><html lang="en"><title>Shop</title>
        <script type="module" src="/loyalty-calculator.js"></script>
        <h1>Shop</h1><loyalty-calculator></loyalty-calculator></html>`,
    },
  });
  await page.goto(host.url);
  await widget.ready();
  await widget.choose({ name: 'receipts.csv', content: receiptsCsv() });
  await widget.reported();
  await host.close();
});

test('analyze() reports on bytes and tells what is wrong with them', async ({ page, widget }) => {
  await widget.open();
  const result = await page.evaluate(async (csv) => {
    const { analyze } = await import(new URL('./loyalty-calculator.js', location.href).href);
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    const fails = (files: object[], options: object): Promise<string> =>
      analyze(files, options).then(
        () => 'no error',
        (error: unknown) => String(error),
      );
    const report = await analyze([{ name: 'a.csv', bytes: bytes(csv) }], {
      settings: { industry: 'fashion' },
    });
    return {
      industry: report.settings.industry,
      ids: report.kpis.map(({ id }: { id: string }) => id),
      empty: await fails([{ name: 'b.csv', bytes: bytes('') }], {}),
      misspelt: await fails([{ name: 'a.csv', bytes: bytes(csv) }], {
        settings: { industri: 'x' },
      }),
      aborted: await fails([{ name: 'a.csv', bytes: bytes(csv) }], { signal: AbortSignal.abort() }),
    };
  }, receiptsCsv());
  expect(result.industry).toBe('fashion');
  expect(result.ids).toContain('member-revenue-share');
  expect(result.empty).toContain('no receipt could be read');
  expect(result.misspelt).toContain('industri');
  expect(result.aborted).toContain('Abort');
});

test('events reach the page and carry no rows', async ({ page, widget }) => {
  await widget.open();
  await page.evaluate(() => {
    const seen: string[] = [];
    for (const name of ['lc-progress', 'lc-report', 'lc-error', 'lc-cta']) {
      window.addEventListener(name, (event) => {
        if (event instanceof CustomEvent) seen.push(`${name} ${JSON.stringify(event.detail)}`);
      });
    }
    Object.assign(window, { seen });
  });
  await widget.choose({ name: 'чеки.csv', content: `${receiptsCsv()}не-дата;1;2\n` });
  await widget.reported();
  await page.evaluate(() => document.querySelector('[slot=cta] a')?.removeAttribute('href'));
  await page.locator('[slot=cta] [data-lang=ru] a').click();
  expect(
    await page.evaluate(() => ('seen' in window ? JSON.stringify(window.seen) : '')),
  ).not.toContain('lc-cta');
  await widget.host.getByRole('button', { name: 'Передать и продолжить' }).click();
  const seen = await page.evaluate(() => ('seen' in window ? JSON.stringify(window.seen) : ''));
  expect(seen).toContain('lc-report');
  expect(seen).toContain('lc-cta');
  for (const own of ['7700100', 'чеки.csv', 'не-дата']) expect(seen).not.toContain(own);
});

/** What the page asks the network for from now on, but for the icon of its tab: see pageRequests(). */
function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.endsWith('/favicon.svg')) requests.push(url);
  });
  return requests;
}

test('the page for site owners gives what is to be pasted, with its own address', async ({
  page,
  context,
  widget,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${widget.origin}/embed.html?lang=en`);
  const buttons = page.getByRole('button', { name: 'Copy' });
  await expect(buttons).toHaveCount(5);
  await buttons.first().click();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  expect(pasted).toContain(`src="${widget.origin}/loyalty-calculator.js"`);
  expect(pasted).toContain('lang="en"');
  await expect(buttons.first()).toHaveAttribute('data-done');
  for (const name of ['loyalty-calculator.js', 'frame.html', 'Example brands']) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    expect((await page.request.get(`${widget.origin}/${href}`)).ok()).toBe(true);
  }
  expect(await violations(page.locator('main'))).toEqual([]);
});
