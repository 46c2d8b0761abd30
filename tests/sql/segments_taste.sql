-- Segments by taste, by answer and by evenness, and categories bought together; runs after
-- segments.sql, whose tables it takes.

-- Sale lines of members in the period, by category.
CREATE OR REPLACE TABLE liked AS
SELECT r.member, l.category, sum(l.money) AS money, count(DISTINCT r.number) AS receipts
FROM lines AS l JOIN now AS r USING (number)
WHERE r.sale AND r.member IS NOT NULL AND l.category IS NOT NULL GROUP BY ALL;

-- The category with the most money; how likely so many of the member's receipts hold it.
CREATE OR REPLACE TABLE favourites AS
WITH own AS (
    SELECT r.member, sum(l.money) AS money, count(DISTINCT r.number) AS receipts
    FROM lines AS l JOIN now AS r USING (number)
    WHERE r.sale AND r.member IS NOT NULL AND l.category IS NOT NULL GROUP BY r.member
),
everybody AS (SELECT sum(money) AS money, sum(receipts) AS receipts FROM own),
categories AS (SELECT category, sum(money) AS money, sum(receipts) AS receipts FROM liked GROUP BY category),
most AS (
    SELECT * FROM liked WHERE money > 0
    QUALIFY row_number() OVER (PARTITION BY member ORDER BY money DESC, category) = 1
),
tested AS (
    SELECT most.member, most.category, own.receipts AS n, most.receipts AS k,
        most.money * everybody.money > categories.money * own.money AS more,
        categories.receipts / everybody.receipts AS rate
    FROM most JOIN own USING (member) JOIN categories USING (category), everybody
),
chances AS (
    SELECT member, category, n, if(NOT more OR rate >= 1, 1, least(1, list_sum(list_transform(range(k, n + 1),
        lambda i: exp(lgamma(n + 1) - lgamma(i + 1) - lgamma(n - i + 1) + i * ln(rate) + (n - i) * ln(1 - rate)))))) AS chance
    FROM tested
),
ordered AS (
    SELECT *, chance <= 0.1 * row_number() OVER (ORDER BY chance) / count(*) OVER () AS below
    FROM chances WHERE n >= 5
)
SELECT c.member,
    if(n >= 5 AND chance <= (SELECT max(chance) FROM ordered WHERE below), category, NULL) AS category
FROM chances AS c;

WITH counts AS (SELECT category, count(*) AS members FROM favourites WHERE category IS NOT NULL GROUP BY category),
told AS (SELECT category FROM counts ORDER BY members DESC, category LIMIT 20),
named AS (
    SELECT f.member, CASE WHEN f.category IS NULL THEN 'unclear' WHEN t.category IS NULL THEN 'other'
        ELSE f.category END AS name
    FROM favourites AS f LEFT JOIN told AS t USING (category)
),
classes AS (
    SELECT name, count(*) AS members, sum(revenue) / 100 AS revenue
    FROM named JOIN spending USING (member) GROUP BY name
)
SELECT 'scheme-favourite-category' AS kpi, name || '.members' AS part, known(members) AS figure
FROM classes, period WHERE whole
UNION ALL
SELECT 'scheme-favourite-category', name || '.revenue', known(revenue) FROM classes, period WHERE whole;

-- Contacts of target groups whose window has ended; an answer is an offer used.
WITH own AS (
    SELECT member, count(*) FILTER (ended) AS contacts, count(*) FILTER (ended AND used) AS answered,
        count(*) FILTER (NOT ended) AS waiting
    FROM firsts WHERE NOT control GROUP BY member
),
named AS (
    SELECT CASE WHEN coalesce(contacts, 0) = 0 THEN if(coalesce(waiting, 0) = 0, 'not-contacted', NULL)
        WHEN answered = 0 THEN 'never' WHEN answered >= 2 AND 2 * answered >= contacts THEN 'often'
        ELSE 'sometimes' END AS name, revenue
    FROM spending LEFT JOIN own USING (member)
),
classes AS (SELECT name, count(*) AS members, sum(revenue) / 100 AS revenue FROM named WHERE name IS NOT NULL GROUP BY name)
SELECT 'scheme-campaign-response' AS kpi, name || '.members' AS part, known(members) AS figure FROM classes, period WHERE whole
UNION ALL
SELECT 'scheme-campaign-response', name || '.revenue', known(revenue) FROM classes, period WHERE whole;

-- Revenue of whole months since the member began.
WITH starts AS (
    SELECT s.member, s.revenue, s.times, least(m.enrolled, p.first) AS start
    FROM spending AS s LEFT JOIN members AS m USING (member)
    LEFT JOIN (SELECT member, min(day) AS first FROM purchases GROUP BY member) AS p USING (member)
    WHERE s.times > 0 OR s.revenue <> 0
),
months AS (
    SELECT unnest(generate_series(date_trunc('month', from_day), to_day, INTERVAL 1 MONTH))::DATE AS month FROM period
),
covered AS (
    SELECT month FROM months, period, data
    WHERE month >= greatest(from_day, first_day) AND last_day(month) <= least(to_day, data.last_day)
),
sums AS (
    SELECT member, date_trunc('month', day) AS month, sum(if(sale, money, -money)) AS money
    FROM now WHERE member IS NOT NULL GROUP BY ALL
),
uneven AS (
    SELECT s.member, count(c.month) AS n, avg(coalesce(sums.money, 0)) AS mean, stddev_pop(coalesce(sums.money, 0)) AS deviation
    FROM starts AS s JOIN covered AS c ON c.month >= s.start
    LEFT JOIN sums ON sums.member = s.member AND sums.month = c.month
    GROUP BY s.member
),
named AS (
    SELECT CASE WHEN n IS NULL OR n < 3 OR mean <= 0 THEN 'unknown' WHEN deviation / mean <= 0.10 THEN 'x'
        WHEN deviation / mean <= 0.25 THEN 'y' ELSE 'z' END AS name, revenue
    FROM starts LEFT JOIN uneven USING (member)
),
classes AS (SELECT name, count(*) AS members, sum(revenue) / 100 AS revenue FROM named GROUP BY name)
SELECT 'scheme-evenness' AS kpi, name || '.members' AS part, known(members) AS figure FROM classes, period WHERE whole
UNION ALL
SELECT 'scheme-evenness', name || '.revenue', known(revenue) FROM classes, period WHERE whole;

-- Pairs of the thirty categories with the most money, on sale receipts that hold any. The
-- logarithm of the lift moves by both ÷ Both − one ÷ One − other ÷ Other + all ÷ All with each
-- cluster: a member, or an anonymous receipt.
WITH has AS (
    SELECT DISTINCT r.number, r.cluster, l.category
    FROM lines AS l JOIN now AS r USING (number) WHERE r.sale AND l.category IS NOT NULL
),
top AS (
    SELECT name AS category, row_number() OVER (ORDER BY money DESC, name) AS place
    FROM goods WHERE kind = 'categories' AND money > 0 QUALIFY place <= 30
),
sizes AS (SELECT cluster, count(DISTINCT number) AS n FROM has GROUP BY cluster),
singles AS (SELECT cluster, category, count(*) AS n FROM has GROUP BY ALL),
doubles AS (
    SELECT a.cluster, a.category AS one, b.category AS other, count(*) AS n
    FROM has AS a JOIN has AS b USING (number)
    JOIN top AS s ON s.category = a.category JOIN top AS t ON t.category = b.category
    WHERE s.place < t.place GROUP BY ALL
),
together AS (SELECT one, other, sum(n)::BIGINT AS n FROM doubles GROUP BY ALL HAVING sum(n) >= 30),
whole_sum AS (SELECT sum(n)::BIGINT AS n, count(*) AS clusters FROM sizes),
each AS (SELECT category, sum(n)::BIGINT AS n FROM singles GROUP BY category),
moves AS (
    SELECT p.one, p.other, coalesce(d.n, 0) / p.n - coalesce(s.n, 0) / eo.n - coalesce(t.n, 0) / et.n + c.n / w.n AS move
    FROM together AS p CROSS JOIN sizes AS c CROSS JOIN whole_sum AS w
    JOIN each AS eo ON eo.category = p.one JOIN each AS et ON et.category = p.other
    LEFT JOIN doubles AS d ON d.cluster = c.cluster AND d.one = p.one AND d.other = p.other
    LEFT JOIN singles AS s ON s.cluster = c.cluster AND s.category = p.one
    LEFT JOIN singles AS t ON t.cluster = c.cluster AND t.category = p.other
),
errors AS (SELECT one, other, sum(move * move) AS squares FROM moves GROUP BY ALL)
SELECT 'scheme-affinities' AS kpi, p.one || ' + ' || p.other AS part, p.n AS both, eo.n AS first, et.n AS second,
    w.n AS everything, sqrt(squares * clusters / (clusters - 1)) AS error, 'affinity' AS what
FROM together AS p JOIN errors USING (one, other) JOIN each AS eo ON eo.category = p.one
JOIN each AS et ON et.category = p.other, whole_sum AS w, period WHERE whole;
