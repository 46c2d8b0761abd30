import { receiptsCsv } from './data.js';
import { expect, test } from './fixtures.js';

test('rows that the till names by a word of its own are what the visitor says', async ({
  widget,
}) => {
  const rows = receiptsCsv(400).split('\r\n');
  const [header = '', ...data] = rows;
  const kinds = data.map((row, at) => `${row};${at % 40 === 7 ? 'Обмен' : 'Продажа'}`);
  await widget.open();
  await widget.choose({
    name: 'касса.csv',
    content: [`${header};Вид операции`, ...kinds].join('\r\n'),
  });
  await widget.reported();
  const summary = widget.host.locator('lc-quality > p').first();
  await expect(summary).toContainText('10');
  const answers = widget.host.getByRole('group', { name: 'Строки с другим видом операции' });
  await expect(answers.getByRole('button', { name: 'не учитывать' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await answers.getByRole('button', { name: 'считать возвратами' }).click();
  await expect(answers.getByRole('button', { name: 'считать возвратами' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(widget.host.locator('lc-quality')).toContainText('Ничего не отложено');
});

test('times in UTC are moved with one click, and back in the step of import', async ({
  widget,
}) => {
  // Shops of Vladivostok, open from nine to nine, in an export that counts in UTC.
  const rows = Array.from({ length: 600 }, (_, at) => {
    const moment = new Date(Date.UTC(2025, 0, 1 + (at % 90), 9 + (at % 12) - 10, at % 60));
    const [day, time = ''] = moment.toISOString().split('T');
    return `${day} ${time.slice(0, 8)};${1000 + at};7700${100 + (at % 80)};${100 + at}.50`;
  });
  const content = ['Дата;Номер чека;Карта;Сумма', ...rows].join('\r\n');
  await widget.open();
  await widget.choose({ name: 'касса.csv', content });
  await expect(widget.cards.first()).toBeVisible();
  const move = widget.host.getByRole('button', { name: 'Сдвинуть время на +10:00' });
  await move.click();
  await expect(move).toHaveCount(0);
  await expect(widget.cards.first()).toBeVisible();
  await widget.host.getByRole('button', { name: 'Как прочитаны файлы' }).click();
  const step = widget.host.locator('lc-import');
  await expect(step.getByLabel('Время в файле')).toHaveValue('+10:00');
  await step.getByLabel('Время в файле').selectOption('Местное');
  await step.getByRole('button', { name: 'Рассчитать' }).click();
  await expect(move).toBeVisible();
});
