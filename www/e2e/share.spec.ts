import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { violations } from './access.js';
import { dirtyCsv, receiptsCsv } from './data.js';
import { expect, test, type Widget } from './fixtures.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const FORMS = ['full', 'short'] as const;

for (const [sample, lang] of [
  ['grocery', 'ru'],
  ['fashion', 'en'],
  ['electronics', 'ru'],
] as const) {
  test(`a link to the report on ${sample} opens it to be read, and tells of nobody`, async ({
    page,
    widget,
  }) => {
    test.slow();
    await widget.open(`?lang=${lang}`);
    await widget.settled();
    await widget.sample(sample);
    const verdict = await widget.host.locator('.verdict').innerText();
    const value = await widget.card('member-revenue-share').locator('.value').innerText();
    const links: string[] = [];
    for (const form of FORMS) {
      const link = await linkOf(widget, form);
      links.push(link);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
      const json = documentIn(link);
      // Nothing but ids of our own sentences: no name, whatever its language.
      expect(json).not.toMatch(/[^\x20-\x7e]/);
      expect(smallGroups(JSON.parse(json))).toEqual([]);
    }
    const [full = '', short = ''] = links;
    expect(short.length).toBeLessThanOrEqual(2000);
    expect(full.length).toBeLessThan(32_000);
    for (const link of links) {
      await page.goto('about:blank');
      await page.goto(link);
      const banner = widget.host.locator('lc-shared-banner');
      await expect(banner).toBeVisible();
      await expect(widget.host.locator('.verdict')).toHaveText(verdict);
      await expect(widget.card('member-revenue-share').locator('.value')).toHaveText(value);
      await expect(widget.host.locator('lc-settings, lc-industry-choice, lc-quality')).toHaveCount(
        0,
      );
      await expect(widget.host.getByText(/\{[a-z$]/)).toHaveCount(0);
    }
    expect(await violations(page)).toEqual([]);
    await expect(widget.host.locator('lc-segments')).toHaveCount(0);
    await widget.host.locator('lc-shared-banner button').click();
    await expect(widget.host.locator('[data-sample=grocery]')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
  });
}

test('a link that was cut says so, one of a newer version too', async ({ page, widget }) => {
  await widget.open('?lang=ru#lc-report=1.AAAA');
  await expect(widget.problem).toContainText('Ссылка не открылась');
  await page.evaluate(() => {
    location.hash = '#lc-report=9.AAAA';
  });
  await expect(widget.problem).toContainText('более новая версия');
});

test('the report goes along as one page that needs neither script nor network', async ({
  page,
  widget,
  browser,
}) => {
  test.slow();
  await widget.open('?lang=ru');
  await widget.settled();
  await widget.choose({ name: 'чеки <b>.csv', content: dirtyCsv() });
  await widget.reported();
  const html = await saved(page, widget, 'html');
  expect(html).not.toMatch(/<script|<button|<input|\son[a-z]+=/i);
  expect(html).toContain('чеки &lt;b&gt;.csv');
  const offline = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const file = await offline.newPage();
  await file.setContent(html);
  const values = (of: Page | Locator): Promise<string[]> => of.locator('.value').allInnerTexts();
  expect(await values(file)).toEqual(await values(widget.host));
  expect((await values(file)).length).toBeGreaterThan(10);
  await expect(file.locator('.verdict')).toHaveText(
    await widget.host.locator('.verdict').innerText(),
  );
  await expect(file.locator('svg .line').first()).toBeVisible();
  expect(await file.locator('lc-definition').count()).toBeGreaterThan(10);
  await offline.close();
  const readable = await page.context().newPage();
  await readable.setContent(html.replace(/<meta http-equiv[^>]*>/, ''));
  await readable.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(readable)).toEqual([]);
});

test('the report goes along as Markdown, CSV and JSON', async ({ page, widget }) => {
  await widget.open('?lang=ru');
  await widget.settled();
  const hand = readFileSync(new URL('../../tests/data/hand.csv', import.meta.url));
  await widget.choose({ name: 'hand.csv', content: hand });
  await widget.reported();
  const csv = await saved(page, widget, 'csv');
  // The command line's own lines for this file, see tests/command_line.rs.
  expect(csv.startsWith('kpi,part,month,value,low,high,n,unit\r\n')).toBe(true);
  expect(csv).toContain('\r\naverage-receipt,anonymous,,91.3125,');
  const markdown = await saved(page, widget, 'markdown');
  expect(markdown).toContain(`**${await widget.host.locator('.verdict').innerText()}**`);
  expect(JSON.parse(await saved(page, widget, 'json')).schemaVersion).toBe(1);
});

test('a print leaves the host page out, and leaves it as it was', async ({ page, widget }) => {
  await widget.open('?lang=ru');
  await widget.settled();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  await widget.reported();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await widget.host.locator('[data-take=print]').click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('h1')).toBeHidden();
  await expect(page.locator('.story').first()).toBeHidden();
  await expect(widget.host.locator('.verdict')).toBeVisible();
  await expect(widget.host.locator('lc-take-away section')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('[data-lc-aside], [data-lc-around]')).toHaveCount(0);
});

test('the network is seen to be left alone, and is not missed', async ({ page, widget }) => {
  await widget.open('?lang=ru');
  await widget.settled();
  await page.context().setOffline(true);
  // Chromium looks for the icon of the tab again when the address changes.
  widget.expectProblems(/ERR_INTERNET_DISCONNECTED/);
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  await widget.reported();
  const privacy = widget.host.locator('lc-privacy');
  await expect(privacy.locator('[data-requests="0"]')).toBeVisible();
  await expect(privacy).toContainText('Сейчас сеть отключена, и отчёт работает.');
  await widget.industry('Одежда и обувь');
  await expect(widget.card('member-revenue-share').locator('.norm')).toHaveText('Норма 40–50 %');
  expect(await linkOf(widget, 'short')).toContain('#lc-report=1.');
  await page.context().setOffline(false);
  await expect(privacy).not.toContainText('Сейчас сеть отключена');
  // Whatever the page asks for is counted, and shown in full.
  await page.evaluate(() => fetch('./favicon.svg?seen'));
  await expect(privacy.locator('[data-requests="1"]')).toBeVisible();
  await privacy.getByText('Что запрашивалось').click();
  await expect(privacy.getByText('favicon.svg?seen')).toBeVisible();
});

test('code of the widget that comes later is told apart from requests', async ({ widget }) => {
  await widget.open('?lang=ru');
  await widget.settled();
  // Without pointing at it, which would fetch its code before.
  await widget.host.locator('[data-sample=fashion]').dispatchEvent('click');
  await widget.reported();
  const privacy = widget.host.locator('lc-privacy');
  await privacy.getByText('Что запрашивалось').click();
  const addresses = privacy.locator('.tiny li');
  await expect(addresses.filter({ hasText: 'loyalty_sample' })).toHaveCount(1);
  await expect(privacy.locator('[data-requests]')).toHaveAttribute('data-requests', '0');
  await expect(privacy.locator('.line')).toContainText('файл собственного кода');
  await widget.host.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(addresses.filter({ hasText: 'texts-en' }).first()).toBeVisible();
  await expect(privacy.locator('[data-requests]')).toHaveAttribute('data-requests', '0');
  await expect(privacy.locator('.line')).toContainText('of its own code');
});

test('settings stand in the address where the host asks for it, and Back takes them back', async ({
  page,
  widget,
}) => {
  await widget.open('?lang=ru');
  await widget.settled();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  await widget.reported();
  const norm = widget.card('member-revenue-share').locator('.norm');
  await expect(norm).toHaveText('Норма 60–80 %');
  await widget.industry('Одежда и обувь');
  await expect(norm).toHaveText('Норма 40–50 %');
  await expect.poll(() => page.url()).toContain('fashion');
  await page.goBack();
  await expect(norm).toHaveText('Норма 60–80 %');
  await page.goForward();
  await expect(norm).toHaveText('Норма 40–50 %');
  // Another page of the same address begins where this one is.
  await page.reload();
  await widget.ready();
  await widget.settled();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  await widget.reported();
  await expect(norm).toHaveText('Норма 40–50 %');
  // Without the attribute the address is the host's own.
  await page.evaluate(() =>
    document.querySelector('loyalty-calculator')?.removeAttribute('address'),
  );
  const before = page.url();
  await widget.industry('Продукты');
  await expect(norm).toHaveText('Норма 60–80 %');
  expect(page.url()).toBe(before);
});

test('all of it is reached by the keyboard', async ({ page, widget }) => {
  await widget.open('?lang=en');
  await widget.settled();
  await widget.choose({ name: 'receipts.csv', content: receiptsCsv() });
  await widget.reported();
  await widget.host.locator('[data-take=print]').focus();
  const reached: string[] = [];
  for (let step = 0; step < 9; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(focused));
  }
  for (const name of [
    'HTML page',
    'JSON',
    'Copy the link',
    'Copy the short one',
    'What the link',
  ]) {
    expect(
      reached.some((text) => text.includes(name)),
      name,
    ).toBe(true);
  }
  await widget.host.locator('[data-link=short]').focus();
  await page.keyboard.press('Enter');
  await expect(widget.host.locator('lc-share-link [role=status]')).toContainText('Figures inside');
  expect(await violations(widget.host.locator('lc-take-away'))).toEqual([]);
});

/** The text of what has the focus, through all shadow roots. */
function focused(): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.textContent ?? '';
}

async function linkOf(widget: Widget, form: (typeof FORMS)[number]): Promise<string> {
  const share = widget.host.locator('lc-share-link');
  await share.locator(`[data-link=${form}]`).click();
  await expect(share.getByRole('status')).toContainText(/скопирована|is copied/);
  return share.getByRole('textbox').inputValue();
}

function documentIn(link: string): string {
  const data = /#lc-report=1\.([\w-]+)$/.exec(link)?.[1] ?? '';
  return inflateRawSync(Buffer.from(data, 'base64url')).toString();
}

/** Counts of people from one to four, wherever a class or a list has them: `[key, label, members]`. */
function smallGroups(packed: unknown): unknown[] {
  if (!Array.isArray(packed)) return [];
  const [, label, members] = packed;
  const isClass =
    Array.isArray(label) && typeof label[1] === 'string' && /^segment-/.test(label[1]);
  const few = isClass && members > 0 && members < 5 ? [packed] : [];
  return [...few, ...packed.flatMap(smallGroups)];
}

async function saved(page: Page, widget: Widget, kind: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await widget.host.locator(`[data-take=${kind}]`).click();
  return readFileSync(await (await downloading).path(), 'utf8');
}
