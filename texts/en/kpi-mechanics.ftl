kpi-launch-effect = Before and after
    .formula = average receipt after the launch ÷ average receipt before it − 1 (all sale receipts, as many days on either side)
    .figures = { $after } ÷ { $before } − 1, { $days } days on either side
    .counted = change in the average receipt after the launch
    .about = What has changed with the launch of the programme: the average receipt and, for customers known before it, frequency, repeat purchases and churn.
    .high = Receipts are larger after the launch than before. Compare with the same days a year earlier: it may be the season.
    .low = Receipts have not grown. See whether frequency and repeat purchases have: the programme may have worked there.
    .rows = Compares the months before the launch with those after it. The receipts of both open at “{ kpi-receipts }”: choose the period above.

kpi-mechanic-performance = Mechanics
    .formula = sale receipts with a promo code ÷ all sale receipts
    .figures = { $promo } ÷ { $receipts }
    .counted = share of receipts with a promo code
    .about = What part of purchases is made on promotion, and what each promotion brings.
    .high = Promotions are used a lot. Check what the discount costs and whether people buy more with it than usual.
    .low = Promotions are hardly used: people don’t know of them, or they are not worth the trouble.

kpi-campaign-conversion = Conversion of offers
    .formula = contacts after which the offer was used (or a purchase made) ÷ contacts after which 14 days, the day of contact included, have passed by the last day of the data
    .figures = { $converted } ÷ { $contacts }
    .counted = share of contacts that were answered
    .about = What part of those who got an offer took it up. What counts most is the difference from the control group, which got none.
    .high = Offers are taken up. If the control group buys as often, they would have bought anyway.
    .low = Offers are hardly taken up: the wrong goods, the wrong time or the wrong people.

kpi-reaction-time = Speed of reaction to promotions
    .formula = the day after the contact by which half of those contacted have bought (within 14 days; the day of contact is day 0)
    .figures = a purchase after { $reacted } of { $contacts } contacts
    .counted = half of those contacted have bought by then
    .about = How soon people come to buy after a message. It tells how long an offer should last and when to remind.
    .high = They take their time: a short offer ends before most of them come.
    .low = They buy soon: the message comes at the right moment.

kpi-automated-share = Automated communications
    .formula = automatic contacts ÷ contacts for which this is known
    .figures = { $automatic } ÷ { $contacts }
    .counted = share of contacts sent automatically
    .about = What part of messages goes out by itself: after a purchase, on a birthday, before points expire.
    .high = Most messages go out by themselves and at the right moment.
    .low = Nearly all messages are sent by hand. Start with the simple ones: a welcome, a birthday, points about to expire.
    .rows = Counts messages rather than members. Who was written to is at “{ kpi-campaign-conversion }”.

kpi-cashier-anomalies = Cashier check
    .formula = cashiers with at least one sign beyond chance (among those with 30 member receipts or more)
    .figures = { $toCheck } of { $cashiers }
    .counted = number of cashiers to check
    .about = Which cashiers have receipts with cards unlike everyone else’s. A reason to look, not an accusation.
    .high = There is something to check: look at these cashiers’ receipts and ask how they came about.
    .low = The cashiers’ receipts are much alike.

kpi-plan-fact = Actual against plan
    .formula = actual ÷ plan − 1 in the last whole month with a plan
    .figures = { $fact } ÷ { $plan } − 1 ({ $month })
    .counted = actual against plan in the last whole month
    .about = Whether the plan is met, and what makes revenue differ from it.
    .high = The plan is exceeded. If by much and not for the first time, it was too easy.
    .low = The plan is missed. The split shows why: fewer buyers, fewer visits or smaller receipts.
    .rows = Holds other figures against the plan. Receipts and members open there.

part-frequency = purchase frequency
part-repeatShare = share of repeat buyers
part-churn = churn
part-receipts = receipts a day
part-revenue = revenue a day
part-seasonal = average receipt on the same days a year earlier
part-discount = discount in receipts with a promo code
part-receiptLift = a receipt with a promo code against other receipts of the same members
part-target = bought after the message
part-control = bought in the control group
part-lift = difference from the control group, percentage points
part-personal = personal
part-mass = mass
part-reacted = bought within 14 days

source-newcombe = Newcombe, R. Interval estimation for the difference between independent proportions. Statistics in Medicine 17 (1998): the interval of a difference of shares
source-ang = Ang, B. W. The LMDI approach to decomposition analysis. Energy Policy 33 (2005): a split with nothing left over

why-launch-outside = The data runs from { $from } to { $to }, and the launch date does not leave at least one day before and one after in it.
why-empty-window = Before or after the launch there is nothing of what is compared, so there is no difference in per cent.
why-no-customers-before-launch = There are no receipts with a card before the launch: customers were not known then, so only receipts can be compared.
why-no-year-before-launch = The data does not reach the same days a year earlier.
why-no-promo-receipts = There are no receipts with a promo code in the period.
why-no-mixed-members = No member has receipts both with and without a promo code.
why-no-contacts = There are no contacts in the period for which this could be counted.
why-no-such-contacts = There are no such contacts in the period.
why-windows-open = After none of the contacts have 14 days passed yet.
why-no-control = There is no control group, so nobody knows how many would have bought without the message. Leave out one in ten and mark them “control” in the group column.
why-median-not-reached = It never came to half: within { $days } days, { $share } of contacts were followed by a purchase.
why-few-cashiers = There is nobody to compare with: it takes at least { $cashiers ->
        [one] { $cashiers } cashier
       *[other] { $cashiers } cashiers
    } with { $receipts } member receipts or more, and there are { $found }.
why-no-planned-month = There is no whole month with a plan for a figure that is known.

note-naive = Before and after is not cause and effect: prices, assortment, season and competitors changed over the same time.
note-launch-churn = Churn here is not the figure “Churn”. It is members who bought in the first { $half ->
        [one] { $half } day
       *[other] { $half } days
    } of a window and not in its last { $half }, so that both sides are counted alike. “Churn” counts as lost anyone who has not bought for more than { $active ->
        [one] { $active } day
       *[other] { $active } days
    }. Compare each only with itself.
note-short-windows = There are only { $days ->
        [one] { $days } day
       *[other] { $days } days
    } on either side: a holiday or the weather may matter more than the programme.
note-promo-buyers = Promo codes are used by those whom they suit. The difference between receipts describes such purchases; it does not prove that they would not have been made without the code.
note-more-promos = { $count ->
        [one] { $count } more promo code is
       *[other] { $count } more promo codes are
    } left out of the table.
note-by-offer = A used offer counts as a response. A contact counts once { $days } days have passed since it.
note-by-purchase = The files don’t say whether the offer was used, so a purchase within { $days } days, the day of contact included, counts as a response. Some of these purchases would have been made without the message.
note-windows-open = Recent contacts ({ $contacts }) are left out: their { $days } days are not over.
note-repeated-contacts = Repeated contacts with a member in one campaign ({ $contacts }) are left out: only the first counts.
note-contacts-too-early = Contacts sent before the first receipt of the files ({ $contacts }) are left out: what was bought after them is not seen.
note-lift-in-points = The difference from the control group is in percentage points: 15% against 10% is +5. Purchases within 14 days are compared, in campaigns that have both groups.
note-same-day-purchases = A purchase on the day of the contact counts as a reaction even if it was made before the message: the files don’t say when it was sent.
note-only-to-check = This is a list to check, not an accusation: unusual receipts often have simple reasons, such as a family with one card or a self-service till.
note-false-alarms = By pure chance, the list would name any cashier at all in no more than one report in { $reports }. That holds if receipts don’t depend on each other; regular customers make chance hits more frequent.
note-small-cashiers = { $cashiers ->
        [one] { $cashiers } more cashier was
       *[other] { $cashiers } more cashiers were
    } not checked: fewer than { $receipts } member receipts.
note-plan-month = The deviation is that of { $month }; all months are in the table “{ $figure }”.
note-unknown-plans = { $count ->
        [one] { $count } figure of the plan is not understood
       *[other] { $count } figures of the plan are not understood
    }: { $names }.
note-deviation-year-ago = The plan does not have buyers, receipts and average receipt along with revenue, so the change in revenue from the same month a year earlier is split instead. { note-deviation-buyers }
note-deviation-previous = The plan does not have buyers, receipts and average receipt along with revenue, so the change in revenue from the month before is split instead. { note-deviation-buyers }
note-deviation-buyers = Members and each receipt without a card count as buyers. Where cards are asked for less often, there are more receipts without one: buyers seem to grow and receipts per buyer to fall.

table-launch-windows = Before and after the launch
table-promos = Promo codes
table-campaigns = Campaigns
table-contact-channels = Channels
table-contact-variants = Groups and variants
table-contact-hours = Hour of sending
table-reaction-days = How many had bought by which day
table-reaction-campaigns = Speed of reaction by campaign
table-cashiers = Cashiers
table-cashier-signs = Beyond chance: something to ask about
table-plan-revenue = Plan and actual: revenue
table-plan-member-revenue = Plan and actual: member revenue
table-plan-receipts = Plan and actual: receipts
table-plan-member-receipts = Plan and actual: member receipts
table-plan-average-receipt = Plan and actual: average receipt
table-plan-member-average-receipt = Plan and actual: average receipt of members
table-plan-member-revenue-share = Plan and actual: member share of revenue
table-plan-member-receipt-share = Plan and actual: member share of receipts
table-plan-buyers = Plan and actual: buyers
table-plan-members-with-purchase = Plan and actual: members who bought
table-plan-active-members = Plan and actual: active members
table-plan-new-members = Plan and actual: new members
table-plan-points-issued = Plan and actual: points issued
table-plan-points-redeemed = Plan and actual: points redeemed
table-plan-items-per-receipt = Plan and actual: items per receipt
table-plan-revenue-per-member = Plan and actual: revenue per member
table-plan-effective-discount = Plan and actual: discount actually given
table-deviation-plan = What makes up the deviation of revenue from the plan
table-deviation-year-ago = What makes up the change in revenue from a year earlier
table-deviation-previous = What makes up the change in revenue from the month before

row-before = before the launch
row-after = after the launch
row-before-year-earlier = the same days before, a year earlier
row-after-year-earlier = the same days after, a year earlier
row-not-given = not given
label-sign-days = { $cashier }: days with four or more receipts on one card
label-sign-card = { $cashier }: receipts of one card, of all it has in the shop
label-sign-points = { $cashier }: points redeemed within an hour of being issued
label-sign-enrolled = { $cashier }: cards enrolled that bought only once

column-receipts = receipts
column-revenue = revenue
column-average-receipt = average receipt
column-revenue-per-member = revenue per member
column-receipts-a-day = receipts a day
column-revenue-a-day = revenue a day
column-frequency = purchases a month
column-repeat-share = repeat buyers
column-churn = churn
column-discount-share = discount
column-redeeming-share = receipts paid partly with points
column-plan = plan
column-fact = actual
column-contacts = contacts
column-conversion = conversion
column-control-conversion = bought in the control group
column-lift-points = difference in share who bought, pp
column-responder-receipt = average receipt of buyers
column-cost = cost
column-bought-share = bought within 14 days
column-reacted-share = bought
column-watched = still watched
column-median-days = half had bought by day
column-member-receipts = member receipts
column-one-card-share = share of the most used card
column-own-card-receipts = receipts of the most striking card
column-own-card-share = share of that card’s receipts in the shop
column-over-three-days = days with four or more receipts on one card
column-redeemed-at-once = redeemed within an hour of issue
column-never-again-share = cards with one purchase
column-sign-cases = cases
column-sign-of = of how many
column-sign-expected = expected from the other cashiers
column-signals = signs
column-deviation-share = deviation
column-landing = expected for the month
column-revenue-change = change in revenue
column-by-buyers = number of buyers
column-by-receipts = receipts per buyer
column-by-average-receipt = average receipt
column-by-returns = returns
