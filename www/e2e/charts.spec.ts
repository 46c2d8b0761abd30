import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { violations } from './access.js';
import { BESIDE_TREND, expect, test, type Widget } from './fixtures.js';

const shots = process.env.LC_SHOTS ?? '';

/** Figures whose tables are drawn, and how many charts each has in the sample of a grocer. */
const DRAWN = {
  'points-outstanding': 1,
  'points-expiring': 1,
  'points-liability': 1,
  'average-receipt': 1,
  'receipt-growth-factors': 1,
  'base-structure': 1,
  'programme-cost-share': 1,
  'calendar-heat': 3,
  'plan-fact': 5,
} as const;

for (const [lang, theme, width] of [
  ['ru', 'light', 1280],
  ['en', 'dark', 360],
] as const) {
  test(`charts of figures, ${lang} ${theme} ${width}`, async ({ page, widget }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await widget.open(`?lang=${lang}&theme=${theme}`);
    await widget.sample('grocery');
    for (const [id, count] of Object.entries(DRAWN)) {
      const definition = await open(widget, id);
      const frames = definition.locator(BESIDE_TREND);
      await expect(frames).toHaveCount(count);
      const [marks, card] = [
        frames.first().locator('[data-mark]'),
        frames.first().locator('.card'),
      ];
      await expect(marks.first()).toBeVisible();
      // A pointer that happens to rest on another mark would have its card shown.
      await page.mouse.move(0, 0);
      await marks.first().focus();
      // The card and the mark say the same.
      const said = words((await marks.first().getAttribute('aria-label')) ?? '');
      expect(words(await card.innerText())).toBe(said);
      await page.keyboard.press('End');
      await expect(marks.last()).toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await expect(marks.nth((await marks.count()) - 2)).toBeFocused();
      if (shots)
        await definition.screenshot({ path: `${shots}/${id}-${lang}-${theme}-${width}.png` });
      await close(widget, id);
    }
    const definition = await open(widget, 'plan-fact');
    expect(await spare(page)).toBe(0);
    expect(await violations(definition)).toEqual([]);
  });
}

test('a waterfall is a table too, and is taken away as CSV and SVG', async ({ page, widget }) => {
  await widget.open('?lang=ru');
  await widget.sample('grocery');
  const frame = (await open(widget, 'points-outstanding')).locator(BESIDE_TREND);
  await frame.getByRole('button', { name: 'Таблица' }).press('Enter');
  await expect(frame.getByRole('table', { name: 'Откуда взялись баллы на счетах' })).toBeVisible();
  const csv = (await saved(page, frame, 'CSV')).toString('utf8');
  const rows = csv.trim().split('\r\n').slice(1);
  const amounts = rows.map((row) => Number(row.split(';')[1]?.replace(',', '.')));
  const total = amounts.pop() ?? Number.NaN;
  expect(amounts.length).toBeGreaterThan(2);
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(total, 2);
  const svg = (await saved(page, frame, 'SVG')).toString('utf8');
  expect(svg).toContain('начислено');
  expect(svg).not.toContain('class=');
});

test('the month of a deviation can be chosen, and its steps lead to what it says', async ({
  widget,
}) => {
  await widget.open('?lang=ru');
  await widget.sample('grocery');
  const deviation = (await open(widget, 'plan-fact')).locator('lc-deviation');
  const title = deviation.locator('.title');
  const before = await title.innerText();
  await deviation.getByLabel('Месяц', { exact: true }).selectOption({ index: 1 });
  await expect(title).not.toHaveText(before);
  await expect(title).toContainText('май');
  await expect(deviation.locator('[data-mark]')).toHaveCount(5);
});

test('a figure by cashier is held against the average receipt', async ({ widget }) => {
  await widget.open('?lang=ru');
  await widget.sample('grocery');
  const definition = await open(widget, 'member-receipt-share');
  await definition.getByLabel('Разбить').selectOption('cashier');
  const scatter = definition.locator('lc-breakdown-scatter');
  const points = scatter.locator('[data-mark]');
  await expect(points.first()).toBeVisible();
  expect(await points.count()).toBeGreaterThanOrEqual(5);
  if (shots) await scatter.screenshot({ path: `${shots}/scatter.png` });
  expect(await violations(scatter)).toEqual([]);
});

test('families show their charts, and a print has them', async ({ page, widget }) => {
  await widget.open('?lang=ru');
  await widget.sample('grocery');
  const families = { receipt: 2, frequency: 1, points: 2, retention: 1, value: 1, mechanics: 2 };
  for (const [family, count] of Object.entries(families)) {
    const frames = widget.host.locator(`#family-${family} lc-family-charts lc-chart-frame`);
    await expect(frames).toHaveCount(count);
    await expect(frames.first().locator('[data-mark]').first()).toBeVisible();
  }
  await page.emulateMedia({ media: 'print' });
  const frame = widget.host.locator('#family-points lc-chart-frame').first();
  await expect(frame.locator('lc-step-chart svg')).toBeVisible();
  await expect(frame.getByRole('button').first()).toBeHidden();
});

test('a print that is asked for at once has all charts and definitions', async ({
  page,
  widget,
}) => {
  await widget.open('?lang=ru');
  await widget.host.locator('[data-sample=grocery]').click();
  // In one task, as `print()` leaves no time for others: with the first card, before any chart.
  const told = await page.waitForFunction(() => {
    const within = (root: Element | null | undefined, name: string): Element[] => [
      ...(root?.shadowRoot?.querySelectorAll(name) ?? []),
    ];
    const [app] = within(document.querySelector('loyalty-calculator'), 'lc-app');
    const [report] = within(app, 'lc-report');
    const cards = (): Element[] => within(report, 'lc-kpi-card');
    if (cards().length === 0) return null;
    const charts = (): Element[] => [
      ...cards().flatMap((card) => within(card, 'lc-trend-chart')),
      ...within(report, 'lc-family-charts').flatMap((family) => within(family, 'lc-step-chart')),
    ];
    const drawn = (): number => charts().filter((one) => within(one, 'svg text')[0]).length;
    const before = drawn();
    dispatchEvent(new Event('beforeprint'));
    const definitions = within(report, '.appendix lc-definition');
    const there = { charts: charts().length, drawn: drawn(), definitions: definitions.length };
    const defined = definitions.filter((one) => within(one, 'h4')[0]).length;
    dispatchEvent(new Event('afterprint'));
    return { ...there, before, defined };
  });
  const { before, charts, drawn, definitions, defined } = (await told.jsonValue()) as Record<
    string,
    number
  >;
  expect(before).toBeLessThan(10);
  expect(charts).toBeGreaterThan(40);
  expect(drawn).toBe(charts);
  expect(definitions).toBeGreaterThan(50);
  expect(defined).toBe(definitions);
  await widget.reported();
});

async function open(widget: Widget, id: string): Promise<Locator> {
  await widget.card(id).getByRole('button', { expanded: false }).press('Enter');
  const definition = widget.host.locator('lc-definition');
  await expect(definition).toBeVisible();
  return definition;
}

async function close(widget: Widget, id: string): Promise<void> {
  await widget.card(id).getByRole('button', { expanded: true }).press('Enter');
  await expect(widget.host.locator('lc-definition')).toHaveCount(0);
}

async function saved(page: Page, frame: Locator, kind: string): Promise<Buffer> {
  const downloading: Promise<Download> = page.waitForEvent('download');
  await frame.locator(`[data-save=${kind}]`).click();
  return readFileSync(await (await downloading).path());
}

/** Without what only separates words. */
function words(text: string): string {
  return text.replaceAll(/[\s:,]+/g, ' ').trim();
}

function spare(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
