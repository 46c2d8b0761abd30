import { FluentResource } from '@fluent/bundle';
import type { Page } from '@playwright/test';
import { wideReport, wideTexts } from '../tests/wide-report.js';
import { violations } from './access.js';
import { expect, looking as test, type Widget } from './fixtures.js';

for (const [lang, theme, width] of [
  ['ru', 'light', 1280],
  ['en', 'dark', 1280],
  ['ru', 'dark', 360],
  ['en', 'light', 360],
] as const) {
  test(`a report of many figures, ${lang} ${theme} ${width}`, async ({ page, widget }) => {
    await page.setViewportSize({ width, height: 800 });
    await openWide(page, widget, lang, theme);
    const spare = (): Promise<number> =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await spare()).toBe(0);
    await widget.card('average-receipt').getByRole('button').click();
    const table = widget.host.locator('lc-kpi-table').first();
    await expect(table.getByRole('row')).toHaveCount(13);
    expect(await spare()).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
}

test('the line of parts leads through the report and tells where the reader is', async ({
  page,
  widget,
}) => {
  await openWide(page, widget, 'ru', 'light');
  const nav = widget.host.getByRole('navigation', { name: 'Разделы отчёта' });
  await expect(nav.getByRole('button')).toHaveText([
    'Главное',
    'Что видно',
    'Охват программы',
    'Чек',
    'Частота и активность',
    'Баллы',
    'Рассылки и акции',
    'Возвращение',
    'Расходы и маржа',
    'Что добавить',
    'Что прочитано',
  ]);
  const current = nav.locator('[aria-current]');
  await nav.getByRole('button', { name: 'Возвращение' }).press('Enter');
  await expect(current).toHaveText('Возвращение');
  const heading = widget.host.getByRole('heading', { name: 'Возвращение', exact: true });
  await expect(heading).toBeFocused();
  const below = async (): Promise<number> => {
    const [line, title] = [await nav.boundingBox(), await heading.boundingBox()];
    return (title?.y ?? 0) - (line?.y ?? 0) - (line?.height ?? 0);
  };
  expect(await below()).toBeGreaterThan(0);
  expect(await below()).toBeLessThan(60);
  // Below a header of the host's own too.
  await widget.host.evaluate((host) => host.style.setProperty('--lc-sticky-top', '120px'));
  await nav.getByRole('button', { name: 'Рассылки и акции' }).press('Enter');
  await expect(current).toHaveText('Рассылки и акции');
  expect((await nav.boundingBox())?.y).toBeCloseTo(120, 0);
  await page.mouse.wheel(0, -200_000);
  await expect(current).toHaveText('Главное');
  await widget.host.locator('#family-receipt h3').evaluate((title) => title.scrollIntoView());
  await expect(current).toHaveText('Чек');
});

test('cards of a row are level to the line, and findings round their money', async ({ widget }) => {
  await widget.report();
  const findings = widget.host.locator('lc-findings');
  await expect(findings.locator('.stake').first()).toContainText('₽');
  await expect(findings).not.toContainText(/\d,\d\d\s₽/);
  for (const line of ['.value', '.change', '.status', '.foot']) {
    const all = widget.host.locator(`#family-receipt .valued lc-kpi-card ${line}`);
    // Five cards stand in two rows; cards come one after another.
    await expect(all).toHaveCount(5);
    await expect(async () => {
      const tops = await all.evaluateAll((lines) =>
        lines.map((one) => Math.round(one.getBoundingClientRect().top)),
      );
      expect(new Set(tops).size).toBe(2);
    }).toPass();
  }
});

test('headings come in order, families in that of the catalogue', async ({ page, widget }) => {
  await openWide(page, widget, 'ru', 'light');
  await widget.card('average-receipt').getByRole('button').click();
  await expect(widget.host.locator('lc-kpi-table').first()).toBeVisible();
  const levels = await widget.host
    .getByRole('heading')
    .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
  expect(levels[0]).toBe(2);
  for (const [at, level] of levels.entries()) {
    expect(level - (levels[at - 1] ?? 1)).toBeLessThanOrEqual(1);
  }
});

test('figures that lack a column are no cards, but are named where it is', async ({
  page,
  widget,
}) => {
  await openWide(page, widget, 'ru', 'light');
  await expect(widget.cards).toHaveCount(40);
  await expect(widget.host.locator('.waiting lc-kpi-card')).not.toHaveCount(0);
  const things = widget.host.locator('lc-unlocks .things > li');
  await expect(things.locator('h4')).toHaveText([
    'Таблица «Баллы»',
    'Таблица «Рассылки»',
    /^Столбец «.+» в таблице «Участники»$/,
    /^Столбец «.+» в таблице «Чеки»$/,
    'Настройка «валовая маржа»',
  ]);
  await expect(things.first()).toContainText('Откроет 8 показателей');
  await expect(things.first().locator('.figures li')).toHaveCount(8);
});

test('a breakdown shows twelve rows, then all, with their units in the header', async ({
  page,
  widget,
}) => {
  await openWide(page, widget, 'ru', 'light');
  await widget.card('average-receipt').getByRole('button').click();
  const table = widget.host.locator('lc-kpi-table').first();
  await expect(table.getByRole('table', { name: 'По магазинам' })).toBeVisible();
  await expect(table.getByRole('columnheader')).toHaveText([
    'Средний чек, ₽',
    'Доля чеков участников, %',
    'Чеков участников за период',
    'До второй покупки, дней',
    'NPS',
  ]);
  await expect(table.getByRole('row').nth(3).getByRole('cell').last()).toHaveText('–');
  await expect(table.getByRole('row')).toHaveCount(13);
  await table.getByRole('button', { name: 'Показать все строки: 40' }).press('Enter');
  await expect(table.getByRole('row')).toHaveCount(41);
  await expect(table.getByRole('region')).toBeFocused();
  await expect(widget.host.locator('lc-kpi-table').nth(1).getByRole('rowheader')).toHaveText([
    /январь/,
    /февраль/,
    /март/,
  ]);
});

/** Puts the report of many figures in the place of a sample's. */
async function openWide(
  page: Page,
  widget: Widget,
  lang: 'ru' | 'en',
  theme: string,
): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await widget.report('grocery', `?lang=${lang}&theme=${theme}`);
  const { body } = new FluentResource(wideTexts(lang));
  await widget.host.locator('lc-report').evaluate(
    (view, { report, body }) => {
      const { texts, done } = view as unknown as {
        texts: { add(files: unknown[]): void };
        done: { reported: object };
      };
      texts.add([body]);
      Object.assign(view, { done: { ...done, reported: { ...done.reported, report } } });
    },
    { report: wideReport(), body },
  );
  const last = widget.host.locator('#family-made-money .valued lc-kpi-card').last();
  await expect(last.locator('.end-value').first()).toBeVisible();
}
