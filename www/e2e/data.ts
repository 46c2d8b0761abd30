/** Receipts of a small shop over seven months, half of them with a card; same every time. */
export function receiptsCsv(count = 2000, delimiter = ';'): string {
  const start = Date.UTC(2025, 0, 1);
  const rows = Array.from({ length: count }, (_, index) => {
    const day = new Date(start + Math.floor((index * 212) / count) * 86_400_000);
    const date = day.toISOString().slice(0, 10).split('-').reverse().join('.');
    const member = index % 2 === 0 ? `7700${100 + ((index * 7) % 83)}` : '';
    const amount = (120 + ((index * 37) % 900) + (member ? 150 : 0)).toFixed(2).replace('.', ',');
    return [
      `${date} 12:30`,
      index + 1,
      member,
      `Магазин ${1 + (index % 3)}`,
      1 + (index % 7),
      amount,
    ];
  });
  const header = ['Дата', 'Номер чека', 'Карта', 'Магазин', 'Количество', 'Сумма'];
  return [header, ...rows].map((row) => row.join(delimiter)).join('\r\n');
}

/** The same with rows that have to be set aside: without a date, and with words for an amount. */
export function dirtyCsv(): string {
  const lines = receiptsCsv().split('\r\n');
  lines[5] = lines[5]?.replace(/^[^;]*/, '') ?? '';
  lines[9] = lines[9]?.replace(/[^;]*$/, 'по акции') ?? '';
  return lines.join('\r\n');
}

/** Receipts under headers that nobody would know, behind the title of a report. */
export function strangeCsv(): string {
  const header = 'Когда;Бумажка;Кто;Где;Вещей;Рубли';
  const rows = receiptsCsv(300).split('\r\n').slice(1);
  return ['Продажи за полугодие;;;;;', header, ...rows].join('\r\n');
}
