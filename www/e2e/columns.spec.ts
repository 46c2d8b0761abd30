import type { Locator } from '@playwright/test';
import { violations } from './access.js';
import { receiptsCsv, strangeCsv } from './data.js';
import { expect, test } from './fixtures.js';

/** Members with what only this shop notes of them. */
const members = ['Карта;Дата регистрации;Клуб;Есть дети;<b>Размер</b>;Фамилия']
  .concat(
    Array.from({ length: 83 }, (_, at) => {
      const club = ['Врачи', 'Учителя', 'Студенты', ''][at % 4];
      return `${7700100 + at};01.12.2024;${club};${at % 3 ? 'да' : 'нет'};${36 + (at % 9)};Иванов`;
    }),
  )
  .join('\r\n');

const RECEIPTS = { name: 'чеки.csv', content: receiptsCsv() };
const MEMBERS = { name: 'участники.csv', content: members };

/** What stands there for print alone is not read. */
const SEEN = { useInnerText: true };

test('a column that only this shop has is a segment, and joins with others', async ({ widget }) => {
  await widget.open('?lang=ru');
  await widget.choose(RECEIPTS, MEMBERS);
  await widget.reported();
  const people = widget.host.locator('lc-segments');
  const schemes = people.getByRole('group', { name: 'Сегменты' });
  await schemes.getByRole('button', { name: 'Клуб', exact: true }).click();
  const table = people.locator('table.classes');
  await expect(table.locator('thead th').first()).toHaveText('Клуб');
  await expect(table.locator('tbody th')).toHaveText(
    ['Врачи', 'Студенты', 'Учителя', 'Не указано'],
    SEEN,
  );
  await expect(table.locator('tbody tr').first().locator('td').first()).toHaveText('21');
  await expect(people.locator('lc-segment-map')).toContainText('Клуб: площадь');
  await schemes.getByRole('button', { name: '<b>Размер</b>', exact: true }).click();
  await expect(table.locator('tbody th').first()).toHaveText('36', SEEN);
  await schemes.getByRole('button', { name: 'Есть дети', exact: true }).click();
  await expect(table.locator('tbody th')).toHaveText(['Да', 'Нет'], SEEN);
  await expect(people.getByRole('button', { name: 'Фамилия' })).toHaveCount(0);

  const builder = people.locator('lc-segment-builder');
  await builder.getByRole('button', { name: 'Добавить условие' }).click();
  await builder.getByLabel('Что').selectOption('Клуб');
  await builder.getByLabel('Класс').selectOption('Врачи');
  await builder.getByRole('button', { name: 'Добавить условие' }).click();
  await builder.getByLabel('Что').nth(1).selectOption('Есть дети');
  await builder.getByLabel('Класс').nth(1).selectOption('Нет');
  await builder.getByRole('button', { name: 'Показать' }).click();
  // Every fourth of 83 from the first on, and of these every third.
  await expect(builder.locator('lc-member-list').getByRole('status').last()).toContainText(
    'Участников: 7.',
  );
  expect(await violations(people)).toEqual([]);
});

test('a figure is told by a column that only this shop has', async ({ widget }) => {
  await widget.open('?lang=ru');
  await widget.choose(RECEIPTS, MEMBERS);
  await widget.reported();
  await widget.card('members-with-purchase').getByRole('button', { expanded: false }).click();
  const breakdown = widget.host.locator('lc-breakdown');
  await breakdown.getByLabel('Разбить').selectOption('Клуб');
  await expect(breakdown.locator('tbody th')).toContainText(['Врачи', 'Студенты', 'Учителя']);
  await expect(breakdown.locator('tbody tr').first().locator('td').first()).toHaveText('21');
  expect(await violations(breakdown)).toEqual([]);
});

test('the step of import says what is kept, and it can be dropped', async ({ widget }) => {
  await widget.open('?lang=ru');
  await widget.choose({ name: 'касса.csv', content: strangeCsv() }, MEMBERS);
  const step = widget.host.locator('lc-import');
  await step.locator('summary').last().click();
  await expect(field(step, 'Клуб')).toHaveValue('kept');
  await expect(field(step, 'Клуб').locator('option:checked')).toHaveText('Признак для сегментов');
  await expect(field(step, 'Фамилия')).toHaveValue('');
  await field(step, 'Есть дети').selectOption('');
  await expect(field(step, 'Есть дети')).toHaveValue('');
  await answer(step);
  await step.getByRole('button', { name: 'Рассчитать' }).click();
  await widget.reported();
  const people = widget.host.locator('lc-segments');
  await expect(people.getByRole('button', { name: 'Клуб', exact: true })).toBeVisible();
  await expect(people.getByRole('button', { name: 'Есть дети' })).toHaveCount(0);
});

async function answer(step: Locator): Promise<void> {
  await step.getByLabel('Таблица').first().selectOption('receipts');
  for (const [header, value] of [
    ['Когда', 'date'],
    ['Рубли', 'amount'],
    ['Кто', 'member'],
  ] as const) {
    await field(step, header).selectOption(value);
  }
}

function field(step: Locator, header: string): Locator {
  return step.getByLabel(`Что в столбце «${header}»`);
}
