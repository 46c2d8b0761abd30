-- What the programme costs. Points cost when they are redeemed, by the movements, and
-- replace the costs table's own kind «Баллы»; an expense of a month stands on its first day.

CREATE OR REPLACE TABLE spending AS
SELECT coalesce(c.member, m.member) AS member, coalesce(revenue, 0) AS revenue,
    -- A hundredth of a point at its cost: kopecks.
    coalesce(m.redeemed, 0) * point_value AS points
FROM (FROM clusters WHERE of_member) AS c FULL JOIN moved AS m ON c.member = m.member, settings;

CREATE OR REPLACE TABLE expenses AS
SELECT kind, money FROM costs, period WHERE day BETWEEN from_day AND to_day;

-- One row, none where the costs table tells of other months alone.
CREATE OR REPLACE TABLE cost AS
SELECT
    (SELECT sum(revenue) FROM spending)::DOUBLE AS revenue,
    (SELECT sum(points) FROM spending)::DOUBLE AS points,
    coalesce((SELECT sum(money) FROM expenses WHERE kind <> 'Баллы'), 0)::DOUBLE AS fixed,
    (SELECT sum(costed - cost) / sum(costed) FROM clusters WHERE of_member) AS margin,
    (SELECT count(*) FROM clusters WHERE of_member AND receipts > 0) AS buyers,
    (SELECT sum(receipts) FROM clusters WHERE of_member) AS receipts,
    (to_day - from_day + 1) / 30.436875 AS months
FROM period
WHERE from_day <= (SELECT last_day(max(day)) FROM costs) AND to_day >= (SELECT min(day) FROM costs);

WITH shares AS (SELECT any_value((cost.points + fixed) / cost.revenue) AS value,
        any_value(cost.revenue) AS money FROM cost),
error AS (
    SELECT sqrt(sum(pow(points - value * revenue, 2))) / any_value(money) AS error FROM spending, shares
)
SELECT 'programme-cost-share' AS kpi, '' AS part, around(value, error) AS figure FROM shares, error;
SELECT 'programme-cost-share' AS kpi, 'pointsCost' AS part, per(total(spending.points), 100) AS figure
FROM spending, cost
UNION ALL
SELECT 'programme-cost-share', part, known(coalesce(sum(money), 0) / 100)
FROM (VALUES ('Коммуникации', 'communication'), ('Платформа', 'platform'), ('Персонал', 'staff'),
        ('Привлечение', 'acquisition'), ('Запуск', 'launchCost')) AS of(kind, part)
    LEFT JOIN expenses USING (kind), cost
GROUP BY part;

WITH acquired AS (
    SELECT (SELECT sum(money) FROM expenses WHERE kind = 'Привлечение') / 100 AS money, counted(n) AS members
    FROM (SELECT count(*) FILTER (new) AS n FROM listed), cost
)
SELECT 'acquisition-cost' AS kpi, '' AS part,
    {value: money / members.value, low: money / members.high, high: money / members.low} AS figure
FROM acquired WHERE members.value > 0;

-- (revenue · gain − cost) ÷ cost, by the delta method over members.
WITH gains AS (
    SELECT part, margin * share AS gain, cost.points + fixed AS spent, cost.revenue,
        (cost.revenue * margin * share - (cost.points + fixed)) / (cost.points + fixed) AS value
    FROM cost, (SELECT '' AS part, incremental_share AS share FROM settings UNION ALL SELECT 'naive', 1)
)
SELECT 'programme-roi' AS kpi, part,
    around(any_value(value), sqrt(sum(pow(gain * spending.revenue - (1 + value) * points, 2))) / any_value(spent)) AS figure
FROM gains, spending GROUP BY part;

-- u = (ρ + F) ÷ (m·S − ρ), ρ rewards: du = ((1 + u)·dρ − u·m·dS) ÷ (m·S − ρ).
WITH uplift AS (
    SELECT *, margin * revenue - points AS gain, (points + fixed) / (margin * revenue - points) AS u FROM cost
),
figures AS (
    SELECT around(any_value(u),
            sqrt(sum(pow((1 + u) * spending.points - u * margin * spending.revenue, 2))) / any_value(gain)) AS figure,
        any_value(uplift.revenue) / 100 AS revenue, any_value(buyers * months) AS member_months,
        any_value(receipts) AS receipts, any_value(months) AS months
    FROM uplift, spending WHERE gain > 0
)
SELECT 'break-even-uplift' AS kpi, '' AS part, figure FROM figures
UNION ALL SELECT 'break-even-uplift', 'perMember', per(figure, member_months / revenue) FROM figures
UNION ALL SELECT 'break-even-uplift', 'perReceipt', per(figure, receipts / revenue) FROM figures
UNION ALL SELECT 'break-even-uplift', 'perMonth', per(figure, months / revenue) FROM figures;
