-- What is in the period; run once for each.

CREATE OR REPLACE TABLE now AS
SELECT receipts.* FROM receipts, period WHERE day BETWEEN from_day AND to_day;

CREATE OR REPLACE TABLE purchases AS
SELECT member, day FROM receipts WHERE kept AND member IS NOT NULL;

-- Sums of the period by cluster.
CREATE OR REPLACE TABLE clusters AS
SELECT
    cluster,
    any_value(member) AS member,
    any_value(member) IS NOT NULL AS of_member,
    coalesce(sum(money) FILTER (sale), 0)::BIGINT AS sales,
    coalesce(sum(money) FILTER (NOT sale), 0)::BIGINT AS returned,
    (coalesce(sum(money) FILTER (sale), 0) - coalesce(sum(money) FILTER (NOT sale), 0))::BIGINT AS revenue,
    count(*) FILTER (sale) AS receipts,
    count(*) FILTER (NOT sale) AS returns,
    -- What is counted in items leaves out receipts of more than a thousand.
    coalesce(sum(items) FILTER (sale AND items <= 1000000), 0)::BIGINT AS items,
    coalesce(sum(money) FILTER (sale AND items > 1000000), 0)::BIGINT AS huge_sales,
    count(*) FILTER (sale AND items > 1000000) AS huge_receipts,
    coalesce(sum(discount) FILTER (sale), 0)::BIGINT AS discount,
    coalesce(sum(redeemed) FILTER (sale), 0)::BIGINT AS redeemed,
    coalesce(sum(if(sale, money, -money)) FILTER (cost IS NOT NULL), 0)::BIGINT AS costed,
    coalesce(sum(if(sale, cost, -cost)), 0)::BIGINT AS cost
FROM now
GROUP BY cluster;
