// DuckDB-Wasm: the same figures in SQL.
import * as duckdb from '@duckdb/duckdb-wasm';
import { monthName } from './figures.js';

let database = null;

export async function warm() {
  const worker = new Worker('/peers/duckdb-browser-eh.worker.js');
  database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate('/peers/duckdb-eh.wasm');
}

/** @returns {Promise<import('./figures.js').Figures>} */
export async function run(file, { date, receipt, card, amount, quantity }) {
  await database.registerFileHandle(
    'receipts.csv',
    file,
    duckdb.DuckDBDataProtocol.BROWSER_FILEREADER,
    true,
  );
  const connection = await database.connect();
  const rows = async (sql) => (await connection.query(sql)).toArray().map((row) => row.toJSON());
  try {
    await connection.query(`CREATE OR REPLACE TEMP TABLE receipts AS
      SELECT "${receipt}" AS number, coalesce(any_value("${card}"), '') AS customer,
        any_value("${date}") AS bought, sum("${amount}") AS amount, sum("${quantity}") AS items
      FROM read_csv('receipts.csv', header = true, types = {
        '${receipt}': 'VARCHAR', '${card}': 'VARCHAR', '${date}': 'TIMESTAMP',
        '${amount}': 'DECIMAL(18, 2)', '${quantity}': 'BIGINT'})
      GROUP BY number`);
    const [sums] =
      await rows(`SELECT CAST(sum(amount) * 100 AS DOUBLE) AS revenue, count(*)::DOUBLE AS receipts,
      sum(items)::DOUBLE AS items FROM receipts`);
    await connection.query(`CREATE OR REPLACE TEMP TABLE customers AS
      SELECT customer, count(*) AS receipts, max(CAST(bought AS DATE)) AS last,
        min(year(bought) * 12 + month(bought) - 1) AS first
      FROM receipts WHERE customer <> '' GROUP BY customer`);
    const [people] = await rows(`SELECT count(*)::DOUBLE AS customers,
      avg(CAST(receipts > 1 AS INT))::DOUBLE AS repeat FROM customers`);
    const months =
      await rows(`SELECT first::INT AS first, (year(bought) * 12 + month(bought) - 1)::INT AS month,
        count(DISTINCT customer)::INT AS customers
      FROM receipts JOIN customers USING (customer) GROUP BY ALL ORDER BY ALL`);
    const cells = await rows(`WITH ranks AS (
        SELECT rank() OVER (ORDER BY last) - 1 AS r, rank() OVER (ORDER BY receipts) - 1 AS f,
          count(*) OVER () AS n FROM customers)
      SELECT (1 + 5 * r // n)::INT AS r, (1 + 5 * f // n)::INT AS f, count(*)::INT AS customers
      FROM ranks GROUP BY ALL`);
    const last = Math.max(...months.map(({ month }) => month));
    const [actives, cohorts] = [{}, {}];
    for (const { first, month, customers } of months) {
      actives[monthName(month)] = (actives[monthName(month)] ?? 0) + customers;
      const row = (cohorts[monthName(first)] ??= new Array(last - first + 1).fill(0));
      row[month - first] = customers;
    }
    const rfm = Array.from({ length: 5 }, () => new Array(5).fill(0));
    for (const { r, f, customers } of cells) rfm[5 - r][f - 1] = customers;
    return {
      ...{ revenue: sums.revenue, receipts: sums.receipts, average: sums.revenue / sums.receipts },
      ...{
        items: sums.items,
        customers: people.customers,
        repeat: people.repeat,
        actives,
        cohorts,
        rfm,
      },
    };
  } finally {
    await connection.close();
    await database.dropFile('receipts.csv');
  }
}
