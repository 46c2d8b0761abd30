import { expect, looking as test } from './fixtures.js';

for (const lang of ['ru', 'en']) {
  test(`on a phone no name of a portrait stands letter by letter, ${lang}`, async ({
    page,
    widget,
  }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await widget.report('grocery', `?lang=${lang}`);
    const people = widget.host.locator('lc-segments');
    await people.locator('[data-scheme=value]').click();
    await people.locator('table.classes tbody tr').first().getByRole('button').click();
    await people.getByRole('button', { name: /Портрет|Portrait/ }).click();
    await expect(people.locator('lc-portrait .lead')).toBeVisible();
    const heights = await people
      .locator('lc-portrait tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(10);
    // Five lines of 20 px, the space around them and a hairline.
    expect(Math.max(...heights)).toBeLessThanOrEqual(114);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
  });
}

test('what goes on beyond the edge fades there, until its end is reached', async ({
  page,
  widget,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await widget.report();
  const schemes = widget.host.locator('lc-segments lc-scroll.many').first();
  const table = widget.host.locator('lc-segments lc-scroll.scroll').first();
  for (const row of [schemes, table]) {
    await expect(row).toHaveAttribute('data-after');
    await expect(row).not.toHaveAttribute('data-before');
    await row.evaluate((one) => one.scrollTo({ left: one.scrollWidth, behavior: 'instant' }));
    await expect(row).not.toHaveAttribute('data-after');
    await expect(row).toHaveAttribute('data-before');
  }
});
