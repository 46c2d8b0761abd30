import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { violations } from './access.js';
import { receiptsCsv } from './data.js';
import { expect, test, type Widget } from './fixtures.js';

test('a norm of one’s own replaces the published one, and gives way to it again', async ({
  page,
  widget,
}) => {
  const definition = await open(widget, 'Доля выручки участников');
  const card = cardOf(widget, 'Доля выручки участников');
  await expect(card.locator('.norm')).toHaveText(/Норма 60–80\s%/);
  await definition.getByRole('button', { name: 'Своя норма' }).press('Enter');
  const low = definition.getByLabel('От, %');
  const high = definition.getByLabel('До, %');
  await expect(low).toHaveValue('60');
  await low.fill('95');
  await low.press('Enter');
  await expect(definition.getByText('Нижняя граница больше верхней.')).toBeVisible();
  await low.fill('40,5');
  await high.fill('50');
  await high.press('Enter');
  await expect(card.locator('.norm')).toHaveText(/Норма 41–50\s%|Норма 40,5–50\s%/);
  await expect(definition).toContainText('ваша норма');
  const kept = await page.evaluate(() => localStorage.getItem('loyalty-calculator-settings'));
  expect(JSON.parse(kept ?? '').norms).toEqual({
    'member-revenue-share': { low: 0.405, high: 0.5 },
  });
  await definition.getByRole('button', { name: 'Вернуть опубликованную норму' }).press('Enter');
  await expect(card.locator('.norm')).toHaveText(/Норма 60–80\s%/);
  await expect(definition.getByRole('button', { name: 'Своя норма' })).toBeFocused();
});

test('a definition is switched, with what each way would give beside it', async ({ widget }) => {
  const definition = await open(widget, 'Частота покупок');
  const card = cardOf(widget, 'Частота покупок');
  const group = definition.getByRole('group', { name: 'Что считать покупкой' });
  const ways = group.getByRole('radio');
  await expect(ways).toHaveCount(2);
  await expect(ways.first()).toBeChecked();
  const before = await card.locator('.value').innerText();
  const results = group.locator('.result');
  await expect(results.first()).toHaveText(/в\s(месяц|год)/);
  const other = await results.nth(1).innerText();
  await ways.first().focus();
  await ways.first().press('ArrowDown');
  await expect(ways.nth(1)).toBeChecked();
  await expect(card.locator('.value')).toHaveText(other.replace(/\s/g, '\u00a0'));
  const panel = widget.host.locator('lc-settings');
  await expect(panel.locator('summary')).toContainText('изменена 1');
  await panel.locator('summary').click();
  await panel.getByRole('button', { name: 'Шаг назад' }).click();
  await expect(ways.first()).toBeChecked();
  await expect(card.locator('.value')).toHaveText(before);
});

test('a figure is broken down when that is asked for', async ({ widget }) => {
  const definition = await open(widget, 'Средний чек');
  const breakdown = definition.locator('lc-breakdown');
  await expect(breakdown.getByRole('table')).toHaveCount(0);
  const by = breakdown.getByLabel('Разбить');
  // By what the receipts have, then by segments of members.
  await expect(by.locator('option')).toHaveText([
    'не разбивать',
    'по магазинам',
    'RFM',
    'Жизненный цикл',
    'Ценность (ABC)',
    'Частота: растёт или падает',
    'Средний чек: растёт или падает',
    'Ровность покупок (XYZ)',
  ]);
  await by.selectOption('store');
  await expect(breakdown.getByRole('rowheader')).toHaveText([
    /Магазин \d/,
    /Магазин \d/,
    /Магазин \d/,
  ]);
  await expect(breakdown.getByRole('columnheader').nth(1)).toHaveText('Значение, ₽');
  await by.selectOption('');
  await expect(breakdown.getByRole('table')).toHaveCount(0);
});

test('a trend is drawn by day, week and quarter when that is asked for', async ({
  page,
  widget,
}) => {
  const definition = await open(widget, 'Средний чек');
  const trend = definition.locator('lc-kpi-trend');
  const steps = trend.getByRole('group', { name: 'Шаг графика' });
  await expect(steps.getByRole('button', { name: 'Месяц' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(trend.locator('.stop')).toHaveCount(7);
  await steps.getByRole('button', { name: 'Неделя' }).press('Enter');
  await expect(trend.locator('.stop')).toHaveCount(31);
  await expect(trend.locator('figcaption')).toContainText('По неделям, неделя с 30 дек. 2024');
  // The data begins in the middle of the first week.
  await expect(trend.locator('.partial')).toHaveCount(2);
  await steps.getByRole('button', { name: 'День' }).click();
  await expect(trend.locator('.stop')).toHaveCount(212);
  await steps.getByRole('button', { name: 'Квартал' }).click();
  await expect(trend.locator('.stop')).toHaveCount(3);
  await trend.getByRole('button', { name: 'Таблица' }).click();
  await expect(trend.getByRole('rowheader')).toHaveText([
    '1-й квартал 2025',
    '2-й квартал 2025',
    /3-й квартал 2025\s+· неполный период/,
  ]);
  // What is saved is the step on the screen, chart and table alike.
  const saved = async (kind: string): Promise<string> => {
    const downloading = page.waitForEvent('download');
    await trend.locator(`[data-save=${kind}]`).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(
      `loyalty-average-receipt-quarter.${kind.toLowerCase()}`,
    );
    return readFileSync(await download.path(), 'utf8');
  };
  const csv = await saved('CSV');
  expect(csv).toMatch(/^\ufeff;Значение;Наименьшее, 95 %;Наибольшее, 95 %;n\r\n1-й квартал 2025;/);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(4);
  const svg = await saved('SVG');
  expect(svg).toContain('По кварталам');
  expect(svg).toContain('<path');
});

test('what has no months offers no steps, and what has no norm is not rated', async ({
  widget,
}) => {
  const card = widget.card('reaction-time');
  await widget.report();
  await card.getByRole('button', { expanded: false }).press('Enter');
  const definition = widget.host.locator('lc-definition');
  await expect(definition.locator('lc-kpi-trend')).toContainText('По месяцам не показан');
  await expect(definition.getByRole('group', { name: 'Шаг графика' })).toHaveCount(0);
  await expect(definition).toContainText('Если мало');
  await expect(definition).not.toContainText('ниже нормы');
  await expect(card.locator('.status')).toHaveText('');
  // Beside it, what is held against a norm says how it stands.
  await expect(widget.card('member-revenue-share').locator('.status .rating')).toBeVisible();
});

for (const [lang, theme, width] of [
  ['ru', 'light', 1280],
  ['en', 'dark', 360],
] as const) {
  test(`what can be asked in a definition looks right, ${lang} ${theme} ${width}`, async ({
    page,
    widget,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await widget.report('grocery', `?lang=${lang}&theme=${theme}`);
    const name = lang === 'ru' ? 'Доля выручки участников' : 'Member share of revenue';
    const definition = await openCard(widget, name);
    await definition.locator('lc-own-norm button').click();
    await definition.locator('lc-breakdown select').selectOption({ index: 1 });
    await expect(definition.locator('lc-breakdown tbody tr')).not.toHaveCount(0);
    await definition.locator('lc-kpi-trend .choices button').nth(1).click();
    await expect(definition.locator('lc-kpi-trend figcaption')).toContainText(
      lang === 'ru' ? 'По неделям' : 'By week',
    );
    await expect(definition.locator('lc-ways .result').first()).toBeVisible();
    expect(await spare(page)).toBe(0);
    expect(await violations(definition)).toEqual([]);
  });
}

async function open(widget: Widget, name: string): Promise<Locator> {
  await widget.open('?lang=ru');
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  return openCard(widget, name);
}

async function openCard(widget: Widget, name: string): Promise<Locator> {
  await cardOf(widget, name).getByRole('button', { expanded: false }).press('Enter');
  const definition = widget.host.locator('lc-definition');
  await expect(definition).toBeVisible();
  return definition;
}

function cardOf(widget: Widget, name: string): Locator {
  const heading = widget.page.getByRole('heading', { name, exact: true, level: 4 });
  return widget.cards.filter({ has: heading });
}

function spare(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
