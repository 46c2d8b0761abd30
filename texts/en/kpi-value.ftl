kpi-revenue-per-member = Revenue per customer
    .formula = (member sales − member returns) ÷ members with a sale receipt in the period
    .figures = ({ $memberSales } − { $memberReturns }) ÷ { $members }
    .about = How much money one customer brings in the period. A customer here is a member who bought at least once in it.
    .high = Members spend a lot with you: they come often or buy much.
    .low = A member brings little: visits are rare or baskets small. Purchase frequency and the average receipt tell which.

kpi-lifetime-value = Lifetime value (LTV)
    .formula = purchases of a member a month × average receipt of members × months for which a member buys
    .figures = { $frequency } × { $receipt } × { $months } months
    .about = How much revenue a member brings over the whole time of buying. It is revenue, not profit: the same as gross margin stands beside.
    .high = A member pays back much spending and is worth keeping for long.
    .low = A member brings little, so winning one must not cost much.

kpi-ltv-by-segment = LTV by segment over time
    .formula = revenue of members in their first 180 days ÷ members who joined within the data and at least 180 days ago (purchases − returns; over all the data, whatever the period)
    .figures = { $revenue } ÷ { $members }
    .about = How much revenue a member brings in the first 180 days: the beginning of the LTV, already seen in full. Compare in the tables whether newer members are better than earlier ones, and which level or source brings more.
    .high = New members soon bring money.
    .low = New members take long to start, or come for a single discount.

kpi-revenue-concentration = Revenue concentration
    .formula = revenue of the tenth of members who bring most ÷ revenue of all members who bought in the period (who gave back more than was bought counts as nothing)
    .figures = { $top } ÷ { $revenue }, of { $members ->
        [one] { $members } member
       *[other] { $members } members
    }
    .about = How much of the revenue depends on the best members.
    .high = A few bring the money: each one lost is felt, so look after them personally.
    .low = Revenue is spread evenly: no single member decides the outcome.

part-lifetimeMonths = months of buying
part-margin = as gross margin
part-firstYear = first year, as observed
part-days365 = 365 days
part-days730 = 730 days
part-top1 = the top 1%
part-top20 = the top 20%
part-gini = inequality (Gini; 0 is equal)

why-no-lives = None of those who bought joined within the data, so there is no time to measure.
why-no-churn = Nobody lapsed in the whole months. Churn is zero, and no time follows from it.
why-no-whole-months = There is no whole month with active members at its start.
why-nobody-so-old = Nobody who joined within the data has been in the programme for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } yet.

note-lifetime-observed = How long a member buys is worked out over all the data, from those who joined within it: from joining to the last purchase. That active members go on is allowed for (Kaplan–Meier). It cannot be longer than the data itself, so the value is more likely too low.
note-lifetime-churn = How long a member buys is taken as 1 ÷ the churn of an average month. That holds if churn stays the same; in fact members of long standing leave less often than new ones.
note-concentration-grows = Counted over { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The longer the period, the further members differ in what they spend and the higher the share. Compare periods of the same length.

table-ltv-by-quarter = Revenue per member by the quarter they joined (each column has only those who have been members for so long)
table-ltv-by-tier = Revenue per member by level in the programme (each column has only those who have been members for so long)
table-ltv-by-source = Revenue per member by enrolment source (each column has only those who have been members for so long)
table-lorenz = What part of revenue the largest members bring

column-first-90 = first 90 days
column-first-180 = first 180 days
column-first-365 = first 365 days
column-first-730 = first 730 days
column-top-share = share of revenue

label-quarter = Q{ $quarter } { $year }
label-top = top { $share }
