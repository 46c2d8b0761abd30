import { readFileSync } from 'node:fs';
import { receiptsCsv } from './data.js';
import { expect, test, type Widget } from './fixtures.js';

/** Enough for several parts; long cells, so that the report on them is soon there. */
const BYTES = 14 << 20;
const ROWS = 20_000;

/** Lines of receipts by day, with line breaks and quotes in their cells, and now and then what can't be read. */
function linesCsv(): string {
  const rows = ['Дата;Номер чека;Карта;Магазин;Товар;Количество;Сумма'];
  const days = 240;
  const story = 'Собран весной, '.repeat(Math.ceil(BYTES / ROWS / 15));
  for (let row = 0; row < ROWS; row += 1) {
    const receipt = row >> 2;
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor((row * days) / ROWS)));
    const date = day.toISOString().slice(0, 10).split('-').reverse().join('.');
    const card = receipt % 3 === 0 ? '' : `77000${10_000 + ((receipt * 7919) % 6_000)}`;
    const goods = `"Чай ""Улун"" ${row % 97};\r\n${story}"`;
    const money = row % 1_000 === 321 ? 'по акции' : `${40 + (row % 700)},50`;
    const shop = `Магазин ${1 + (receipt % 5)}`;
    rows.push(`${date} 1${receipt % 10}:30;${receipt + 1};${card};${shop};${goods};1;${money}`);
  }
  return rows.join('\r\n');
}

/** Text of Russian letters as Windows-1251 has it. */
function windows1251(text: string): Buffer {
  const byte = (code: number): number => {
    if (code < 128) return code;
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 0x3f;
  };
  return Buffer.from(Uint8Array.from(text, (letter) => byte(letter.charCodeAt(0))));
}

const files = {
  'UTF-8': Buffer.from(linesCsv()),
  'Windows-1251': windows1251(linesCsv()),
} as const;

for (const [encoding, content] of Object.entries(files)) {
  test(`two and four workers write the bytes of one, ${encoding}`, async ({ context, widget }) => {
    test.slow();
    let one = '';
    for (const readers of [1, 2, 4]) {
      const page = await context.newPage();
      const own = await widget.on(page);
      await open(own, readers);
      const requests: string[] = [];
      page.on('request', ({ url }) => requests.push(url()));
      await own.choose({ name: 'строки.csv', content });
      await own.reported();
      expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
      // Those that helped have ended.
      await expect.poll(() => page.workers().length).toBe(1);
      const json = await jsonOf(own);
      one ||= json;
      expect(json.length).toBeGreaterThan(100_000);
      expect(json === one, `${readers} readers`).toBe(true);
      await page.close();
    }
  });
}

test('a worker that falls in the middle leaves its part to the others', async ({
  context,
  widget,
}) => {
  test.slow();
  const content = files['UTF-8'];
  const reports: string[] = [];
  for (const falls of [false, true]) {
    const page = await context.newPage();
    const own = await widget.on(page);
    await page.addInitScript((falls) => {
      const started: Worker[] = [];
      window.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          started.push(this);
        }
      };
      if (!falls) return;
      window.addEventListener('lc-progress', () => {
        for (const one of started.slice(1)) one.terminate();
      });
    }, falls);
    await open(own, 2);
    await own.choose({ name: 'строки.csv', content });
    await own.reported();
    reports.push(await jsonOf(own));
    await page.close();
  }
  expect(reports[0] === reports[1]).toBe(true);
});

test('cancelled in the middle, all workers that helped end, and others help with the next file', async ({
  page,
  widget,
}) => {
  test.slow();
  await open(widget, 3);
  await page.evaluate(async () => {
    const row = '2025-03-01 10:00;1;7700101;Магазин 1;2;100,50\r\n';
    const header = 'Дата;Номер чека;Карта;Магазин;Количество;Сумма\r\n';
    const parts = [header, ...Array<Blob>(200).fill(new Blob([row.repeat(20_000)]))];
    await document.querySelector('loyalty-calculator')?.load([new File(parts, 'большой.csv')]);
  });
  await widget.host.getByRole('button', { name: 'Отменить' }).click();
  await expect(widget.host.locator('lc-start')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(3);
  await widget.choose({ name: 'чеки.csv', content: receiptsCsv(300) });
  await widget.reported();
  await widget.host.getByRole('button', { name: 'Новые файлы' }).click();
  await widget.choose({ name: 'строки.csv', content: files['UTF-8'] });
  await widget.reported();
  await expect.poll(() => page.workers().length).toBe(1);
});

/** Opens the page as on a device of so many cores, and waits until all that may help is there. */
async function open(widget: Widget, cores: number): Promise<void> {
  const { page } = widget;
  await page.addInitScript((cores) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores });
  }, cores);
  await widget.open();
  await widget.settled();
  await expect.poll(() => page.workers().length).toBe(cores);
}

async function jsonOf(widget: Widget): Promise<string> {
  const downloading = widget.page.waitForEvent('download');
  await widget.host.locator('[data-take=json]').click();
  return readFileSync(await (await downloading).path(), 'utf8');
}
