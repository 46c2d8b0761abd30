import { violations } from './access.js';
import { expect, looking as test } from './fixtures.js';

test('the tour leads through the report by keyboard, and gives the focus back', async ({
  page,
  widget,
}) => {
  await widget.report();
  const offer = widget.host.locator('lc-tour button');
  const step = widget.host.locator('lc-tour-step');
  await expect(step).toHaveCount(0);
  await offer.press('Enter');
  const titles = [
    'Сначала вывод',
    'Что стоит денег',
    'Карточка показателя',
    'Кто ваши участники',
    'Заберите отчёт с собой',
  ];
  for (const [at, title] of titles.entries()) {
    await expect(step.getByRole('heading')).toBeFocused();
    await expect(step.getByRole('heading')).toHaveText(title);
    await expect(step).toContainText(`Шаг ${at + 1} из 5`);
    await expect(step).toBeInViewport();
    expect(await violations(step)).toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
  // The last stop is the end of it.
  await expect(step).toContainText('Шаг 5 из 5');
  await page.keyboard.press('ArrowLeft');
  await expect(step).toContainText('Шаг 4 из 5');
  await page.keyboard.press('Escape');
  await expect(step).toHaveCount(0);
  await expect(offer).toBeFocused();
  await expect(offer).toHaveText('Ещё раз показать, как читать отчёт');
});

test('the tour holds nobody: the page goes on around it, and it can be ended anywhere', async ({
  page,
  widget,
}) => {
  await widget.report();
  const step = widget.host.locator('lc-tour-step');
  await widget.host.locator('lc-tour button').click();
  await step.getByRole('button', { name: 'Дальше' }).click();
  await expect(step).toContainText('Шаг 2 из 5');
  await step.getByRole('button', { name: 'Дальше' }).click();
  // The card above is one that is held against a norm.
  const told = widget.host.locator('lc-kpi-card:has(+ lc-tour-step)');
  await expect(told.locator('.norm')).toContainText('Норма');
  const card = widget.card('average-receipt');
  await card.getByRole('button', { expanded: false }).click();
  await expect(widget.host.locator('lc-definition')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(step).toHaveCount(0);
  await widget.host.locator('lc-tour button').click();
  await step.getByRole('button', { name: 'Закончить' }).click();
  await expect(step).toHaveCount(0);
});
