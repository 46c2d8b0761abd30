import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { violations } from './access.js';
import { dirtyCsv, receiptsCsv, strangeCsv } from './data.js';
import { expect, test, type Widget } from './fixtures.js';

const STRANGE = strangeCsv();

const members = ['Номер карты;Дата регистрации']
  .concat(Array.from({ length: 200 }, (_, at) => `7700${100 + at};01.12.2024`))
  .join('\r\n');

const points = ['Карта;Дата;Операция;Баллы']
  .concat(
    Array.from({ length: 100 }, (_, at) => {
      const day = String(1 + (at % 28)).padStart(2, '0');
      return `7700${100 + (at % 80)};${day}.03.2025;${at % 4 ? 'начисление' : 'списание'};${10 + at}`;
    }),
  )
  .join('\r\n');

test('a wrong encoding is corrected by the picker', async ({ widget }) => {
  // A till that cuts names to twelve bytes cuts Cyrillic letters in two: no rule of UTF-8 survives that.
  const cut = Buffer.concat([Buffer.from('Магазин'), Buffer.from([0xd0])]);
  const rows = receiptsCsv(400).split('\r\n');
  const file = Buffer.concat(
    rows.flatMap((row, at) => {
      const [before = '', after] = at === 0 ? [row] : row.split(/Магазин \d/);
      const name = after === undefined ? [] : [cut, Buffer.from(after)];
      return [Buffer.from(before), ...name, Buffer.from('\r\n')];
    }),
  );
  await widget.open();
  await widget.choose({ name: 'касса.csv', content: file });
  const step = stepOf(widget);
  await expect(step.getByRole('button', { name: 'Рассчитать' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(step.locator('table')).not.toContainText('Дата');
  await step.getByLabel('Кодировка').selectOption('UTF-8');
  await expect(step.locator('summary')).toContainText('Чеки: 6 столбцов, UTF-8, точка с запятой');
  await expect(step.locator('table')).toContainText('Дата');
  await step.getByRole('button', { name: 'Рассчитать' }).click();
  await widget.reported();
});

test('what can not be told is asked, and says what it lacks until it is answered', async ({
  widget,
}) => {
  await widget.open();
  await widget.choose({ name: 'касса.csv', content: STRANGE });
  const step = stepOf(widget);
  const go = step.getByRole('button', { name: 'Рассчитать' });
  await expect(step).toContainText('Что это за таблица?');
  await go.press('Enter');
  await expect(step.getByLabel('Таблица')).toBeFocused();
  await step.getByLabel('Таблица').selectOption('receipts');
  await expect(step.locator('#lack')).toHaveText('Не хватает: Дата, Сумма в «касса.csv»');
  await field(step, 'Когда').selectOption('date');
  await expect(step.locator('#lack')).toHaveText('Не хватает: Сумма в «касса.csv»');
  await field(step, 'Рубли').selectOption('amount');
  await expect(go).toHaveAttribute('aria-disabled', 'false');
  await field(step, 'Кто').selectOption('amount');
  await expect(field(step, 'Рубли')).toHaveValue('');
  await step.getByRole('button', { name: 'Отменить правку' }).click();
  await expect(field(step, 'Рубли')).toHaveValue('amount');
  await expect(field(step, 'Кто')).toHaveValue('');
  await field(step, 'Кто').selectOption('member');
  await go.click();
  await widget.reported();
  await expect(widget.host.locator('lc-quality')).toContainText('в расчёте 300');
});

test('dates that read both ways are settled by the visitor', async ({ widget }) => {
  const rows = Array.from({ length: 60 }, (_, at) => {
    const [day, month] = [1 + (at % 12), 1 + ((at * 5) % 3)];
    return `0${month}/${String(day).padStart(2, '0')}/2025;${100 + at};${7700100 + (at % 9)}`;
  });
  await widget.open();
  await widget.choose({ name: 'sales.csv', content: ['Дата;Сумма;Карта', ...rows].join('\r\n') });
  const step = stepOf(widget);
  await expect(step).toContainText('что стоит первым, день или месяц');
  await step.getByLabel('Порядок дат').selectOption('mdy');
  await expect(step).toContainText('Всё распознано');
  await step.getByRole('button', { name: 'Рассчитать' }).click();
  await expect(widget.host.locator('.source')).toContainText('1 янв. – 11 мар. 2025');
  await widget.host.getByRole('button', { name: 'Как прочитаны файлы' }).click();
  await step.getByLabel('Порядок дат').selectOption('dmy');
  await step.getByRole('button', { name: 'Рассчитать' }).click();
  await expect(widget.host.locator('.source')).toContainText('2 дек. 2025');
});

test('a column that is missing is asked for, and the way back is open', async ({ widget }) => {
  await widget.open();
  await widget.choose({
    name: 'no-date.csv',
    content: 'Чек;Карта;Сумма\r\n1;7;100\r\n2;8;200\r\n',
  });
  const step = stepOf(widget);
  await expect(step).toContainText('Не нашлось: Дата');
  await step.getByRole('button', { name: 'Убрать файл' }).click();
  await expect(widget.host.locator('lc-start')).toBeVisible();
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv(300) });
  await widget.reported();
});

test('what is certain passes by itself, and can be looked at and changed from the report', async ({
  widget,
}) => {
  await widget.open();
  await widget.choose({ name: 'чеки.csv', content: dirtyCsv() });
  await widget.reported();
  await widget.host.getByRole('button', { name: 'Как прочитаны файлы' }).click();
  const step = stepOf(widget);
  await expect(step).toContainText('Всё распознано');
  await expect(field(step, 'Количество')).toHaveValue('quantity');
  await field(step, 'Количество').selectOption('');
  await step.getByLabel('Строка заголовка').selectOption('0');
  await expect(step.locator('summary')).toContainText('без заголовка');
  await step.getByRole('button', { name: 'Отменить правку' }).click();
  await expect(field(step, 'Количество')).toHaveValue('');
  await step.getByRole('button', { name: 'Рассчитать' }).click();
  await expect(widget.cards.first()).toBeVisible();
  // Without the column its figures stand among those that it would unlock.
  await expect(widget.host.locator('#unlocks')).toContainText('Количество');
  await widget.host.getByRole('button', { name: 'Вернуть прежний отчёт' }).click();
  await expect(widget.host.locator('#unlocks')).not.toContainText('Количество');
});

test('rows set aside and mended join the rest', async ({ page, widget }) => {
  await widget.open();
  await widget.choose({ name: 'чеки.csv', content: dirtyCsv() });
  const quality = widget.host.locator('lc-quality');
  await expect(quality).toContainText('Отложены 2 строки');
  const downloading = page.waitForEvent('download');
  await quality.getByRole('button', { name: 'Скачать отложенные' }).click();
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  const rows = csv.trimEnd().split('\r\n');
  expect(rows[0]).toMatch(/;line;reason$/);
  const mended = [
    rows[0],
    rows[1]?.replace(/^;/, '01.02.2025 10:00;'),
    rows[2]?.replace('по акции', '77,00'),
  ];
  await drop(page, { name: 'чеки-set-aside.csv', content: mended.join('\r\n') });
  await expect(widget.host.locator('.source')).toContainText('2 файла');
  await expect(quality).toContainText('Прочитано 2 004 строки, в расчёте 2 000');
});

test('a recipe is saved, and reads the next file of that shape', async ({ page, widget }) => {
  await widget.open();
  await widget.choose({ name: 'март.csv', content: STRANGE });
  const recipe = await savedRecipe(page, stepOf(widget));
  await stepOf(widget).getByRole('button', { name: 'Выбрать другие файлы' }).click();
  await widget.choose(
    { name: 'апрель.csv', content: STRANGE },
    { name: 'loyalty-recipe.json', content: recipe },
  );
  await widget.reported();
});

test('a recipe gives the command line the bytes of the page', async ({ page, widget }, info) => {
  const cli = process.env.LC_CLI;
  test.skip(!cli, 'LC_CLI names the command line');
  await widget.open();
  await widget.choose({ name: 'март.csv', content: STRANGE });
  const map = info.outputPath('recipe.json');
  writeFileSync(map, await savedRecipe(page, stepOf(widget)));
  await stepOf(widget).getByRole('button', { name: 'Рассчитать' }).click();
  await widget.reported();
  const file = info.outputPath('март.csv');
  writeFileSync(file, STRANGE);
  const options = ['report', file, '--map', map, '--industry', 'grocery', '--format', 'json'];
  const theirs = execFileSync(cli ?? '', options);
  const saving = page.waitForEvent('download');
  await widget.host.locator('[data-take=json]').click();
  const ours = readFileSync(await (await saving).path());
  expect(ours.toString('utf8').trimEnd()).toBe(theirs.toString('utf8').trimEnd());
});

test('a recipe is remembered if the visitor agrees, and forgotten', async ({ page, widget }) => {
  await widget.open();
  await widget.choose({ name: 'март.csv', content: STRANGE });
  const step = stepOf(widget);
  await answer(step);
  await step.getByLabel('Запомнить на этом устройстве').check();
  await step.getByRole('button', { name: 'Рассчитать' }).click();
  await widget.reported();
  await page.reload();
  await widget.ready();
  await widget.choose({ name: 'апрель.csv', content: STRANGE });
  await widget.reported();
  await widget.host.getByRole('button', { name: 'Как прочитаны файлы' }).click();
  await expect(step).toContainText('Применён рецепт');
  await step.getByLabel('Запомнить на этом устройстве').uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await widget.ready();
  await widget.choose({ name: 'май.csv', content: STRANGE });
  await expect(step).toContainText('Что это за таблица?');
});

test('what is no recipe is said, and a recipe alone waits for its files', async ({ widget }) => {
  await widget.open();
  const json = (value: unknown) => ({ name: 'r.json', content: JSON.stringify(value) });
  await widget.choose({ name: 'чеки.csv', content: dirtyCsv() }, json({ 'a.csv': { colums: {} } }));
  await expect(widget.problem).toContainText('Рецепт не подошёл');
  await widget.problem.getByRole('button').first().click();
  const columns = { date: 'Когда', amount: 'Рубли', member: 'Кто' };
  await widget.choose(json({ '*': { role: 'receipts', columns } }));
  await expect(widget.problem).toContainText('Рецепт принят');
  await widget.problem.getByRole('button').first().click();
  await widget.choose({ name: 'касса.csv', content: STRANGE });
  await widget.reported();
});

test('files of two tables dropped at once, and one more added, are read together', async ({
  page,
  widget,
}) => {
  await widget.open();
  await widget.choose(
    { name: 'чеки.csv', content: receiptsCsv(600) },
    { name: 'участники.csv', content: members },
  );
  await widget.reported();
  const quality = widget.host.locator('lc-quality');
  await expect(quality).toContainText('Прочитано 802 строки');
  const choosing = page.waitForEvent('filechooser');
  await quality.getByRole('button', { name: 'Добавить файлы' }).click();
  await (await choosing).setFiles({
    name: 'ещё.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(members.replaceAll('7700', '8800')),
  });
  await expect(quality).toContainText('Прочитано 1 003 строки');
});

test('receipts, members and points dropped at once are told apart', async ({ page, widget }) => {
  await widget.open();
  await drop(
    page,
    { name: 'выгрузка 1.csv', content: receiptsCsv(600) },
    { name: 'выгрузка 2.csv', content: members },
    { name: 'выгрузка 3.csv', content: points },
  );
  await widget.reported();
  await expect(widget.host.locator('.source')).toContainText('3 файла');
  const quality = widget.host.locator('lc-quality');
  await expect(quality).toContainText('Прочитано 903 строки, в расчёте 900');
  await quality.locator('summary').click();
  for (const [at, role] of ['Чеки', 'Участники', 'Баллы'].entries()) {
    const file = quality.locator('section').nth(at);
    await expect(file.locator('header')).toHaveText(
      new RegExp(`выгрузка ${at + 1}.csv\\s+${role}`),
    );
    await expect(file).not.toContainText('не используется');
  }
  await quality.getByRole('button', { name: 'Как прочитаны файлы' }).click();
  await expect(stepOf(widget)).toContainText('Всё распознано');
  await expect(stepOf(widget).locator('summary')).toContainText(['Чеки:', 'Участники:', 'Баллы:']);
});

test('the step is done by keyboard alone, and axe finds nothing in it', async ({
  page,
  widget,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const theme of ['light', 'dark']) {
    await widget.open(`?theme=${theme}`);
    await widget.choose(
      { name: 'чеки.csv', content: receiptsCsv(300) },
      { name: 'касса.csv', content: STRANGE },
    );
    const step = stepOf(widget);
    await expect(step.locator('h2')).toBeFocused();
    expect(await violations(page)).toEqual([]);
    await tab(page, 3);
    const table = step.locator('details').nth(1).getByLabel('Таблица');
    await expect(table).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(table).toHaveValue('receipts');
    await expect(table).toBeFocused();
    await expect(step.getByRole('status')).toContainText('Не нашлось: Дата, Сумма');
    await step.getByRole('button', { name: 'Рассчитать' }).focus();
    await page.keyboard.press('Enter');
    await widget.reported();
  }
});

for (const lang of ['ru', 'en']) {
  test(`on a phone only the table scrolls, ${lang}`, async ({ page, widget }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await widget.open(`?lang=${lang}`);
    await widget.choose({ name: 'касса.csv', content: STRANGE });
    await expect(stepOf(widget).locator('table')).toBeVisible();
    const spare = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(spare).toBe(0);
  });
}

test('an element that is taken away stops reading', async ({ page, widget }) => {
  await widget.open();
  const progressed = await page.evaluate(async () => {
    const row = '2025-03-01 10:00;1;7700101;Магазин 1;2;100,50\r\n';
    const header = 'Дата;Номер чека;Карта;Магазин;Количество;Сумма\r\n';
    const parts = [header, ...Array<Blob>(200).fill(new Blob([row.repeat(20_000)]))];
    const widget = document.querySelector('loyalty-calculator');
    if (!(widget && 'load' in widget && typeof widget.load === 'function')) return null;
    let told = 0;
    const first = new Promise<void>((resolve) => {
      widget.addEventListener('lc-progress', () => {
        told += 1;
        resolve();
      });
    });
    await widget.load([new File(parts, 'большой.csv')]);
    await first;
    widget.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = told;
    await new Promise((resolve) => setTimeout(resolve, 600));
    return told - before;
  });
  expect(progressed).toBe(0);
});

function stepOf(widget: Widget): Locator {
  return widget.host.locator('lc-import');
}

function field(step: Locator, header: string): Locator {
  return step.getByLabel(`Что в столбце «${header}»`);
}

async function answer(step: Locator): Promise<void> {
  await step.getByLabel('Таблица').selectOption('receipts');
  await field(step, 'Когда').selectOption('date');
  await field(step, 'Рубли').selectOption('amount');
  await field(step, 'Кто').selectOption('member');
  await field(step, 'Вещей').selectOption('quantity');
  await field(step, 'Бумажка').selectOption('receipt');
  await expect(field(step, 'Бумажка')).toHaveValue('receipt');
}

async function savedRecipe(page: Page, step: Locator): Promise<string> {
  await answer(step);
  const downloading = page.waitForEvent('download');
  await step.getByRole('button', { name: 'Сохранить рецепт' }).click();
  return readFileSync(await (await downloading).path(), 'utf8');
}

async function drop(page: Page, ...files: { name: string; content: string }[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((files) => {
    const made = new DataTransfer();
    for (const { name, content } of files) made.items.add(new File([content], name));
    return made;
  }, files);
  await page.locator('loyalty-calculator').dispatchEvent('drop', { dataTransfer });
}

async function tab(page: Page, times: number): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press('Tab');
}
