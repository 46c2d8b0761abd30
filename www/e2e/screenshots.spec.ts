import type { Locator, Page } from '@playwright/test';
import { dirtyCsv, strangeCsv } from './data.js';
import { expect, test } from './fixtures.js';

const folder = process.env.LC_SHOTS ?? '';
test.skip(folder === '', 'pictures are taken on request: LC_SHOTS=folder');

const devices = [
  ['desktop', 1440, 900],
  ['phone', 360, 780],
] as const;

for (const lang of ['ru', 'en']) {
  for (const theme of ['light', 'dark']) {
    for (const [device, width, height] of devices) {
      test(`${lang} ${theme} ${device}`, async ({ page, widget }) => {
        const path = (state: string): string => `${folder}/${lang}-${theme}-${device}-${state}.png`;
        await page.setViewportSize({ width, height });
        await widget.open(`?lang=${lang}&theme=${theme}`);
        await page.screenshot({ path: path('start'), fullPage: true });
        await dragOver(page);
        await page.screenshot({ path: path('dragging') });
        await page.reload();
        await widget.ready();
        await widget.choose(
          { name: 'empty.csv', content: '' },
          { name: 'чеки.xlsx', content: Buffer.from('504b030414000600', 'hex') },
        );
        await expect(widget.problem).toBeVisible();
        await page.screenshot({ path: path('error') });
        await widget.problem.getByRole('button').first().click();
        await widget.choose(
          { name: 'чеки 2025.csv', content: dirtyCsv() },
          { name: 'касса март.csv', content: strangeCsv() },
          { name: 'empty.csv', content: '' },
        );
        await expect(widget.host.locator('lc-import table').nth(1)).toBeVisible();
        await page.screenshot({ path: path('import'), fullPage: true });
        await widget.host.locator('lc-import select:visible').first().selectOption('receipts');
        await expect(widget.host.locator('#lack')).toContainText(/Не хватает|Missing|Не войд|Left/);
        await widget.host.locator('lc-import summary').first().click();
        await page.screenshot({ path: path('import-asked'), fullPage: true });
        await widget.host.getByRole('button', { name: /другие файлы|other files/ }).click();
        await widget.host.locator('[data-sample=electronics]').click();
        await page.screenshot({ path: path('reading') });
        await widget.reported();
        await widget.host.getByRole('button', { name: /Новые файлы|New files/ }).click();
        await widget.choose({ name: 'чеки 2025.csv', content: dirtyCsv() });
        await drawn(widget.cards);
        await page.screenshot({ path: path('file'), fullPage: true });
        await widget.host.getByRole('button', { name: /Новые файлы|New files/ }).click();
        await widget.sample('grocery');
        await drawn(widget.cards);
        await page.screenshot({ path: path('report'), fullPage: true });
        const top = (await widget.host.boundingBox())?.y ?? 0;
        const clip = { x: 0, y: top, width, height: 1600 };
        await page.screenshot({ path: path('report-top'), fullPage: true, clip });
        await widget.card('average-receipt').getByRole('button', { expanded: false }).click();
        await expect(widget.host.locator('lc-definition')).toBeVisible();
        await drawn(widget.cards);
        await widget.host.locator('[part=kpis]').screenshot({ path: path('definition') });
      });
    }
  }
}

async function drawn(cards: Locator): Promise<void> {
  await expect(cards.last().locator('.end-value').first()).toBeVisible();
}

async function dragOver(page: Page): Promise<void> {
  const dataTransfer = await page.evaluateHandle(() => {
    const made = new DataTransfer();
    made.items.add(new File([''], 'a.csv'));
    return made;
  });
  await page.locator('loyalty-calculator').dispatchEvent('dragover', { dataTransfer });
}
