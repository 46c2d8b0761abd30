// PapaParse cuts the cells, the rest is written by hand.
import Papa from 'papaparse';
import { figuresOf } from './figures.js';

/** @returns {Promise<import('./figures.js').Figures>} */
export function run(file, columns) {
  return new Promise((settle, fail) => {
    const receipts = new Map();
    let [at, revenue, items] = [null, 0, 0];
    Papa.parse(file, {
      skipEmptyLines: true,
      chunk({ data }) {
        let rows = data;
        if (at === null) {
          const place = (name) => data[0].indexOf(name);
          at = Object.fromEntries(
            Object.entries(columns).map(([field, name]) => [field, place(name)]),
          );
          rows = data.slice(1);
        }
        for (const row of rows) {
          // Whole hundredths: sums of fractions would not be exact.
          revenue += Math.round(Number(row[at.amount]) * 100);
          items += Number(row[at.quantity]);
          const number = row[at.receipt];
          if (!receipts.has(number)) {
            const date = row[at.date];
            const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
            const day = Date.UTC(year, month - 1, Number(date.slice(8, 10))) / 86_400_000;
            receipts.set(number, { customer: row[at.card], day, month: year * 12 + month - 1 });
          }
        }
      },
      complete: () => settle(figuresOf([...receipts.values()], revenue, items)),
      error: fail,
    });
  });
}

export async function warm() {
  await run(new File(['d,r,c,a,q\n2025-01-01,1,A,1,1\n'], 'a.csv'), {
    date: 'd',
    receipt: 'r',
    card: 'c',
    amount: 'a',
    quantity: 'q',
  });
}
