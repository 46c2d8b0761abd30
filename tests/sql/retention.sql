-- Who stays and who goes. Active on a day: the last purchase up to it lies at most the
-- active days back.

CREATE OR REPLACE TABLE ends AS
SELECT greatest(from_day - 1, first_day + active_days - 1) AS start_day, to_day AS end_day
FROM period, data, settings
WHERE greatest(from_day - 1, first_day + active_days - 1) < to_day
    -- What is no period of its own begins where it begins.
    AND (whole OR from_day - 1 >= first_day + active_days - 1);

CREATE OR REPLACE TABLE states AS
SELECT member, min(day) > start_day AS new,
    coalesce(bool_or(day BETWEEN start_day - active_days AND start_day), FALSE) AS at_start,
    coalesce(bool_or(day BETWEEN end_day - active_days AND end_day), FALSE) AS at_end
FROM purchases, ends, settings WHERE day <= end_day GROUP BY member, start_day, end_day;

CREATE OR REPLACE TABLE flows AS
SELECT count(*) FILTER (at_start) AS active, count(*) FILTER (at_start AND at_end) AS stayed,
    count(*) FILTER (at_end) AS active_then, count(*) FILTER (new) AS new,
    count(*) FILTER (new AND at_end) AS new_active, count(*) FILTER (new AND NOT at_end) AS new_lapsed,
    count(*) FILTER (at_end AND NOT at_start AND NOT new) AS reactivated
FROM states;

SELECT 'customer-retention-rate' AS kpi, '' AS part, wilson(stayed, active) AS figure FROM flows WHERE active > 0
UNION ALL SELECT 'customer-retention-rate', 'articleForm',
    -- Binomial for those who stay, Poisson for those who come back and for the new who lapse.
    fraction(around((stayed + reactivated - new_lapsed) / active,
        sqrt(stayed * (1 - stayed / active) + reactivated + new_lapsed) / active)) FROM flows WHERE active > 0
UNION ALL SELECT 'customer-retention-rate', 'reactivated', counted(reactivated) FROM flows WHERE active > 0
UNION ALL SELECT 'customer-retention-rate', 'newLapsed', counted(new_lapsed) FROM flows WHERE active > 0;

SELECT 'base-structure' AS kpi, '' AS part, counted(active_then) AS figure FROM flows WHERE active > 0
UNION ALL SELECT 'base-structure', 'start', counted(active) FROM flows WHERE active > 0
UNION ALL SELECT 'base-structure', 'lapsed', counted(active - stayed) FROM flows WHERE active > 0
UNION ALL SELECT 'base-structure', 'reactivated', counted(reactivated) FROM flows WHERE active > 0
UNION ALL SELECT 'base-structure', 'newActive', counted(new_active) FROM flows WHERE active > 0;

-- The mean churn of a month: lost ÷ active at the start, summed over whole months.
CREATE OR REPLACE TABLE months AS
WITH whole_months AS (
    SELECT month::DATE AS month, month::DATE - 1 AS start_day, (month + INTERVAL 1 MONTH)::DATE - 1 AS end_day
    FROM period, range(date_trunc('month', from_day), to_day::TIMESTAMP + INTERVAL 1 DAY, INTERVAL 1 MONTH) AS of(month)
    WHERE month >= from_day AND (month + INTERVAL 1 MONTH)::DATE - 1 <= to_day
)
SELECT month, member,
    coalesce(bool_or(p.day BETWEEN end_day - active_days AND end_day), FALSE) AS stayed
FROM whole_months, purchases AS p, settings, data
WHERE p.day <= end_day AND start_day >= first_day + active_days - 1
GROUP BY month, member, start_day, active_days
HAVING bool_or(p.day BETWEEN start_day - active_days AND start_day);

SELECT 'churn-rate' AS kpi, '' AS part, wilson(active - stayed, active) AS figure FROM flows WHERE active > 0;

-- A month is a cluster.
WITH churned AS (
    SELECT month, count(*) FILTER (NOT stayed) AS lapsed, count(*) AS active FROM months GROUP BY month
)
SELECT 'churn-rate' AS kpi, part, fraction(ratio(lapsed, active)) AS figure
FROM churned, settings, period, (VALUES ('monthly'), ('beforeLaunch'), ('afterLaunch')) AS of(part)
WHERE whole AND CASE part WHEN 'beforeLaunch' THEN month < launch WHEN 'afterLaunch' THEN month >= launch ELSE TRUE END
GROUP BY part;

WITH cohorts AS (
    SELECT member, date_trunc('month', enrolled) AS month FROM members, data
    WHERE date_trunc('month', enrolled) >= first_day
        AND (date_trunc('month', enrolled) + INTERVAL 1 MONTH)::DATE - 1 <= last_day
),
ages AS (
    SELECT part, member,
        EXISTS (FROM purchases AS p WHERE p.member = cohorts.member
            AND date_trunc('month', p.day) = month + to_months(age)) AS came
    FROM cohorts, data, period, (VALUES ('', 3), ('month1', 1), ('month6', 6), ('month12', 12)) AS of(part, age)
    WHERE (month + to_months(age + 1))::DATE - 1 <= last_day AND whole
)
SELECT 'cohort-retention' AS kpi, part, wilson(count(*) FILTER (came), count(*)) AS figure FROM ages GROUP BY part;

-- What cohorts brought a member from their beginning up to an age, cells of the tables
-- `cohort-revenue` and `cohort-margin`: receipts without a cost of goods at the margin of the others.
WITH cohorts AS (
    SELECT date_trunc('month', enrolled)::DATE AS month, count(*) AS members FROM members, data
    WHERE date_trunc('month', enrolled) >= first_day
        AND (date_trunc('month', enrolled) + INTERVAL 1 MONTH)::DATE - 1 <= last_day
    GROUP BY ALL
),
margin AS (SELECT 1 - sum(cost) / sum(costed) AS share FROM clusters WHERE of_member),
moved AS (
    SELECT date_trunc('month', enrolled)::DATE AS month, day, if(sale, money, -money) AS money,
        if(cost > 0, if(sale, money - cost, cost - money), if(sale, money, -money) * share) AS margin
    FROM receipts JOIN members USING (member), margin
    WHERE date_trunc('month', day) >= date_trunc('month', enrolled)
)
SELECT 'cohort-retention' AS kpi, '#' || name || '|' || strftime(month, '%Y-%m') || '|' || age AS part,
    known(sum(if(name = 'cohort-revenue', money, margin)) / 100 / any_value(members)) AS figure
FROM cohorts JOIN moved USING (month), data, period,
    (VALUES (0), (1), (3), (6), (12)) AS of(age), (VALUES ('cohort-revenue'), ('cohort-margin')) AS of_name(name)
WHERE whole AND NOT chosen AND (month + to_months(age + 1))::DATE - 1 <= last_day AND day < month + to_months(age + 1)
GROUP BY month, age, name;
