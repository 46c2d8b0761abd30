import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { violations } from './access.js';
import { expect, looking as test, type Widget } from './fixtures.js';

test('from a segment to its members, and to a file for the spreadsheet', async ({
  page,
  widget,
}) => {
  const people = await openPeople(widget);
  await people.locator('[data-scheme=value]').click();
  const best = people.locator('table.classes tbody tr').first();
  const members = Number(await best.locator('td').first().innerText());
  await best.getByRole('button').click();
  const list = people.locator('lc-member-list');
  await expect(list.locator('tbody tr')).toHaveCount(Math.min(20, members));
  await expect(list.getByRole('status').last()).toContainText(`Участников: ${members}.`);
  // Sorted by revenue; a click on the head turns the order round.
  const first = await list.locator('tbody th').first().innerText();
  const revenue = list.locator('thead th[aria-sort]');
  await expect(revenue).toHaveAttribute('aria-sort', 'descending');
  await revenue.getByRole('button').click();
  await expect(revenue).toHaveAttribute('aria-sort', 'ascending');
  await expect(list.locator('tbody th').first()).not.toHaveText(first);
  await list.locator('#search').fill(first);
  await expect(list.locator('tbody th')).toHaveText([first]);
  await list.locator('#search').fill('');
  await list.getByLabel('Оставить часть без сообщения').check();
  await expect(list.getByRole('status').last()).toContainText('В контрольной группе:');
  const downloading = page.waitForEvent('download');
  await list.locator('[data-save=spreadsheet]').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('loyalty-members-control-10-seed-1.csv');
  const csv = readFileSync(await download.path(), 'utf8');
  const rows = csv.trimEnd().split('\r\n');
  expect(rows[0]).toMatch(/^\ufeffУчастник;Группа;Дней без покупки;/);
  expect(rows).toHaveLength(members + 1);
  const alone = rows.filter((row) => row.includes(';контрольная;')).length;
  expect(Math.abs(alone - members / 10)).toBeLessThanOrEqual(1);
  const told = async (): Promise<number> =>
    Number(
      (await list.getByRole('status').last().innerText()).split('группе:')[1]?.replace(/\D/g, ''),
    );
  await list.getByLabel('Кому не писать').selectOption('0.2');
  await expect.poll(told).toBeGreaterThan(alone);
  expect(Math.abs((await told()) - members / 5)).toBeLessThanOrEqual(1);
  const group = (): Promise<string[]> => list.locator('tbody td:nth-child(2)').allInnerTexts();
  const first20 = await group();
  await list.getByLabel('Номер жребия').fill('7');
  await list.getByLabel('Номер жребия').press('Enter');
  await expect.poll(group).not.toEqual(first20);
  await list.getByLabel('Номер жребия').fill('1');
  await list.getByLabel('Номер жребия').press('Enter');
  await expect.poll(group).toEqual(first20);
});

test('a ready list comes with the columns that it is about, sorted by one of them', async ({
  page,
  widget,
}) => {
  const people = await openPeople(widget);
  const card = people.locator('.scenarios li', { hasText: 'Баллы сгорают' });
  await card.getByRole('button').click();
  const list = people.locator('lc-member-list');
  await expect(list.locator('thead th[aria-sort]')).toHaveText(/Сгорит баллов\s*↓/);
  await expect(list.locator('thead th').nth(2)).toHaveText('Баллы сгорают');
  const downloading = page.waitForEvent('download');
  await list.locator('[data-save=spreadsheet]').click();
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  expect(csv).toMatch(/^\ufeffУчастник;Сгорит баллов;Баллы сгорают;Дней до сгорания;/);
});

test('a portrait says first what sets a segment apart', async ({ widget }) => {
  const people = await openPeople(widget);
  await people.locator('[data-scheme=value]').click();
  await people.locator('table.classes tbody tr').first().getByRole('button').click();
  await people.getByRole('button', { name: 'Портрет' }).click();
  const portrait = people.locator('lc-portrait');
  await expect(portrait.locator('.lead')).toContainText('80,');
  await expect(portrait).toContainText('Выручка на клиента');
  await expect(portrait).toContainText('Кого среди них больше или меньше');
  expect(await violations(portrait)).toEqual([]);
});

test('a list to act on opens where it stands', async ({ widget }) => {
  const people = await openPeople(widget);
  const card = people.locator('.scenarios li', { hasText: 'Зарегистрировались и не купили' });
  const members = await card.locator('.size strong').innerText();
  await card.getByRole('button').click();
  await expect(people.locator('lc-member-list').getByRole('status').last()).toContainText(
    `Участников: ${members}.`,
  );
  await card.getByRole('button').click();
  await expect(people.locator('lc-member-list')).toHaveCount(0);
});

test('conditions are put together to a segment of one’s own', async ({ widget }) => {
  const builder = (await openPeople(widget)).locator('lc-segment-builder');
  const add = builder.getByRole('button', { name: 'Добавить условие' });
  await add.click();
  await builder.getByLabel('Что').selectOption('days-since');
  await builder.getByLabel('от', { exact: true }).fill('31');
  await builder.getByRole('button', { name: 'Показать' }).click();
  const late = await found(builder);
  await add.click();
  await builder.getByLabel('Что').nth(1).selectOption('value');
  await builder.getByLabel('Класс').selectOption('a');
  await builder.getByRole('button', { name: 'Показать' }).click();
  await expect.poll(() => found(builder)).toBeLessThan(late);
  const both = await found(builder);
  await builder.getByLabel('входит в').nth(1).selectOption('not');
  await builder.getByRole('button', { name: 'Показать' }).click();
  await expect.poll(() => found(builder)).toBe(late - both);
  const or = builder.getByRole('button', { name: 'или…' });
  await expect(or).toHaveCount(2);
  await or.nth(1).click();
  await builder.getByLabel('Что').nth(2).selectOption('value');
  await builder.getByLabel('Класс').nth(1).selectOption('a');
  await builder.getByRole('button', { name: 'Показать' }).click();
  // A or not A: who is late.
  await expect.poll(() => found(builder)).toBe(late);
  // Any of the groups: late, or both A and not A.
  await builder.getByRole('button', { name: 'Любое из них' }).click();
  await builder.getByLabel('входит в').nth(2).selectOption('not');
  await builder.getByLabel('Класс').nth(1).selectOption('b');
  await builder.getByRole('button', { name: 'Показать' }).click();
  const all = await found(builder);
  expect(all).toBeGreaterThan(late);
  await expect(builder.getByText('и', { exact: true })).toBeVisible();
});

test('the classes of a division are told month by month when asked for', async ({
  page,
  widget,
}) => {
  const people = await openPeople(widget);
  await people.locator('[data-scheme=value]').click();
  const classes = await people.locator('table.classes tbody tr').count();
  await people.getByRole('button', { name: 'Показать по месяцам' }).click();
  const bars = people.locator('lc-month-bars');
  await expect(bars).toHaveCount(classes);
  await expect(bars.first().locator('.title')).toContainText('A: первые 80 % выручки');
  // Each says how high its bars reach.
  for (const top of await bars.locator('.top').allInnerTexts()) expect(top).toMatch(/^\d.*₽$/);
  // The last month is reached by the Tab key, the others by arrows.
  await bars.first().locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(bars.first().locator('.axis')).toContainText(':');
  await people.locator('[data-figure=averageReceipt]').click();
  await people.locator('lc-dynamics').getByText('Таблицей').click();
  await expect(people.locator('lc-dynamics lc-kpi-table')).toContainText('Средний чек по месяцам');
  expect(await violations(people)).toEqual([]);
});

async function found(scope: Locator): Promise<number> {
  const said = scope.locator('lc-member-list').getByRole('status').last();
  await expect(said).toContainText('Участников');
  return Number((await said.innerText()).replace(/\D/g, ''));
}

async function openPeople(widget: Widget): Promise<Locator> {
  await widget.report();
  const people = widget.host.locator('lc-segments');
  await expect(people.locator('[data-scheme=rfm]')).toBeVisible();
  return people;
}
