-- Segments of members: how many, and their money. The figures are no KPIs: `scheme-<id>` is a
-- way of dividing members, and a part `<class>.members` or `<class>.revenue`.

CREATE OR REPLACE TABLE buyers AS
SELECT member, to_day - max(day) AS ago, count(*) AS times
FROM purchases, period WHERE day BETWEEN from_day AND to_day GROUP BY member, to_day;

CREATE OR REPLACE TABLE spending AS
SELECT m.member, coalesce(c.revenue, 0) AS revenue, b.ago, b.times
FROM (SELECT member FROM members UNION SELECT member FROM receipts WHERE member IS NOT NULL) AS m
LEFT JOIN clusters AS c USING (member) LEFT JOIN buyers AS b USING (member);

-- 1 + floor(5 × (smallest rank − 1) ÷ n), from the worst; of fewer than a hundred by thirds,
-- which score 1, 3 and 5; none of fewer than thirty.
CREATE OR REPLACE TABLE scores AS
WITH ranks AS (
    SELECT member, revenue, count(*) OVER () AS n,
        rank() OVER (ORDER BY ago DESC) - 1 AS r,
        rank() OVER (ORDER BY times) - 1 AS f
    FROM spending WHERE times > 0
)
SELECT member, revenue, if(n < 100, 1 + 2 * (3 * r // n), 1 + 5 * r // n) AS r,
    if(n < 100, 1 + 2 * (3 * f // n), 1 + 5 * f // n) AS f
FROM ranks WHERE n >= 30;

CREATE OR REPLACE TABLE names AS
SELECT 'hibernating' AS name, unnest([1, 1, 2, 2]) AS r, unnest([1, 2, 1, 2]) AS f
UNION ALL SELECT 'at-risk', unnest([1, 1, 2, 2]), unnest([3, 4, 3, 4])
UNION ALL SELECT 'cant-lose', unnest([1, 2]), 5
UNION ALL SELECT 'about-to-sleep', 3, unnest([1, 2])
UNION ALL SELECT 'need-attention', 3, 3
UNION ALL SELECT 'loyal', unnest([3, 3, 4, 4]), unnest([4, 5, 4, 5])
UNION ALL SELECT 'promising', 4, 1
UNION ALL SELECT 'potential-loyalist', unnest([4, 4, 5, 5]), unnest([2, 3, 2, 3])
UNION ALL SELECT 'new', 5, 1
UNION ALL SELECT 'champions', 5, unnest([4, 5]);

WITH classes AS (
    SELECT name, count(*) AS members, sum(revenue) / 100 AS revenue
    FROM scores JOIN names USING (r, f) GROUP BY name
)
SELECT 'scheme-rfm' AS kpi, name || '.members' AS part, known(members) AS figure FROM classes, period WHERE whole
UNION ALL
SELECT 'scheme-rfm', name || '.revenue', known(revenue) FROM classes, period WHERE whole;

-- Before an item: those that brought more. It is in A while these make less than 80 %.
WITH placed AS (
    SELECT revenue, coalesce(sum(greatest(revenue, 0)) OVER (ORDER BY revenue DESC
            RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP), 0) AS before,
        sum(greatest(revenue, 0)) OVER () AS whole_sum
    FROM spending WHERE times > 0 OR revenue <> 0
),
classes AS (
    SELECT CASE WHEN revenue <= 0 THEN 'c' WHEN before * 100 < 80 * whole_sum THEN 'a'
        WHEN before * 100 < 95 * whole_sum THEN 'b' ELSE 'c' END AS name,
        count(*) AS members, sum(revenue) / 100 AS revenue
    FROM placed GROUP BY 1
)
SELECT 'scheme-value' AS kpi, name || '.members' AS part, known(members) AS figure FROM classes, period WHERE whole
UNION ALL
SELECT 'scheme-value', name || '.revenue', known(revenue) FROM classes, period WHERE whole;

-- Thirty days earlier, and now: who moved from which class to which.
CREATE OR REPLACE TABLE moments AS
SELECT 'now' AS moment, from_day AS since, to_day AS until FROM period
UNION ALL
SELECT 'then', greatest(first_day, from_day - 30), to_day - 30 FROM period, data;

CREATE OR REPLACE TABLE then_and_now AS
WITH bought AS (
    SELECT moment, member, until - max(day) AS ago, count(*) AS times
    FROM purchases JOIN moments ON day BETWEEN since AND until GROUP BY moment, member, until
),
spent AS (
    SELECT moment, member, sum(if(sale, money, -money)) AS revenue
    FROM receipts JOIN moments ON day BETWEEN since AND until WHERE member IS NOT NULL GROUP BY moment, member
)
SELECT moment, member, coalesce(revenue, 0) AS revenue, ago, times FROM bought FULL JOIN spent USING (moment, member);

WITH ranks AS (
    SELECT moment, member, count(*) OVER (PARTITION BY moment) AS n,
        rank() OVER (PARTITION BY moment ORDER BY ago DESC) - 1 AS r,
        rank() OVER (PARTITION BY moment ORDER BY times) - 1 AS f
    FROM then_and_now WHERE times > 0
),
placed AS (
    SELECT moment, member, revenue, coalesce(sum(greatest(revenue, 0)) OVER (PARTITION BY moment ORDER BY revenue DESC
            RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP), 0) AS before,
        sum(greatest(revenue, 0)) OVER (PARTITION BY moment) AS whole_sum
    FROM then_and_now WHERE times > 0 OR revenue <> 0
),
classes AS (
    SELECT 'scheme-rfm-moved' AS kpi, moment, member, name
    FROM (
        SELECT moment, member, if(n < 100, 1 + 2 * (3 * r // n), 1 + 5 * r // n) AS r,
            if(n < 100, 1 + 2 * (3 * f // n), 1 + 5 * f // n) AS f
        FROM ranks WHERE n >= 30
    ) JOIN names USING (r, f)
    UNION ALL
    SELECT 'scheme-value-moved', moment, member, CASE WHEN revenue <= 0 THEN 'c'
        WHEN before * 100 < 80 * whole_sum THEN 'a' WHEN before * 100 < 95 * whole_sum THEN 'b' ELSE 'c' END
    FROM placed
),
moved AS (
    SELECT kpi, coalesce(was.name, 'none') || '.' || coalesce(is_now.name, 'none') AS part, count(*) AS members
    FROM (SELECT * FROM classes WHERE moment = 'then') AS was
    FULL JOIN (SELECT * FROM classes WHERE moment = 'now') AS is_now USING (kpi, member)
    GROUP BY ALL
)
SELECT kpi, part, known(members) AS figure FROM moved, period, moments
WHERE whole AND moment = 'then' AND until - since + 1 >= 60;

-- The two halves of a member's days in the period.
CREATE OR REPLACE TABLE halves AS
SELECT member, since, since + half - 1 AS first_end, to_day - half + 1 AS second_start, to_day AS until
FROM (
    SELECT member, to_day, greatest(from_day, first_day, coalesce(enrolled, first_day)) AS since,
        ((to_day - greatest(from_day, first_day, coalesce(enrolled, first_day)) + 1) // 2)::INT AS half
    FROM members, period, data
) WHERE half > 0;

-- Each purchase falls into either half with equal probability: exact, two-sided; of all that
-- are called changed at most a tenth by chance (Benjamini and Hochberg).
CREATE OR REPLACE TABLE often AS
WITH counts AS (
    SELECT member, count(*) FILTER (day BETWEEN since AND first_end) AS one,
        count(*) FILTER (day BETWEEN second_start AND until) AS two
    FROM halves JOIN purchases USING (member) GROUP BY member
),
tested AS (
    SELECT member, two > one AS up, least(1, 2 * list_sum(list_transform(range(greatest(one, two), one + two + 1),
        lambda k: exp(lgamma(one + two + 1) - lgamma(k + 1) - lgamma(one + two - k + 1) - (one + two) * ln(2))))) AS chance
    FROM counts WHERE one + two >= 6
),
ordered AS (
    SELECT *, chance <= 0.1 * row_number() OVER (ORDER BY chance) / count(*) OVER () AS below FROM tested
)
SELECT member, up, chance <= (SELECT max(chance) FROM ordered WHERE below) AS beyond FROM ordered;

SELECT 'scheme-frequency-trend' AS kpi, name || '.members' AS part, known(count(*)) AS figure
FROM (
    SELECT CASE WHEN o.member IS NULL THEN 'unknown' WHEN coalesce(NOT beyond, TRUE) THEN 'steady'
        WHEN up THEN 'rising' ELSE 'falling' END AS name
    FROM buyers LEFT JOIN often AS o USING (member)
), period WHERE whole GROUP BY name;

SELECT 'scheme-receipt-trend' AS kpi, member AS part, sales.day >= second_start AS event, money AS amount,
    'rank-sum' AS what
FROM halves JOIN (SELECT * FROM now WHERE sale) AS sales USING (member), period
WHERE whole AND (sales.day BETWEEN since AND first_end OR sales.day BETWEEN second_start AND until);

-- By the member's own pauses, or those of all where there are few. Who buys in the rhythm, whether
-- growing or declining or neither, is 'buys' here.
CREATE OR REPLACE TABLE life AS
WITH gone AS (SELECT * FROM limits WHERE part = 'gone'),
pool AS (SELECT any_value(pool) AS days FROM limits WHERE part = 'slipping'),
pairs AS (
    SELECT member, day, day - lag(day) OVER (PARTITION BY member ORDER BY day) AS pause
    FROM purchases, period WHERE day <= to_day
),
back AS (
    SELECT member, max(day) AS returned FROM pairs JOIN gone USING (member) WHERE pause > gone.days GROUP BY member
),
firsts AS (
    SELECT member, min(day) AS first FROM purchases, period WHERE day <= to_day GROUP BY member
),
everybody AS (
    SELECT s.member, s.revenue, g.ago, g.days AS gone, l.days AS slipping, pool.days AS recent,
        to_day - if(enrolled <= first, enrolled, first) AS age, to_day - returned AS since_return,
        m.member IS NOT NULL AND (enrolled IS NULL OR enrolled <= to_day) AS listed
    FROM spending AS s LEFT JOIN members AS m USING (member) LEFT JOIN gone AS g USING (member)
    LEFT JOIN (SELECT * FROM limits WHERE part = 'slipping') AS l USING (member)
    LEFT JOIN back USING (member) LEFT JOIN firsts USING (member), pool, period
)
SELECT member, CASE WHEN ago IS NULL THEN if(listed, 'never-bought', NULL)
    WHEN ago > gone THEN 'lost' WHEN ago > slipping THEN 'sleeping'
    WHEN age <= recent THEN 'new' WHEN since_return <= recent THEN 'reactivated' ELSE 'buys' END AS name, revenue
FROM everybody;

WITH classes AS (
    SELECT name, count(*) AS members, sum(revenue) / 100 AS revenue FROM life WHERE name <> 'buys' GROUP BY name
)
SELECT 'scheme-life-cycle' AS kpi, name || '.members' AS part, known(members) AS figure FROM classes, period WHERE whole
UNION ALL
SELECT 'scheme-life-cycle', name || '.revenue', known(revenue) FROM classes, period WHERE whole;

WITH last AS (
    SELECT member, to_day - max(day) AS ago, count(*) AS ever FROM purchases, period WHERE day <= to_day
    GROUP BY member, to_day
)
SELECT 'scenario' AS kpi, name AS part, known(members) AS figure
FROM (
    SELECT 'silent-60' AS name, count(*) FILTER (ago BETWEEN 61 AND 90) AS members FROM last
    UNION ALL SELECT 'silent-90', count(*) FILTER (ago > 90) FROM last
    UNION ALL SELECT 'bought-once', count(*) FILTER (ever = 1) FROM last
    UNION ALL SELECT 'never-bought', count(*) FROM members, period
        WHERE enrolled <= to_day AND member NOT IN (SELECT member FROM last)
), period WHERE whole AND members > 0;

-- Products and categories: classes by share of revenue, and by evenness of whole months.
CREATE OR REPLACE TABLE goods AS
WITH sold AS (
    SELECT l.product, l.category, if(r.sale, l.money, -l.money) AS money, date_trunc('month', r.day) AS month
    FROM lines AS l JOIN receipts AS r USING (number), period WHERE r.day BETWEEN from_day AND to_day
),
months AS (
    SELECT unnest(generate_series(date_trunc('month', from_day), to_day, INTERVAL 1 MONTH))::DATE AS month
    FROM period
),
covered AS (
    SELECT month FROM months, period, data
    WHERE month >= greatest(from_day, first_day) AND last_day(month) <= least(to_day, data.last_day)
),
named AS (
    SELECT 'products' AS kind, product AS name, money, month FROM sold WHERE product IS NOT NULL
    UNION ALL SELECT 'categories', category, money, month FROM sold WHERE category IS NOT NULL
),
totals AS (SELECT kind, name, sum(money)::BIGINT AS money FROM named GROUP BY ALL),
filled AS (
    SELECT t.kind, t.name, c.month,
        coalesce((SELECT sum(n.money) FROM named AS n
            WHERE n.kind = t.kind AND n.name = t.name AND n.month = c.month), 0) AS money
    FROM totals AS t, covered AS c
),
uneven AS (
    SELECT kind, name, if(count(*) >= 3 AND avg(money) > 0, stddev_pop(money) / avg(money), NULL) AS variation
    FROM filled GROUP BY ALL
)
SELECT kind, name, money, variation,
    coalesce(sum(greatest(money, 0)) OVER (PARTITION BY kind ORDER BY money DESC
        RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP), 0) AS before,
    sum(greatest(money, 0)) OVER (PARTITION BY kind) AS whole_sum
FROM totals LEFT JOIN uneven USING (kind, name);

WITH classes AS (
    SELECT kind, money,
        CASE WHEN money <= 0 THEN 'c' WHEN before * 100 < 80 * whole_sum THEN 'a'
            WHEN before * 100 < 95 * whole_sum THEN 'b' ELSE 'c' END AS class,
        CASE WHEN variation IS NULL THEN 'no-xyz' WHEN variation <= 0.10 THEN 'x'
            WHEN variation <= 0.25 THEN 'y' ELSE 'z' END AS even
    FROM goods
)
SELECT 'scheme-' || kind AS kpi, class || '.' || even AS part, known(count(*)) AS figure
FROM classes, period WHERE whole GROUP BY ALL
UNION ALL
SELECT 'scheme-' || kind, class || '.revenue', known(sum(money) / 100) FROM classes, period WHERE whole GROUP BY ALL;
