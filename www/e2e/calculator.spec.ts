import type { Locator, Page } from '@playwright/test';
import type { Calculator } from '../src/engine/report.js';
import { violations } from './access.js';
import { expect, looking as test, type Widget } from './fixtures.js';

/** Member sales of a million a month. */
const GIVEN: Calculator = {
  months: 12,
  sales: 12_000_000,
  receipts: 24_000,
  buyers: 2000,
  margin: { value: 0.4, interval: [0.38, 0.42], from: 'files' },
  rewardCost: { value: 0.02, interval: null, from: 'settings' },
  fixedCost: { value: null, interval: null, from: 'nowhere' },
};

test('the least additional revenue follows the numbers at once', async ({ widget }) => {
  const calculator = await openCalculator(widget, 'ru', 'light');
  const share = calculator.locator('.share');
  await expect(share).toHaveText(/^5,3\s%$/);
  await expect(calculator.locator('dd')).toHaveText([/52,6\sтыс\.\s₽/, /26,3\s₽/, /26,3\s₽/]);
  await expect(calculator).toContainText(/С учётом погрешности исходных чисел: 5,0–5,6\s%/);
  await calculator.getByLabel('Постоянные расходы в месяц, ₽').fill('38 000');
  // (20,000 + 38,000) ÷ 380,000.
  await expect(share).toHaveText(/^15,3\s%$/);
  const slider = calculator.getByRole('slider', { name: 'Валовая маржа' });
  await slider.press('End');
  await expect(calculator.getByLabel('Валовая маржа, %')).toHaveValue('100');
  await expect(calculator).not.toContainText('погрешности');
  await slider.press('Home');
  await expect(calculator.getByRole('status')).toContainText('программа не окупится');
  await calculator.getByLabel('Валовая маржа, %').fill('');
  await expect(calculator.getByRole('status')).toContainText('Укажите маржу');
  await calculator.getByLabel('Валовая маржа, %').fill('140');
  await expect(calculator.locator('#margin-error')).toHaveText('От 0 до 100 %.');
  await calculator.getByRole('button', { name: 'Вернуть исходные числа' }).press('Enter');
  await expect(share).toHaveText(/^5,3\s%$/);
});

test('a report without member sales has no calculator', async ({ widget }) => {
  const calculator = await openCalculator(widget, 'ru', 'light', { ...GIVEN, sales: 0 });
  await expect(calculator).toHaveCount(0);
});

for (const [lang, theme, width] of [
  ['ru', 'light', 1280],
  ['en', 'dark', 360],
] as const) {
  test(`the calculator is in order for the eye and for axe, ${lang} ${theme} ${width}`, async ({
    page,
    widget,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const calculator = await openCalculator(widget, lang, theme);
    expect(await spare(page)).toBe(0);
    expect(await violations(calculator)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect(calculator.locator('.numbers')).toBeHidden();
    await expect(calculator.locator('.share')).toBeVisible();
  });
}

/** A sample's report with these numbers. */
async function openCalculator(
  widget: Widget,
  lang: string,
  theme: string,
  given = GIVEN,
): Promise<Locator> {
  await widget.report('grocery', `?lang=${lang}&theme=${theme}`);
  await widget.host.locator('lc-report').evaluate((view, calculator) => {
    const { done } = view as unknown as { done: { reported: { report: object } } };
    const report = { ...done.reported.report, calculator };
    Object.assign(view, { done: { ...done, reported: { ...done.reported, report } } });
  }, given);
  return widget.host.locator('lc-calculator');
}

function spare(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
