finding-redemption-rate-low =
    .title = { $value } of the points issued are used; below { $limit } is low
    .meaning = Points that are not used bring nobody back. The { $limit } is this calculator’s own rule of thumb; set your own norm to replace it.
    .check = If few members use points at all, they do not know about them or can’t reach the minimum; if many do and many points expire, points expire too soon. The share turned into purchases within 90 days shows what fresh points do.
    .action = Show the balance on every receipt and in the app, let members pay small sums with points, remind members before points expire.

finding-redemption-rate-high =
    .title = { $value } of the points issued are used; above { $limit } the card is little more than a discount
    .meaning = Nearly all points are spent at once, so members treat them as a price cut. That is fine if purchases grow with it. The { $limit } is this calculator’s own rule of thumb.
    .check = See what share of a receipt is paid with points, and what discount the points come to: large shares on ordinary purchases confirm it.
    .action = Tie points to what you want more of: a bigger basket, a new category, the next visit. Check that points are not spent on receipts that would have been bought anyway.

finding-points-expire-unused =
    .title = From { $from } to { $to }, expired points came to { $value } of those issued; above { $limit } is high
    .meaning = It saves money today, but members learn that points are worth little. The { $limit } is this calculator’s own rule of thumb.
    .check = “Points about to expire” shows what goes next, and whose. If few members use points at all, they do not know about them; if many do, points expire too soon.
    .action = Remind members two weeks before points expire, and give them longer where people buy seldom.

finding-rewards-not-growing =
    .title = Of { $of ->
        [one] { $of } member
       *[other] { $of } members
    } who used points and changed their pace, { $members } buy less often; { $share } of the points went to them
    .meaning = From the first half of the period to the second, more of those rewarded slowed down than chance explains (which would be about half). A seasonal dip raises the number too, so compare with the same months a year ago.
    .stake = { $points ->
        [one] { $points } point
       *[other] { $points } points
    } a year × { $each } of cost per point = { $money } a year paid to these members. Not all of it is wasted: without points some of them might have left.
    .check = If the frequency of active members fell too, it may be the season. A high redemption rate says that points are used as a discount on purchases made anyway.
    .action = Give less for what happens anyway and more for the extra visit: points for a purchase sooner than usual, for a new category. Try it on some of the members and compare with the rest.

finding-effective-discount-rising =
    .title = Discounts and points take more: { $now } of the price, up from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } buyers paid a smaller part of the price than { finding-then }.
    .stake = { $shortfall } of { $base } a year at full prices = { $money } a year compared with your own past. This figure does not say how much of it came back in purchases.
    .check = See which part grew: promotions, which all buyers get, or points. Compare with what was planned.
    .action = Stop the promotion that brings no further purchases, and check that points and discounts do not stack on the same goods.

finding-effective-discount-low =
    .title = Discounts and points take { $value } of the price; your norm is { $norm }
    .meaning = You give more than you planned to.
    .stake = { $shortfall } of { $base } a year at full prices = { $money } a year above your norm. This figure does not say how much of it came back in purchases.
    .check = See which part exceeds the plan: promotions or points.
    .action = Stop the promotion that brings no further purchases, and check that points and discounts do not stack on the same goods.

finding-effective-discount-above-plan =
    .title = Discounts and points took { $value } of the price; the plan was { $plan }
    .meaning = From { $from } to { $to } you gave more than you planned to. Months with a plan and complete data are counted together, three at most, each weighted by its sales.
    .stake = { $shortfall } of { $base } a year at full prices = { $money } a year above plan, if it stays that way. This figure does not say how much of it came back in purchases.
    .check = See which part is above the plan: promotions, which all buyers get, or points. If sales were above plan too, the discount may have brought them.
    .action = Stop the promotion that brings no further purchases, and check that points and discounts do not stack on the same goods. Or change the plan, if the discount pays.

finding-cherry-pickers =
    .title = { $members ->
        [one] { $members } member buys
       *[other] { $members } members buy
    } mostly at a deep discount: { $value } of those with { $receipts ->
        [one] { $receipts } receipt
       *[other] { $receipts } receipts
    } or more
    .meaning = They spend { $mostly } or more on receipts with { $deep } or more off, which is more often than chance explains. They get { $own } off the price; the other members get { $others }. The limits are this calculator’s own: nobody publishes a norm.
    .stake = Discount beyond what other members get: { $shortfall } of the { $base } that their goods would cost a year at full prices = { $money } a year. Not all of it is wasted: without the discount some of it would not be bought at all.
    .check = If much of all members’ spending is at a deep discount, the promotions are too broad; if little is, it is these members. Where members’ item price or margin is below that of other buyers, the rest of the basket does not make up for the discount.
    .action = Give no points on deeply discounted goods and limit how many a person may take. Offer these members something at the full price in a category they already buy; try it on some of them and compare with the rest.
