-- Programme launch and mechanics.

-- Two ratios over the same clusters against each other, A ÷ B − 1, linearised (Cochran 1977,
-- §6.3). Equal windows before and after the launch. Quantities: y ÷ x after, v ÷ w before.
CREATE OR REPLACE TABLE windows AS
SELECT launch, least(365, launch - first_day, last_day - launch + 1)::INT AS days,
    least(365, launch - first_day, last_day - launch + 1)::INT // 2 AS half
FROM settings, data, period WHERE whole;

CREATE OR REPLACE TABLE sides AS
SELECT *, day >= launch AS later FROM receipts, windows WHERE day BETWEEN launch - days AND launch + days - 1;

CREATE OR REPLACE TABLE bought AS
SELECT member,
    count(*) FILTER (later) AS times, count(*) FILTER (NOT later) AS times_before,
    count(*) FILTER (day BETWEEN launch AND launch + half - 1) > 0 AS first_half,
    count(*) FILTER (day >= launch + days - half) > 0 AS last_half,
    count(*) FILTER (day BETWEEN launch - days AND launch - days + half - 1) > 0 AS first_half_before,
    count(*) FILTER (day BETWEEN launch - half AND launch - 1) > 0 AS last_half_before
FROM sides WHERE kept AND member IS NOT NULL GROUP BY member;

CREATE OR REPLACE TABLE measures AS
WITH sums AS (
    SELECT cluster,
        count(*) FILTER (sale AND later) AS n, count(*) FILTER (sale AND NOT later) AS n_before,
        coalesce(sum(money) FILTER (sale AND later), 0) AS sales,
        coalesce(sum(money) FILTER (sale AND NOT later), 0) AS sales_before,
        coalesce(sum(if(sale, money, -money)) FILTER (later), 0) AS revenue,
        coalesce(sum(if(sale, money, -money)) FILTER (NOT later), 0) AS revenue_before
    FROM sides GROUP BY cluster
),
groups AS (
    SELECT cluster, 'launch-effect' AS kpi, '' AS part, sales AS y, n AS x, sales_before AS v, n_before AS w FROM sums
    -- Days are the same before and after, and known.
    UNION ALL SELECT cluster, 'launch-effect', 'receipts', n, NULL, n_before, NULL FROM sums
    UNION ALL SELECT cluster, 'launch-effect', 'revenue', revenue, NULL, revenue_before, NULL FROM sums
    UNION ALL SELECT member, 'launch-effect', 'frequency', times, 1, times_before, 1 FROM bought
    UNION ALL SELECT member, 'launch-effect', 'repeatShare', (times > 1)::INT, (times > 0)::INT,
        (times_before > 1)::INT, (times_before > 0)::INT FROM bought
    UNION ALL SELECT member, 'launch-effect', 'churn', (first_half AND NOT last_half)::INT, first_half::INT,
        (first_half_before AND NOT last_half_before)::INT, first_half_before::INT FROM bought
    UNION ALL
    SELECT cluster, 'mechanic-performance', 'receiptLift',
        sum(money) FILTER (promo IS NOT NULL), count(promo),
        sum(money) FILTER (promo IS NULL), count(*) - count(promo)
    FROM now, period WHERE sale AND member IS NOT NULL AND whole
    GROUP BY cluster HAVING count(promo) > 0 AND count(promo) < count(*)
)
SELECT * FROM groups;

WITH sums AS (
    SELECT kpi, part, count(*) AS k, sum(y) AS y, sum(x) AS x, sum(v) AS v, sum(w) AS w
    FROM measures GROUP BY kpi, part
),
shifts AS (
    SELECT kpi, part, k, (s.y / coalesce(s.x, 1)) / (s.v / coalesce(s.w, 1)) AS value,
        m.y / s.y - coalesce(m.x / s.x, 0) - m.v / s.v + coalesce(m.w / s.w, 0) AS shift
    FROM measures AS m JOIN sums AS s USING (kpi, part) WHERE s.v <> 0
)
SELECT kpi, part,
    around(any_value(value) - 1, any_value(value) * sqrt(any_value(k / (k - 1)) * sum(shift * shift))) AS figure
FROM shifts GROUP BY kpi, part;

CREATE OR REPLACE TABLE coded AS
SELECT cluster, count(*) AS receipts, count(promo) AS with_code,
    coalesce(sum(discount) FILTER (promo IS NOT NULL), 0)::BIGINT AS discount,
    coalesce(sum(money) FILTER (promo IS NOT NULL), 0)::BIGINT AS money
FROM now, period WHERE sale AND whole GROUP BY cluster;

SELECT 'mechanic-performance' AS kpi, '' AS part, fraction(ratio(with_code, receipts)) AS figure FROM coded
UNION ALL
SELECT 'mechanic-performance', 'discount', fraction(ratio(discount, money + discount)) FROM coded WHERE with_code > 0;

-- The first contact with a member in a campaign; bought is the day of the first sale receipt
-- within 14 days, that of the contact included.
CREATE OR REPLACE TABLE firsts AS
SELECT c.*, day + 13 <= as_of AS ended, as_of,
    (SELECT min(r.day) FROM receipts AS r
        WHERE r.sale AND r.member = c.member AND r.day BETWEEN c.day AND least(c.day + 13, as_of)) AS bought,
    (SELECT coalesce(sum(if(r.sale, r.money, -r.money)), 0) FROM receipts AS r
        WHERE r.member = c.member AND r.day BETWEEN c.day AND c.day + 13)::DOUBLE AS money
FROM (SELECT *, row_number() OVER (PARTITION BY campaign, member ORDER BY day, row) AS turn FROM contacts) AS c,
    period, (SELECT last_day AS as_of FROM data)
WHERE turn = 1 AND day BETWEEN from_day AND to_day AND (SELECT whole FROM period);

CREATE OR REPLACE TABLE held AS
SELECT campaign FROM firsts WHERE ended GROUP BY campaign HAVING bool_or(control) AND bool_or(NOT control);

WITH groups AS (
    SELECT wilson(count(*) FILTER (NOT control AND bought IS NOT NULL), count(*) FILTER (NOT control)) AS target,
        wilson(count(*) FILTER (control AND bought IS NOT NULL), count(*) FILTER (control)) AS control
    FROM firsts WHERE ended AND campaign IN (FROM held)
)
SELECT 'campaign-conversion' AS kpi, '' AS part, wilson(count(*) FILTER (used), count(*)) AS figure
FROM firsts WHERE ended AND NOT control
UNION ALL
SELECT 'campaign-conversion', if(personal, 'personal', 'mass'), wilson(count(*) FILTER (used), count(*))
FROM firsts WHERE ended AND NOT control GROUP BY personal
UNION ALL SELECT 'campaign-conversion', 'target', target FROM groups
UNION ALL SELECT 'campaign-conversion', 'control', control FROM groups
UNION ALL SELECT 'campaign-conversion', 'lift', newcombe(target, control) FROM groups;

SELECT 'reaction-time' AS kpi, part, coalesce(bought, least(day + 13, as_of)) - day AS time,
    bought IS NOT NULL AS event, what, level
FROM firsts, (VALUES ('', 'quantile', 0.5), ('reacted', 'reached', 13)) AS of(part, what, level)
WHERE NOT control;

SELECT 'automated-share' AS kpi, '' AS part, wilson(count(*) FILTER (automatic), count(*)) AS figure
FROM contacts, period WHERE automatic IS NOT NULL AND NOT control AND day BETWEEN from_day AND to_day;

-- Additional revenue: (mean of target − mean of control) × target contacts, by campaign.
WITH groups AS (
    SELECT campaign, count(*) FILTER (NOT control) AS n, count(*) FILTER (control) AS n_control,
        avg(money) FILTER (NOT control) - avg(money) FILTER (control) AS more,
        var_samp(money) FILTER (NOT control) AS square, var_samp(money) FILTER (control) AS square_control
    FROM firsts WHERE ended AND campaign IN (FROM held) GROUP BY campaign
),
spent AS (
    SELECT sum(c.cost) AS cost FROM contacts AS c
    WHERE EXISTS (FROM firsts AS f WHERE f.ended AND f.campaign = c.campaign AND f.member = c.member)
        AND campaign IN (FROM held)
),
margins AS (SELECT sum(costed - cost) / sum(costed) AS margin FROM clusters WHERE of_member)
SELECT 'campaign-romi' AS kpi, '' AS part,
    around(sum(more * n) * any_value(margin) / any_value(spent.cost) - 1,
        sqrt(sum(n * n * (square / n + square_control / n_control))) * any_value(margin) / any_value(spent.cost)) AS figure
FROM groups, spent, margins;

-- Cashiers with 30 sale receipts of members or more in the period.
CREATE OR REPLACE TABLE looked_at AS
SELECT cashier FROM now, period WHERE sale AND member IS NOT NULL AND cashier IS NOT NULL AND whole
GROUP BY cashier HAVING count(*) >= 30;

CREATE OR REPLACE TABLE till AS
SELECT * FROM now WHERE sale AND cashier IN (FROM looked_at);

-- A card in a shop: at each cashier, against the cashier's share of the other receipts of
-- the day, or of the month if the day has fewer than five.
CREATE OR REPLACE TABLE cards AS
WITH sold AS (SELECT *, date_trunc('month', day) AS month FROM now WHERE sale),
by_day AS (SELECT store, day, cashier, count(*) AS n FROM sold GROUP BY ALL),
by_month AS (SELECT store, month, cashier, count(*) AS n FROM sold GROUP BY ALL),
days AS (SELECT store, day, sum(n) AS n FROM by_day GROUP BY ALL),
months AS (SELECT store, month, sum(n) AS n FROM by_month GROUP BY ALL),
own_day AS (SELECT member, store, day, cashier, count(*) AS n FROM sold WHERE member IS NOT NULL GROUP BY ALL),
own_month AS (SELECT member, store, month, cashier, count(*) AS n FROM sold WHERE member IS NOT NULL GROUP BY ALL),
card_day AS (SELECT member, store, day, any_value(date_trunc('month', day)) AS month, sum(n) AS n FROM own_day GROUP BY member, store, day),
card_month AS (SELECT member, store, month, sum(n) AS n FROM own_month GROUP BY ALL),
suspects AS (
    SELECT member, store, cashier, count(*) AS cases FROM sold
    WHERE member IS NOT NULL AND cashier IN (FROM looked_at) GROUP BY ALL HAVING count(*) >= 10
),
shares AS (
    SELECT s.member, s.store, s.cashier, s.cases, cd.n AS receipts,
        if(d.n - cd.n >= 5,
            (coalesce(bd.n, 0) - coalesce(od.n, 0)) / (d.n - cd.n),
            (coalesce(bm.n, 0) - coalesce(om.n, 0)) / (m.n - cm.n)) AS share
    FROM suspects AS s JOIN card_day AS cd USING (member, store)
        JOIN days AS d USING (store, day) JOIN months AS m USING (store, month)
        JOIN card_month AS cm USING (member, store, month)
        LEFT JOIN by_day AS bd ON bd.store = s.store AND bd.day = cd.day AND bd.cashier = s.cashier
        LEFT JOIN own_day AS od ON od.member = s.member AND od.store = s.store AND od.day = cd.day AND od.cashier = s.cashier
        LEFT JOIN by_month AS bm ON bm.store = s.store AND bm.month = cd.month AND bm.cashier = s.cashier
        LEFT JOIN own_month AS om ON om.member = s.member AND om.store = s.store AND om.month = cd.month AND om.cashier = s.cashier
)
SELECT member, store, cashier, any_value(cases) AS cases, sum(receipts) AS receipts,
    sum(receipts * share) / sum(receipts) AS rate
FROM shares GROUP BY member, store, cashier;

CREATE OR REPLACE TABLE signals AS
WITH sums AS (
    SELECT 'days' AS signal, cashier, count(*) FILTER (n > 3) AS cases, count(*) AS receipts
    FROM (SELECT cashier, member, day, count(*) AS n FROM till WHERE member IS NOT NULL GROUP BY ALL) GROUP BY cashier
    UNION ALL
    SELECT 'points', cashier, count(*) FILTER (redeemed > 0 AND EXISTS (
            FROM till AS b WHERE b.member = a.member AND b.cashier = a.cashier AND b.day = a.day AND b.issued > 0
                AND b.number <> a.number AND b.clock <= a.clock
                AND (b.clock < a.clock OR b.number < a.number)
                AND date_diff('minute', b.clock::TIME, a.clock::TIME) <= 60)),
        count(*)
    FROM till AS a WHERE member IS NOT NULL GROUP BY cashier
    UNION ALL
    SELECT 'enrolled', enrolled_by, count(*) FILTER (times = 1), count(*)
    FROM (
        SELECT enrolled_by, (SELECT count(*) FROM receipts AS r WHERE r.sale AND r.member = members.member) AS times
        FROM members, data, settings
        WHERE enrolled >= first_day AND enrolled <= last_day - maturity_days AND enrolled_by IN (FROM looked_at)
    ) WHERE times > 0 GROUP BY enrolled_by
),
rates AS (SELECT signal, sum(cases) / sum(receipts) AS rate FROM sums GROUP BY signal),
edge AS (SELECT 0.001 / (count(*) * 4) AS edge FROM looked_at)
SELECT cashier, signal FROM sums JOIN rates USING (signal), edge
WHERE cases > rate * receipts AND rate > 0 AND tail(cases, receipts, rate) < edge
UNION ALL
SELECT DISTINCT cashier, 'card'
FROM (SELECT *, count(*) OVER (PARTITION BY cashier) AS looked FROM cards), edge
WHERE cases > rate * receipts AND if(rate > 0, tail(cases, receipts, rate), 0) * looked < edge;

SELECT 'cashier-anomalies' AS kpi, '' AS part, known(count(DISTINCT cashier)) AS figure
FROM signals HAVING (SELECT count(*) FROM looked_at) >= 3;

-- The last month with a plan of revenue that data and period cover whole.
WITH months AS (
    SELECT month, any_value(planned) AS planned FROM plan, period, data
    WHERE figure = 'Выручка' AND month >= from_day AND last_day(month) <= to_day AND whole
        AND month >= first_day AND last_day(month) <= data.last_day
    GROUP BY month
)
SELECT 'plan-fact' AS kpi, '' AS part,
    known((SELECT sum(if(sale, money, -money)) / 100 FROM receipts AS r WHERE date_trunc('month', r.day) = month) / planned - 1) AS figure
FROM months ORDER BY month DESC LIMIT 1;
