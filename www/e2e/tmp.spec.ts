import { expect, test } from './fixtures.js';
import { receiptsCsv, strangeCsv } from './data.js';

const members = ['Карта;Клуб;Есть дети;Профессия;Фамилия']
  .concat(Array.from({ length: 83 }, (_, at) => {
    const club = ['Врачи', 'Учителя', 'Студенты', ''][at % 4];
    return `${7700100 + at};${club};${at % 3 ? 'да' : 'нет'};${['Врач','Учитель начальных классов','Инженер','Водитель'][at % 4]};Иванов`;
  })).join('\r\n');

for (const lang of ['ru', 'en']) for (const [theme, width] of [['light', 1280], ['dark', 360]] as const)
  test(`${lang} ${theme} ${width}`, async ({ page, widget }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 900 });
    await widget.open(`?lang=${lang}&theme=${theme}`);
    await widget.choose({ name: 'касса.csv', content: strangeCsv() }, { name: 'участники.csv', content: members });
    const step = widget.host.locator('lc-import');
    await step.locator('summary').last().click();
    await step.locator('details').last().screenshot({ path: `/tmp/hG_shots/${lang}-${theme}-${width}-import.png` });
    await page.reload(); await widget.ready();
    await widget.choose({ name: 'чеки.csv', content: receiptsCsv() }, { name: 'участники.csv', content: members });
    await expect(widget.cards.first()).toBeVisible({ timeout: 120_000 });
    const people = widget.host.locator('lc-segments');
    await people.locator('[data-scheme="column:Профессия"]').click();
    await people.locator('.block').nth(1).screenshot({ path: `/tmp/hG_shots/${lang}-${theme}-${width}-segment.png` });
    const builder = people.locator('lc-segment-builder');
    await builder.locator('button.link').first().click();
    await builder.locator('select').first().selectOption('column:Клуб');
    await builder.locator('button.link').last().click();
    await builder.locator('select').nth(3).selectOption('column:Есть дети');
    await builder.locator('button.button').click();
    await page.waitForTimeout(1500);
    await builder.screenshot({ path: `/tmp/hG_shots/${lang}-${theme}-${width}-builder.png` });
    await widget.host.locator('lc-quality').screenshot({ path: `/tmp/hG_shots/${lang}-${theme}-${width}-quality.png` });
  });

test('real', async ({ page, widget }) => {
  test.setTimeout(400_000);
  await widget.open('?lang=ru');
  await widget.host.locator('input[type=file]').setInputFiles(['/tmp/data/transactions.csv', '/tmp/data/demographics.csv']);
  await expect(widget.cards.first()).toBeVisible({ timeout: 380_000 });
  const people = widget.host.locator('lc-segments');
  await people.locator('[data-scheme="column:income"]').click();
  await page.waitForTimeout(500);
  console.log(await people.locator('table.classes').innerText());
  await people.locator('.block').nth(1).screenshot({ path: `/tmp/hG_shots/real.png` });
});
