import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { dirtyCsv, receiptsCsv } from './data.js';
import { expect, test } from './fixtures.js';

test('a sample gives every figure in one click', async ({ widget }) => {
  await widget.open();
  for (const industry of ['grocery', 'fashion', 'electronics']) {
    await widget.sample(industry);
    await expect(widget.cards.locator('.value').first()).toHaveText(/\d/);
    await widget.host.getByRole('button', { name: 'Новые файлы' }).click();
  }
});

test('a sample that is pointed at is begun, and left where something else is chosen', async ({
  page,
  widget,
}) => {
  await widget.open();
  await widget.settled();
  await widget.host.locator('[data-sample=fashion]').hover();
  await widget.host.locator('[data-sample=grocery]').hover();
  await widget.settled();
  // What makes it can only be there already.
  await page.context().setOffline(true);
  widget.expectProblems(/ERR_INTERNET_DISCONNECTED/);
  await widget.sample('grocery');
  await expect(widget.host.locator('.source')).toContainText('Сеть супермаркетов');
  await widget.host.getByRole('button', { name: 'Новые файлы' }).click();
  await widget.host.locator('[data-sample=electronics]').hover();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  await widget.reported();
  await expect(widget.host.locator('.source')).toContainText('чеки.csv');
});

test('a dropped file is read', async ({ page, widget }) => {
  await widget.open();
  const transfer = await page.evaluateHandle((text) => {
    const made = new DataTransfer();
    made.items.add(new File([text], 'чеки.csv'));
    return made;
  }, receiptsCsv());
  await widget.host.dispatchEvent('dragover', { dataTransfer: transfer });
  await expect(widget.host.getByText('Отпустите')).toBeVisible();
  await widget.host.dispatchEvent('drop', { dataTransfer: transfer });
  await widget.reported();
  await expect(widget.host.locator('.source')).toContainText('чеки.csv');
});

test('cells pasted anywhere are read', async ({ page, widget }) => {
  await widget.open();
  await widget.host.getByRole('button', { name: 'Выбрать файлы' }).focus();
  await paste(page, receiptsCsv(500, '\t'));
  await widget.reported();
});

test('cells can be typed into a field, and Escape leaves it', async ({ page, widget }) => {
  await widget.open();
  const open = widget.host.getByRole('button', { name: 'Вставить ячейки' });
  await open.click();
  await page.keyboard.press('Escape');
  await expect(open).toBeFocused();
  await open.click();
  await widget.host.getByLabel('Ячейки из').fill(receiptsCsv(300, '\t'));
  await widget.host.getByRole('button', { name: 'Посчитать' }).click();
  await widget.reported();
});

test('reading can be cancelled and begun again', async ({ page, widget }) => {
  await widget.open();
  await page.evaluate(async () => {
    const row = '2025-03-01 10:00;1;7700101;Магазин 1;2;100,50\r\n';
    const header = 'Дата;Номер чека;Карта;Магазин;Количество;Сумма\r\n';
    const parts = [header, ...Array<Blob>(200).fill(new Blob([row.repeat(20_000)]))];
    const widget = document.querySelector('loyalty-calculator');
    if (widget && 'load' in widget && typeof widget.load === 'function') {
      await widget.load([new File(parts, 'большой.csv')]);
    }
  });
  await widget.host.getByRole('button', { name: 'Отменить' }).click();
  await expect(widget.host.locator('lc-start')).toBeVisible();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv(300) });
  await widget.reported();
});

test('the industry can be changed without reading again', async ({ widget }) => {
  await widget.open();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  const norm = widget.card('member-revenue-share').locator('.norm');
  await expect(norm).toHaveText('Норма 60–80 %');
  await widget.industry('Одежда и обувь');
  await expect(norm).toHaveText('Норма 40–50 %');
  await widget.industry('Другая');
  await expect(norm).toHaveCount(0);
});

test('the language changes at once, the report with it', async ({ widget }) => {
  await widget.open();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  await widget.reported();
  await widget.host.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(widget.card('member-revenue-share')).toContainText('Norm 60–80%');
  await expect(widget.host.locator('.frame')).toHaveAttribute('lang', 'en');
});

test('new files are undone by one click', async ({ widget }) => {
  await widget.open();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv() });
  await widget.reported();
  await widget.host.getByRole('button', { name: 'Новые файлы' }).click();
  await widget.host.getByRole('button', { name: 'Вернуть прежний отчёт' }).click();
  await widget.reported();
  await widget.industry('Одежда и обувь');
  await expect(widget.card('member-revenue-share').locator('.norm')).toHaveText('Норма 40–50 %');
});

test('rows set aside are shown and can be downloaded', async ({ page, widget }) => {
  await widget.open();
  await widget.choose({ name: 'чеки.csv', content: dirtyCsv() });
  const quality = widget.host.locator('lc-quality');
  await expect(quality).toContainText('без даты');
  await expect(quality).toContainText('«по акции»');
  const downloading = page.waitForEvent('download');
  await quality.getByRole('button', { name: 'Скачать отложенные' }).click();
  const csv = await text(await downloading);
  expect(csv).toContain('по акции');
  expect(csv.trim().split('\n')).toHaveLength(3);
});

test('a figure opens into its definition and its months as a table', async ({ widget }) => {
  await widget.open();
  await widget.sample('grocery');
  await widget.card('average-receipt').getByRole('button').click();
  const definition = widget.host.locator('lc-definition');
  await expect(definition).toContainText('Формула');
  await definition.locator('lc-kpi-trend').getByRole('button', { name: 'Таблица' }).click();
  await definition.getByRole('button', { name: 'Показать все строки: 18' }).click();
  await expect(definition.locator('lc-kpi-trend').getByRole('row')).toHaveCount(19);
});

test('the browser writes the same bytes as the command line', async ({ page, widget }, info) => {
  const cli = process.env.LC_CLI;
  test.skip(!cli, 'LC_CLI names the command line');
  const file = info.outputPath('receipts.csv');
  writeFileSync(file, dirtyCsv());
  await widget.open();
  await widget.choose({ name: 'receipts.csv', content: dirtyCsv() });
  for (const format of ['json', 'csv']) {
    const options = ['report', file, '--industry', 'grocery', '--format', format];
    const theirs = execFileSync(cli ?? '', options);
    const downloading = page.waitForEvent('download');
    await widget.host.locator(`[data-take=${format}]`).click();
    const path = await (await downloading).path();
    expect(readFileSync(path).toString('utf8').trimEnd()).toBe(theirs.toString('utf8').trimEnd());
  }
});

async function text(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

async function paste(page: Page, cells: string): Promise<void> {
  await page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    document
      .querySelector('loyalty-calculator')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }),
      );
  }, cells);
}
