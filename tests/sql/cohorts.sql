-- Cohorts, over all data. The figures are no KPIs: `cohorts-<start>` with parts
-- `<group>|<row>|<age>|<figure>`, and `cohorts-again` with `<group>|<row>|<days>`.

-- When a member began, if that lies within a month that the data cover whole.
CREATE OR REPLACE TABLE begun AS
WITH starts AS (
    SELECT 'enrolment' AS start, member, enrolled AS began FROM members, data WHERE enrolled >= first_day
    UNION ALL
    SELECT 'firstPurchase', member, min(day) FROM purchases JOIN members USING (member), data
    WHERE enrolled >= first_day GROUP BY member
)
SELECT start, member, began, date_trunc('month', began)::DATE AS month FROM starts, data
WHERE date_trunc('month', began) >= first_day
    AND (date_trunc('month', began) + INTERVAL 1 MONTH)::DATE - 1 <= last_day;

-- The category with the most money of the kept receipts of the first day, ties by its name.
CREATE OR REPLACE TABLE first_bought AS
WITH firsts AS (SELECT member, min(day) AS day FROM purchases GROUP BY member),
money AS (
    SELECT r.member, category, sum(l.money) AS money
    FROM lines AS l JOIN receipts AS r USING (number) JOIN firsts AS f ON f.member = r.member AND f.day = r.day
    WHERE kept AND category IS NOT NULL GROUP BY r.member, category
)
SELECT member, category FROM money
QUALIFY row_number() OVER (PARTITION BY member ORDER BY money DESC, category) = 1;

CREATE OR REPLACE TABLE grouped AS
WITH known AS (
    SELECT m.member, coalesce(category, 'segment-none') AS category, coalesce(tier, 'segment-none') AS tier,
        coalesce(source, 'segment-none') AS source
    FROM members AS m LEFT JOIN first_bought USING (member)
)
SELECT b.*, name, CASE name WHEN 'time' THEN strftime(month, '%Y-%m') WHEN 'first-category' THEN category
    WHEN 'tier' THEN tier WHEN 'source' THEN source ELSE 'cohorts-all' END AS row
FROM begun AS b JOIN known USING (member),
    (VALUES ('time'), ('first-category'), ('tier'), ('source'), ('all')) AS of(name);

CREATE OR REPLACE TABLE monthly AS
SELECT member, date_trunc('month', day)::DATE AS at, bool_or(kept) AS bought, count(*) FILTER (sale) AS receipts,
    sum(if(sale, money, -money)) AS money,
    sum(if(cost > 0, if(sale, money - cost, cost - money), if(sale, money, -money) * share)) AS margin
FROM receipts, (SELECT 1 - sum(cost) / sum(costed) AS share FROM clusters WHERE of_member)
WHERE member IS NOT NULL GROUP BY ALL;

-- The age at which a member first bought; after a first purchase, again on another day.
CREATE OR REPLACE TABLE came AS
SELECT start, b.member, min(datediff('month', month, day)) AS came
FROM begun AS b JOIN purchases AS p ON p.member = b.member AND p.day >= month AND (start = 'enrolment' OR p.day > began)
GROUP BY start, b.member;

CREATE OR REPLACE TABLE cells AS
SELECT start, name, row, age, count(*) AS n, count(*) FILTER (bought) AS bought,
    coalesce(sum(receipts), 0) / count(*) AS receipts, coalesce(sum(money), 0) / 100 / count(*) AS revenue,
    coalesce(sum(margin), 0) / 100 / count(*) AS margin,
    count(*) FILTER (came IS NULL OR came >= age) AS waiting, count(*) FILTER (came = age) AS arrived
FROM grouped AS g JOIN range(0, 60) AS of(age) ON TRUE JOIN data ON TRUE
    LEFT JOIN came USING (start, member)
    LEFT JOIN monthly AS m ON m.member = g.member AND m.at = month + to_months(age::INT)
WHERE (month + to_months(age::INT + 1))::DATE - 1 <= last_day
GROUP BY start, name, row, age;

WITH figures AS (
    SELECT start, name, row, age, n, wilson(bought, n) AS share, receipts, revenue, margin,
        1 - product(if(waiting = 0, 1, 1 - arrived / waiting)) OVER so_far AS again,
        sum(receipts) OVER so_far AS all_receipts, sum(revenue) OVER so_far AS all_revenue,
        sum(margin) OVER so_far AS all_margin
    FROM cells
    WINDOW so_far AS (PARTITION BY start, name, row ORDER BY age ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
)
SELECT 'cohorts-' || start AS kpi, name || '|' || row || '|' || age || '|' || told AS part,
    CASE told WHEN 'n' THEN known(n) WHEN 'retention' THEN share WHEN 'retention.total' THEN known(again)
        WHEN 'receipts' THEN known(receipts) WHEN 'receipts.total' THEN known(all_receipts)
        WHEN 'revenue' THEN known(revenue) WHEN 'revenue.total' THEN known(all_revenue)
        WHEN 'margin' THEN known(margin) ELSE known(all_margin) END AS figure
FROM figures, period, (VALUES ('n'), ('retention'), ('retention.total'), ('receipts'), ('receipts.total'),
    ('revenue'), ('revenue.total'), ('margin'), ('margin.total')) AS of(told)
WHERE whole AND NOT chosen AND CASE name WHEN 'all' THEN age IN (0, 1, 3, 6, 11)
    ELSE age IN (0, 2, 5) AND told IN ('n', 'retention', 'retention.total', 'receipts.total', 'revenue.total', 'margin.total') END;

WITH watched AS (
    SELECT member, first,
        (SELECT min(day) FROM purchases AS p WHERE p.member = firsts.member AND p.day > first) AS second
    FROM (SELECT member, min(day) AS first FROM purchases GROUP BY member) AS firsts
        JOIN members USING (member), data WHERE enrolled >= first_day
)
SELECT 'cohorts-again' AS kpi, name || '|' || row || '|' || level AS part, coalesce(second, last_day) - first AS time,
    second IS NOT NULL AS event, 'reached' AS what, level
FROM (
    SELECT member, 'all' AS name, 'cohorts-all' AS row FROM members
    UNION ALL SELECT m.member, 'first-category', coalesce(category, 'segment-none')
        FROM members AS m LEFT JOIN first_bought USING (member)
    UNION ALL SELECT member, 'tier', coalesce(tier, 'segment-none') FROM members
) JOIN watched USING (member), data, period, (VALUES (30), (90), (180)) AS of(level)
WHERE whole AND NOT chosen;
