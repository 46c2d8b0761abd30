import { receiptsCsv, strangeCsv } from './data.js';
import { expect, test } from './fixtures.js';

const HEADER = 'Дата;Номер чека;Карта;Количество;Сумма\r\n';
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
const XLSX = Buffer.from('504b03041400060008000000210062ee9d685e0100009004000013000800', 'hex');

/** Each broken file and a piece of its sentence. */
const broken: [what: string, name: string, content: string | Buffer, ru: string, en: string][] = [
  ['an empty file', 'empty.csv', '', 'Файл пуст', 'empty'],
  ['a picture named csv', 'picture.csv', PNG, 'файл другого вида', 'PNG'],
  ['a spreadsheet', 'report.xlsx', XLSX, 'Сохранить как', 'Save as'],
  ['a header only', 'header.csv', HEADER, 'ни одной строки', 'not one row'],
  [
    'all rows bad',
    'bad.csv',
    `${HEADER}${'нет;1;7;2;нет\r\n'.repeat(30)}`,
    'ни одну не удалось',
    'none',
  ],
];

test('members alone wait for receipts, and are not chosen again', async ({ page, widget }) => {
  await widget.open('?lang=ru');
  const members = Array.from({ length: 40 }, (_, at) => `M${at};2024-12-01`).join('\r\n');
  await widget.choose({
    name: 'участники.csv',
    content: `Карта;Дата регистрации\r\n${members}\r\n`,
  });
  await expect(widget.problem.getByRole('alert')).toContainText('Добавьте чеки');
  await expect(widget.problem).not.toContainText('удалось бы прочитать');
  const choosing = page.waitForEvent('filechooser');
  await widget.problem.getByRole('button', { name: 'Добавить чеки' }).click();
  await (await choosing).setFiles({
    name: 'чеки.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(receiptsCsv(300)),
  });
  await widget.reported();
  await expect(widget.host.locator('.source').first()).toContainText('2 файла');
});

for (const lang of ['ru', 'en'] as const) {
  test(`every broken file gets its sentence, and the page goes on, ${lang}`, async ({ widget }) => {
    await widget.open(`?lang=${lang}`);
    for (const [what, name, content, ru, en] of broken) {
      await test.step(what, async () => {
        await widget.choose({ name, content });
        await expect(widget.problem.getByRole('alert')).toBeVisible();
        await expect(widget.problem).toContainText(name);
        await expect(widget.problem).toContainText(new RegExp(lang === 'ru' ? ru : en, 'i'));
        await expect(widget.problem).not.toContainText(/[{}]/);
        await widget.problem.getByRole('button').first().click();
      });
    }
    await widget.choose({ name: 'good.csv', content: receiptsCsv(300) });
    await widget.reported();
  });
}

test('a single line of 300 MB gets its sentence in both languages', async ({ page, widget }) => {
  await widget.open('?lang=ru');
  await page.evaluate(async () => {
    const megabyte = new Blob(['x;'.repeat(500_000)]);
    const line = new File(Array<Blob>(300).fill(megabyte), 'line.csv');
    const widget = document.querySelector('loyalty-calculator');
    if (widget && 'load' in widget && typeof widget.load === 'function') await widget.load([line]);
  });
  await expect(widget.problem).toContainText('line.csv');
  await expect(widget.problem).toContainText('ни одного конца строки');
  await widget.host.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(widget.problem).toContainText('has no line ends');
  await widget.problem.getByRole('button').first().click();
  await widget.choose({ name: 'good.csv', content: receiptsCsv(300) });
  await widget.reported();
});

test('what the device has no room for is said before it is read, and can be tried', async ({
  page,
  widget,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'deviceMemory', { value: 0.25 });
  });
  await widget.open('?lang=ru');
  await page.evaluate(() => {
    const bytes = new Uint8Array(70 << 20).fill(59);
    void document.querySelector('loyalty-calculator')?.load([{ name: 'big.csv', bytes }]);
  });
  await expect(widget.problem.getByRole('alert')).toContainText('может не хватить памяти');
  await expect(widget.problem).toContainText(/73,4.МБ, а здесь поместится около 67,1.МБ/);
  await widget.problem.getByRole('button', { name: 'Всё равно' }).click();
  await expect(widget.problem).toContainText('big.csv');
});

test('one bad file beside a good one does not stop the report', async ({ widget }) => {
  await widget.open();
  await widget.choose(
    { name: 'чеки.csv', content: receiptsCsv() },
    { name: 'picture.csv', content: PNG },
  );
  await widget.reported();
  await expect(widget.host.locator('lc-quality')).toContainText('файл другого вида');
});

test('a browser that is too old gets a sentence', async ({ page, widget }) => {
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto(`${widget.origin}/index.html`);
  await expect(widget.problem).toContainText('Нужен браузер не старше трёх лет');
});

test('an engine that does not load is said, and trying again works', async ({ page, widget }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  widget.expectProblems(/ERR_FAILED/);
  await page.goto(`${widget.origin}/index.html`);
  await widget.host.locator('[data-sample=grocery]').click();
  await expect(widget.problem).toContainText('Не удалось загрузить');
  await page.unroute('**/*.wasm');
  await widget.problem.getByRole('button', { name: 'Повторить' }).click();
  await widget.reported();
});

test('files wait for the parts that they need, and say it where these do not load', async ({
  page,
  widget,
}) => {
  await page.route('**/later-*', (route) => route.abort());
  widget.expectProblems(/ERR_FAILED/);
  await widget.open();
  await widget.choose({ name: 'касса.csv', content: strangeCsv() });
  await expect(widget.problem).toContainText('Не удалось загрузить');
  await page.unroute('**/later-*');
  await widget.problem.getByRole('button', { name: 'Повторить' }).click();
  await expect(widget.host.locator('lc-import')).toContainText('Что это за таблица?');
});

test('a sample answers at once, and its report waits for what is said of its figures', async ({
  page,
  widget,
}) => {
  await page.route('**/later-texts-*', (route) => route.abort());
  widget.expectProblems(/ERR_FAILED/);
  await widget.open();
  await widget.host.locator('[data-sample=grocery]').click();
  await expect(widget.problem).toContainText('Не удалось загрузить');
  await page.unroute('**/later-texts-*');
  let bring = (): void => undefined;
  const brought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route('**/later-texts-*', async (route) => {
    await brought;
    await route.continue();
  });
  await widget.problem.getByRole('button', { name: 'Повторить' }).click();
  await expect(widget.host.locator('lc-reading')).toContainText('Готовим пример');
  bring();
  await widget.reported();
});

test('a language that does not load leaves the page in the one that it has', async ({
  page,
  widget,
}) => {
  await widget.open();
  await page.route('**/texts-en-*', (route) => route.abort());
  widget.expectProblems(/ERR_FAILED/);
  const english = widget.host.getByRole('button', { name: 'EN', exact: true });
  await english.click();
  await widget.sample('grocery');
  await expect(widget.host.locator('.frame')).toHaveAttribute('lang', 'ru');
  await page.unroute('**/texts-en-*');
  await english.click();
  await expect(widget.host.locator('.frame')).toHaveAttribute('lang', 'en');
});
