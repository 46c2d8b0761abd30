# The norm with its source, a norm of one's own, ways of counting, breakdowns and steps in the definition of a figure.

norm-from = { $norm } ({ $source }; { $grade })
norm-further = Also published, not used for the rating
norm-further-take = Take it as your own norm
own-norm = Your own norm
own-norm-low = From
own-norm-high = To
own-norm-turned = The lower limit is above the upper one.
own-norm-back = Back to the published norm

definition-revenue = What counts as revenue
definition-revenue-net = Money paid less money given back
definition-revenue-beforeDiscount = The same, but before discounts
definition-revenue-withPoints = Money, and what points paid for
definition-purchases = What counts as a purchase
definition-purchases-receipts = Every receipt
definition-purchases-days = A day with receipts, however many
definition-redemption = What redeemed points are compared with
definition-redemption-period = Points issued in the same period
definition-redemption-vintage = Points issued in the period: how many of them are redeemed by now
definition-enrolment = What enrolments are compared with
definition-enrolment-customers = All known customers
definition-enrolment-receipts = Receipts without a card: how often one led to an enrolment
definition-lifetime = How long a member stays
definition-lifetime-observed = As long as members have stayed so far
definition-lifetime-churn = 1 ÷ monthly churn
definition-activeDays = How long after a purchase a member is active (Set Loyalty: 30 days in grocery, 365 in clothes and electronics)
definition-activeDays-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
definition-activeDays-usual = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, the default for your trade
definition-pointsCost = When points become a cost
definition-pointsCost-redeemed = When they are redeemed
definition-pointsCost-issued = When they are issued, for the share that will be redeemed

breakdown-by = Break down
breakdown-none = not at all
breakdown-above = above overall
breakdown-below = below overall
breakdown-more = And { $count } more with fewer receipts.
by-store = by shop
by-channel = by channel
by-cashier = by cashier
by-tier = by level
by-source = by source of enrolment
by-enrolledBy = by who enrolled them

channel-store = Shop
channel-online = Online

step-label = Step of the chart
step-day = Day
step-week = Week
step-month = Month
step-quarter = Quarter
step-week-of = week of { $day }
step-quarter-of = Q{ $quarter } { $year }
step-subtitle = { $step ->
    [day] By day
    [week] By week
    [quarter] By quarter
   *[month] By month
}, { $from } – { $to }
step-partial = incomplete period
step-none = Not available at this step: it takes at least two values.
step-keys = Left and right arrows move between points

asking-busy = Working it out
asking-failed = It could not be worked out.
