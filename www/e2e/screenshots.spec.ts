import type { Locator, Page } from '@playwright/test';
import { dirtyCsv } from './data.js';
import { expect, test } from './fixtures.js';

const folder = process.env.LC_SHOTS ?? '';
test.skip(folder === '', 'pictures are taken on request: LC_SHOTS=folder');

const devices = [
  ['desktop', 1280, 900],
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
          { name: 'чеки.csv', content: 'Сумма\n1\n' },
        );
        await expect(widget.problem).toBeVisible();
        await page.screenshot({ path: path('error') });
        await widget.problem.getByRole('button').first().click();
        await widget.host.locator('[data-sample=electronics]').click();
        await page.screenshot({ path: path('reading') });
        await expect(widget.cards).toHaveCount(6);
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
        await widget.cards.nth(2).getByRole('button', { expanded: false }).click();
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
