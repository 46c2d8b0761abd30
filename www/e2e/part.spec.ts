import type { Locator } from '@playwright/test';
import { violations } from './access.js';
import { expect, test, type Widget } from './fixtures.js';

test('the whole report is of a shop, then of a segment in it, then of all again', async ({
  widget,
}) => {
  await widget.report();
  const { host } = widget;
  const part = await known(widget);
  const totals = host.locator('.totals');
  const all = await totals.innerText();
  const store = part.getByLabel('Магазин');
  await store.selectOption({ index: 1 });
  const shop = (await chosen(store)).replace(/ \(.*$/, '');
  await expect(host.locator('#verdict')).toContainText(`Отчёт только о части данных: Магазин`);
  await expect(host.locator('#verdict')).toContainText(shop);
  // The receipts that the field tells, and those of the report, are the same.
  const receipts = Number((await chosen(store)).match(/\(([\d\s]+)\)$/)?.[1]?.replace(/\s/g, ''));
  const told = Number((await totals.locator('dd').nth(1).innerText()).replace(/\s/g, ''));
  expect(told).toBeLessThan(receipts);
  expect(told).toBeGreaterThan(receipts * 0.9);
  // What says nothing of a shop is named, not left out in silence.
  await expect(host.locator('.untold').first()).toContainText('Только по всей программе:');
  await expect(widget.card('revenue')).toBeVisible();
  await expect(widget.card('roi')).toHaveCount(0);
  await part.getByLabel('Сегмент участников').selectOption({ label: await champions(part) });
  await expect(host.locator('#verdict')).toContainText('RFM');
  // Both in one sentence, each a change of its own.
  await expect(host.locator('.cautions li', { hasText: 'части данных' })).toHaveCount(1);
  await expect(host.locator('lc-settings summary')).toContainText('изменены 2');
  await expect(host.locator('.verdict')).toContainText('этих участников');
  expect(await violations(host.locator('lc-report'))).toEqual([]);
  await part.getByRole('button', { name: 'Показать все данные' }).press('Enter');
  await expect(store).toBeFocused();
  await expect(totals).toHaveText(all, { useInnerText: true });
  await expect(host.locator('#verdict')).not.toContainText('части данных');
});

test('a part is a step of the settings, taken back as any other', async ({ widget }) => {
  await widget.report();
  const part = await known(widget);
  const panel = widget.host.locator('lc-settings');
  const tier = part.getByLabel('Уровень в программе');
  await tier.focus();
  await tier.press('ArrowDown');
  await expect(tier).not.toHaveValue('');
  await expect(panel.locator('summary')).toContainText('изменена 1');
  await panel.locator('summary').click();
  await panel.getByRole('button', { name: 'Шаг назад' }).click();
  await expect(tier).toHaveValue('');
  await expect(panel.locator('summary')).toContainText('по умолчанию');
});

test('what no receipt meets is said, and the report is of all', async ({ widget }) => {
  await widget.open('?lang=ru');
  // Of each shop one level buys there alone.
  const receipts = Array.from(
    { length: 120 },
    (_, at) => `2025-0${1 + (at % 6)}-1${at % 9};${at};M${at % 8};${at % 2 ? 'Север' : 'Юг'};100`,
  );
  const members = Array.from({ length: 8 }, (_, at) => `M${at};2024-12-01;${at % 2 ? 'A' : 'B'}`);
  await widget.choose(
    {
      name: 'receipts.csv',
      content: ['Дата;Номер чека;Карта;Магазин;Сумма', ...receipts].join('\n'),
    },
    { name: 'members.csv', content: ['Карта;Дата регистрации;Уровень', ...members].join('\n') },
  );
  await widget.reported();
  const part = await known(widget);
  await part.getByLabel('Магазин').selectOption('Север');
  await expect(widget.host.locator('#verdict')).toContainText('Север');
  await part.getByLabel('Уровень в программе').selectOption('B');
  await expect(part.getByRole('status')).toContainText('не подходит ни один чек');
  await expect(part.getByLabel('Магазин')).toHaveValue('');
  await expect(part.getByLabel('Уровень в программе')).toHaveValue('');
  await part.getByLabel('Уровень в программе').selectOption('A');
  await expect(part.getByRole('status')).toHaveText('В отчёте 60 чеков и 4 участника с покупкой.');
  await expect(widget.host.locator('.totals dd').nth(1)).toHaveText('60');
});

test('an address keeps the part, and another file is read whole', async ({ widget, page }) => {
  await widget.report('fashion');
  await widget.host.evaluate((element) => element.setAttribute('address', ''));
  const part = await known(widget);
  await part.getByLabel('Магазин').selectOption({ index: 2 });
  await expect(widget.host.locator('#verdict')).toContainText('части данных');
  await expect.poll(() => decodeURIComponent(page.url())).toContain('"only":{"store":');
  await page.goBack();
  await expect(widget.host.locator('#verdict')).not.toContainText('части данных');
  await page.goForward();
  await expect(widget.host.locator('#verdict')).toContainText('части данных');
  await widget.host.locator('lc-report .controls [part=button]').click();
  await widget.sample('electronics');
  await expect((await known(widget)).getByLabel('Магазин')).toHaveValue('');
});

/** The fields, when what there is to choose from is known. */
async function known(widget: Widget): Promise<Locator> {
  const part = widget.host.locator('lc-part-choice');
  await expect(part.locator('option + option').first()).toBeAttached();
  return part;
}

function chosen(select: Locator): Promise<string> {
  return select.evaluate((element: HTMLSelectElement) =>
    (element.selectedOptions[0]?.textContent ?? '').trim().replace(/\s+/g, ' '),
  );
}

/** As its option names it, with the number of members. */
async function champions(part: Locator): Promise<string> {
  const option = part.locator('#segment option', { hasText: 'Чемпионы' }).first();
  return ((await option.textContent()) ?? '').trim();
}
