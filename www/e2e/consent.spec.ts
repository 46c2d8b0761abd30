import type { Page } from '@playwright/test';
import { violations } from './access.js';
import { receiptsCsv } from './data.js';
import { expect, test, type Widget } from './fixtures.js';

test('the site gets the figures that were shown, once they are agreed to, and no more', async ({
  page,
  widget,
}) => {
  await reported(page, widget);
  await page.locator('#lead').click();
  const question = widget.host.locator('lc-consent');
  await expect(question.getByRole('heading')).toBeFocused();
  expect(await heard(page)).toEqual({ clicks: 0, summaries: [] });
  expect(await violations(question)).toEqual([]);
  const shown = await question.locator('tbody tr').count();
  await question.getByRole('button', { name: 'Передать и продолжить' }).click();
  const { clicks, summaries } = await heard(page);
  expect(clicks).toBe(1);
  expect(summaries).toHaveLength(1);
  const [summary] = summaries;
  expect(Object.keys(summary ?? {}).sort()).toEqual([
    'currency',
    'industry',
    'kpis',
    'period',
    'verdict',
  ]);
  expect(summary?.period).toEqual({ from: '2025-01-01', to: '2025-07-31' });
  expect(summary?.kpis).toHaveLength(shown);
  for (const kpi of summary?.kpis ?? []) {
    expect(Object.keys(kpi).sort()).toEqual(['id', 'rating', 'unit', 'value']);
  }
  await expect(question.getByRole('heading')).toHaveCount(0);
});

test('without a yes the site gets nothing, and the link leads on all the same', async ({
  page,
  widget,
}) => {
  await reported(page, widget);
  const lead = page.locator('#lead');
  const question = widget.host.locator('lc-consent');
  await lead.focus();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(lead).toBeFocused();
  expect(await heard(page)).toEqual({ clicks: 0, summaries: [] });
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Продолжить без цифр' }).click();
  expect(await heard(page)).toEqual({ clicks: 1, summaries: [] });
});

interface Heard {
  clicks: number;
  summaries: { period: object; kpis: object[] }[];
}

/** A report over a call to action of the host that counts. */
async function reported(page: Page, widget: Widget): Promise<void> {
  await widget.open();
  await page.evaluate(() => {
    const heard: { clicks: number; summaries: unknown[] } = { clicks: 0, summaries: [] };
    Object.assign(window, { heard });
    const lead = document.querySelector('[slot=cta] [data-lang=ru] a');
    lead?.setAttribute('id', 'lead');
    lead?.addEventListener('click', (event) => {
      event.preventDefault();
      heard.clicks += 1;
    });
    window.addEventListener('lc-cta', (event) => {
      if (event instanceof CustomEvent) heard.summaries.push(event.detail);
    });
  });
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv(600) });
  await widget.reported();
}

function heard(page: Page): Promise<Heard> {
  return page.evaluate(() => (window as unknown as { heard: Heard }).heard);
}
