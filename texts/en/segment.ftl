# Segments of members, lists to act on, portraits.

scheme-rfm = RFM
    .about = Scores from 1 to 5: how long ago the last purchase was (R) and how many purchases there were in the period (F). The fifth with the latest purchases scores R5, the fifth with the most F5. Equal values score equally. Money is shown next to it.
scheme-life-cycle = Life cycle
    .about = Where a member is on the way. “Sleeping” is a pause longer than four out of five of the member’s own pauses, “lost” one longer than nineteen out of twenty; members with few pauses of their own are compared with everybody’s.
scheme-value = Value (ABC)
    .about = A are the members who together bring the first 80% of revenue, B the next 15%, C the rest.
scheme-frequency-trend = Frequency: rising or falling
    .about = A member’s days in the period are halved. “Rising” and “falling” appear only where chance does not explain the difference in purchases.
scheme-receipt-trend = Average receipt: rising or falling
    .about = Receipts of the second half of a member’s days in the period against those of the first. “Rising” and “falling” appear only where chance does not explain the difference; one large purchase changes nothing.
scheme-promotion = Buying at a discount
    .about = What share of their money a member spends on deeply discounted receipts, 10% off or more. A cherry picker spends 60% or more that way, on at least five receipts, and more often than chance explains.
scheme-tier = Tier
    .about = As in the members table.
scheme-sex = Sex
    .about = As in the members table.
scheme-age = Age
    .about = Full years on the last day of the period, or the age group of the members table.
scheme-city = City
    .about = As in the members table; the twenty most frequent, all others together.
scheme-source = Source of enrolment
    .about = As in the members table.
scheme-marital-status = Marital status
    .about = As in the members table.
scheme-store = Main shop
    .about = The shop with the most of the member’s receipts in the period; the twenty most frequent, all others together.
scheme-channel = Where they buy
    .about = By receipts of the period: in shops only, online only, or both.

segment-rfm-champions = Champions
    .todo = Look after them: early access, status, a personal thank-you. They need no discount.
segment-rfm-loyal = Loyal
    .todo = Offer something new alongside what they usually buy, ask for a review, lead them to the next tier.
segment-rfm-potential-loyalist = Potential loyalists
    .todo = Give a reason for the next purchase within days: points that expire soon, things that go with the last purchase.
segment-rfm-new = New
    .todo = A welcome series: how to collect, how to spend, what to buy second.
segment-rfm-promising = Promising
    .todo = They came recently and bought little: remind them of their points and suggest a second purchase.
segment-rfm-need-attention = Need attention
    .todo = Write with an offer in their favourite category before they leave.
segment-rfm-about-to-sleep = About to sleep
    .todo = A simple, cheap reminder: what is new, how many points they have.
segment-rfm-cant-lose = Can’t lose
    .todo = They bought very often and stopped. Call or write in person and find out why.
segment-rfm-at-risk = At risk
    .todo = They bought regularly and vanished. A personal offer with an end date, stronger than usual.
segment-rfm-hibernating = Hibernating
    .todo = A cheap channel and infrequent messages; don’t spend your best discounts here.

segment-life-cycle-new = New
    .todo = Lead them to the second purchase: the first weeks decide who stays.
segment-life-cycle-growing = Growing
    .todo = They buy more often or for more. Show the next tier and new categories.
segment-life-cycle-active = Active
    .todo = They buy in their own rhythm. Don’t disturb it with discounts; widen the basket.
segment-life-cycle-declining = Declining
    .todo = They still buy, but less often or for less. The best time to step in: find out what changed.
segment-life-cycle-reactivated = Reactivated
    .todo = They came back after a long pause. Build on it: an offer for the next purchase, soon.
segment-life-cycle-sleeping = Sleeping
    .todo = A pause longer than usual for them. Remind them of their points and favourite category.
segment-life-cycle-lost = Lost
    .todo = One or two attempts with a strong offer, then only infrequent messages in a cheap channel.
segment-life-cycle-never-bought = Never bought
    .todo = Enrolled and never bought: welcome points with an end date, and a check whether cards are issued for show.

segment-value-a = A: first 80% of revenue
    .todo = They bring the most: personal attention and the best service.
segment-value-b = B: next 15%
    .todo = Lead them to A: show how far it is to the next tier.
segment-value-c = C: last 5%
    .todo = Cheap messages to all; make sure discounts don’t eat the margin.

segment-frequency-trend-rising = Buying more often
    .todo = Something works: find out what, and repeat it with others like them.
segment-frequency-trend-steady = Unchanged
    .todo = The rhythm is settled: grow the basket rather than the frequency.
segment-frequency-trend-falling = Buying less often
    .todo = Step in now: a personal offer is cheaper than a new member.
segment-frequency-trend-unknown = Too few purchases to tell
    .todo = First a second and a third purchase.
segment-receipt-trend-rising = Receipt growing
    .todo = Offer the best of their categories.
segment-receipt-trend-steady = Unchanged
    .todo = Try an offer for baskets just above their usual receipt.
segment-receipt-trend-falling = Receipt falling
    .todo = See which category left the basket, and bring it back with an offer.
segment-receipt-trend-unknown = Too few receipts to tell
    .todo = First more purchases.

segment-promotion-picker = Cherry pickers
    .todo = They come only for the discount: leave them out of general promotions, offer a bundle or a minimum sum.
segment-promotion-often = Often at a discount
    .todo = Try discounts less often and in their own categories; watch the margin.
segment-promotion-seldom = Seldom at a discount
    .todo = A promotion is a reason to drop in: alternate with offers without a discount.
segment-promotion-never = At full price
    .todo = Don’t get them used to discounts: service, new products and status matter more.

segment-sex-female = Women
segment-sex-male = Men
segment-age-under-18 = under 18
segment-age-18-24 = 18–24
segment-age-25-34 = 25–34
segment-age-35-44 = 35–44
segment-age-45-54 = 45–54
segment-age-55-64 = 55–64
segment-age-from-65 = 65 and over
segment-channel-store = In shops only
segment-channel-online = Online only
segment-channel-both = Both
segment-other = All others
segment-none = Not known
segment-not-yet = Not members yet

scenario-points-expire = Points are expiring, and the member stays away
    .about = No purchase for more than 60 days, and some points expire within the next 30.
    .idea = “Your 1,000 points expire on the 23rd, enough for…”: the sum, the day, one button.
scenario-top-declining = The best are leaving
    .about = They bring the most revenue (class A), but are declining or sleeping.
    .idea = A personal letter or a call: what changed, and an offer in the favourite category.
scenario-silent-60 = No purchase for 61 to 90 days
    .about = The first trigger of reactivation: more than 60 days without a purchase.
    .idea = A reminder: how many points they have, and what is new since the last visit.
scenario-silent-90 = No purchase for more than 90 days
    .about = The second trigger: those who did not answer the first reminder.
    .idea = A strong offer with a short deadline; if nothing comes of it, write less often.
scenario-bought-once = Bought once
    .about = One purchase in all the data.
    .idea = A reason for the second: what goes with the first, within two weeks.
scenario-never-bought = Enrolled and never bought
    .about = On the list of members, but without a purchase.
    .idea = “Your welcome points are waiting”: the end date, and the nearest shop.

member-id = Member
member-days-since = Days without purchase
member-purchases = Purchases
member-revenue = Revenue
member-average-receipt = Average receipt
member-points = Points
member-points-issued = Points earned
member-points-redeemed = Points redeemed
member-points-expired = Points expired
member-points-expire = Points expire on
member-points-expiring = Points expiring
member-days-to-expiry = Days to expiry
member-enrolled = Enrolled on
member-days-enrolled = Days enrolled
member-first-purchase = First purchase
member-last-purchase = Last purchase
member-purchases-ever = Purchases in all data
member-deep-share = Share spent at a discount, %
member-sleeping-after = Usual pause, days
member-lost-after = Longest usual pause, days
list-group = Group
list-control = control
list-target = to contact

note-rfm-thirds = { $n } members with a purchase, fewer than 100: thirds are used instead of fifths, with the scores 1, 3 and 5.
note-rfm-ties = { $share } bought once in the period: all of them score F1, and some scores between it and F5 go to nobody. Bringing them to a second purchase matters more than any segment.
note-trend-test = { $tested } members tested. Of those called rising or falling, at most { $chance } are so by chance (Benjamini and Hochberg’s method).
note-life-cycle = For those with few pauses of their own: sleeping after { $sleeping ->
        [one] { $sleeping } day
       *[other] { $sleeping } days
    } without a purchase, lost after { $lost ->
        [one] { $lost } day
       *[other] { $lost } days
    }.
why-few-for-rfm = { $n } members bought in the period; scores need at least { $fewest }. Choose a longer period.
why-no-trend = Nobody has enough purchases to tell growth and decline from chance.
why-no-pauses = Nobody bought twice: there are no pauses to judge by. Limits in days can be set in the settings.
settings-segment-limits = Segment limits must be in ascending order. Check the days, the numbers of purchases and the sums.
rule-too-deep = Too many conditions are nested. Keep to seven levels at most.

table-rfm-members = Members: recency (rows) by frequency (columns)
table-rfm-revenue = Revenue: recency (rows) by frequency (columns)
table-life-cycle-movement = Who moved where: rows then, columns now

contents-people = Members
people-label = Members: who they are and what to do with them
people-lists = Lists to act on
people-segments = Segments
people-list = List
people-joined-a-day = Members added per day
people-can-be-reached = Can be contacted
people-idea = What to write about
people-share = Share
people-show = Show the list
people-hide = Hide
people-members = { $count ->
    [one] member
   *[other] members
}
people-joined = On average { $perDay } added per day.
people-reachable = { $count } can be contacted.
people-of-all = Members
people-revenue = Revenue
people-revenue-share = Share of revenue
people-purchases = Purchases per buyer
people-count = Members
people-movement = Rows: where members were on { $from }; columns: where they are on { $to }.
people-view-list = List
people-view-portrait = Portrait
rfm-of = What the cells show
rfm-axes = R5: bought most recently, R1: long ago; F5: buy most often, F1: least often.

list-search = Find a member by number
list-columns = Columns
list-found = Members: { $count }.
list-left-alone = In the control group: { $count }.
list-page = { $from }–{ $to } of { $count }
list-back = Back
list-next = Next
list-save-spreadsheet = Save for Excel
list-save-crm = Save for the CRM (CSV)

portrait-lead = { $members ->
    [one] { $members } member
   *[other] { $members } members
}, { $share } of all members. Revenue in the period: { $revenue }, { $revenueShare } of members’ revenue.
portrait-how = Compared with all other members. What sets them apart most, beyond chance, comes first; differences are measured by the spread between members. Whatever the group was chosen by differs by definition.
portrait-differs = What sets them apart
portrait-rest = Other figures
portrait-all = All figures
portrait-classes = Who is over- or under-represented among them
portrait-categories = Share of money by category
portrait-these = These
portrait-others = Others
portrait-whole = All

builder-title = A segment of your own
builder-about = Combine conditions: a member’s classes and figures. They go into brackets too: “no purchase for 60 days and (gold or silver)”.
builder-by = What
builder-is = is in
builder-is-not = is not in
builder-class = Class
builder-from = from
builder-to = to
builder-remove = Remove
builder-add = Add a condition
builder-show = Show
builder-join = How conditions are joined
builder-all = All conditions
builder-any = Any of them
builder-yours = Your segment
builder-or = or
builder-and = and
builder-add-or = or…
builder-add-and = and…

goods-label = Goods: what brings revenue, and how evenly
goods-about = ABC by share of revenue: A bring the first 80%, B the next 15%, C the rest. XYZ by evenness of the sales of whole months: X vary by no more than 10% of the mean, Y by up to 25%, Z by more.
table-abc-rfm = Value and RFM segment: how many members
table-abc-evenness = Value and evenness (ABC × XYZ): how many members
table-abc-products = Products by share of revenue
table-abc-xyz-products = Products by share of revenue and evenness of sales
table-top-products = Products with the most revenue
table-abc-categories = Categories by share of revenue
table-abc-xyz-categories = Categories by share of revenue and evenness of sales
table-top-categories = Categories with the most revenue
column-goods = items
column-goods-share = share of items
column-revenue-so-far = so far
column-variation = variation by month
column-x = X: even
column-y = Y: varying
column-z = Z: uneven
column-no-xyz = fewer than three months
column-revenue-share = share of revenue
