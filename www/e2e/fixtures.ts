import { fileURLToPath } from 'node:url';
import {
  test as base,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { type Server, serve } from './server.js';

/** The built package. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Charts of a definition beside that of its months. */
export const BESIDE_TREND = 'lc-chart-frame:not(:has(> lc-trend-chart[framed]))';

const SIZE = { width: 1280, height: 900 };

/** A page that outlives its test, and the report that is open on it. */
interface Kept {
  readonly page: Page;
  report: string;
}

/** Errors that the page reported, and which of them a test provokes. */
interface Problems {
  readonly seen: string[];
  expected: RegExp | null;
}

/** A page on a plain static server; any breach of its policy or error in its console fails the test. */
export const test = base.extend<
  { widget: Widget; problems: Problems; held: Kept | null },
  { server: Server; kept: Kept }
>({
  server: [
    async ({}, use) => {
      const server = await serve(DIST);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  kept: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ viewport: SIZE, locale: 'ru-RU' });
      const page = await context.newPage();
      await tell(page);
      await use({ page, report: '' });
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ page }, use) => {
    await tell(page);
    await use(page);
  },
  held: null,
  problems: async ({}, use) => {
    const problems: Problems = { seen: [], expected: null };
    await use(problems);
    expect(problems.seen.filter((problem) => !problems.expected?.test(problem))).toEqual([]);
  },
  widget: async ({ page, server, problems, held }, use) => {
    const onConsole = (message: ConsoleMessage): void => {
      if (message.type() === 'error') problems.seen.push(message.text());
    };
    const onError = (error: Error): void => {
      problems.seen.push(String(error));
    };
    page.on('console', onConsole).on('pageerror', onError);
    await use(new Widget(page, server.url, problems, held));
    page.off('console', onConsole).off('pageerror', onError);
  },
});

/** Lets the page tell the test of breaches of its policy, and of the engine that is ready. */
async function tell(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
    window.addEventListener('lc-ready', () =>
      document.documentElement.setAttribute('data-ready', ''),
    );
  });
}

/**
 * For tests that only look at a report: the page of the test before, its report still open, which
 * `report()` puts into the state of a new one. What they change of the settings they take back.
 */
export const looking = test.extend({
  held: ({ kept }, use) => use(kept),
  page: async ({ kept: { page } }, use) => {
    await use(page);
    await page.unrouteAll();
    await page.emulateMedia({ media: null, reducedMotion: null, colorScheme: null });
    await page.setViewportSize(SIZE);
  },
});

/** The widget as its visitor meets it. */
export class Widget {
  constructor(
    readonly page: Page,
    readonly origin: string,
    private readonly problems: Problems,
    private readonly held: Kept | null,
  ) {}

  /** The same on another page. */
  async on(page: Page): Promise<Widget> {
    await tell(page);
    return new Widget(page, this.origin, this.problems, null);
  }

  /** Lets errors of this kind pass, where a test provokes them. */
  expectProblems(expected: RegExp): void {
    this.problems.expected = expected;
  }

  /** Opens the demo page and waits until the engine is loaded. */
  async open(query = ''): Promise<void> {
    if (this.held) this.held.report = '';
    await this.page.goto(`${this.origin}/index.html${query}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.page.locator('html[data-ready]')).toBeAttached();
  }

  /** Reaches for the widget, and waits until all that files need has come. */
  async settled(): Promise<void> {
    await this.host.hover();
    await this.page.waitForFunction(() => {
      const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const has = (part: string): boolean => loaded.some(({ name }) => name.includes(part));
      // The workers that help with large files start behind it all.
      const last = Math.max(...loaded.map(({ responseEnd }) => responseEnd));
      return (
        ['later-parts', 'later-texts', 'calculator_later'].every(has) &&
        performance.now() - last > 500
      );
    });
  }

  get host(): Locator {
    return this.page.locator('loyalty-calculator');
  }

  get cards(): Locator {
    return this.host.locator('lc-kpi-card');
  }

  /** The card of one figure. */
  card(id: string): Locator {
    return this.host.locator(`lc-kpi-card[data-kpi="${id}"]`);
  }

  get problem(): Locator {
    return this.host.locator('lc-problem');
  }

  /** Chooses files as through the file dialog. */
  async choose(...files: { name: string; content: string | Buffer }[]): Promise<void> {
    await this.host.locator('input[type=file]').setInputFiles(
      files.map(({ name, content }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(content),
      })),
    );
  }

  /** Chooses another industry by its name. */
  async industry(name: string): Promise<void> {
    await this.host.getByRole('radio', { name }).check();
  }

  async sample(industry: string): Promise<void> {
    await this.host.locator(`[data-sample=${industry}]`).click();
    await this.reported();
  }

  /** The report on a sample as it first stands; one that is open already is not made again. */
  async report(industry = 'grocery', query = '?lang=ru'): Promise<void> {
    const asked = `${industry} ${query}`;
    if (this.held?.report === asked) {
      await this.host.locator('lc-report .controls [part=button]').click();
      await this.host.getByRole('button', { name: /Вернуть прежний|previous report/ }).click();
    } else {
      await this.open(query);
      await this.settled();
      await this.host.locator(`[data-sample=${industry}]`).click();
    }
    await this.reported();
    // It takes the focus when it comes; a key pressed before that would go astray.
    await expect(this.host.locator('.verdict')).toBeFocused();
    if (this.held) this.held.report = asked;
  }

  /** Waits for the report to its end: its parts are drawn one after the other. */
  async whole(): Promise<void> {
    await this.reported();
    await expect(this.host.locator('lc-own-turn:empty')).toHaveCount(0);
  }

  /** Waits for the report; the worker may share its processor with other tests. */
  async reported(): Promise<void> {
    await expect(this.cards.first()).toBeVisible({ timeout: 120_000 });
  }
}

export { expect };
