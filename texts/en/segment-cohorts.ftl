# Cohorts: those who began together or are alike, month by month.

cohorts-name = Cohorts
cohorts-about = Members who began at the same time or are alike in some way, and what became of them. Worked out over all the data, whatever period is chosen. Age is in calendar months: 0 is the month in which a member began.
cohorts-all = All together
cohorts-none = Nobody began in a month that the data covers in full, so there is nobody to follow yet. A table of members with enrolment dates would help, or a longer history of receipts.

cohorts-choose-start = Start
cohorts-start-enrolment = Enrolment
cohorts-start-firstPurchase = First purchase
cohorts-since-enrolment = from enrolment
cohorts-since-firstPurchase = from the first purchase
cohorts-choose-group = Compare
cohorts-by-time = When they began
cohorts-by-first-category = First category
cohorts-choose-figure = Figure
cohorts-retention = Retention
    .month = Share of members with a purchase in the month
    .total = Share of members who had bought by the end of the month (after a first purchase: again)
cohorts-receipts = Receipts
    .month = Receipts per member in the month
    .total = Receipts per member so far
cohorts-revenue = Revenue
    .month = Revenue per member in the month
    .total = Revenue per member so far
cohorts-margin = Gross margin
    .month = Gross margin per member in the month
    .total = Gross margin per member so far
cohorts-choose-sum = Count
cohorts-sum-false = By month
cohorts-sum-true = So far

# $age is the month since the start; $value a value with its unit.
cohorts-title =
    .retention = { $age ->
        [0] { $value } of those who begin buy in that same month
       *[other] { $value } of members buy in month { $age } after they began
    }
    .retention-total = { $age ->
        [0] { $value } of members had bought by the end of the month in which they began
       *[other] { $value } of members had bought by the end of month { $age }
    }
    .receipts = { $age ->
        [0] A member makes { $value } in the starting month
       *[other] A member makes { $value } in month { $age } after the start
    }
    .receipts-total = { $age ->
        [0] A member makes { $value } in the starting month
       *[other] A member has made { $value } by the end of month { $age }
    }
    .revenue = { $age ->
        [0] A member brings { $value } on average in the starting month
       *[other] A member brings { $value } on average in month { $age } after the start
    }
    .revenue-total = { $age ->
        [0] A member brings { $value } on average in the starting month
       *[other] A member has brought { $value } on average by the end of month { $age }
    }
    .margin = { $age ->
        [0] A member brings { $value } of gross margin on average in the starting month
       *[other] A member brings { $value } of gross margin on average in month { $age } after the start
    }
    .margin-total = { $age ->
        [0] A member brings { $value } of gross margin on average in the starting month
       *[other] A member has brought { $value } of gross margin on average by the end of month { $age }
    }
cohorts-spread = Highest: { $best }, { $high }. Lowest: { $worst }, { $low }.
cohorts-compared = { $age ->
        [0] In the starting month: { $late } { $now }, { $early } { $before }
       *[other] In month { $age }: { $late } { $now }, { $early } { $before }
    }
cohorts-chance = A difference of this size can also come about by chance.
cohorts-legend = The stronger the colour, the more. Italics on grey: fewer than { $few } members, where figures depend a lot on chance. Empty: that month is not over yet. The last row counts, at each age, only those whom the data has followed that far.
cohorts-left-out = { $revenue } of revenue is outside the cohorts, the last unfinished month included.
cohorts-of-today = Tier, shop and channel are today’s. Those who stayed and bought more rose to the higher tiers, so the difference between groups is not the group’s own doing.
cohorts-few = few: { $n }
cohorts-age = { $age ->
        [0] starting month
       *[other] month { $age }
    }
cohorts-day = { $day ->
        [one] { $day } day
       *[other] { $day } days
    }
cohorts-curves-time = All cohorts together, the latest and the earliest; grey lines are the others. Points of fewer than 30 members are left out
cohorts-curves-groups = The largest groups, and all together. Points of fewer than 30 members are left out
cohorts-axis-age = Months from the start
cohorts-axis-day = Days after the first purchase
curve-keys = Arrow keys go from point to point
curve-of = of { $n }

cohorts-again-half = { $days ->
        [one] Half buy again within { $days } day
       *[other] Half buy again within { $days } days
    }
cohorts-again-share = { $days ->
        [one] Within { $days } day of the first purchase, { $share } buy again
       *[other] Within { $days } days of the first purchase, { $share } buy again
    }
cohorts-again-about = Share that has bought again, by days since the first purchase. The band around “All together” is where the share lies with a probability of 95%. Those followed for a short time count for as long as they were followed (Kaplan–Meier)
cohorts-again-table = Share that has bought again so many days after the first purchase
cohorts-as-table = Show as a table
cohorts-at-risk = { $n } still to come
cohorts-save-csv = Table (CSV)
cohorts-save-triangle = Triangle (SVG)
cohorts-save-svg = Curves (SVG)
cohorts-save-again = Next purchase (SVG)

# Who is behind a cell. $cohort is a month, a quarter or a group, $age the month since the start.
cohorts-who = Which members
cohorts-who-bought = Bought
cohorts-who-missing = Did not buy
cohorts-people =
    .in = { $cohort }, month { $age }: bought
    .in-not = { $cohort }, month { $age }: did not buy
    .by = { $cohort }: had bought by the end of month { $age }
    .by-not = { $cohort }: had not bought by the end of month { $age }
    .by-again = { $cohort }: had bought again by the end of month { $age }
    .by-again-not = { $cohort }: had not bought again by the end of month { $age }
