-- The receipt: means of members against those of anonymous buyers.

WITH means AS (
    SELECT 'average-receipt' AS kpi, of_member AS members, ratio(sales / 100, receipts) AS figure
    FROM clusters GROUP BY ROLLUP (of_member)
    UNION ALL
    SELECT 'items-per-receipt', of_member, ratio(items / 1000, receipts - huge_receipts)
    FROM clusters GROUP BY ROLLUP (of_member)
    UNION ALL
    SELECT 'average-item-price', of_member, ratio((sales - huge_sales) / 100, items / 1000)
    FROM clusters GROUP BY ROLLUP (of_member)
)
SELECT kpi, '' AS part, figure FROM means WHERE members
UNION ALL SELECT kpi, 'members', figure FROM means WHERE members
UNION ALL SELECT kpi, 'anonymous', figure FROM means WHERE NOT members
UNION ALL SELECT kpi, 'all', figure FROM means WHERE members IS NULL
UNION ALL
SELECT kpi, 'gap', gap(m.figure, a.figure)
FROM means AS m JOIN means AS a USING (kpi) WHERE m.members AND NOT a.members;

-- Medians of the whole period: of two middle receipts the smaller.
SELECT 'average-receipt' AS kpi, 'membersMedian' AS part, member AS cluster, money / 100 AS amount,
    'woodruff' AS what, 0.5 AS level
FROM now, period WHERE sale AND member IS NOT NULL AND whole;
SELECT 'average-receipt' AS kpi, 'anonymousMedian' AS part, money / 100 AS amount, 'order' AS what, 0.5 AS level
FROM now, period WHERE sale AND member IS NULL AND whole;

-- Receipts by size, cells of the table `receipt-sizes`: edges are round sums above the 2.5th
-- percentile of what costs something and not above the 97.5th, of the finest kind with room.
WITH ranked AS (
    SELECT money, row_number() OVER (ORDER BY money) AS place, count(*) OVER () AS n
    FROM now, period WHERE sale AND money > 0 AND whole
),
ends AS (
    SELECT max(money) FILTER (place = ceil(n * 25 / 1000)) AS low,
        max(money) FILTER (place = ceil(n * 975 / 1000)) AS high
    FROM ranked
),
sums AS (
    SELECT kind, unnest(tenths) * pow(10, scale)::BIGINT AS edge
    FROM (VALUES (1, [10, 15, 20, 30, 50, 70]), (2, [10, 20, 50]), (3, [10])) AS of(kind, tenths), range(12) AS of_scale(scale)
),
fitting AS (
    SELECT kind, edge, count(*) OVER (PARTITION BY kind) AS edges FROM sums, ends WHERE edge > low AND edge <= high
),
chosen_edges AS (
    SELECT edge FROM fitting WHERE kind = (SELECT min(kind) FROM fitting WHERE edges < 12)
),
bands AS (
    SELECT 0 AS edge_from, min(edge) AS edge_to FROM chosen_edges
    UNION ALL SELECT edge, lead(edge) OVER (ORDER BY edge) FROM chosen_edges
),
counted AS (
    SELECT edge_from, edge_to,
        count(*) FILTER (member IS NOT NULL) AS members, count(*) FILTER (member IS NULL) AS anonymous
    FROM bands, now, period WHERE whole AND sale AND money >= edge_from AND (edge_to IS NULL OR money < edge_to) GROUP BY ALL
)
SELECT 'average-receipt' AS kpi,
    '#receipt-sizes|' || concat_ws('..', CASE WHEN edge_from > 0 THEN edge_from / 100 END::DECIMAL(18, 2), (edge_to / 100)::DECIMAL(18, 2)) || '|' || name AS part,
    known(CASE name WHEN 'receipts' THEN members + anonymous
        WHEN 'members-receipts-share' THEN members / sum(members) OVER (PARTITION BY name)
        ELSE anonymous / sum(anonymous) OVER (PARTITION BY name) END) AS figure
FROM counted, (VALUES ('receipts'), ('members-receipts-share'), ('anonymous-receipts-share')) AS of(name);

-- Half the sum over categories of the differences of shares; with the signs s of the
-- differences given, it is half the difference of two ratios Σ s·money ÷ Σ money.
WITH spent AS (
    SELECT coalesce(member, 'receipt ' || number) AS cluster, member IS NOT NULL AS of_member,
        category, sum(if(sale, money, -money))::BIGINT AS money
    FROM lines, period
    WHERE day BETWEEN from_day AND to_day AND category IS NOT NULL AND whole
    GROUP BY ALL
),
shares AS (
    SELECT category,
        sum(money) FILTER (of_member) / sum(sum(money) FILTER (of_member)) OVER () AS members,
        sum(money) FILTER (NOT of_member) / sum(sum(money) FILTER (NOT of_member)) OVER () AS anonymous
    FROM spent GROUP BY category
),
signed AS (
    SELECT cluster, of_member, sum(money)::BIGINT AS money,
        sum(money * sign(coalesce(members, 0) - coalesce(anonymous, 0)))::BIGINT AS turned
    FROM spent JOIN shares USING (category) GROUP BY ALL
),
sides AS (SELECT of_member, ratio(turned, money) AS figure FROM signed GROUP BY of_member)
SELECT 'receipt-structure' AS kpi, '' AS part,
    fraction(around((m.figure.value - a.figure.value) / 2,
        sqrt(pow(error_of(m.figure), 2) + pow(error_of(a.figure), 2)) / 2)) AS figure
FROM sides AS m, sides AS a WHERE m.of_member AND NOT a.of_member;

-- What moved the average receipt: between the last whole month and the one before, or the
-- chosen period and as many days before it. Törnqvist prices, logarithmic-mean weights.
WITH compared AS (
    SELECT
        if(chosen, from_day, date_trunc('month', last_day + 1) - INTERVAL 1 MONTH)::DATE AS now_from,
        if(chosen, to_day, date_trunc('month', last_day + 1) - INTERVAL 1 DAY)::DATE AS now_to,
        if(chosen, from_day - (to_day - from_day + 1)::INT, date_trunc('month', last_day + 1) - INTERVAL 2 MONTH)::DATE AS was_from
    FROM data, period WHERE whole
),
sold AS (
    SELECT product, number, money, quantity, items, day >= now_from AS now
    FROM lines, compared WHERE sale AND day BETWEEN was_from AND now_to
        AND number IN (SELECT number FROM receipts WHERE items <= 1000000)
),
averages AS (
    SELECT now, sum(money) / 100 / count(DISTINCT number) AS receipt,
        sum(items) / 1000 / count(DISTINCT number) AS items,
        (sum(money) / 100) / (sum(items) / 1000) AS price
    FROM sold GROUP BY now
),
products AS (
    SELECT product,
        sum(money) FILTER (now) AS money, sum(money) FILTER (NOT now) AS was,
        sum(money) FILTER (now) / sum(quantity) FILTER (now) AS price,
        sum(money) FILTER (NOT now) / sum(quantity) FILTER (NOT now) AS price_was
    FROM sold GROUP BY product HAVING money > 0 AND was > 0 AND product IS NOT NULL
),
weights AS (
    SELECT ln(price / price_was) AS change, money / sum(money) OVER () AS share, was / sum(was) OVER () AS share_was
    FROM products
),
factors AS (
    SELECT n.receipt, w.receipt AS receipt_was,
        (n.receipt - w.receipt) / ln(n.receipt / w.receipt) AS mean,
        (SELECT sum((share + share_was) / 2 * change) FROM weights) AS price,
        ln(n.price / w.price) AS item_price, ln(n.items / w.items) AS items
    FROM averages AS n, averages AS w WHERE n.now AND NOT w.now
)
SELECT 'receipt-growth-factors' AS kpi, '' AS part, known(receipt / receipt_was - 1) AS figure FROM factors
UNION ALL SELECT 'receipt-growth-factors', 'price', known(mean * price) FROM factors
UNION ALL SELECT 'receipt-growth-factors', 'mix', known(mean * (item_price - price)) FROM factors
UNION ALL SELECT 'receipt-growth-factors', 'items', known(mean * items) FROM factors
UNION ALL SELECT 'receipt-growth-factors', 'change', known(receipt - receipt_was) FROM factors;
