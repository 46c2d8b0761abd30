-- Value and money of members.

SELECT 'revenue-per-member' AS kpi, '' AS part, ratio(revenue / 100, (receipts > 0)::INT) AS figure
FROM clusters WHERE of_member;

-- Members enrolled within the data: from the enrolment to the last purchase if they have
-- lapsed by the end of the data, else watched to its end.
CREATE OR REPLACE TABLE lives AS
SELECT member, last_day - max(day) > active_days AS lapsed,
    if(last_day - max(day) > active_days, max(day), last_day) - enrolled AS days, count(*) AS times
FROM members JOIN purchases USING (member), data, settings
WHERE enrolled >= first_day GROUP BY member, enrolled, last_day, active_days;

SELECT 'lifetime-value' AS kpi, '_days' AS part, days AS time, lapsed AS event, 'mean' AS what
FROM lives, period WHERE whole;

CREATE OR REPLACE TABLE factors AS
SELECT
    (SELECT ratio(times, days / 30.436875) FROM lives) AS frequency,
    (SELECT figure FROM found WHERE kpi = 'average-receipt' AND part = '') AS receipt,
    (SELECT per(figure, 30.436875) FROM found WHERE kpi = 'lifetime-value' AND part = '_days') AS months,
    -- Its errors are wanted uncut.
    (SELECT ratio(costed - cost, costed) FROM clusters WHERE of_member) AS margin
FROM period WHERE whole;

CREATE OR REPLACE MACRO relative(figure) AS pow(error_of(figure) / figure.value, 2);
WITH products AS (
    SELECT months, margin, frequency.value * receipt.value * months.value AS value,
        relative(frequency) + relative(receipt) + relative(months) AS square, relative(margin) AS square_of_margin
    FROM factors
)
SELECT 'lifetime-value' AS kpi, '' AS part, around(value, value * sqrt(square)) AS figure FROM products
UNION ALL SELECT 'lifetime-value', 'lifetimeMonths', months FROM products
UNION ALL SELECT 'lifetime-value', 'margin',
    around(value * margin.value, value * margin.value * sqrt(square + square_of_margin)) FROM products;

CREATE OR REPLACE TABLE ages AS
SELECT age, member, (SELECT coalesce(sum(if(sale, money, -money)), 0)::BIGINT FROM receipts AS r
    WHERE r.member = members.member AND r.day BETWEEN enrolled AND enrolled + age - 1) AS money
FROM members, data, period, (VALUES (90), (180), (365), (730)) AS of(age)
WHERE whole AND enrolled >= first_day AND enrolled + age - 1 <= last_day;

SELECT 'ltv-by-segment' AS kpi, if(age = 180, '', 'days' || age) AS part, ratio(money / 100, 1) AS figure
FROM ages GROUP BY age
UNION ALL
SELECT 'lifetime-value', 'firstYear', ratio(money / 100, 1) FROM ages WHERE age = 365;

SELECT 'revenue-concentration' AS kpi, part, greatest(revenue, 0) AS amount, what, level
FROM clusters, period,
    (VALUES ('', 'top', 0.1), ('top1', 'top', 0.01), ('top20', 'top', 0.2), ('gini', 'gini', 0)) AS of(part, what, level)
WHERE whole AND of_member AND receipts > 0;
