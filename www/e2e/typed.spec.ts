import type { Locator, Page } from '@playwright/test';
import { violations } from './access.js';
import { expect, test, type Widget } from './fixtures.js';

/** A month of a shop. */
const MONTH = {
  days: '30',
  receipts: '12 000',
  memberReceipts: '7 000',
  revenue: '9 600 000',
  memberRevenue: '6 000 000',
};

test('figures typed by hand are held against each other while they are typed', async ({
  widget,
}) => {
  const form = await openForm(widget);
  await expect(form.getByRole('heading', { level: 2 })).toBeFocused();
  await fill(form, { ...MONTH, memberReceipts: '12 001' });
  await expect(form.locator('#memberReceipts-error')).toHaveText(
    'Чеков с картой не может быть больше, чем всех чеков.',
  );
  await expect(form.getByRole('status')).toBeEmpty();
  await form.locator('#memberReceipts').fill('7000');
  await expect(form.locator('#memberReceipts-error')).toBeEmpty();
  await expect(form.getByRole('status')).toHaveText(/Средний чек получается 800\s₽\./);
  await fill(form, { pointsIssued: '100', pointsRedeemed: '120' });
  await expect(form.getByRole('status')).toContainText('Списано больше баллов, чем начислено');
});

test('what is missing is said when it is asked for the report, and the first lack is gone to', async ({
  widget,
}) => {
  const form = await openForm(widget);
  await fill(form, { days: '30', receipts: '100' });
  await form.getByRole('button', { name: 'Посчитать' }).press('Enter');
  await expect(form.locator('#memberReceipts')).toBeFocused();
  await expect(form.locator('#memberReceipts-error')).toHaveText('Без этого числа не посчитать.');
  await expect(form.locator('[aria-invalid]')).toHaveCount(3);
  await form.getByRole('button', { name: 'Назад' }).press('Enter');
  await expect(widget.host.getByRole('button', { name: /Нет файлов/ })).toBeVisible();
});

test('typed figures give a report that says so, and can be changed', async ({ widget }) => {
  const form = await openForm(widget);
  await fill(form, { ...MONTH, members: '5 000', activeMembers: '2 000', margin: '38' });
  await form.getByRole('button', { name: 'Посчитать' }).press('Enter');
  await widget.reported();
  const { host } = widget;
  await expect(host.locator('.source')).toHaveText(/Введённые числа ·\s+30 дней/);
  await expect(host.locator('p.note.small')).toContainText('введённым вручную');
  await expect(widget.card('member-revenue-share').locator('.value')).toHaveText(/62,5\s%/);
  await expect(widget.card('average-receipt').locator('.value')).toContainText('857');
  await expect(host.locator('lc-quality')).toHaveCount(0);
  await expect(host.locator('lc-calculator').getByLabel('Валовая маржа, %')).toHaveValue('38');
  // What the trade changes is worked out again.
  const norm = widget.card('member-revenue-share').locator('.norm');
  await expect(norm).toHaveText(/60–80\s%/);
  await widget.industry('Одежда и обувь');
  await expect(norm).toHaveText(/40–50\s%/);
  await host.getByRole('button', { name: 'Изменить числа' }).press('Enter');
  await expect(form.locator('#revenue')).toHaveValue(/9\s600\s000/);
  await expect(form.locator('#margin')).toHaveValue('38');
  await form.locator('#memberRevenue').fill('4 800 000');
  await form.locator('#memberRevenue').press('Enter');
  await expect(widget.card('member-revenue-share').locator('.value')).toHaveText(/50,0\s%/);
  await expect(norm).toHaveText(/40–50\s%/);
});

for (const [lang, theme, width] of [
  ['ru', 'light', 1280],
  ['en', 'dark', 360],
] as const) {
  test(`the form is in order for the eye and for axe, ${lang} ${theme} ${width}`, async ({
    page,
    widget,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    await widget.open(`?lang=${lang}&theme=${theme}`);
    const form = await openForm(widget, `?lang=${lang}&theme=${theme}`);
    await fill(form, { ...MONTH, members: '10', activeMembers: '12', pointsIssued: '5' });
    await form.locator('#receipts').focus();
    expect(await spare(page)).toBe(0);
    expect(await violations(form)).toEqual([]);
    await form.locator('#members').fill('15');
    await form.locator('#members').press('Enter');
    await widget.reported();
    expect(await spare(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
}

/** The form, reached by keyboard from the first screen. */
async function openForm(widget: Widget, query = '?lang=ru'): Promise<Locator> {
  await widget.open(query);
  await widget.host.getByRole('button', { name: /Нет файлов|No files/ }).press('Enter');
  const form = widget.host.locator('lc-typed-form');
  await expect(form).toBeVisible();
  return form;
}

async function fill(form: Locator, figures: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(figures)) await form.locator(`#${name}`).fill(text);
}

function spare(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
