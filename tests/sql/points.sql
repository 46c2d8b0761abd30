-- Points. What comes in goes before what goes out of the same day.

CREATE OR REPLACE TABLE moves AS
SELECT member, day, kind, abs(points) * if(kind = 'Корректировка', sign(points), 1)::BIGINT AS amount, points AS signed,
    last_day, receipt,
    CASE WHEN kind = 'Начисление' THEN 0 WHEN kind = 'Корректировка' AND points > 0 THEN 1
        WHEN kind = 'Списание' THEN 2 WHEN kind = 'Корректировка' THEN 3 ELSE 4 END AS place
FROM points WHERE member IS NOT NULL AND points <> 0;

-- Sums of the period by member.
CREATE OR REPLACE TABLE moved AS
SELECT member,
    coalesce(sum(amount) FILTER (kind = 'Начисление'), 0)::BIGINT AS issued,
    coalesce(sum(amount) FILTER (kind = 'Списание'), 0)::BIGINT AS redeemed,
    coalesce(sum(amount) FILTER (kind = 'Сгорание'), 0)::BIGINT AS expired
FROM moves, period WHERE day BETWEEN from_day AND to_day GROUP BY member;

CREATE OR REPLACE TABLE balances AS
SELECT member, sum(signed)::BIGINT AS balance FROM moves, period WHERE day <= to_day GROUP BY member;

SELECT 'points-issued' AS kpi, '' AS part, per(total(issued), 100) AS figure FROM moved, (SELECT count(*) AS n FROM balances) HAVING any_value(n) > 0
UNION ALL SELECT 'points-redeemed', '', per(total(redeemed), 100) FROM moved
UNION ALL SELECT 'points-expired', '', per(total(expired), 100) FROM moved
UNION ALL SELECT 'points-outstanding', '', per(total(balance), 100) FROM balances
UNION ALL SELECT 'redemption-rate', '', fraction(ratio(redeemed, issued)) FROM moved
UNION ALL SELECT 'expired-share', '', fraction(ratio(expired, issued)) FROM moved;

SELECT 'redeemer-share' AS kpi, '' AS part, wilson(redeemers, buyers) AS figure
FROM (
    SELECT count(DISTINCT member) AS buyers,
        count(DISTINCT member) FILTER (member IN (SELECT member FROM moved WHERE redeemed > 0)) AS redeemers
    FROM now WHERE sale AND member IS NOT NULL
) WHERE EXISTS (FROM balances);

CREATE OR REPLACE TABLE redeemers AS
WITH since AS (
    SELECT member, min(day) AS first FROM moves WHERE kind IN ('Начисление', 'Списание') GROUP BY member
)
SELECT member, count(DISTINCT (day, coalesce(receipt, ''))) AS times, sum(amount)::BIGINT AS redeemed,
    (to_day - greatest(any_value(first), from_day) + 1) / 30.436875 AS months
FROM moves JOIN since USING (member), period
WHERE kind = 'Списание' AND day BETWEEN from_day AND to_day
GROUP BY member, from_day, to_day;

SELECT 'redemption-frequency' AS kpi, '' AS part, ratio(times, months) AS figure FROM redeemers
UNION ALL SELECT 'redemption-size', '', per(ratio(redeemed, times), 100) FROM redeemers
UNION ALL
SELECT 'redemption-size', 'receiptShare', fraction(ratio(points, paid + points))
FROM (
    SELECT member, sum(money)::BIGINT AS paid, sum(redeemed) * any_value(point_value) AS points
    FROM now, settings WHERE sale AND redeemed > 0 AND member IS NOT NULL GROUP BY member
);

WITH prices AS (
    SELECT of_member, discount, redeemed * point_value AS points, sales + discount + redeemed * point_value AS price
    FROM clusters, settings
)
SELECT 'effective-discount' AS kpi, '' AS part, fraction(ratio(discount + points, price)) AS figure FROM prices
UNION ALL SELECT 'effective-discount', 'promotions', fraction(ratio(discount, price)) FROM prices
UNION ALL SELECT 'effective-discount', 'points', fraction(ratio(points, price)) FROM prices
UNION ALL SELECT 'effective-discount', 'members', fraction(ratio(discount + points, price)) FROM prices WHERE of_member
UNION ALL SELECT 'effective-discount', 'anonymous', fraction(ratio(discount + points, price)) FROM prices WHERE NOT of_member;

-- Of members, over the whole period: receipts with a discount of a tenth of the price or more.
CREATE OR REPLACE TABLE deep AS
WITH prices AS (
    SELECT member, discount, money + discount + round(redeemed * point_value)::BIGINT AS price
    FROM now, settings, period WHERE sale AND member IS NOT NULL AND whole
)
SELECT member, count(*) AS receipts, sum(price)::BIGINT AS price,
    count(*) FILTER (price > 0 AND discount >= price / 10) AS times,
    coalesce(sum(price) FILTER (price > 0 AND discount >= price / 10), 0)::BIGINT AS deep
FROM prices GROUP BY member;
WITH all_members AS (SELECT sum(times) / sum(receipts) AS rate FROM deep),
watched AS (
    SELECT price > 0 AND deep >= 0.6 * price AND rate < 1
        AND if(rate < 1, tail(times, receipts, rate), 1) < 0.001 AS picks
    FROM deep, all_members WHERE receipts >= 5
)
SELECT 'effective-discount' AS kpi, 'deepDiscount' AS part, fraction(ratio(deep, price)) AS figure FROM deep HAVING count(*) > 0
UNION ALL
SELECT 'effective-discount', 'cherryPickers', wilson(count(*) FILTER (picks), count(*)) FROM watched HAVING count(*) > 0;

-- Lots, first in, first out, up to the last day of the chosen period: the runner makes the
-- tables `lots` and `taken` of it.
CREATE OR REPLACE TABLE as_of AS
SELECT as_of, date_trunc('month', as_of + 1)::DATE - 1 AS ladder_end
FROM (SELECT if(whole, to_day, last_day) AS as_of FROM period, data);
SELECT member, day, place, amount, last_day, 'lots' AS what
FROM moves, as_of WHERE day <= as_of
ORDER BY member, day, place, last_day NULLS LAST, amount;

-- Members with points issued are clusters, also where all of them are too young.
WITH soon AS (
    SELECT lot, sum(amount)::BIGINT AS soon FROM taken JOIN lots USING (lot)
    WHERE place = 2 AND taken.day - lots.day <= 90 GROUP BY lot
)
SELECT 'points-to-purchase' AS kpi, '' AS part, fraction(ratio(soon, opened)) AS figure
FROM (
    SELECT member, sum(if(day <= as_of - 90, opened, 0))::BIGINT AS opened,
        sum(if(day <= as_of - 90, coalesce(soon, 0), 0))::BIGINT AS soon
    FROM lots LEFT JOIN soon USING (lot), period, as_of
    WHERE issued AND day BETWEEN from_day AND to_day
    GROUP BY member
);

SELECT 'points-expiring' AS kpi, '' AS part, per(total(standing), 100) AS figure
FROM (SELECT member, sum("left")::BIGINT AS standing FROM lots, as_of, period
    WHERE whole AND last_day BETWEEN as_of AND as_of + 30 AND "left" > 0 GROUP BY member)
UNION ALL
SELECT 'points-expiring', 'members', counted(count(DISTINCT member))
FROM lots, as_of WHERE last_day BETWEEN as_of AND as_of + 30 AND "left" > 0 HAVING (SELECT whole FROM period);

-- Months of issue by age in months, up to the end of the last whole month.
CREATE OR REPLACE TABLE triangle AS
WITH origins AS (
    SELECT unnest(range(min(date_trunc('month', day)), any_value(ladder_end)::TIMESTAMP, INTERVAL 1 MONTH)) AS month,
        any_value(ladder_end) AS ladder_end
    FROM lots, as_of, period WHERE issued AND day <= ladder_end AND whole
),
cells AS (
    SELECT month, unnest(range(datediff('month', month, ladder_end) + 1)) AS age FROM origins
),
used AS (
    SELECT date_trunc('month', lots.day) AS month,
        datediff('month', lots.day, taken.day) AS age, sum(taken.amount) AS amount
    FROM taken JOIN lots USING (lot), as_of
    WHERE issued AND place = 2 AND taken.day <= ladder_end AND lots.day <= ladder_end GROUP BY ALL
)
SELECT month::DATE AS origin, age,
    sum(coalesce(amount, 0)) OVER (PARTITION BY month ORDER BY age) AS amount
FROM cells LEFT JOIN used USING (month, age);

SELECT '_ladder' AS kpi, '' AS part, origin, age, amount::DOUBLE AS amount, 'ladder' AS what
FROM triangle ORDER BY origin, age;

-- No more can be redeemed than is: what has expired is gone.
CREATE OR REPLACE TABLE ladder AS
WITH standing AS (
    SELECT date_trunc('month', day)::DATE AS origin, sum(opened) AS issued,
        sum(opened - coalesce((SELECT sum(amount) FROM taken
            WHERE taken.lot = lots.lot AND taken.day <= ladder_end), 0)) AS standing
    FROM lots, as_of WHERE issued AND day <= ladder_end GROUP BY ALL
),
seen AS (SELECT origin, max_by(amount, age) AS redeemed FROM triangle GROUP BY origin)
SELECT sum(coalesce(issued, 0)) AS issued, sum(redeemed) AS redeemed, sum(coalesce(standing, 0)) AS standing,
    sum(least(figure.value, redeemed + coalesce(standing, 0))) AS ultimate,
    (SELECT figure.value FROM found WHERE kpi = '_ladder' AND part = 'error') AS error
FROM seen LEFT JOIN standing USING (origin) JOIN found ON found.kpi = '_ladder' AND found.part = origin::TEXT;

SELECT 'ultimate-redemption-rate' AS kpi, '' AS part, fraction(around(ultimate / issued, error / issued)) AS figure
FROM ladder, period WHERE whole
UNION ALL
SELECT 'expected-breakage', '', fraction(around(1 - ultimate / issued, error / issued)) FROM ladder, period WHERE whole;

WITH held AS (
    SELECT (SELECT sum("left") FROM lots) / 100 * point_value AS money,
        greatest(least((ultimate - redeemed) / standing, 1), 0) AS share, error / standing AS error
    FROM ladder, settings, period WHERE whole
)
SELECT 'points-liability' AS kpi, '' AS part, around(money * share, money * error) AS figure FROM held
UNION ALL SELECT 'points-liability', 'allRedeemed', known(money) FROM held;
