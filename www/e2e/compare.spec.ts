import type { Locator } from '@playwright/test';
import { violations } from './access.js';
import { receiptsCsv } from './data.js';
import { expect, test, type Widget } from './fixtures.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const YEAR = 'тем же периодом год назад';

test('figures are held against a year earlier, and say so', async ({ page, widget }) => {
  test.slow();
  await widget.open('?lang=ru');
  await widget.settled();
  await widget.sample('grocery');
  const revenue = widget.card('revenue');
  await expect(revenue.locator('.change')).toContainText(/ к\sавгусту 2026/);
  const value = await revenue.locator('.value').innerText();
  const panel = await opened(widget);
  const [before, year] = [choice(panel, 'предыдущим периодом'), choice(panel, YEAR)];
  await expect(before).toHaveAttribute('aria-pressed', 'true');
  await year.press('Enter');
  await expect(year).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.locator('summary')).toContainText('изменена 1');
  await expect(revenue.locator('.change')).toContainText(/ к\sсентябрю 2025/);
  // The figure is what it was.
  await expect(revenue.locator('.value')).toHaveText(value);
  // The definition tells the other one; the card's change is not told again.
  await revenue.getByRole('button', { name: /Как считается/ }).click();
  const definition = widget.host.locator('lc-definition');
  await expect(definition).toContainText(/к\sпредыдущему периоду: 1\sавг/);
  await expect(definition).not.toContainText('год назад');
  await revenue.getByRole('button', { name: /Свернуть/ }).click();
  const factors = widget.card('receipt-growth-factors');
  await factors.getByRole('button', { name: /Как считается/ }).click();
  await expect(widget.host.locator('lc-definition')).toContainText(/1\sсент\.\s2025/);
  await factors.getByRole('button', { name: /Свернуть/ }).click();
  await expect(widget.host.locator('lc-findings')).not.toContainText('предыдущие месяцы');
  expect(await violations(panel)).toEqual([]);
  // One step of undo.
  await panel.getByRole('button', { name: 'Шаг назад' }).click();
  await expect(revenue.locator('.change')).toContainText(/ к\sавгусту 2026/);
  await expect(before).toHaveAttribute('aria-pressed', 'true');
  await panel.getByRole('button', { name: 'Вернуть шаг' }).click();
  await expect(revenue.locator('.change')).toContainText(/ к\sсентябрю 2025/);
  // A chosen period has its own days of that year.
  await panel.getByRole('button', { name: '3 последних полных месяца' }).click();
  await expect(revenue.locator('.change')).toContainText(/к\sпериоду 1\sиюл\.\s– 30\sсент\.\s2025/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});

test('the choice goes with a link and with the address', async ({ page, widget }) => {
  test.slow();
  await widget.open('?lang=en');
  await widget.settled();
  await widget.sample('fashion');
  const panel = await opened(widget);
  await choice(panel, 'The same period a year earlier').click();
  const change = widget.card('revenue').locator('.change');
  await expect(change).toContainText(/ on [A-Z][a-z]+ 2025/);
  await expect.poll(() => page.url()).toContain('yearAgo');
  const told = await change.innerText();
  await page.goBack();
  await expect(change).not.toHaveText(told);
  await page.goForward();
  await expect(change).toHaveText(told);
  const share = widget.host.locator('lc-share-link');
  await share.locator('[data-link=full]').click();
  await expect(share.getByRole('status')).toContainText('is copied');
  const link = await share.getByRole('textbox').inputValue();
  await page.goto('about:blank');
  await page.goto(link);
  await expect(widget.host.locator('lc-shared-banner')).toBeVisible();
  await expect(change).toHaveText(told);
});

test('a year that is not in the files can’t be chosen, and the reason is there', async ({
  widget,
}) => {
  await widget.open('?lang=ru');
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  await widget.reported();
  const panel = await opened(widget);
  await expect(choice(panel, YEAR)).toBeDisabled();
  await expect(panel.getByRole('group', { name: 'Сравнить с' })).toHaveAccessibleDescription(
    'Тех же дней годом раньше в этих файлах нет.',
  );
  expect(await violations(panel)).toEqual([]);
});

async function opened(widget: Widget): Promise<Locator> {
  const panel = widget.host.locator('lc-settings');
  await panel.locator('summary').press('Enter');
  await expect(panel.locator('#margin')).toBeVisible();
  return panel;
}

function choice(panel: Locator, name: string): Locator {
  return panel
    .getByRole('group', { name: /Сравнить с|Compare with/ })
    .getByRole('button', { name });
}
