kpi-net-promoter-score = NPS
    .formula = per cent of scores 9–10 − per cent of scores 0–6
    .figures = ({ $promoters } − { $detractors }) ÷ { $answers } × 100
    .counted = promoters less detractors, from −100 to +100
    .about = Net promoter score. Whether more customers would recommend your shop to friends than would warn against it. From −100 to 100.
    .high = Far more would recommend you than complain: customers bring customers.
    .low = There are as many unhappy customers as happy ones, or more. Read what those who gave 0–6 wrote, and call them back.

kpi-customer-satisfaction-index = CSI
    .formula = sum of (weight × score) ÷ sum of (weight × highest score)
    .figures = { $got } ÷ { $most }
    .counted = share of the maximum possible score
    .about = Customer satisfaction index. How satisfied customers are overall, with more weight on what matters more.
    .high = Customers are satisfied with what matters to them.
    .low = Customers are dissatisfied. The table shows where to begin: a high weight and a low score.
    .rows = Made of answers to surveys by criterion: they are in the table below. Who answered what is not shown: surveys about service usually promise not to name anyone.

part-promoters = would recommend (9–10)
part-passives = neutral (7–8)
part-detractors = unhappy (0–6)

source-rocks = Rocks, B. Interval estimation for the “Net Promoter Score”. The American Statistician 70 (2016): the interval of NPS

why-no-nps-answers = There are no NPS answers (scores from 0 to 10) in the period.
why-no-csi-answers = There are no satisfaction answers (CSI) in the period.

note-csi-scale = The highest score is assumed to be { $highest }, the highest one in the files.

table-nps-spend = What the happy and the unhappy bring
table-csi-criteria = Scores by criterion

row-no-criterion = no criterion given

column-answers = answers
column-mean-score = mean score
column-weight = weight
