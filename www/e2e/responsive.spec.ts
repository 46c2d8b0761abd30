import { writeFileSync } from 'node:fs';
import { receiptsCsv } from './data.js';
import { expect, test } from './fixtures.js';

test('no task of the main thread takes over 50 ms while 20 MB are read', async ({ page, widget }, info) => {
  const file = info.outputPath('large.csv');
  writeFileSync(file, receiptsCsv(350_000));
  await widget.open();
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
  });
  await widget.host.locator('input[type=file]').setInputFiles(file);
  await expect(widget.cards).toHaveCount(6);
  const long = await page.evaluate(() => ('long' in window ? JSON.stringify(window.long) : ''));
  info.annotations.push({ type: 'long tasks', description: long });
  expect(long).toBe('[]');
});
