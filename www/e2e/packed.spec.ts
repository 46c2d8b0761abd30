import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirtyCsv, receiptsCsv } from './data.js';
import { expect, test } from './fixtures.js';

test('a packed file gives the figures of the file inside', async ({ widget }) => {
  await widget.open();
  await widget.choose({ name: 'receipts.csv', content: receiptsCsv() });
  await widget.whole();
  const plain = await widget.cards.allInnerTexts();
  await widget.host.getByRole('button', { name: 'Новые файлы' }).click();
  await widget.choose({ name: 'receipts.csv.gz', content: gzipSync(receiptsCsv()) });
  await widget.whole();
  expect(await widget.cards.allInnerTexts()).toEqual(plain);
});

test('rows set aside from a packed file come back', async ({ page, widget }) => {
  await widget.open();
  await widget.choose({ name: 'чеки.csv.gz', content: gzipSync(dirtyCsv()) });
  await widget.reported();
  const download = page.waitForEvent('download');
  await widget.host.getByRole('button', { name: 'Скачать отложенные' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toContain('по акции;10;row-bad-amount');
});

test('bytes that a page fetched packed are read too', async ({ page, widget }) => {
  await widget.open();
  const receipts = await page.evaluate(
    async (packed) => {
      const { analyze } = await import(new URL('./loyalty-calculator.js', location.href).href);
      const report = await analyze([{ name: 'a.csv.gz', bytes: new Uint8Array(packed) }]);
      return [report.totals.receipts, report.quality.files[0].name];
    },
    [...gzipSync(receiptsCsv())],
  );
  expect(receipts).toEqual([2000, 'a.csv']);
});

const whole = gzipSync(receiptsCsv());
const damaged = Buffer.from(whole);
damaged[200] = 255 - (damaged[200] ?? 0);

for (const [lang, sentence] of [
  ['ru', 'Архив gzip не распаковывается'],
  ['en', 'gzip archive can’t be unpacked'],
] as const) {
  test(`a packed file that is broken gets its sentence, ${lang}`, async ({ widget }) => {
    await widget.open(`?lang=${lang}`);
    for (const [what, content] of [
      ['cut short', whole.subarray(0, whole.length - 100)],
      ['damaged', damaged],
      ['nothing but its mark', whole.subarray(0, 2)],
    ] as const) {
      await test.step(what, async () => {
        await widget.choose({ name: 'receipts.csv.gz', content });
        await expect(widget.problem).toContainText('receipts.csv.gz');
        await expect(widget.problem).toContainText(sentence);
        await widget.problem.getByRole('button').first().click();
      });
    }
    await widget.choose({ name: 'receipts.csv.gz', content: whole });
    await widget.reported();
  });
}

test('a packed picture is told from a table', async ({ widget }) => {
  await widget.open();
  await widget.choose({
    name: 'a.csv.gz',
    content: gzipSync(Buffer.from('89504e470d0a1a0a', 'hex')),
  });
  await expect(widget.problem).toContainText('Нужен CSV');
});

test('unpacking is told and can be cancelled', async ({ page, widget }) => {
  await widget.open();
  await page.evaluate(() => {
    // Blocks that are stored as they are, without end: what is cancelled need not be whole (RFC 1951, 3.2.4).
    const stored = (text: string): Blob => {
      const [low, high] = [text.length & 255, text.length >> 8];
      const sizes = new Uint8Array([0, low, high, 255 - low, 255 - high]);
      return new Blob([sizes, text]);
    };
    const head = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
    const row = (at: number): string => `2025-01-${10 + (at % 20)};C${at % 700};${at % 900}.50\n`;
    const rows = stored(Array.from({ length: 2_800 }, (_, at) => row(at)).join(''));
    const megabyte = new Blob(Array<Blob>(16).fill(rows));
    // Long enough for the button to be pressed on any machine.
    const rest = Array<Blob>(400).fill(megabyte);
    const packed = new Blob([head, stored('date;card;amount\n'), rows, ...rest]);
    const widget = document.querySelector('loyalty-calculator');
    if (widget && 'load' in widget && typeof widget.load === 'function') {
      void widget.load([new File([packed], 'большой.csv')]);
    }
  });
  await expect(widget.host.locator('lc-reading h2')).toHaveText('Распаковываем большой.csv');
  await widget.host.getByRole('button', { name: 'Отменить' }).click();
  await expect(widget.host.locator('lc-start')).toBeVisible();
  await widget.choose({ name: 'receipts.csv.gz', content: whole });
  await widget.reported();
});
