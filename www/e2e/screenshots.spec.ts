import { expect, test } from './fixtures.js';

const folder = process.env.LC_SHOTS ?? '';
test.skip(folder === '', 'pictures are taken on request: LC_SHOTS=folder');

for (const lang of ['ru', 'en']) {
  for (const theme of ['light', 'dark']) {
    for (const [device, width] of [['desktop', 1280], ['phone', 360]] as const) {
      const name = `${lang}-${theme}-${device}`;
      test(name, async ({ page, widget }) => {
        await page.setViewportSize({ width, height: width > 400 ? 900 : 780 });
        await widget.open(`?lang=${lang}&theme=${theme}`);
        await page.screenshot({ path: `${folder}/${name}-start.png`, fullPage: true });
        await widget.sample('grocery');
        await page.screenshot({ path: `${folder}/${name}-report.png`, fullPage: true });
        const top = (await widget.host.boundingBox())?.y ?? 0;
        await page.screenshot({ path: `${folder}/${name}-report-top.png`, fullPage: true, clip: { x: 0, y: top, width, height: 1200 } });
        await widget.host.locator('lc-quality').screenshot({ path: `${folder}/${name}-quality.png` });
        await widget.cards.nth(2).getByRole('button', { expanded: false }).click();
        await expect(widget.host.locator('lc-definition')).toBeVisible();
        await widget.host.locator('section[part=kpis]').screenshot({ path: `${folder}/${name}-definition.png` });
      });
    }
  }
}
