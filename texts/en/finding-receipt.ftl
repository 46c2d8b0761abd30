finding-average-receipt-low =
    .title = A member’s average receipt compared with one without a card: { $value }; the norm is { $norm }
    .meaning = The gap between a member’s receipt and one without a card is smaller than a programme should bring. The card may be working only as a discount.
    .stake = { $shortfall } of the { $each } of a receipt without a card × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } short of the norm. The norm compares with buyers without a card, who are other people: the sum shows the scale and is not a forecast.
    .check = Is it items or price? If members buy only slightly more items, they do not fill their basket with you; if the item price is lower, they choose cheaper goods. A high member discount says that they come for promotions.
    .action = Tie the reward to the size of the purchase: more points from a certain sum, a gift above the usual receipt, offers from neighbouring categories.

finding-average-receipt-falling =
    .title = Members’ lead in the average receipt shrank to { $now } from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } members stood out less from other buyers than { finding-then }.
    .stake = { $shortfall } of the { $each } of a receipt without a card × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } compared with your own past, if the gap stays as it is now.
    .check = See which lead shrank: items (a poorer basket) or item price (cheaper goods). If neither did, it was the receipts without a card that grew.
    .action = Bring back a reason for a big purchase: a threshold for extra points, bundles, an offer that completes the basket.

finding-average-receipt-good =
    .title = A member’s average receipt compared with one without a card: { $value }; the norm is { $norm }
    .meaning = Members spend more per purchase than buyers without a card.

finding-items-per-receipt-low =
    .title = Items in a member’s receipt compared with one without a card: { $value }; the norm is { $norm }
    .meaning = Members do not do their main shopping with you.
    .stake = { $shortfall } of the { $each } that the items of a receipt without a card cost × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } short of the norm. The norm compares with buyers without a card, who are other people: the sum shows the scale and is not a forecast.
    .check = The structure of the receipt shows which categories are missing in member receipts but present in others.
    .action = Offer points for a second category in the receipt, and bundles of goods that are usually bought together.

finding-items-per-receipt-falling =
    .title = Members’ lead in items shrank to { $now } from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } a member’s basket got poorer, compared with that of buyers without a card, than { finding-then }.
    .stake = { $shortfall } of the { $each } that the items of a receipt without a card cost × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } compared with your own past, if the gap stays as it is now.
    .check = The structure of the receipt shows the category that members stopped adding; “What moved the average receipt” shows how much of the change is due to the number of items. Then check the stock of popular goods and whether an offer on bundles ended.
    .action = Bring back add-on offers, and check where related goods are displayed.

finding-items-per-receipt-good =
    .title = Items in a member’s receipt compared with one without a card: { $value }; the norm is { $norm }
    .meaning = Members fill a fuller basket with you.

finding-average-item-price-low =
    .title = Members’ item price compared with buyers without a card: { $value }; the norm is { $norm }
    .meaning = Members choose cheaper goods than expected. They are often bargain hunters.
    .stake = { $shortfall } of the { $each } that a member’s items would cost at the price without a card × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } short of the norm. The norm compares with buyers without a card, who are other people: the sum shows the scale and is not a forecast.
    .check = Compare members’ discount with that of other buyers: if members get much more, price promotions explain the difference; if not, they choose cheaper goods themselves.
    .action = Move the reward from discounts to points, give no points on deeply discounted goods, and offer members new and premium products.

finding-average-item-price-falling =
    .title = Members’ lead in item price shrank to { $now } from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } members chose cheaper goods, compared with others, than { finding-then }.
    .stake = { $shortfall } of the { $each } that a member’s items would cost at the price without a card × { $receipts ->
        [one] { $receipts } member receipt
       *[other] { $receipts } member receipts
    } a year = { $money } compared with your own past, if the gap stays as it is now.
    .check = A higher member discount points to a promotion for them; a change in the mix of goods points to cheaper goods at unchanged prices.
    .action = Compare the margin of promotional and ordinary member receipts, and drop discounts that bring no further purchases.

finding-average-item-price-good =
    .title = Members’ item price compared with buyers without a card: { $value }; the norm is { $norm }
    .meaning = Members choose more expensive goods than buyers without a card.
