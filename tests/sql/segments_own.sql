-- Columns of one's own: the samples have none, `own_columns.rs` adds them to the members table by
-- the number of the card without its check digit, and here they are made of it likewise.

CREATE OR REPLACE TABLE own AS
WITH numbered AS (SELECT member, member::BIGINT // 10 AS number FROM members)
SELECT s.member, revenue, '№ ' || number % 29 AS branch,
    CASE number % 7 WHEN 0 THEN 'Врачи' WHEN 1 THEN 'Врачи' WHEN 2 THEN 'Учителя' WHEN 6 THEN 'Студенты' END AS club,
    CASE number % 3 WHEN 0 THEN 'yes' WHEN 1 THEN 'no' END AS chat
FROM spending AS s LEFT JOIN numbered USING (member);

-- The twenty most frequent values, of equally frequent ones the first by text; the rest is one.
WITH ordered AS (
    SELECT branch, row_number() OVER (ORDER BY count(*) DESC, branch) AS place FROM own
    WHERE branch IS NOT NULL GROUP BY branch
),
named AS (
    SELECT 'Клуб' AS header, club AS name, revenue FROM own
    UNION ALL SELECT 'Чат', chat, revenue FROM own
    UNION ALL SELECT 'Отделение', if(place > 20, 'other', branch), revenue FROM own LEFT JOIN ordered USING (branch)
),
-- Of those in no class the name is empty.
classes AS (
    SELECT header, coalesce(name, '') AS name, count(*) AS members, sum(revenue) / 100 AS revenue FROM named GROUP BY ALL
)
SELECT 'scheme-column:' || header AS kpi, name || '.members' AS part, known(members) AS figure FROM classes, period WHERE whole
UNION ALL
SELECT 'scheme-column:' || header, name || '.revenue', known(revenue) FROM classes, period WHERE whole;
