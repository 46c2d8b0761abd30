import { writeFileSync } from 'node:fs';
import { receiptsCsv } from './data.js';
import { expect, test } from './fixtures.js';
import { CATEGORIES, mainThreadTasks } from './trace.js';

test('no task of the main thread takes over 50 ms while 20 MB are read', async ({
  page,
  browser,
  widget,
}, info) => {
  const file = info.outputPath('large.csv');
  writeFileSync(file, receiptsCsv(350_000));
  await widget.open();
  await browser.startTracing(page, { categories: CATEGORIES });
  await widget.host.locator('input[type=file]').setInputFiles(file);
  await expect(widget.cards).toHaveCount(6);
  await expect(widget.cards.last().locator('.end-value').first()).toBeVisible();
  const tasks = mainThreadTasks(await browser.stopTracing());
  const longest = tasks.slice(0, 3).map((task) => `${task.toFixed(0)} ms`);
  info.annotations.push({
    type: 'longest tasks of the main thread',
    description: longest.join(', '),
  });
  expect(tasks.length).toBeGreaterThan(10);
  expect(tasks.filter((task) => task > 50)).toEqual([]);
});
