import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { violations } from './access.js';
import { BESIDE_TREND, expect, looking as test, type Widget } from './fixtures.js';

test('from a figure to its members: sorted, searched, paged, saved', async ({ page, widget }) => {
  const definition = await open(widget, 'inactive-share-30d');
  const link = definition.getByRole('button', { name: 'Не покупали больше 30 дней' });
  const members = numberIn(await link.innerText().then((text) => text.replace('30 дней', '')));
  await link.press('Enter');
  await expect(link).toHaveAttribute('aria-expanded', 'true');
  await expect(link).toBeFocused();
  const list = definition.locator('lc-member-list');
  await expect(list.getByRole('status').last()).toContainText('Участников');
  expect(numberIn(await list.getByRole('status').last().innerText())).toBe(members);
  // All of them have been away for longer than the figure says.
  const days = list.locator('tbody tr td:nth-child(2)');
  await list.getByRole('button', { name: 'Дней без покупки' }).click();
  await list.getByRole('button', { name: 'Дней без покупки' }).click();
  await expect(list.locator('thead th[aria-sort=ascending]')).toHaveText(/Дней без покупки/);
  expect(numberIn(await days.first().innerText())).toBeGreaterThan(30);
  const first = await list.locator('tbody th').first().innerText();
  await list.getByRole('button', { name: 'Дальше' }).click();
  await expect(list.locator('tbody th').first()).not.toHaveText(first);
  await list.locator('#search').fill(first);
  await expect(list.locator('tbody th')).toHaveText([first]);
  await list.locator('#search').fill('');
  const downloading = page.waitForEvent('download');
  await list.locator('[data-save=crm]').click();
  const rows = readFileSync(await (await downloading).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(rows).toHaveLength(members + 1);
  await link.press('Enter');
  await expect(definition.locator('lc-people')).toHaveCount(0);
});

test('from a class of a figure’s table to its members', async ({ widget }) => {
  const definition = await open(widget, 'days-since-last-receipt');
  const cell = definition.locator('lc-kpi-table button.cell').first();
  const members = numberIn(await cell.innerText());
  await cell.press('Enter');
  const said = definition.locator('lc-member-list').getByRole('status').last();
  await expect(said).toContainText('Участников');
  expect(numberIn(await said.innerText())).toBe(members);
  expect(await violations(definition)).toEqual([]);
});

test('from a field of profiles to those who lack it, by the keyboard', async ({ page, widget }) => {
  const definition = await open(widget, 'profile-completeness');
  const table = definition.locator('lc-kpi-table');
  const cells = table.locator('tbody tr').nth(1).locator('button.cell');
  await table.locator('button.cell').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  const members = numberIn(await cells.nth(1).innerText());
  await page.keyboard.press('Enter');
  await expect(cells.nth(1)).toHaveAttribute('aria-expanded', 'true');
  await expect(cells.nth(1)).toHaveAccessibleName(/Неизвестно: /);
  await expect(table.locator('lc-people h5')).toContainText('Неизвестно: ');
  expect(numberIn(await said(table).innerText())).toBe(members);
  expect(await violations(definition)).toEqual([]);
});

test('from groups, sources, promo codes and campaigns to their members', async ({ widget }) => {
  await widget.report();
  for (const [kpi, tables] of [
    ['ltv-by-segment', 3],
    ['source-quality', 1],
    ['mechanic-performance', 1],
    ['campaign-conversion', 1],
    ['reaction-time', 1],
  ] as const) {
    await widget.card(kpi).getByRole('button', { expanded: false }).press('Enter');
    // Until then the definition of the figure before stands.
    await expect(widget.card(kpi).getByRole('button', { expanded: true })).toBeVisible();
    // A contact is one of several with a member: their tables count no members.
    const open = widget.host.locator(
      'lc-definition lc-kpi-table:has(button.cell):not(:has-text("Каналы")):not(:has-text("Группы и варианты"))',
    );
    await expect(open).toHaveCount(tables);
    for (const table of await open.all()) {
      const cell = table.locator('button.cell').last();
      const members = await cell.innerText();
      await cell.press('Enter');
      await expect(said(table)).toContainText(`Участников: ${members}.`);
    }
  }
});

test('from a row of a breakdown to its members, and to its receipts', async ({ widget }) => {
  const definition = await open(widget, 'active-members');
  const breakdown = definition.locator('lc-breakdown');
  const rows = breakdown.locator('tbody tr');
  for (const by of ['store', 'rfm']) {
    await breakdown.getByLabel('Разбить').selectOption(by);
    await expect(breakdown.locator('caption')).toContainText(by === 'rfm' ? 'RFM' : 'магазин');
    const row = rows.first();
    const members = numberIn(await row.locator('button.cell').innerText());
    await row.locator('button.cell').press('Enter');
    await expect(said(breakdown)).toContainText('Участников');
    expect(numberIn(await said(breakdown).innerText())).toBe(members);
    const name = (await row.locator('th').innerText()).trim();
    await expect(breakdown.locator('lc-people h5')).toContainText(name);
  }
  expect(await violations(definition)).toEqual([]);
  await widget.card('receipts').getByRole('button', { expanded: false }).press('Enter');
  await expect(widget.card('receipts').getByRole('button', { expanded: true })).toBeVisible();
  await breakdown.getByLabel('Разбить').selectOption('store');
  const cell = rows.first().locator('button.cell');
  const receipts = (await cell.innerText()).replace(/\s/g, '');
  await cell.press('Enter');
  const list = breakdown.locator('lc-receipt-list').getByRole('status').last();
  await expect(list).toContainText('Чеков');
  expect((await list.innerText()).replace(/\s/g, '')).toContain(`Чеков:${receipts},`);
});

test('from a month of the base, and of a segment, to its members', async ({ widget }) => {
  const definition = await open(widget, 'base-structure');
  await definition.locator(BESIDE_TREND).getByRole('button', { name: 'Таблица' }).click();
  const base = definition
    .locator('lc-kpi-table')
    .filter({ has: widget.page.locator('button.cell') });
  const people = widget.host.locator('lc-segments');
  await people.locator('[data-scheme=life-cycle]').click();
  const dynamics = people.locator('lc-dynamics');
  await dynamics.getByRole('button').first().click();
  await dynamics.locator('[data-figure=buyers]').click();
  await dynamics.getByText('Таблицей').click();
  for (const table of [base, dynamics.locator('lc-kpi-table')]) {
    const cell = table.locator('tbody tr').nth(3).locator('button.cell').last();
    const members = numberIn(await cell.innerText());
    await cell.press('Enter');
    await expect(said(table)).toContainText('Участников');
    expect(numberIn(await said(table).innerText())).toBe(members);
  }
  expect(await violations(definition)).toEqual([]);
});

test('from a cashier to the receipts of members', async ({ widget }) => {
  const definition = await open(widget, 'cashier-anomalies');
  const cashiers = definition.locator('lc-kpi-table:has(button.cell)');
  const cell = cashiers.locator('button.cell').first();
  const receipts = (await cell.innerText()).replace(/\s/g, '');
  await cell.press('Enter');
  const list = cashiers.locator('lc-receipt-list').getByRole('status').last();
  await expect(list).toContainText('Чеков');
  expect((await list.innerText()).replace(/\s/g, '')).toContain(`Чеков:${receipts},`);
  expect(await violations(definition)).toEqual([]);
});

test('from a finding to the members it is about', async ({ widget }) => {
  await widget.report('electronics');
  const link = widget.host.locator('lc-findings lc-behind').first().getByRole('button').first();
  const members = numberIn(await link.innerText());
  await link.press('Enter');
  const said = widget.host.locator('lc-findings lc-member-list').getByRole('status').last();
  await expect(said).toContainText('Участников');
  expect(numberIn(await said.innerText())).toBe(members);
  expect(await violations(widget.host.locator('lc-findings'))).toEqual([]);
});

test('from a cell of the grid, of the crossing and of who moved to its members', async ({
  widget,
}) => {
  await widget.report();
  const people = widget.host.locator('lc-segments');
  for (const [scheme, table] of [
    ['rfm', 'lc-rfm-grid'],
    ['value', 'lc-kpi-table'],
    ['life-cycle', 'lc-kpi-table'],
  ] as const) {
    await people.locator(`[data-scheme=${scheme}]`).click();
    if (scheme === 'life-cycle') await asTable(people);
    const cell = people.locator(`${table} button.cell`).first();
    const members = numberIn(await cell.innerText());
    await cell.press('Enter');
    const said = people.locator(`${table} lc-member-list`).getByRole('status').last();
    await expect(said).toContainText('Участников');
    expect(numberIn(await said.innerText())).toBe(members);
  }
});

test('a grid is one stop of the tabulator, and arrows go from cell to cell', async ({ widget }) => {
  await widget.report();
  const people = widget.host.locator('lc-segments');
  await people.locator('[data-scheme=rfm]').click();
  const cells = people.locator('lc-rfm-grid button.cell');
  await expect(cells.first()).toHaveAttribute('tabindex', '0');
  const stops = people.locator('lc-rfm-grid button.cell[tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await cells.first().press('ArrowRight');
  await expect(cells.nth(1)).toBeFocused();
  await cells.nth(1).press('ArrowDown');
  const focused = people.locator('lc-rfm-grid button.cell:focus');
  await expect(focused).toHaveAttribute('data-cell', /^[1-4] 1$/);
  await expect(focused).toHaveAttribute('tabindex', '0');
  await expect(stops).toHaveCount(1);
});

test('the receipts behind the average receipt', async ({ page, widget }) => {
  const definition = await open(widget, 'average-receipt');
  const link = definition.getByRole('button', { name: 'Средний чек: участники' });
  const receipts = numberIn(await link.innerText());
  await link.press('Enter');
  const list = definition.locator('lc-receipt-list');
  await expect(list.locator('tbody tr')).toHaveCount(20);
  const said = await list.getByRole('status').last().innerText();
  expect(said.replace(/\s/g, '')).toContain(`Чеков:${receipts},`);
  // To the kopeck, as they add up.
  await expect(list.locator('tbody tr').first()).toContainText(/\d,\d\d\s₽/);
  await list.getByRole('button', { name: 'Сумма' }).click();
  await expect(list.locator('thead th[aria-sort=descending]')).toHaveText(/Сумма/);
  const largest = await list.locator('tbody tr').first().innerText();
  await list.getByRole('button', { name: 'Дальше' }).click();
  await expect(list.locator('tbody tr').first()).not.toHaveText(largest);
  const number = await list.locator('tbody td').first().innerText();
  await list.locator('#search').fill(number);
  await expect(list.locator('tbody td').first()).toHaveText(number);
  const downloading = page.waitForEvent('download');
  await list.locator('[data-save=spreadsheet]').click();
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  expect(csv).toMatch(/^\ufeffНомер чека;Участник;Дата;Вид;Магазин;Сумма/);
  expect(csv).toContain(number);
  expect(await violations(definition)).toEqual([]);
});

for (const [lang, theme, width] of [
  ['ru', 'light', 1280],
  ['en', 'dark', 360],
] as const) {
  test(`what stands behind a figure looks right, ${lang} ${theme} ${width}`, async ({
    page,
    widget,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await widget.report('electronics', `?lang=${lang}&theme=${theme}`);
    const findings = widget.host.locator('lc-findings');
    await findings.locator('lc-behind button').first().click();
    await expect(findings.locator('lc-member-list tbody tr').first()).toBeVisible();
    const card = widget.card('base-structure');
    await card.getByRole('button', { expanded: false }).click();
    const definition = widget.host.locator('lc-definition');
    await definition.locator('lc-behind button').nth(2).click();
    await expect(definition.locator('lc-member-list tbody tr').first()).toBeVisible();
    await widget.card('average-receipt').getByRole('button', { expanded: false }).click();
    await expect(definition.locator('lc-member-list')).toHaveCount(0);
    await definition.locator('lc-behind button').first().click();
    await expect(definition.locator('lc-receipt-list tbody tr').first()).toBeVisible();
    const people = widget.host.locator('lc-segments');
    await people.locator('[data-scheme=rfm]').click();
    await people.locator('lc-rfm-grid button.cell').nth(3).click();
    await expect(people.locator('lc-member-list tbody tr').first()).toBeVisible();
    await people.locator('[data-scheme=life-cycle]').click();
    await asTable(people);
    await people.locator('lc-kpi-table button.cell').nth(3).click();
    await expect(people.locator('lc-kpi-table lc-member-list tbody tr').first()).toBeVisible();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    expect(await violations(people)).toEqual([]);
    expect(await violations(definition)).toEqual([]);
  });
}

/** The movements as a table. */
async function asTable(people: Locator): Promise<void> {
  await people.locator('lc-segment-movement .ways button[aria-pressed=false]').click();
}

async function open(widget: Widget, kpi: string): Promise<Locator> {
  await widget.report();
  await widget.card(kpi).getByRole('button', { expanded: false }).press('Enter');
  const definition = widget.host.locator('lc-definition');
  await expect(definition).toBeVisible();
  return definition;
}

/** What the open list says of itself. */
function said(of: Locator): Locator {
  return of.locator('lc-member-list').getByRole('status').filter({ hasText: 'Участников' });
}

/** Digits of a text that has one number in it. */
function numberIn(text: string): number {
  return Number(text.replace(/\D/g, ''));
}
