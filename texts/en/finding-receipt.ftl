finding-average-receipt-low =
    .title = A member’s average receipt differs by { $value }; the norm is { $norm }
    .meaning = Members spend about as much per purchase as anyone. The card seems to work as a discount only.
    .check = Split the difference: as many items, or cheaper ones? See how much of what members buy is on promotion.
    .action = Tie the reward to the size of the purchase: more points from a certain sum, a gift above the usual receipt, offers from neighbouring categories.

finding-average-receipt-falling =
    .title = The lead of members in the average receipt shrank to { $now } from { $earlier } ({ $difference })
    .meaning = Members stand out less from other buyers.
    .check = See what shrank, items or their price, and whether receipts without a card grew.
    .action = Bring back a reason for a big purchase: a threshold for extra points, bundles, an offer that completes the basket.

finding-average-receipt-good =
    .title = A member’s average receipt differs by { $value }; the norm is { $norm }
    .meaning = Members spend more per purchase than buyers without a card.

finding-items-per-receipt-low =
    .title = Items in a member’s receipt: { $value } against one without a card; the norm is { $norm }
    .meaning = Members do not fill their main basket with you.
    .check = Look for categories that are missing in member receipts but present in others.
    .action = Offer points for a second category in the receipt, and bundles of goods that are usually bought together.

finding-items-per-receipt-falling =
    .title = The lead of members in items shrank to { $now } from { $earlier } ({ $difference })
    .meaning = A member’s basket got poorer compared with that of a buyer without a card.
    .check = Check the stock of popular goods and whether an offer on bundles has ended.
    .action = Bring back offers on one more item, and look at where related goods stand.

finding-items-per-receipt-good =
    .title = Items in a member’s receipt: { $value } against one without a card; the norm is { $norm }
    .meaning = Members fill a fuller basket with you.

finding-average-item-price-low =
    .title = Price of an item that members buy: { $value } against others; the norm is { $norm }
    .meaning = Members choose cheaper goods than expected. Often these are bargain hunters.
    .check = See what share of member revenue is on promotion, and how many members buy nothing else.
    .action = Move the reward from discounts to points, leave deeply discounted goods out of earning, and show members what is new and a class above.

finding-average-item-price-falling =
    .title = The lead of members in item price shrank to { $now } from { $earlier } ({ $difference })
    .meaning = Members began to choose cheaper goods compared with others.
    .check = Check whether a large promotion for members ran that month.
    .action = Compare the margin of promotional and ordinary member receipts, and drop discounts that bring no further purchases.

finding-average-item-price-good =
    .title = Price of an item that members buy: { $value } against others; the norm is { $norm }
    .meaning = Members choose dearer goods than buyers without a card.
