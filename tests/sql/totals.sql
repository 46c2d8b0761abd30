-- Totals of the period.

SELECT 'revenue' AS kpi, '' AS part, per(total(revenue), 100) AS figure FROM clusters
UNION ALL SELECT 'revenue', 'members', per(total(if(of_member, revenue, 0)), 100) FROM clusters
UNION ALL SELECT 'revenue', 'anonymous', per(total(if(of_member, 0, revenue)), 100) FROM clusters;

SELECT 'receipts' AS kpi, '' AS part, total(receipts) AS figure FROM clusters
UNION ALL SELECT 'receipts', 'members', total(if(of_member, receipts, 0)) FROM clusters
UNION ALL SELECT 'receipts', 'anonymous', total(if(of_member, 0, receipts)) FROM clusters;

SELECT 'returns' AS kpi, '' AS part, fraction(ratio(returned, sales)) AS figure FROM clusters
UNION ALL SELECT 'returns', 'money', per(total(returned), 100) FROM clusters
UNION ALL SELECT 'returns', 'returnReceipts', counted(sum(returns)) FROM clusters
UNION ALL SELECT 'returns', 'members', fraction(ratio(returned, sales)) FROM clusters WHERE of_member
UNION ALL SELECT 'returns', 'anonymous', fraction(ratio(returned, sales)) FROM clusters WHERE NOT of_member;

SELECT 'gross-margin' AS kpi, '' AS part, fraction(ratio(costed - cost, costed)) AS figure FROM clusters
UNION ALL SELECT 'gross-margin', 'money', per(total(costed - cost), 100) FROM clusters
UNION ALL SELECT 'gross-margin', 'members', fraction(ratio(costed - cost, costed)) FROM clusters WHERE of_member
UNION ALL SELECT 'gross-margin', 'anonymous', fraction(ratio(costed - cost, costed)) FROM clusters WHERE NOT of_member;
