kpi-customer-retention-rate = Customer retention rate (CRR)
    .formula = members active both at the start and at the end ÷ members active at the start
    .figures = { $kept } ÷ { $start }
    .counted = share of those active at the start who still are at the end
    .about = What part of those who were buying at the start still buy at the end. Next to it is the same figure by Set Loyalty’s formula, (active at the end − new) ÷ active at the start, and what makes it differ: those who came back raise it, new members who have already left lower it.
    .high = Members stay: the programme and the shop keep them.
    .low = Active members leave. Find out who left last, and what has changed for them.

kpi-churn-rate = Churn
    .formula = members active at the start and not at the end ÷ members active at the start (1 − retention)
    .figures = { $lapsed } ÷ { $start }
    .counted = share of those active at the start who no longer are at the end
    .about = What part of active members stopped buying. Average monthly churn shows how fast the base is being lost. Over a long period churn is less than the sum of its months, because some of those who left come back.
    .high = Members are lost fast: new ones will not be enough to keep up the base.
    .low = Members hardly leave.

kpi-base-structure = Structure of the base
    .formula = active at the start − lapsed + came back + new
    .figures = { $start } − { $lapsed } + { $reactivated } + { $new }
    .counted = members active at the end of the period
    .about = What the active base at the end is made of: who stayed, how many lapsed, came back and joined. The table shows it by month.
    .high = The active base is large. See what holds it up: members coming back, or new ones alone.
    .low = Few are still active: more have lapsed than joined and came back.

kpi-cohort-retention = Cohort retention
    .formula = members who bought in the third calendar month after the month they joined ÷ members for whom that month is over (over all the data, whatever period is chosen)
    .figures = { $bought } ÷ { $members }
    .counted = share who bought in the third month after joining
    .about = A cohort is the members who joined in the same month: enrolled or, where the date is unknown, bought first. This shows what part of them still buy. The tables list cohorts one below the other, so you can see whether newer members stay longer and bring more.
    .high = After three months newcomers still buy: it has become a habit.
    .low = Within three months most newcomers disappear: nothing holds them in their first weeks.

part-articleForm = by Set Loyalty’s formula
part-reactivated = came back
part-newLapsed = new but already gone
part-monthly = average month
part-beforeLaunch = average month before the launch
part-afterLaunch = average month after the launch
part-start = active at the start
part-lapsed = lapsed
part-newActive = new
part-month1 = after a month
part-month6 = after 6 months
part-month12 = after 12 months

why-no-days = The period holds no day of data.
why-nobody-active-at-start = No member was active at the start, so there is nothing to measure against.
why-no-cohorts = Nobody joined in a whole month of the data, so there are no cohorts.
why-cohorts-too-young = For no cohort is this month over yet.

note-retention-ends = The start is { $start } (the day before the period or, where the data does not reach back enough, the first day for which it shows who is active), the end { $end }. A member is active whose last purchase was no more than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago.
note-new-are-first-seen = New members are those whose first purchase in the data comes after the start. Anyone who bought before the data begins and came back counts as new too, so not all who came back are shown as such.
note-cohort-margin = Margin by cohort: for receipts without a cost of goods a margin of { $margin } of the money is assumed, the same for all cohorts.

table-base = The active base by month
table-cohorts = Cohorts: what part bought so many months after joining (0 is the month of joining)
table-cohort-revenue = Cohorts: revenue per member so far, by months after joining (0 is the month of joining)
table-cohort-margin = Cohorts: gross margin per member so far, by months after joining (0 is the month of joining)

column-start = active at the start
column-lapsed = lapsed
column-reactivated = came back
column-new = new
column-end = active at the end
