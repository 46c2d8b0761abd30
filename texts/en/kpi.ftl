# KPIs. Message kpi-<id>: the name; attributes: formula in words, formula with
# the figures, what it shows, what a high and a low value mean.

family-penetration = Reach of the programme
family-receipt = The receipt
family-frequency = Frequency and activity
family-value = Value of a member

part-members = members
part-anonymous = without a card
part-all = all receipts
part-gap = difference
part-enrolled = per member
part-active = per active member
part-enrolledYear = per member a year
part-activeYear = per active member a year
part-days60 = over 60 days
part-days90 = over 90 days
part-days180 = over 180 days
part-share = share of the member list

source-set = Set Loyalty, “Basic metrics of a loyalty programme” (in Russian)
source-set-v1 = Set Loyalty, “How to assess effectiveness effectively” (in Russian)
source-rarus-a = 1C-Rarus, “Analytics in loyalty programmes” (in Russian)
source-rarus-d = 1C-Rarus, “Developing a loyalty programme” (in Russian)
source-rarus-p = 1C-Rarus, presentation on loyalty programmes (in Russian)
source-own = your own norm


kpi-member-revenue-share = Member share of revenue
    .formula = (member sales − member returns) ÷ (all sales − all returns)
    .figures = ({ $memberSales } − { $memberReturns }) ÷ ({ $sales } − { $returns })
    .about = How much of the revenue comes from customers you know.
    .high = The programme reaches your main customers, so decisions can rest on card data.
    .low = Most revenue comes from people you know nothing about: there is no way to make them an offer or win them back.

kpi-member-receipt-share = Member share of receipts
    .formula = member sale receipts ÷ all sale receipts (returns are in neither)
    .figures = { $memberReceipts } ÷ { $receipts }
    .about = In how many purchases a card was shown. It also measures whether cashiers ask for it.
    .high = The card is shown nearly every time: customers and cashiers have the habit.
    .low = The card is not asked for, not carried, or not seen as worth the trouble.

kpi-average-receipt = Average receipt
    .formula = money of member sale receipts ÷ their number (returns are in neither)
    .figures = { $memberSales } ÷ { $memberReceipts }
    .about = What a member spends in one purchase, and how much more that is than a buyer without a card.
    .high = Members spend clearly more per purchase than others.
    .low = Members spend about as much as anyone: the card is used for the discount, not for bigger baskets.

kpi-items-per-receipt = Items per receipt
    .formula = items in member sale receipts ÷ number of those receipts (returns are in neither)
    .figures = { $memberQuantity } ÷ { $memberReceipts }
    .about = How full a member’s basket is compared with that of a buyer without a card.
    .high = Members do their main shopping with you.
    .low = Members drop in for an item or two and fill the basket elsewhere.

kpi-average-item-price = Average item price
    .formula = money of member sale receipts ÷ items in them (returns are in neither)
    .figures = { $memberSales } ÷ { $memberQuantity }
    .about = Whether members choose dearer or cheaper goods than buyers without a card.
    .high = Members choose dearer goods: they trust the shop and its range.
    .low = Members pick the cheapest goods, or only what is on promotion.

kpi-purchase-frequency = Purchase frequency
    .formula = member purchases ÷ months of membership of all members
    .figures = { $purchases } ÷ { $memberMonths } months
    .about = How many times a month a member comes to buy. All members count, including those who stopped coming; active ones alone would look better.
    .high = Members come often: the programme has become a habit.
    .low = Members come seldom, and others get the purchases in between.

kpi-active-members = Active members
    .formula = members with a purchase − those of them who have not bought for longer than the active window (at the end of the period; purchases returned in full do not count)
    .figures = { $members } − { $inactive }
    .about = How many members buy now, rather than merely stand in the database.
    .high = Many customers use the programme, so an offer has people to reach.
    .low = Most of the base no longer buys: registrations grow and purchases do not.

kpi-inactive-share-30d = Inactive 30 days
    .formula = members who have not bought for more than 30 days ÷ members with a purchase (at the end of the period; purchases returned in full do not count)
    .figures = { $inactive } ÷ { $members }
    .about = How many of the members who used to buy have not come in the last 30 days.
    .high = Many who used to buy have stopped coming. Where people buy seldom, look at 90 and 180 days.
    .low = Nearly all members have bought lately.

kpi-repeat-member-share = Repeat purchase share
    .formula = members with two or more purchases in the period ÷ members with at least one (purchases returned in full do not count)
    .figures = { $repeat } ÷ { $members }
    .about = How many of the members who bought in the period bought more than once.
    .high = Members who have bought once come back: the programme keeps them.
    .low = Many buy once and are not seen again: the card is taken for a single discount.

kpi-revenue-per-member = Revenue per member
    .formula = (member sales − member returns) ÷ members with a sale receipt in the period
    .figures = ({ $memberSales } − { $memberReturns }) ÷ { $members }
    .about = How much money one buying member brings in the period.
    .high = Members spend a lot with you: they come often or buy much.
    .low = A member brings little: visits are rare or baskets small. Purchase frequency and the average receipt tell which.

note-grows-with-period = Counted over { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The longer the period, the more members find time for another purchase, so a month shows a lower share than the whole period. Compare periods of the same length.
note-state-since = The state on the last day of the period, from all data since { $from }. Those who left before that day are not in the data, so the share grows by itself with every month of data.
note-active-days = A member is active who bought in the last { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of the period.
note-money-grows-with-period = The sum of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: the longer the period, the greater it is. Compare periods of the same length.
note-self-selection = Members and buyers without a card are different people: those who buy more anyway are likelier to take a card. The difference describes them; it does not prove an effect of the programme.
note-small-sample = Little data ({ $n }): take the figure as a hint.
note-without-quantity = { $share } of receipts give no quantity, so this figure is off by a comparable amount.
note-huge-quantity = { $receipts ->
        [one] { $receipts } receipt holds
       *[other] { $receipts } receipts hold
    } more than { $limit } items. That looks like grams, millilitres or fuel, and distorts items per receipt and item price.
note-enrolment-unknown = Enrolment dates are unknown: membership is counted from the day after the first purchase, which itself is left out. Add a list of members with their enrolment date for a more exact figure.

why-no-field = The files have no column “{ $field }”.
why-only-members = No receipt in the files is without a card, so it looks as if only member receipts were exported. Export all receipts to see this share.
why-no-receipts = There are no receipts in the period.
why-no-member-receipts = There are no member receipts in the period.
why-no-member-purchases = Members made no purchases in the period other than those returned.
why-few-days = This takes at least { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of data, and up to the end of the period there are { $covered }.
why-nobody-bought-yet = Up to the end of the period there is no member purchase other than those returned.
why-nobody-enrolled-yet = Up to the end of the period nobody on the list of members has enrolled yet.
why-no-member-list = There is no list of members. Add its file to see this share.
why-no-anonymous-receipts = There are no receipts without a card in the period, so there is nobody to compare with.
why-no-revenue = There is no revenue in the period: returns are no less than sales.
why-no-exposure = No member has been under observation for even a day.
why-no-active-members = No member is active at the end of the period.
why-zero-mean = The mean of one of the groups is zero, so there is no difference in per cent.

verdict-good = Members bring { $share } of revenue, and { $rated ->
        [one] the one figure with a norm reaches it
       *[other] all { $rated } figures reach their norms
    }.
verdict-mixed = Members bring { $share } of revenue. { $good } of { $rated } figures reach their norms; the weakest is “{ $worst }”.
verdict-no-norms = Members bring { $share } of revenue. No norms are published for your trade, so compare with your own past.
verdict-only-members = The files hold member receipts only: they show how members buy, but not how much of the sales is theirs. Add the receipts without a card.
verdict-no-members = No receipt in the files has a card, so there is no programme to measure. Check that the card number column was exported.
verdict-no-revenue = There is no revenue in the period: returns are no less than sales.

caution-early = It is early to judge: the data covers { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, and a programme is judged no sooner than six months after its launch (Set Loyalty).
caution-few-receipts = There are few receipts ({ $receipts }): new data may change the figures a lot.
