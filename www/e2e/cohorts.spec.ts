import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { violations } from './access.js';
import { expect, looking as test, type Widget } from './fixtures.js';

test('the triangle follows what is chosen, and its title says it', async ({ page, widget }) => {
  const cohorts = await openCohorts(widget);
  await expect(cohorts.locator('.lead')).toContainText('На 3-й месяц после начала покупают');
  const cell = cohorts.locator('.triangle tbody tr').nth(1).locator('td').nth(4);
  await expect(cell).toHaveText(/^\s*\d+/);
  await expect(cohorts.locator('#triangle-caption')).toContainText(', %');
  // A triangle: the latest cohort has fewer months behind it than the earliest.
  const filled = (row: Locator): Promise<number> =>
    row.locator('td').evaluateAll((cells) => cells.filter((one) => one.textContent?.trim()).length);
  const rows = cohorts.locator('.triangle tbody tr');
  expect(await filled(rows.first())).toBeGreaterThan((await filled(rows.last())) + 5);
  await press(cohorts, 'revenue');
  await press(cohorts, 'true');
  await expect(cohorts.locator('.lead')).toContainText('К концу');
  await press(cohorts, 'firstPurchase');
  await expect(cohorts.locator('#triangle-caption')).toContainText('от первой покупки');
  await press(cohorts, 'first-category');
  await expect(cohorts.locator('.triangle tbody th').first()).not.toContainText('2025');
  const downloading = page.waitForEvent('download');
  await cohorts.locator('[data-save=csv]').click();
  const csv = readFileSync(await (await downloading).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(csv[0]).toContain('Выручка на участника с начала');
  expect(csv).toHaveLength((await rows.count()) + 2);
  const drawing = page.waitForEvent('download');
  await cohorts.locator('[data-save=triangle]').click();
  const svg = readFileSync(await (await drawing).path(), 'utf8');
  expect(svg.match(/<rect/g)?.length).toBeGreaterThan(await rows.count());
  expect(svg).toContain(await rows.first().locator('th').innerText());
  await expect(cohorts.locator('.picture')).toHaveCount(0);
});

test('a cell opens the members that it counts, and those who did not buy', async ({
  page,
  widget,
}) => {
  const cohorts = await openCohorts(widget);
  // Of all cohorts together.
  const row = cohorts.locator('.triangle tfoot tr');
  const whole = row.getByRole('button').first();
  const members = Number((await whole.textContent())?.replace(/\D/g, ''));
  await whole.click();
  const people = cohorts.locator('lc-people');
  expect(await total(people)).toBe(members);
  // By the keyboard: the third month.
  await whole.focus();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(people.locator('h5')).toContainText('месяц 3: купили');
  const bought = await total(people);
  await cohorts.getByRole('button', { name: 'Не купили' }).click();
  await expect(people.locator('h5')).toContainText('месяц 3: не купили');
  const missing = await total(people);
  const share = await row.locator('td').nth(4).getByRole('button').textContent();
  expect(`${Math.round((bought / (bought + missing)) * 100)}`).toBe(share?.trim());
  expect(await violations(cohorts)).toEqual([]);
  // Another way of counting makes the cell another one.
  await press(cohorts, 'true');
  await expect(people).toHaveCount(0);
});

test('those who are in no cohort are a list each', async ({ widget }) => {
  const cohorts = await openCohorts(widget);
  for (const start of ['enrolment', 'firstPurchase']) {
    await press(cohorts, start);
    const links = cohorts.locator('lc-behind').getByRole('button');
    for (const link of await links.all()) {
      const members = Number((await link.locator('.size').textContent())?.replace(/\D/g, ''));
      await link.press('Enter');
      await expect(link).toHaveAttribute('aria-expanded', 'true');
      expect(await total(cohorts.locator('lc-behind lc-people'))).toBe(members);
    }
    expect(await links.count()).toBeGreaterThan(0);
  }
  expect(await violations(cohorts)).toEqual([]);
});

test('the next purchase is a curve with its table, and a file', async ({ page, widget }) => {
  const cohorts = await openCohorts(widget);
  const curve = cohorts.locator('lc-curve-chart').nth(1);
  await expect(curve.locator('.title')).toContainText('снова');
  const last = curve.locator('[data-mark][tabindex="0"]');
  await last.focus();
  await page.keyboard.press('Home');
  await expect(curve.locator('.card')).toContainText('0 дней');
  await page.keyboard.press('ArrowRight');
  await expect(curve.locator('.card')).toContainText('7 дней');
  await cohorts.locator('summary').click();
  await expect(cohorts.locator('details tbody tr').last()).toContainText('ещё ждём');
  const downloading = page.waitForEvent('download');
  await cohorts.locator('[data-save=again]').click();
  const drawing = readFileSync(await (await downloading).path(), 'utf8');
  expect(drawing).toMatch(/^<svg[^>]+xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(drawing).toContain('stroke="rgb(');
  expect(drawing).not.toContain('class=');
});

test('cohorts can be read by everybody, in the dark and on a phone', async ({ page, widget }) => {
  for (const theme of ['light', 'dark']) {
    const cohorts = await openCohorts(widget, theme);
    await press(cohorts, 'tier');
    await expect(cohorts).toContainText('сегодняшние');
    expect(await violations(cohorts)).toEqual([]);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await expect.poll(() => wider(page)).toBe(0);
});

/** How many the list has. */
async function total(people: Locator): Promise<number> {
  await expect(people.locator('.asking')).toHaveText('');
  const said = people.getByText('Участников:');
  return Number((await said.textContent())?.match(/\d+/)?.[0]);
}

/** How much of the page lies beside the screen. */
function wider(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

async function press(cohorts: Locator, choice: string): Promise<void> {
  const button = cohorts.locator(`[data-choice=${choice}]`);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(cohorts.locator('.asking')).toHaveText('');
}

async function openCohorts(widget: Widget, theme = 'light'): Promise<Locator> {
  await widget.report('grocery', `?lang=ru&theme=${theme}`);
  const cohorts = widget.host.locator('lc-cohorts');
  await cohorts.scrollIntoViewIfNeeded();
  await expect(cohorts.locator('.triangle')).toBeVisible();
  return cohorts;
}
