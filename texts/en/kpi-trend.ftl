# What a chart shows, in a sentence made from its data: message trend-<kpi>,
# trend-any where a KPI has none of its own.

# The name stands above on the card already.
trend-any = The figure
    .rose = { $who ->
        [members] Members: up
       *[all] Up
    } from { $from } to { $to }
    .fell = { $who ->
        [members] Members: down
       *[all] Down
    } from { $from } to { $to }
    .month-rose = { $who ->
        [members] Members: up
       *[all] Up
    } within a month from { $from } to { $to }
    .month-fell = { $who ->
        [members] Members: down
       *[all] Down
    } within a month from { $from } to { $to }
    .flat = { $who ->
        [members] Members: steady
       *[all] Steady
    } at about { $to }
    .varied = { $who ->
        [members] Members: between
       *[all] Between
    } { $from } and { $to }

trend-of-receipts = { $count ->
    [one] receipt
   *[other] receipts
}
trend-of-points = { $count ->
    [one] point
   *[other] points
}
trend-of-days = { $count ->
    [one] day
   *[other] days
}
trend-member-revenue-share = Members’ share of revenue
    .rose = Members’ share of revenue rose from { $from } to { $to }
    .fell = Members’ share of revenue fell from { $from } to { $to }
    .month-rose = Members’ share of revenue rose within a month from { $from } to { $to }
    .month-fell = Members’ share of revenue fell within a month from { $from } to { $to }
    .flat = Members’ share of revenue stays at about { $to }
    .varied = Members’ share of revenue moves between { $from } and { $to }
trend-member-receipt-share = Members’ share of receipts
    .rose = Members’ share of receipts rose from { $from } to { $to }
    .fell = Members’ share of receipts fell from { $from } to { $to }
    .month-rose = Members’ share of receipts rose within a month from { $from } to { $to }
    .month-fell = Members’ share of receipts fell within a month from { $from } to { $to }
    .flat = Members’ share of receipts stays at about { $to }
    .varied = Members’ share of receipts moves between { $from } and { $to }
trend-average-receipt = Average receipt
    .rose = { $who ->
        [members] Members’ average receipt
       *[all] The average receipt
    } rose from { $from } to { $to }
    .fell = { $who ->
        [members] Members’ average receipt
       *[all] The average receipt
    } fell from { $from } to { $to }
    .month-rose = { $who ->
        [members] Members’ average receipt
       *[all] The average receipt
    } rose within a month from { $from } to { $to }
    .month-fell = { $who ->
        [members] Members’ average receipt
       *[all] The average receipt
    } fell within a month from { $from } to { $to }
    .flat = { $who ->
        [members] Members’ average receipt
       *[all] The average receipt
    } stays at about { $to }
    .varied = { $who ->
        [members] Members’ average receipt
       *[all] The average receipt
    } moves between { $from } and { $to }
trend-purchase-frequency = Purchase frequency
    .rose = Members buy more often: { $from } → { $to }
    .fell = Members buy less often: { $from } → { $to }
    .month-rose = Members bought more often within a month: { $from } → { $to }
    .month-fell = Members bought less often within a month: { $from } → { $to }
    .flat = Purchase frequency stays at about { $to }
    .varied = Purchase frequency moves between { $from } and { $to }
trend-active-members = Active members
    .rose = There are more active members: { $from } → { $to }
    .fell = There are fewer active members: { $from } → { $to }
    .month-rose = There are more active members: { $from } → { $to }
    .month-fell = There are fewer active members: { $from } → { $to }
    .flat = About { $to } are active, much as before
    .varied = Between { $from } and { $to } are active
trend-inactive-share-30d = Inactive 30 days
    .rose = More members are inactive: { $from } → { $to }
    .fell = Fewer members are inactive: { $from } → { $to }
    .month-rose = More members are inactive: { $from } → { $to }
    .month-fell = Fewer members are inactive: { $from } → { $to }
    .flat = The share of inactive members stays at about { $to }
    .varied = The share of inactive members moves between { $from } and { $to }
trend-repeat-member-share = Repeat purchase share
    .rose = More members buy twice a month: { $from } → { $to }
    .fell = Fewer members buy twice a month: { $from } → { $to }
    .month-rose = More members buy twice a month: { $from } → { $to }
    .month-fell = Fewer members buy twice a month: { $from } → { $to }
    .flat = The share who buy twice a month stays at about { $to }
    .varied = The share who buy twice a month moves between { $from } and { $to }
trend-revenue-per-member = Revenue per member
    .rose = A member brings more a month: { $from } → { $to }
    .fell = A member brings less a month: { $from } → { $to }
    .month-rose = A member brings more a month: { $from } → { $to }
    .month-fell = A member brings less a month: { $from } → { $to }
    .flat = Monthly revenue per member stays at about { $to }
    .varied = Monthly revenue per member moves between { $from } and { $to }
trend-items-per-receipt = Items per receipt
    .rose = { $who ->
        [members] More items in members’ receipts
       *[all] More items in a receipt
    }: { $from } → { $to }
    .fell = { $who ->
        [members] Fewer items in members’ receipts
       *[all] Fewer items in a receipt
    }: { $from } → { $to }
    .month-rose = { $who ->
        [members] Within a month, more items in members’ receipts
       *[all] Within a month, more items in a receipt
    }: { $from } → { $to }
    .month-fell = { $who ->
        [members] Within a month, fewer items in members’ receipts
       *[all] Within a month, fewer items in a receipt
    }: { $from } → { $to }
    .flat = { $who ->
        [members] Members buy
       *[all] A receipt has
    } about { $to }{ $who ->
        [members] {" "}at a time
       *[all] {""}
    }
    .varied = { $who ->
        [members] Members buy
       *[all] A receipt has
    } between { $from } and { $to }{ $who ->
        [members] {" "}at a time
       *[all] {""}
    }
trend-average-item-price = Average item price
    .rose = { $who ->
        [members] Members buy pricier items
       *[all] Items got pricier
    }: { $from } → { $to }
    .fell = { $who ->
        [members] Members buy cheaper items
       *[all] Items got cheaper
    }: { $from } → { $to }
    .month-rose = { $who ->
        [members] Within a month members turned to pricier items
       *[all] Items got pricier within a month
    }: { $from } → { $to }
    .month-fell = { $who ->
        [members] Within a month members turned to cheaper items
       *[all] Items got cheaper within a month
    }: { $from } → { $to }
    .flat = { $who ->
        [members] Members’ average item price
       *[all] The average item price
    } stays at about { $to }
    .varied = { $who ->
        [members] Members’ average item price
       *[all] The average item price
    } moves between { $from } and { $to }
