import { DIST, expect, test } from './fixtures.js';
import { serve } from './server.js';

test('a heading of the page’s, whatever its tag, stands as ours would', async ({
  page,
  widget,
}) => {
  const looks: unknown[] = [];
  for (const tag of ['span', 'h2']) {
    const host = await serve(DIST, {
      csp: '',
      pages: {
        '/favicon.ico': '',
        '/shop.html': `<!doctype html><html lang="ru"><head><title>Shop</title>
          <script type="module" src="/loyalty-calculator.js"></script></head><body>
          <loyalty-calculator><${tag} slot="heading">Сколько приносит ваша программа</${tag}></loyalty-calculator>
          </body></html>`,
      },
    });
    await page.goto(`${host.url}/shop.html`);
    await expect(widget.host.locator('lc-start .hint')).toBeVisible();
    looks.push(
      await page.locator('loyalty-calculator > [slot=heading]').evaluate((node) => {
        const { fontSize, lineHeight, marginBlock } = getComputedStyle(node);
        return { fontSize, lineHeight, marginBlock };
      }),
    );
    await host.close();
  }
  expect(looks[0]).toEqual({ fontSize: '40px', lineHeight: '44px', marginBlock: '0px' });
  expect(looks[1]).toEqual(looks[0]);
});
