# What the charts of figures show: the title is what the data say, below it what is drawn.

chart-table-people = Table with lists of members
drawn-other = not explained
drawn-gain = added or took away
drawn-of-issued = { $share } of what was issued

table-points-steps = Where the points on accounts come from
points-step-issued = issued
points-step-redeemed = redeemed
points-step-expired = expired
points-step-adjusted = adjusted
points-step-other = not explained
points-step-outstanding = on accounts
points-steps-title = Of { $issued } points issued, { $left } are still on accounts ({ $share })
points-steps-below = { $left } more points were redeemed and expired than the files say were issued
points-steps-about = Points from { $from } to the end of the period: what came, what went, what is left

table-factor-steps = What the change of the average receipt is made of
factor-steps-title = { $way ->
    [rose] The average receipt rose by { $change }
    [fell] The average receipt fell by { $change }
   *[same] The average receipt did not change
}; { $factor ->
    [price] prices
    [mix] the choice of goods
   *[items] the number of items
} moved it most
factor-steps-about = What the change is made of: { $before } before, { $now } now

deviation-choose = Month
deviation-title = Revenue of { $month } was { $against ->
    [plan] { $way ->
        [above] { $change } above plan
        [below] { $change } below plan
       *[same] on plan
    }
   *[previous] { $way ->
        [above] { $change } above the month before
        [below] { $change } below the month before
       *[same] as in the month before
    }
}; { $factor ->
    [column-by-buyers] the number of buyers
    [column-by-receipts] receipts per buyer
    [column-by-average-receipt] the average receipt
   *[column-by-returns] returns
} moved it most
deviation-about = { $against ->
    [plan] What the deviation is made of: planned { $base }, came to { $fact }
   *[previous] What the change is made of: { $base } before, { $fact } now
}

sizes-title = { $who ->
    [members] Half of members’ receipts are above { $members }
    [anonymous] Half of the receipts are above { $anonymous }
   *[both] Half of members’ receipts are above { $members }, of those without a card above { $anonymous }
}
sizes-about = { $who ->
    [both] Share of members’ receipts and of receipts without a card by their size; below the bars is where each size begins. Dashed: the medians
   *[one] Share of receipts by their size; below the bars is where each size begins. Dashed: the median
}
sizes-median = { $name } { $value }

expiry-weeks-title = { $points } points expire within { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}, most of them in the week to { $when }
expiry-weeks-about = Points that expire in the week to the day shown if nobody spends them. Below each day is how many members lose some
expiry-months-title = Most points expire in { $when }: { $most }, { $share } of all points on accounts
expiry-months-about = Points on accounts by the month until which they can be spent
expiry-until = Week to { $day }

base-stayed = stayed
base-title = { $way ->
    [rose] Active members grew from { $from } to { $to }
    [fell] Active members fell from { $from } to { $to }
   *[same] Active members are as many as before, { $to }
}: { $fresh } new, { $reactivated } came back, { $lapsed } lapsed
base-about = Active members at the end of each month: those who stayed, came back and are new. Below the line: who lapsed in the month

costs-title = The greatest cost is { $name }: { $share }
costs-about = Programme costs by month
costs-rest = the rest

plan-title = { $name } — { $way ->
    [above] { $by } above plan
    [below] { $by } below plan
   *[same] right on plan
} in { $month }
plan-about = Bars are what came, short lines what was planned{ $partial ->
    [some] . Hatched: a month that is not over
   *[none] {""}
}

heat-title = The busiest hour
    .heat-receipts = Most receipts: { $when }, { $most } in the period
    .heat-revenue = Most sales: { $when }, { $most } in the period
    .heat-members = Members buy most often: { $when }, { $most } in the period
    .heat-contacts = Most messages go out: { $when }, { $most }
    .heat-answers = Messages are most often followed by a purchase if sent: { $when }, { $most }
heat-about = { $what }: the more, the stronger the colour
heat-day = Day of the week
    .weekday-1 = Mon
    .weekday-2 = Tue
    .weekday-3 = Wed
    .weekday-4 = Thu
    .weekday-5 = Fri
    .weekday-6 = Sat
    .weekday-7 = Sun

table-scatter = Two figures of the same parts
scatter-whole = overall
scatter-about = { $x } and { $y }. The larger the circle, the more data behind it
scatter-cards = “{ $name }” has the most receipts without a card beyond the usual: a card in { $share } of receipts, { $whole } overall
scatter-cards-alike = The share of receipts with a card is about the same everywhere: { $low } to { $high }
scatter-often = “{ $often }” buy most often, { $rate }. The largest average receipt is that of “{ $rich }”, { $receipt }
scatter-often-same = “{ $often }” buy most often, { $rate }, and for the largest sum, { $receipt }
