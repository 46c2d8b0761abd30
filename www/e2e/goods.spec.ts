import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { violations } from './access.js';
import { expect, looking as test, type Widget } from './fixtures.js';

test('from a class of products to its list: searched, sorted, paged, saved', async ({
  page,
  widget,
}) => {
  const goods = await openGoods(widget);
  const cell = goods.locator('lc-kpi-table').first().locator('button.cell').nth(2);
  const count = numberIn(await cell.innerText());
  await cell.press('Enter');
  await expect(cell).toHaveAttribute('aria-expanded', 'true');
  const list = goods.locator('lc-goods-list');
  await expect(list.locator('h5')).toContainText('Товары · C');
  await expect(said(list)).toContainText(`Товаров: ${count}, выручка`);
  await expect(list.locator('tbody tr')).toHaveCount(Math.min(20, count));
  await expect(list.locator('thead th[aria-sort=descending]')).toHaveText(/Выручка, ₽\s*↓/);
  // By name, from the first one on.
  await list.getByRole('button', { name: 'Товар', exact: true }).click();
  await expect(list.locator('thead th[aria-sort=ascending]')).toHaveText(/Товар/);
  const first = await list.locator('tbody th').first().innerText();
  expect(await violations(goods)).toEqual([]);
  // In another case than it is written.
  await list.locator('#search').fill(first.toUpperCase());
  await expect(list.locator('tbody th').first()).toHaveText(first);
  await expect.poll(async () => foundIn(await said(list).innerText())).toBeLessThan(count);
  await list.locator('#search').fill('');
  await expect.poll(async () => foundIn(await said(list).innerText())).toBe(count);
  const downloading = page.waitForEvent('download');
  await list.locator('[data-save=spreadsheet]').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('loyalty-products.csv');
  const rows = readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(rows[0]).toMatch(/^\ufeffТовар;Категория;Выручка;Доля выручки, %;/);
  expect(rows).toHaveLength(count + 1);
  expect(rows[1]).toContain(first);
});

test('the table of those with the most says of how many, and leads to all', async ({ widget }) => {
  const goods = await openGoods(widget);
  const top = goods.locator('lc-kpi-table', { hasText: 'Товары с наибольшей выручкой' });
  const [shown = 0, count = 0] = (await top.locator('h5').innerText())
    .split('·')[1]
    ?.split('из')
    .map(numberIn) ?? [0, 0];
  expect(shown).toBe(50);
  expect(count).toBeGreaterThan(50);
  await goods.locator('[data-all=products]').press('Enter');
  const list = goods.locator('lc-goods-list');
  await expect(said(list)).toContainText(`Товаров: ${count},`);
  await expect(list.locator('.ways')).toContainText(`1–20 из ${count}`);
  await list.getByRole('button', { name: 'Дальше' }).click();
  await expect(list.locator('.ways')).toContainText(`21–40 из ${count}`);
  await goods.locator('[data-all=products]').press('Enter');
  await expect(list).toHaveCount(0);
});

test('each cell of the crossing is as long as it says, also of categories', async ({ widget }) => {
  const goods = await openGoods(widget);
  for (const [name, word] of [
    ['Товары по доле выручки и ровности продаж', 'Товаров'],
    ['Категории по доле выручки и ровности продаж', 'Категорий'],
  ] as const) {
    const table = goods.locator('lc-kpi-table', { hasText: name });
    for (const cell of await table.locator('button.cell').all()) {
      const count = numberIn(await cell.innerText());
      await cell.click();
      await expect(said(table)).toContainText(`${word}: ${count}, выручка`);
    }
  }
});

async function openGoods(widget: Widget): Promise<Locator> {
  await widget.report();
  const goods = widget.host.locator('lc-segments lc-goods');
  await expect(goods.locator('button.cell').first()).toBeVisible();
  return goods;
}

/** What the open list says of itself. */
function said(of: Locator): Locator {
  return of.getByRole('status').filter({ hasText: /выручка/ });
}

function foundIn(text: string): number {
  return numberIn(text.split(',')[0] ?? '');
}

function numberIn(text: string): number {
  return Number(text.replace(/\D/g, ''));
}
