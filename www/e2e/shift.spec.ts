import { expect, test } from './fixtures.js';

// The page around the element must not move when the first screen comes, whichever its language
// and width; fonts of another system may wrap a line more, hence the room for one.
const LINE = 28;

for (const lang of ['ru', 'en']) {
  for (const width of [360, 412, 600, 768, 1024, 1280]) {
    test(`the page does not jump when the widget comes, ${lang} at ${width} px`, async ({
      page,
      widget,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      let open = (): void => undefined;
      const closed = new Promise<void>((resolve) => {
        open = resolve;
      });
      await page.route(/assets\/app-/, async (route) => {
        await closed;
        await route.continue();
      });
      await page.goto(`${widget.origin}/index.html?lang=${lang}`);
      const story = page.locator(`.story[lang=${lang}]`);
      const top = (): Promise<number> =>
        story.evaluate((node) => node.getBoundingClientRect().top + scrollY);
      const before = await top();
      await expect(widget.host.locator('lc-app')).not.toBeAttached();
      open();
      await expect(widget.host.locator('lc-start .hint')).toBeVisible();
      await widget.ready();
      expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(LINE);
      // Nor is there an empty field where the widget ends.
      const free = await widget.host.evaluate(
        (node) =>
          node.getBoundingClientRect().bottom -
          (node.shadowRoot?.querySelector('lc-app')?.getBoundingClientRect().bottom ?? 0),
      );
      expect(free).toBeGreaterThanOrEqual(0);
      expect(free).toBeLessThanOrEqual(160);
    });
  }
}
