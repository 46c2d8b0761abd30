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

table-factor-steps = What makes up the change in the average receipt
factor-steps-title = { $way ->
    [rose] The average receipt rose by { $change }
    [fell] The average receipt fell by { $change }
   *[same] The average receipt did not change
}; { $factor ->
    [price] prices
    [mix] the choice of goods
   *[items] the number of items
} moved it most
factor-steps-about = What makes up the change: { $before } before, { $now } now

deviation-choose = Month
deviation-title = Revenue of { $month } was { $against ->
    [plan] { $way ->
        [above] { $change } above plan
        [below] { $change } below plan
       *[same] on plan
    }
    [year] { $way ->
        [above] { $change } above that of { $before }
        [below] { $change } below that of { $before }
       *[same] the same as in { $before }
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
    [plan] What makes up the deviation: plan { $base }, actual { $fact }
   *[previous] What makes up the change: { $base } before, { $fact } now
}

sizes-title = { $who ->
    [members] Half of members’ receipts are { $members } or less
    [anonymous] Half of the receipts are { $anonymous } or less
   *[both] Half of members’ receipts are { $members } or less; without a card, { $anonymous } or less
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
expiry-weeks-about = Points that expire in the week to the day shown unless they are spent. Below each day: how many members this concerns
expiry-months-title = Most points expire in { $when }: { $most }, { $share } of all points on accounts
expiry-months-about = Points on accounts by the month until which they can be spent
expiry-until = Week to { $day }

base-stayed = stayed
base-title = { $way ->
    [rose] Active members grew from { $from } to { $to }
    [fell] Active members fell from { $from } to { $to }
   *[same] There are as many active members as before, { $to }
}: { $fresh } new, { $reactivated } came back, { $lapsed } lapsed
base-about = Active members at the end of each month: those who stayed, came back and are new. Below the line: who lapsed in the month

costs-title = The largest cost is { $name }: { $share }
costs-about = Programme costs by month
costs-rest = the rest

plan-title = { $name } — { $way ->
    [above] { $by } above plan
    [below] { $by } below plan
   *[same] right on plan
} in { $month }
plan-about = Bars are actual values, short lines the plan{ $partial ->
    [some] . Hatched: a month that is not over
   *[none] {""}
}

heat-title = The busiest hour
    .heat-receipts = Most receipts: { $when }, { $most } in the period
    .heat-revenue = Most sales: { $when }, { $most } in the period
    .heat-members = Members buy most often: { $when }, { $most } in the period
    .heat-contacts = Most messages go out: { $when }, { $most }
    .heat-answers = Best time to send, judging by purchases after a message: { $when }, { $most }
heat-about = { $what }: the stronger the colour, the more
heat-day = Day of the week
    .weekday-1 = Mon
    .weekday-2 = Tue
    .weekday-3 = Wed
    .weekday-4 = Thu
    .weekday-5 = Fri
    .weekday-6 = Sat
    .weekday-7 = Sun

table-scatter = Two figures side by side
scatter-whole = overall
scatter-about = { $x } and { $y }. The larger the circle, the more data behind it
scatter-cards = “{ $name }” has the most receipts without a card beyond what is usual: a card in { $share } of receipts, { $whole } overall
scatter-cards-alike = The share of receipts with a card is about the same everywhere: { $low } to { $high }
scatter-often = “{ $often }” buy most often, { $rate }. The largest average receipt is that of “{ $rich }”, { $receipt }
scatter-often-same = “{ $often }” buy most often, { $rate }, and for the largest sum, { $receipt }
