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
