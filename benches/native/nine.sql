-- Nine figures of receipts: revenue, receipts, average receipt, items, customers, repeat share,
-- customers by month, cohorts, cells of RFM, as benches/browser/page/duckdb.js asks for them.
CREATE OR REPLACE TEMP TABLE receipts AS
SELECT basket_id AS number, coalesce(any_value(household_id), '') AS customer,
  any_value(transaction_timestamp) AS bought, sum(sales_value) AS amount, sum(quantity) AS items
FROM read_csv($file, header = true, types = {
  'basket_id': 'VARCHAR', 'household_id': 'VARCHAR', 'transaction_timestamp': 'TIMESTAMP',
  'sales_value': 'DECIMAL(18, 2)', 'quantity': 'BIGINT'})
GROUP BY number;

SELECT sum(amount) AS revenue, count(*) AS receipts, sum(amount) / count(*) AS average, sum(items) AS items
FROM receipts;

CREATE OR REPLACE TEMP TABLE customers AS
SELECT customer, count(*) AS receipts, max(CAST(bought AS DATE)) AS last,
  min(year(bought) * 12 + month(bought) - 1) AS first
FROM receipts WHERE customer <> '' GROUP BY customer;

SELECT count(*) AS customers, avg(CAST(receipts > 1 AS INT)) AS repeat FROM customers;

SELECT first, year(bought) * 12 + month(bought) - 1 AS month, count(DISTINCT customer) AS customers
FROM receipts JOIN customers USING (customer) GROUP BY ALL ORDER BY ALL;

WITH ranks AS (
  SELECT rank() OVER (ORDER BY last) - 1 AS r, rank() OVER (ORDER BY receipts) - 1 AS f,
    count(*) OVER () AS n FROM customers)
SELECT 1 + 5 * r // n AS r, 1 + 5 * f // n AS f, count(*) AS customers FROM ranks GROUP BY ALL;
