-- Satisfaction.

CREATE OR REPLACE TABLE given AS
SELECT answers.*, coalesce(member, 'answer ' || row_number() OVER ()) AS respondent
FROM answers, period WHERE day BETWEEN from_day AND to_day;

WITH sorts AS (
    SELECT count(*) AS n, count(*) FILTER (score >= 9) AS promoters, count(*) FILTER (score <= 6) AS detractors
    FROM given WHERE kind = 'NPS'
),
shares AS (
    SELECT *, 100 * (promoters - detractors) / n AS value,
        100 * sqrt(((promoters + detractors) / n - pow((promoters - detractors) / n, 2)) / n) AS error
    FROM sorts WHERE n > 0
)
SELECT 'net-promoter-score' AS kpi, '' AS part,
    {value: value, low: greatest(value - z() * nullif(error, 0), -100), high: least(value + z() * nullif(error, 0), 100)} AS figure
FROM shares
UNION ALL SELECT 'net-promoter-score', 'promoters', wilson(promoters, n) FROM shares
UNION ALL SELECT 'net-promoter-score', 'passives', wilson(n - promoters - detractors, n) FROM shares
UNION ALL SELECT 'net-promoter-score', 'detractors', wilson(detractors, n) FROM shares;

-- The weight of a criterion is the mean of those given in the files.
WITH weights AS (
    SELECT criterion, round(coalesce(avg(weight), 1), 6) AS weight FROM answers WHERE kind = 'CSI' GROUP BY criterion
),
highest AS (SELECT if(max(score) > 5, 10, 5) AS most FROM answers WHERE kind = 'CSI'),
by_respondent AS (
    SELECT respondent, sum(w.weight * score)::DOUBLE AS got, sum(w.weight * most)::DOUBLE AS could
    FROM given JOIN weights AS w ON given.criterion IS NOT DISTINCT FROM w.criterion, highest
    WHERE kind = 'CSI' GROUP BY respondent
)
SELECT 'customer-satisfaction-index' AS kpi, '' AS part, fraction(ratio(got, could)) AS figure FROM by_respondent;
