-- Reach of the programme and growth of its base.

SELECT 'member-revenue-share' AS kpi, '' AS part, fraction(ratio(if(of_member, revenue, 0), revenue)) AS figure
FROM clusters;

SELECT 'member-receipt-share' AS kpi, '' AS part, fraction(ratio(if(of_member, receipts, 0), receipts)) AS figure
FROM clusters;

CREATE OR REPLACE TABLE listed AS
SELECT members.*, coalesce(enrolled < from_day, TRUE) AS earlier,
    coalesce(enrolled BETWEEN from_day AND to_day, FALSE) AS new,
    EXISTS (FROM now WHERE sale AND now.member = members.member) AS bought,
    EXISTS (FROM receipts AS r WHERE sale AND r.member = members.member AND r.day <= to_day) AS ever_bought,
    coalesce(enrolled <= to_day - maturity_days, TRUE) AS mature,
    coalesce(enrolled >= first_day, FALSE) AS within,
    (SELECT count(*) FROM purchases AS p WHERE p.member = members.member AND p.day <= to_day) AS times
FROM members, period, settings, data
WHERE coalesce(enrolled <= to_day, TRUE);

SELECT 'members-enrolled' AS kpi, '' AS part, counted(count(*)) AS figure FROM listed HAVING count(*) > 0;

SELECT 'new-members' AS kpi, '' AS part, counted(count(*) FILTER (new)) AS figure FROM listed HAVING count(*) > 0
UNION ALL
SELECT 'new-members', 'growth', per(counted(count(*) FILTER (new)), count(*) FILTER (earlier))
FROM listed HAVING count(*) FILTER (earlier) > 0;

SELECT 'members-with-purchase' AS kpi, '' AS part, counted(count(DISTINCT member)) AS figure FROM now WHERE sale
UNION ALL
SELECT 'members-with-purchase', 'share', wilson(count(*) FILTER (bought), count(*)) FROM listed;

CREATE OR REPLACE TABLE enrolment AS
SELECT wilson(of_list, buyers) AS customers, wilson(new, new + anonymous) AS receipts
FROM (
    SELECT count(DISTINCT member) FILTER (member IN (SELECT member FROM members)) AS of_list,
        count(DISTINCT member) AS buyers, count(*) FILTER (member IS NULL) AS anonymous
    FROM now WHERE sale
), (SELECT count(*) FILTER (new) AS new FROM listed);
SELECT 'enrolment-rate' AS kpi, '' AS part, customers AS figure FROM enrolment
UNION ALL SELECT 'enrolment-rate', 'ofCustomers', customers FROM enrolment
UNION ALL SELECT 'enrolment-rate', 'ofReceipts', receipts FROM enrolment;

SELECT 'enrolled-never-bought' AS kpi, '' AS part,
    wilson(count(*) FILTER (NOT ever_bought), count(*)) AS figure FROM listed WHERE mature
UNION ALL
SELECT 'enrolled-never-bought', 'enrolledWithin', wilson(count(*) FILTER (NOT ever_bought), count(*))
FROM listed WHERE mature AND within;

SELECT 'one-purchase-only' AS kpi, '' AS part, wilson(count(*) FILTER (times = 1), count(*)) AS figure
FROM listed WHERE mature AND within;

-- From enrolment to the first purchase, none of whose days are fewer than 0, and from the
-- first purchase to the second purchase day.
CREATE OR REPLACE TABLE newcomers AS
WITH bought AS (SELECT member, p.day FROM listed LEFT JOIN purchases AS p USING (member) WHERE new),
firsts AS (SELECT member, min(day) AS first FROM bought GROUP BY member)
SELECT listed.member, enrolled, first,
    (SELECT min(day) FROM bought WHERE bought.member = listed.member AND bought.day > first) AS second
FROM listed JOIN firsts USING (member);

SELECT 'source-quality' AS kpi, '' AS part, greatest(coalesce(first, last_day) - enrolled, 0) AS time,
    first IS NOT NULL AS event, 'reached' AS what, 90 AS level
FROM newcomers, data, period WHERE whole
UNION ALL
SELECT 'source-quality', 'secondPurchase', coalesce(second, last_day) - first, second IS NOT NULL, 'reached', 90
FROM newcomers, data, period WHERE whole AND first IS NOT NULL;

-- Money of the 90 days from that of the enrolment on.
SELECT 'source-quality' AS kpi, 'revenue90' AS part, ratio(money / 100, 1) AS figure
FROM (
    SELECT member, (SELECT coalesce(sum(if(sale, money, -money)), 0)::BIGINT FROM receipts AS r
        WHERE r.member = newcomers.member AND r.day BETWEEN enrolled AND enrolled + 89) AS money
    FROM newcomers, data, period WHERE whole AND enrolled + 89 <= last_day
);

WITH filled AS (
    SELECT has_name::INT + has_sex::INT + has_birth_date::INT + has_city::INT + has_phone::INT
        + has_email::INT AS fields
    FROM listed, period WHERE whole
)
SELECT 'profile-completeness' AS kpi, '' AS part, fraction(ratio(fields, 6)) AS figure FROM filled
UNION ALL
SELECT 'profile-completeness', 'full', wilson(count(*) FILTER (fields = 6), count(*)) FROM filled;
