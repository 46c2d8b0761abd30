import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { violations } from './access.js';
import { receiptsCsv } from './data.js';
import { expect, test, type Widget } from './fixtures.js';

test('a setting is applied at once, and taken back by button and by key', async ({ widget }) => {
  const panel = await openPanel(widget);
  const source = widget.host.locator('.source');
  await expect(source).toContainText('212 дней');
  await panel.getByRole('button', { name: '3 последних полных месяца' }).click();
  await expect(source).toContainText('1 мая – 31 июл. 2025');
  await expect(panel.locator('#from')).toHaveValue('2025-05-01');
  // Both days of the period are one change.
  await expect(panel.locator('summary')).toContainText('изменена 1');
  await panel.locator('#activeDays').fill('60');
  await expect(panel.locator('summary')).toContainText('изменены 2');
  await panel.locator('#activeDays').press('Control+z');
  await expect(panel.locator('#activeDays')).toHaveValue('');
  await expect(panel.getByRole('status')).toHaveText('Последнее изменение отменено.');
  await expect(source).toContainText('1 мая – 31 июл. 2025');
  await panel.getByRole('button', { name: 'Шаг назад' }).click();
  await expect(source).toContainText('212 дней');
  await expect(panel.getByRole('button', { name: 'Шаг назад' })).toBeDisabled();
  await panel.locator('#activeDays').press('Control+y');
  await expect(source).toContainText('1 мая – 31 июл. 2025');
  await panel.getByRole('button', { name: 'Вернуть по умолчанию' }).click();
  await expect(panel.locator('summary')).toContainText('по умолчанию');
  await expect(source).toContainText('212 дней');
});

test('what can’t be is said in words and changes nothing', async ({ widget }) => {
  const panel = await openPanel(widget);
  const wrong = async (id: string, text: string, words: string): Promise<void> => {
    await panel.locator(`#${id}`).fill(text);
    await expect(panel.locator(`#${id}-error`)).toHaveText(words);
    await expect(panel.locator(`#${id}`)).toHaveAttribute('aria-invalid', 'true');
  };
  await wrong('margin', '140', 'От 0 до 100 %.');
  await wrong('activeDays', '7,5', 'Целое число дней, от 1 до 3 650.');
  await wrong('fixedCost', 'много', 'Введите число.');
  await wrong('from', '2026-01-01', 'Данные кончаются 31 июл. 2025.');
  await panel.locator('#from').fill('2025-05-01');
  await wrong('to', '2025-04-01', 'Период кончается раньше, чем начинается.');
  await panel.locator('#margin').fill('40,5');
  await expect(panel.locator('#margin-error')).toHaveText('');
  // The first day of the period, and the margin.
  await expect(panel.locator('summary')).toContainText('изменены 2');
  await expect(panel.locator('#activeDays')).toHaveAttribute('placeholder', '30');
});

test('settings are kept on this computer for the next files, until they are forgotten', async ({
  widget,
}) => {
  const panel = await openPanel(widget);
  await panel.locator('#margin').fill('38');
  await panel.locator('#from').fill('2025-03-01');
  await expect(panel).toContainText('Настройки сохранены на этом компьютере.');
  await expect(panel.locator('summary')).toContainText('изменены 2');
  await openPanel(widget);
  await expect(panel.locator('#margin')).toHaveValue('38');
  // The period is of the files, not of the programme.
  await expect(panel.locator('#from')).toHaveValue('');
  await panel.getByRole('button', { name: 'Забыть' }).click();
  await expect(panel.getByRole('status')).toContainText('Сохранённых настроек больше нет');
  await openPanel(widget);
  await expect(panel.locator('#margin')).toHaveValue('');
});

test('a setting that would show more is one click away', async ({ widget }) => {
  const panel = await openPanel(widget);
  await panel.locator('summary').click();
  await expect(panel.locator('#launch')).toBeHidden();
  const thing = widget.host
    .locator('lc-unlocks .things > li')
    .filter({ hasText: 'дата запуска программы' });
  await thing.getByRole('button', { name: 'Указать' }).press('Enter');
  await expect(panel.locator('#launch')).toBeFocused();
  await panel.locator('#launch').fill('2025-04-01');
  await expect(thing).toHaveCount(0);
});

test('where the browser keeps nothing, settings work and nothing is promised', async ({
  page,
  widget,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  const panel = await openPanel(widget);
  await panel.locator('#margin').fill('38');
  await expect(panel.locator('summary')).toContainText('изменена 1');
  await expect(panel).not.toContainText('сохранены на этом компьютере');
});

test('settings go to a file and come back, and a bad file is refused in words', async ({
  page,
  widget,
}) => {
  const panel = await openPanel(widget);
  await panel.locator('#margin').fill('38');
  await expect(panel.locator('summary')).toContainText('изменена 1');
  const coming = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Скачать настройки' }).click();
  const saved = await readFile(await (await coming).path(), 'utf8');
  expect(JSON.parse(saved)).toMatchObject({ version: 1, margin: 0.38, currency: 'RUB' });
  const upload = async (text: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await panel.getByRole('button', { name: 'Загрузить настройки' }).click();
    await (await chooser).setFiles({
      name: 'loyalty-settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  };
  await upload(saved.replace('0.38', '0.25').replace('RUB', 'EUR'));
  await expect(panel.locator('#margin')).toHaveValue('25');
  await expect(panel.getByRole('status')).toHaveText('Настройки из файла применены.');
  await expect(widget.host.locator('.totals')).toContainText('€');
  await upload('{"margn": 0.3}');
  await expect(panel.getByRole('status')).toContainText('незнакомая настройка: margn');
  await upload('not settings');
  await expect(panel.getByRole('status')).toContainText('не похоже на файл настроек');
  await expect(panel.locator('#margin')).toHaveValue('25');
});

for (const [lang, theme, width] of [
  ['ru', 'light', 1280],
  ['en', 'dark', 360],
] as const) {
  test(`the panel is in order for the eye and for axe, ${lang} ${theme} ${width}`, async ({
    page,
    widget,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const panel = await openPanel(widget, `?lang=${lang}&theme=${theme}`);
    await panel.locator('#margin').fill('140');
    await expect(panel.locator('#margin-error')).not.toHaveText('');
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    expect(await violations(panel)).toEqual([]);
  });
}

/** The report on a small shop, its settings opened by keyboard. */
async function openPanel(widget: Widget, query = '?lang=ru'): Promise<Locator> {
  await widget.open(query);
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  const panel = widget.host.locator('lc-settings');
  await panel.locator('summary').press('Enter');
  await expect(panel.locator('#margin')).toBeVisible();
  return panel;
}
