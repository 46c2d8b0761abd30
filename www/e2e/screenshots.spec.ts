import type { Page } from '@playwright/test';
import { dirtyCsv, strangeCsv } from './data.js';
import { expect, test, type Widget } from './fixtures.js';

const folder = process.env.LC_SHOTS ?? '';
test.skip(folder === '', 'pictures are taken on request: cargo xtask shots FOLDER');

const DEVICES = [
  ['desktop', 1440, 900],
  ['phone', 360, 780],
] as const;

/** Takes pictures of one language, theme and device, numbered in the order of the journey. */
class Camera {
  private taken = 0;

  constructor(
    readonly page: Page,
    readonly widget: Widget,
    private readonly name: string,
  ) {}

  async whole(state: string): Promise<void> {
    await this.page.screenshot({ path: this.path(state), fullPage: true });
  }

  async screen(state: string): Promise<void> {
    await this.page.screenshot({ path: this.path(state) });
  }

  /** A part by itself, without the line that sticks to the top of the screen. */
  async part(state: string, selector: string): Promise<void> {
    await this.widget.host.locator('lc-contents').evaluateAll((lines: HTMLElement[]) => {
      for (const line of lines) line.style.position = 'static';
    });
    await this.widget.host
      .locator(selector)
      .first()
      .screenshot({ path: this.path(state) });
  }

  path(state: string, ending = 'png'): string {
    this.taken += 1;
    const number = String(this.taken).padStart(2, '0');
    return `${folder}/${this.name}-${number}-${state}.${ending}`;
  }
}

for (const lang of ['ru', 'en']) {
  for (const theme of ['light', 'dark']) {
    for (const [device, width, height] of DEVICES) {
      const name = `${lang}-${theme}-${device}`;
      const query = `?lang=${lang}&theme=${theme}`;

      test(`before the report, ${name}`, async ({ page, widget }) => {
        const camera = new Camera(page, widget, `${name}-a`);
        await page.setViewportSize({ width, height });
        await before(camera, query);
      });

      test(`the report, ${name}`, async ({ page, widget, context }) => {
        test.setTimeout(600_000);
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const camera = new Camera(page, widget, `${name}-b`);
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await widget.report('grocery', query);
        await report(camera);
        await members(camera);
        await after(camera, query);
      });
    }
  }
}

test('in the colours of the system', async ({ page, widget }) => {
  const camera = new Camera(page, widget, 'forced-colours');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await widget.open();
  await camera.screen('start');
  await widget.report();
  await camera.screen('report');
  await camera.part('findings', '#findings');
  await camera.part('people', '#people');
  await camera.part('figures', '#family-receipt');
});

/** Every screen before a report is there, and those instead of one. */
async function before(camera: Camera, query: string): Promise<void> {
  const { page, widget } = camera;
  const { host } = widget;
  await widget.open(query);
  await camera.whole('start');
  await dragOver(page);
  await camera.screen('dragging');
  await widget.open(query);
  await host.locator('.paste-open').click();
  await camera.screen('paste');
  await page.keyboard.press('Escape');
  await host.getByRole('button', { name: /Нет файлов|No files/ }).click();
  await host.locator('lc-typed-form #receipts').fill('100');
  await host.locator('lc-typed-form #memberReceipts').fill('120');
  await host.locator('lc-typed-form #memberReceipts').blur();
  await camera.whole('typed-form');
  await widget.open(query);
  await widget.choose(
    { name: 'empty.csv', content: '' },
    { name: 'чеки.xlsx', content: Buffer.from('504b030414000600', 'hex') },
  );
  await expect(widget.problem).toBeVisible();
  await camera.screen('error');
  await widget.problem.getByRole('button').first().click();
  const header = 'Дата;Номер чека;Карта;Количество;Сумма\r\n';
  await widget.choose({ name: 'bad.csv', content: header + 'нет;1;7;2;нет\r\n'.repeat(30) });
  await expect(widget.problem).toBeVisible();
  await camera.screen('nothing-computable');
  for (const kind of ['memory', 'offline', 'browser']) {
    await host.locator('lc-app').evaluate((app, kind) => {
      const { happen } = app as unknown as { happen(happening: object): void };
      happen.call(app, { kind: 'failed', problem: { kind }, source: null });
    }, kind);
    await camera.screen(kind === 'memory' ? 'too-big' : kind);
  }
  await widget.problem.getByRole('button').first().click();
  await widget.choose(
    { name: 'чеки 2025.csv', content: dirtyCsv() },
    { name: 'касса март.csv', content: strangeCsv() },
    { name: 'empty.csv', content: '' },
  );
  await expect(host.locator('lc-import table').nth(1)).toBeVisible();
  await camera.whole('import');
  await host.locator('lc-import select:visible').first().selectOption('receipts');
  await expect(host.locator('#lack')).toContainText(/Не хватает|Missing|Не войд|Left/);
  await host.locator('lc-import summary').first().click();
  await camera.whole('import-asked');
  await host.getByRole('button', { name: /другие файлы|other files/ }).click();
  await host.locator('[data-sample=electronics]').click();
  await camera.screen('reading');
  await widget.reported();
  await host.getByRole('button', { name: /Новые файлы|New files/ }).click();
  await expect(host.locator('lc-start')).toBeVisible();
  await camera.screen('start-again');
  await widget.choose({ name: 'чеки 2025.csv', content: dirtyCsv() });
  await widget.reported();
  await drawn(widget);
  await camera.screen('partial');
  await camera.part('unlocks', '#unlocks');
  await camera.part('quality', '#quality');
}

/** The report, section by section. */
async function report(camera: Camera): Promise<void> {
  const { page, widget } = camera;
  const { host } = widget;
  await drawn(widget);
  await page.evaluate(() => scrollTo(0, 0));
  await camera.screen('report');
  await host.locator('lc-tour button').click();
  for (const stop of ['verdict', 'findings', 'figure', 'people', 'take']) {
    await expect(host.locator('lc-tour-step h3')).toBeFocused();
    await camera.screen(`tour-${stop}`);
    await host.locator('lc-tour-step .button').click();
  }
  await host.locator('lc-settings summary').first().click();
  await camera.part('settings', 'lc-settings');
  await host.locator('lc-settings summary').first().click();
  const parts = await host.locator('[data-part]').evaluateAll((all) => all.map(({ id }) => id));
  for (const id of parts.filter((id) => id !== 'people')) await camera.part(id, `#${id}`);
  const card = widget.card('average-receipt');
  await card.getByRole('button', { expanded: false }).click();
  const definition = host.locator('lc-definition');
  await definition.locator('lc-breakdown select').selectOption({ index: 1 });
  await expect(definition.locator('lc-breakdown tbody tr')).not.toHaveCount(0);
  await camera.part('definition', 'lc-definition');
  await card.getByRole('button', { expanded: true }).click();
}

/** Who the members are, each scheme and what opens from it. */
async function members(camera: Camera): Promise<void> {
  const people = camera.widget.host.locator('lc-segments');
  for (const scheme of ['rfm', 'life-cycle', 'tier', 'value']) {
    await people.locator(`[data-scheme=${scheme}]`).click();
    if (scheme === 'life-cycle') await expect(people.locator('lc-flow-chart svg')).toBeVisible();
    if (scheme === 'rfm') await camera.part('people', '#people');
    else await camera.part(`people-${scheme}`, 'lc-segments .block:has([data-scheme])');
  }
  await people.locator('table.classes tbody tr').first().getByRole('button').click();
  await expect(people.locator('lc-member-list tbody tr').first()).toBeVisible();
  await camera.part('list', 'lc-people');
  await people.getByRole('button', { name: /Портрет|Portrait/ }).click();
  await expect(people.locator('lc-portrait .lead')).toBeVisible();
  await camera.part('portrait', 'lc-people');
  await expect(people.locator('lc-cohorts .triangle')).toBeVisible();
  await camera.part('cohorts', 'lc-cohorts');
}

/** What is done with a report: agreed to, shared, opened by another, printed. */
async function after(camera: Camera, query: string): Promise<void> {
  const { page, widget } = camera;
  await page.locator('[slot=cta] a').filter({ visible: true }).click();
  await camera.part('consent', 'lc-consent');
  await page.keyboard.press('Escape');
  await widget.host.locator('[data-link=short]').click();
  const share = widget.host.locator('lc-share-link');
  await expect(share.getByRole('status')).toContainText(/скопирована|is copied/);
  await camera.part('take-away', 'lc-take-away');
  const link = await share.getByRole('textbox').inputValue();
  await page.pdf({ path: camera.path('print', 'pdf'), format: 'A4' });
  await page.goto('about:blank');
  await page.goto(link);
  await expect(widget.host.locator('lc-shared-banner')).toBeVisible();
  await widget.reported();
  await camera.screen('opened-link');
  await page.goto(`${widget.origin}/theme.html${query}`);
  await widget.ready();
  await camera.whole('theme');
  await page.goto(`${widget.origin}/embed.html${query}`);
  await widget.ready();
  await camera.whole('embed');
}

/** Waits until the trends are drawn, which come card by card. */
async function drawn({ cards }: Widget): Promise<void> {
  await expect(cards.locator('.end-value').last()).toBeVisible();
}

async function dragOver(page: Page): Promise<void> {
  const dataTransfer = await page.evaluateHandle(() => {
    const made = new DataTransfer();
    made.items.add(new File([''], 'a.csv'));
    return made;
  });
  await page.locator('loyalty-calculator').dispatchEvent('dragover', { dataTransfer });
}
