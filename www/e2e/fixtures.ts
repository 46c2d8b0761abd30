import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Server, serve } from './server.js';

/** The built package. */
export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** Errors that the page reported, and which of them a test provokes. */
interface Problems {
  readonly seen: string[];
  expected: RegExp | null;
}

/** A page on a plain static server; any breach of its policy or error in its console fails the test. */
export const test = base.extend<{ widget: Widget; problems: Problems }, { server: Server }>({
  server: [
    async ({}, use) => {
      const server = await serve(DIST);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  problems: async ({}, use) => {
    const problems: Problems = { seen: [], expected: null };
    await use(problems);
    expect(problems.seen.filter((problem) => !problems.expected?.test(problem))).toEqual([]);
  },
  widget: async ({ page, server, problems }, use) => {
    page.on('console', (message) => {
      if (message.type() === 'error') problems.seen.push(message.text());
    });
    page.on('pageerror', (error) => problems.seen.push(String(error)));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
      window.addEventListener('lc-ready', () =>
        document.documentElement.setAttribute('data-ready', ''),
      );
    });
    await use(new Widget(page, server.url, problems));
  },
});

/** The widget as its visitor meets it. */
export class Widget {
  constructor(
    readonly page: Page,
    readonly origin: string,
    private readonly problems: Problems,
  ) {}

  /** Lets errors of this kind pass, where a test provokes them. */
  expectProblems(expected: RegExp): void {
    this.problems.expected = expected;
  }

  /** Opens the demo page and waits until the engine is loaded. */
  async open(query = ''): Promise<void> {
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
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      return ['later-parts', 'later-texts', 'calculator_later'].every((part) =>
        loaded.some((name) => name.includes(part)),
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

  /** Waits for the report; the worker may share its processor with other tests. */
  async reported(): Promise<void> {
    await expect(this.cards.first()).toBeVisible({ timeout: 30_000 });
  }
}

export { expect };
