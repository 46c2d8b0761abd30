import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { violations } from './access.js';
import { expect, looking, test, type Widget } from './fixtures.js';

looking('who moved where is a flow, a table, and files to take away', async ({ page, widget }) => {
  const people = await openPeople(widget, 'life-cycle');
  const movement = people.locator('lc-segment-movement');
  const frame = movement.locator('lc-chart-frame');
  await expect(frame.locator('.title')).toHaveText(/^За 30 дней .* (вернулся|вернулись)$/);
  // From ribbon to ribbon by the keyboard, each with its words.
  const ribbons = frame.locator('[data-mark]');
  await page.mouse.move(0, 0);
  await ribbons.first().focus();
  await page.keyboard.press('End');
  await expect(ribbons.last()).toBeFocused();
  const words = (await ribbons.last().getAttribute('aria-label')) ?? '';
  expect(words).toMatch(/→ .*: .*участник/);
  await expect(frame.locator('.card')).toContainText(words);
  await page.keyboard.press('ArrowLeft');
  await expect(ribbons.nth((await ribbons.count()) - 2)).toBeFocused();
  expect(await violations(movement)).toEqual([]);

  const svg = await read(await saved(page, frame, 'SVG'));
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain(await frame.locator('.title').innerText());
  expect(svg).not.toMatch(/var\(|color-mix|class=|style=|tabindex/);

  await frame.getByRole('button', { name: 'Таблица' }).click();
  const table = frame.locator('lc-kpi-table table');
  await expect(table.locator('tbody tr').first()).toBeVisible();
  const csv = await read(await saved(page, frame, 'CSV'));
  const rows = csv.trimEnd().split('\r\n');
  expect(rows).toHaveLength((await table.locator('tbody tr').count()) + 1);
  expect(rows[0]).toMatch(/^\ufeff;.+;/);
  expect(await violations(movement)).toEqual([]);
});

looking('movements are worked out since the day that is chosen', async ({ widget }) => {
  const people = await openPeople(widget, 'rfm');
  const movement = people.locator('lc-segment-movement');
  const title = movement.locator('.title');
  await expect(title).toHaveCount(0);
  await movement.locator('[data-days="90"]').click();
  await expect(title).toHaveText(/^За 90 дней .*опусти/);
  await movement.locator('.ways button[aria-pressed=false]').click();
  const cell = movement.locator('button.cell').first();
  const members = await cell.innerText();
  await cell.press('Enter');
  await expect(movement.locator('lc-member-list').getByRole('status').last()).toContainText(
    members,
  );
  await movement.locator('.ways button[aria-pressed=true]').click();
  const since = movement.locator('#since');
  await since.fill('1999-01-01');
  await expect(movement.locator('#since-error')).toContainText('Выберите день с');
  const least = (await since.getAttribute('min')) ?? '';
  await since.fill(least);
  await expect(title).not.toHaveText(/^За 90 дней/);
  await expect(movement.locator('[aria-pressed=true]')).toHaveCount(0);
  await people.locator('[data-scheme=value]').click();
  await expect(title).toHaveCount(0);
});

looking('a tile opens the list of its class', async ({ page, widget }) => {
  const people = await openPeople(widget, 'rfm');
  const map = people.locator('lc-segment-map');
  const tile = map.locator('[data-mark]').first();
  const words = (await tile.getAttribute('aria-label')) ?? '';
  await tile.focus();
  await page.keyboard.press('Enter');
  const list = people.locator('lc-member-list');
  await expect(list).toBeVisible();
  await expect(tile).toHaveAttribute('aria-expanded', 'true');
  await expect(people.locator('lc-people h5')).toHaveText(words.split(':')[0] ?? '');
  await tile.click();
  await expect(list).toHaveCount(0);
  await map.locator('[data-by=revenue]').click();
  await expect(map.locator('.title')).toHaveText(/^Больше всего выручки/);
  expect(await violations(map)).toEqual([]);
});

looking('thresholds of segments are set by hand, and taken back', async ({ widget }) => {
  await openPeople(widget, 'rfm');
  const panel = widget.host.locator('lc-settings');
  await panel.locator('summary').first().click();
  const limits = panel.locator('lc-segment-limits');
  const champions = widget.host.locator('lc-segments table.classes tbody tr').first();
  const before = await champions.innerText();
  // At first the limits give what rank gave.
  await limits.locator('[data-by=limits]').click();
  await expect(limits.locator('#days-0')).toBeVisible();
  await expect(champions).toHaveText(before, { useInnerText: true });
  const start = await limits.locator('#days-3').inputValue();
  await limits.locator('#days-0').fill('999');
  await limits.locator('#days-0').press('Enter');
  await expect(limits.locator('#days-1-error')).toHaveText('Не меньше, чем порог перед ним.');
  // Who has four for recency has five with the limit of four.
  await limits.locator('#days-0').fill(await limits.locator('#days-1').inputValue());
  await limits.locator('#days-0').press('Enter');
  await expect(champions).not.toHaveText(before, { useInnerText: true });
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Шаг назад' }).click();
  await expect(champions).toHaveText(before, { useInnerText: true });
  await expect(limits.locator('#days-3')).toHaveValue(start);
  await panel.getByRole('button', { name: 'Шаг назад' }).click();
  await expect(limits.locator('#days-0')).toHaveCount(0);
});

test('a chart is saved as PNG under the strictest policy, as it looks on the page', async ({
  page,
  widget,
}) => {
  const people = await openPeople(widget, 'rfm');
  const frame = people.locator('lc-segment-map lc-chart-frame');
  const png = readFileSync(await (await saved(page, frame, 'PNG')).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Twice as many pixels as the chart takes, with a margin around and its words above.
  const chart = await frame.locator('lc-treemap-chart svg').boundingBox();
  expect(png.readUInt32BE(16)).toBe(2 * Math.ceil((chart?.width ?? 0) + 32));
  expect(png.readUInt32BE(20)).toBeGreaterThan(2 * (chart?.height ?? 0));
  expect(png.length).toBeGreaterThan(10_000);
});

async function openPeople(widget: Widget, scheme: string): Promise<Locator> {
  await widget.report();
  const people = widget.host.locator('lc-segments');
  await people.locator(`[data-scheme=${scheme}]`).click();
  return people;
}

async function saved(page: Page, frame: Locator, kind: string): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await frame.locator(`[data-save=${kind}]`).click();
  return downloading;
}

async function read(file: Download): Promise<string> {
  return readFileSync(await file.path(), 'utf8');
}
