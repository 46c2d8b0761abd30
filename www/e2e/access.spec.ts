import type { Page } from '@playwright/test';
import { violations } from './access.js';
import { dirtyCsv } from './data.js';
import { expect, test } from './fixtures.js';

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing, ${theme}`, async ({ page, widget }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await widget.open(`?theme=${theme}`);
    expect(await violations(page)).toEqual([]);
    await widget.host.getByRole('button', { name: 'Вставить ячейки' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await widget.choose({ name: 'чеки.csv', content: dirtyCsv() });
    await widget.reported();
    await widget.card('average-receipt').getByRole('button').click();
    expect(await violations(page)).toEqual([]);
    const definition = widget.host.locator('lc-definition');
    await definition.locator('lc-kpi-trend').getByRole('button', { name: 'Таблица' }).click();
    expect(await violations(definition)).toEqual([]);
    await widget.host.getByRole('button', { name: 'Новые файлы' }).click();
    await widget.choose({ name: 'empty.csv', content: '' });
    await expect(widget.problem).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}

test('the whole journey by keyboard alone', async ({ page, widget }) => {
  await widget.open();
  await tabTo(page, 'Сеть супермаркетов');
  await page.keyboard.press('Enter');
  await widget.reported();
  await expect(widget.host.locator('.verdict')).toBeFocused();
  await tabTo(page, 'Продукты');
  await page.keyboard.press('ArrowRight');
  await expect(widget.card('member-revenue-share').locator('.norm')).toHaveText('Норма 40–50 %');
  await tabTo(page, 'Итоги');
  await page.keyboard.press('Enter');
  await tabTo(page, 'сентябрь');
  await page.keyboard.press('ArrowLeft');
  await expect(widget.cards.first().locator('.card')).toContainText('август 2026');
  await tabTo(page, 'Как считается');
  await page.keyboard.press('Enter');
  await expect(widget.host.locator('lc-definition')).toBeVisible();
  await tabTo(page, 'Таблица');
  await page.keyboard.press('Space');
  await expect(widget.host.locator('lc-kpi-trend table')).toBeVisible();
});

for (const lang of ['ru', 'en']) {
  test(`a phone of 360 pixels has nothing to scroll sideways, ${lang}`, async ({
    page,
    widget,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await widget.open(`?lang=${lang}`);
    const spare = (): Promise<number> =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await spare()).toBe(0);
    await widget.choose({ name: 'чеки.csv', content: dirtyCsv() });
    await widget.reported();
    await widget.card('average-receipt').getByRole('button').click();
    expect(await spare()).toBe(0);
    await widget.host.locator('lc-kpi-trend .link[aria-pressed]').click();
    expect(await spare()).toBe(0);
  });
}

test('a print has the definitions as an appendix and none of the buttons', async ({
  page,
  widget,
}) => {
  await widget.open();
  await widget.sample('grocery');
  const pdf = await page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(6);
  // What a director would print.
  expect(pages).toBeLessThan(30);
  await expect(widget.host.locator('.appendix')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  // Tiles of a chart are pressed on the screen alone, and stay what they are on paper.
  await expect(widget.host.locator('button').filter({ visible: true })).toHaveCount(0);
});

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      const labelled = focused instanceof HTMLInputElement ? focused.labels?.[0] : null;
      return `${focused?.getAttribute('aria-label') ?? ''} ${(labelled ?? focused)?.textContent ?? ''}`;
    });
    if (label.includes(name)) return;
  }
  throw new Error(`Tab does not reach "${name}"`);
}
