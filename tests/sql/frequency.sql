-- Frequency and activity.

-- Members with the last purchase up to the end of the period, and the days since.
CREATE OR REPLACE TABLE last_purchases AS
SELECT member, max(day) AS last, to_day - max(day) AS ago
FROM purchases, period WHERE day <= to_day GROUP BY member, to_day;

-- A member under observation: from enrolment, or the first day of the data, on.
CREATE OR REPLACE TABLE exposures AS
SELECT member,
    greatest(to_day - greatest(from_day, coalesce(enrolled, first_day), first_day) + 1, 0) AS days,
    (SELECT count(*) FROM purchases AS p
        WHERE p.member = members.member AND p.day BETWEEN from_day AND to_day
        AND p.day >= coalesce(enrolled, first_day)) AS times,
    coalesce(ago <= active_days, FALSE) AS active
FROM members LEFT JOIN last_purchases USING (member), period, data, settings
WHERE coalesce(enrolled, first_day) <= to_day;

WITH rates AS (
    SELECT ratio(times, days / 30.436875) AS enrolled FROM exposures WHERE days > 0
), active_rates AS (
    SELECT ratio(times, days / 30.436875) AS active FROM exposures WHERE active AND days > 0
)
SELECT 'purchase-frequency' AS kpi, '' AS part, enrolled AS figure FROM rates
UNION ALL SELECT 'purchase-frequency', 'enrolled', enrolled FROM rates
UNION ALL SELECT 'purchase-frequency', 'enrolledYear', per(enrolled, 1 / 12) FROM rates
UNION ALL SELECT 'purchase-frequency', 'active', active FROM active_rates
UNION ALL SELECT 'purchase-frequency', 'activeYear', per(active, 1 / 12) FROM active_rates;

-- Only where the data reaches back so far.
SELECT 'active-members' AS kpi, '' AS part, counted(count(*) FILTER (ago <= active_days)) AS figure
FROM last_purchases, settings, period, data WHERE to_day - first_day + 1 >= active_days HAVING count(*) > 0
UNION ALL
SELECT 'active-members', 'share', wilson(count(*) FILTER (active), count(*))
FROM exposures, settings, period, data WHERE to_day - first_day + 1 >= active_days;

SELECT 'inactive-share-30d' AS kpi, if(days = 30, '', 'days' || days) AS part,
    wilson(count(*) FILTER (ago > days), count(*)) AS figure
FROM last_purchases, (VALUES (30), (60), (90), (180)) AS windows(days), period, data
WHERE to_day - first_day > days GROUP BY days;

SELECT 'days-since-last-receipt' AS kpi, part, ago AS amount, 'order' AS what, level
FROM last_purchases, (VALUES ('', 0.5), ('quarter', 0.25), ('threeQuarters', 0.75)) AS parts(part, level);

CREATE OR REPLACE TABLE gaps AS
SELECT member, day - before AS gap
FROM (
    SELECT member, day, lag(day) OVER (PARTITION BY member ORDER BY day) AS before
    FROM (SELECT DISTINCT member, day FROM purchases)
), period
WHERE day BETWEEN from_day AND to_day AND before IS NOT NULL;

-- The lower of two middle values; the k-th of n with k = ⌈p·n⌉.
WITH ordered AS (
    SELECT member, gap, row_number() OVER (PARTITION BY member ORDER BY gap) AS place,
        count(*) OVER (PARTITION BY member) AS n FROM gaps
)
SELECT 'gap-between-purchases' AS kpi, '' AS part, gap AS amount, 'order' AS what, 0.5 AS level
FROM ordered, period WHERE place = (n + 1) // 2 AND whole;

SELECT 'gap-between-purchases' AS kpi, part, member AS cluster, gap AS amount, 'woodruff' AS what, level
FROM gaps, period, (VALUES ('pooledMedian', 0.5), ('pooled80', 0.8), ('pooled95', 0.95)) AS parts(part, level)
WHERE whole;

-- Own percentiles: Kaplan–Meier over the own gaps and the open one (censored), then drawn to
-- the pool: (gaps · own + 5 · pool) ÷ (gaps + 5). Not reached: the open gap, or the pool's if
-- that is more.
CREATE OR REPLACE TABLE curves AS
WITH steps AS (
    SELECT gaps.member, gap, ago,
        count(*) OVER (PARTITION BY gaps.member) AS n,
        row_number() OVER (PARTITION BY gaps.member ORDER BY gap) AS place
    FROM gaps JOIN last_purchases USING (member)
)
SELECT member, gap,
    1 - product(1 - 1 / (n - place + 1 + (ago >= gap)::INT)) OVER (
        PARTITION BY member ORDER BY gap ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS ended
FROM steps;

CREATE OR REPLACE TABLE limits AS
WITH pools AS (
    SELECT name AS part, level, figure.value AS pool
    FROM found, (VALUES ('slipping', 0.8, 'pooled80'), ('gone', 0.95, 'pooled95')) AS of(name, level, pooled)
    WHERE kpi = 'gap-between-purchases' AND found.part = pooled
),
own AS (
    SELECT l.member, p.part, p.pool, l.ago,
        (SELECT count(*) FROM gaps WHERE gaps.member = l.member) AS n,
        (SELECT min(gap) FROM curves WHERE curves.member = l.member AND ended >= level - 1e-9) AS quantile
    FROM last_purchases AS l, pools AS p
)
SELECT member, part, ago, pool, (n * coalesce(quantile, greatest(pool, ago)) + 5 * pool) / (n + 5) AS days
FROM own;

SELECT 'gap-between-purchases' AS kpi, part, wilson(count(*) FILTER (ago > days), count(*)) AS figure
FROM limits, period WHERE whole GROUP BY part;

SELECT 'repeat-member-share' AS kpi, '' AS part, wilson(count(*) FILTER (times > 1), count(*)) AS figure
FROM (SELECT member, count(*) AS times FROM now WHERE kept AND member IS NOT NULL GROUP BY member);

-- What comes after the first sale of the period, returns too.
WITH firsts AS (
    SELECT *, coalesce(bool_or(sale) OVER (PARTITION BY member ORDER BY day, clock, number
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), FALSE) AS later
    FROM now WHERE member IS NOT NULL
),
money AS (
    SELECT member, coalesce(sum(if(sale, money, -money)) FILTER (later), 0)::BIGINT AS again,
        sum(if(sale, money, -money))::BIGINT AS revenue
    FROM firsts GROUP BY member
)
SELECT 'repeat-revenue-share' AS kpi, '' AS part, fraction(ratio(again, revenue)) AS figure FROM money;

WITH firsts AS (SELECT member, min(day) AS first FROM purchases GROUP BY member),
watched AS (
    SELECT member, first,
        (SELECT min(day) FROM purchases AS p WHERE p.member = firsts.member AND p.day > first) AS second
    FROM firsts JOIN members USING (member), period, data
    WHERE first BETWEEN from_day AND to_day AND enrolled >= first_day
)
SELECT 'second-purchase-conversion' AS kpi, part, coalesce(second, last_day) - first AS time,
    second IS NOT NULL AS event, what, level
FROM watched, data, (VALUES ('', 'reached', 90), ('within30', 'reached', 30), ('within60', 'reached', 60),
    ('within180', 'reached', 180), ('within365', 'reached', 365), ('medianDays', 'quantile', 0.5)) AS parts(part, what, level);

CREATE OR REPLACE TABLE hours AS
SELECT cluster, member IS NOT NULL AS of_member, isodow(day) AS weekday, CAST(clock[1:2] AS INT) AS hour
FROM now, period WHERE sale AND whole;

WITH busiest AS (
    SELECT weekday, hour FROM hours GROUP BY ALL ORDER BY count(*) DESC, weekday, hour LIMIT 10
),
by_cluster AS (
    SELECT cluster, of_member, count(*) AS receipts, count(b.hour) AS busy
    FROM hours AS h LEFT JOIN busiest AS b ON h.weekday = b.weekday AND h.hour = b.hour GROUP BY ALL
)
SELECT 'calendar-heat' AS kpi, '' AS part, fraction(ratio(busy, receipts)) AS figure FROM by_cluster
UNION ALL
SELECT 'calendar-heat', 'members', fraction(ratio(busy, receipts)) FROM by_cluster WHERE of_member;

-- The ten busiest hours, cells of the table `heat-peaks`.
WITH peaks AS (
    SELECT weekday, hour, count(*) / (SELECT count(*) FROM hours) AS of_all,
        count(*) FILTER (of_member) / (SELECT count(*) FROM hours WHERE of_member) AS of_members
    FROM hours GROUP BY ALL ORDER BY count(*) DESC, weekday, hour LIMIT 10
)
SELECT 'calendar-heat' AS kpi, '#heat-peaks|weekday-' || weekday || '..' || hour || ':00|' || name AS part,
    known(CASE name WHEN 'all-receipts-share' THEN of_all WHEN 'members-receipts-share' THEN of_members
        ELSE of_members - of_all END) AS figure
FROM peaks, (VALUES ('all-receipts-share'), ('members-receipts-share'), ('difference')) AS of(name);
