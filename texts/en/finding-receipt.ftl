finding-average-receipt-low =
    .title = A member’s average receipt against one without a card: { $value }; the norm is { $norm }
    .meaning = Members do not outspend others per purchase by as much as a programme should bring. The card may work as a discount only.
    .stake = { $shortfall } of the { $each } of a receipt without a card × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } missing against the norm. The norm compares with buyers without a card, who are other people: take the sum as a scale, not as a forecast.
    .check = Items or price? If the lead in items is small, the basket is not filled; if the item price is lower, members choose cheaper goods. A high discount of members says that they come for promotions.
    .action = Tie the reward to the size of the purchase: more points from a certain sum, a gift above the usual receipt, offers from neighbouring categories.

finding-average-receipt-falling =
    .title = The lead of members in the average receipt shrank to { $now } from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } members stood out less from other buyers than in the months before.
    .stake = { $shortfall } of the { $each } of a receipt without a card × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } against your own past, if the gap stays as it is now.
    .check = See which lead shrank: items (a poorer basket) or item price (cheaper goods). If neither did, it was the receipts without a card that grew.
    .action = Bring back a reason for a big purchase: a threshold for extra points, bundles, an offer that completes the basket.

finding-average-receipt-good =
    .title = A member’s average receipt against one without a card: { $value }; the norm is { $norm }
    .meaning = Members spend more per purchase than buyers without a card.

finding-items-per-receipt-low =
    .title = Items in a member’s receipt against one without a card: { $value }; the norm is { $norm }
    .meaning = Members do not fill their main basket with you.
    .stake = { $shortfall } of the { $each } that the items of a receipt without a card cost × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } missing against the norm. The norm compares with buyers without a card, who are other people: take the sum as a scale, not as a forecast.
    .check = The structure of the receipt shows which categories are missing in member receipts but present in others.
    .action = Offer points for a second category in the receipt, and bundles of goods that are usually bought together.

finding-items-per-receipt-falling =
    .title = The lead of members in items shrank to { $now } from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } a member’s basket got poorer, compared with that of buyers without a card, than in the months before.
    .stake = { $shortfall } of the { $each } that the items of a receipt without a card cost × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } against your own past, if the gap stays as it is now.
    .check = The structure of the receipt shows the category that members stopped adding; the part of items in what moved the average receipt shows how much of the change is due to them. Then check the stock of popular goods and whether an offer on bundles ended.
    .action = Bring back offers on one more item, and look at where related goods stand.

finding-items-per-receipt-good =
    .title = Items in a member’s receipt against one without a card: { $value }; the norm is { $norm }
    .meaning = Members fill a fuller basket with you.

finding-average-item-price-low =
    .title = Price of an item that members buy against others: { $value }; the norm is { $norm }
    .meaning = Members choose cheaper goods than expected. Often these are bargain hunters.
    .stake = { $shortfall } of the { $each } that a member’s items would cost at the price without a card × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } missing against the norm. The norm compares with buyers without a card, who are other people: take the sum as a scale, not as a forecast.
    .check = Compare the discount of members with that of the others: if members get much more, price promotions explain the difference; if not, they choose cheaper goods themselves.
    .action = Move the reward from discounts to points, leave deeply discounted goods out of earning, and show members what is new and a class above.

finding-average-item-price-falling =
    .title = The lead of members in item price shrank to { $now } from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } members chose cheaper goods, compared with others, than in the months before.
    .stake = { $shortfall } of the { $each } that a member’s items would cost at the price without a card × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } against your own past, if the gap stays as it is now.
    .check = A higher discount of members points to a promotion for them; a change in the mix of goods, to cheaper goods in the basket at unchanged prices.
    .action = Compare the margin of promotional and ordinary member receipts, and drop discounts that bring no further purchases.

finding-average-item-price-good =
    .title = Price of an item that members buy against others: { $value }; the norm is { $norm }
    .meaning = Members choose dearer goods than buyers without a card.
