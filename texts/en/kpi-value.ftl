kpi-revenue-per-member = Revenue per member
    .formula = (member sales − member returns) ÷ members with a sale receipt in the period
    .figures = ({ $memberSales } − { $memberReturns }) ÷ { $members }
    .about = How much money one buying member brings in the period.
    .high = Members spend a lot with you: they come often or buy much.
    .low = A member brings little: visits are rare or baskets small. Purchase frequency and the average receipt tell which.

kpi-campaign-romi = Return on campaigns (ROMI)
    .formula = (additional revenue × margin − cost) ÷ cost; additional revenue: what a contact brings more than in the control group × contacts
    .figures = ({ $revenue } × { $margin } − { $cost }) ÷ { $cost }
    .about = Whether messages bring back the money spent on them. Only what would not have come without the message counts: by comparison with the control group.
    .high = Campaigns bring more than they cost, so they can be widened.
    .low = Campaigns cost more than they bring. If the interval is wide and holds zero, the control group is still too small to tell.

source-roi = “Loyalty programme data analysis: how to raise the return on investment” (in Russian)
source-welch = Welch, B. L. The generalization of “Student’s” problem when several different population variances are involved. Biometrika 34 (1947): the difference of two means

why-no-campaign-cost = The cost of campaigns is unknown: add the cost of contacts, or expenses on communication.

note-romi-window = Revenue counts within 14 days, the day of contact included. What was bought later is left out, and purchases merely moved to these days are in.
note-cost-by-expenses = Contacts have no cost, so the expenses on communication in the period are taken, divided evenly among contacts.

table-campaign-money = Return by campaign

column-additional-revenue = additional revenue
column-additional-margin = additional margin
column-romi = return
