# Findings. Attributes: title, the point with its figure; meaning; check, what
# would confirm the cause; action, what to do.

finding-member-revenue-share-low =
    .title = Members bring { $value } of revenue; the norm is { $norm }
    .meaning = The rest comes from people you know nothing about: you cannot make them an offer, and you will not see them leave.
    .check = Compare with the member share of receipts. If that is low too, cards are not asked for or not issued; if it is normal, members spend little per purchase.
    .action = Offer the card for the first purchase at the till and in the app, and give a reason to show it every time: a card price, points on any receipt.

finding-member-revenue-share-falling =
    .title = The member share of revenue fell to { $now } from { $earlier } ({ $difference })
    .meaning = Members bring a smaller part of revenue than a month before.
    .check = See what changed: the member share of receipts (the card is shown less) or their average receipt (they buy less).
    .action = Find out whether programme rules, promotions or tills changed that month. Send members who stopped coming a reason to return.

finding-member-revenue-share-good =
    .title = The member share of revenue is { $value }; the norm is { $norm }
    .meaning = You know who brings most of the money.

finding-member-receipt-share-low =
    .title = A card is shown in { $value } of receipts; the norm is { $norm }
    .meaning = Some regular customers pass the programme by: their purchases stay unseen and earn no points.
    .check = Compare shops and cashiers. A wide spread points to discipline at the till, an even low share to the value of the programme itself.
    .action = Put the question about the card into the cashier’s script and show the share by shop every week. Let people give a phone number instead of the card.

finding-member-receipt-share-falling =
    .title = The card is shown less: { $now } of receipts, down from { $earlier } ({ $difference })
    .meaning = More purchases went without a card than a month before.
    .check = Look at the shops and cashiers where the share fell most, and at new shops, where nobody has a card yet.
    .action = Check that every till accepts cards, and remind cashiers to ask.

finding-member-receipt-share-good =
    .title = A card is shown in { $value } of receipts; the norm is { $norm }
    .meaning = Showing the card is a habit, so purchase data can be trusted.

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

finding-purchase-frequency-low =
    .title = Members’ purchase frequency is { $value }; the norm is { $norm }
    .meaning = Too much time passes between purchases, and some of them go to others.
    .check = Compare with the frequency of active members. If theirs is normal, the base is full of people who left long ago; if it is low too, there are too few reasons to return.
    .action = End every receipt with a reason for the next visit, remind members of points before they expire, win back those away for longer than usual.

finding-purchase-frequency-falling =
    .title = Members come less often: { $now }, down from { $earlier } ({ $difference })
    .meaning = Within a month the frequency fell by more than chance explains.
    .check = Mind the season and compare with the same month a year ago. See who stopped coming: new members or old ones.
    .action = Send an offer to those whose usual time between purchases has passed.

finding-purchase-frequency-good =
    .title = Members’ purchase frequency is { $value }; the norm is { $norm }
    .meaning = Members come as often as they should.

finding-active-members-low =
    .title = There are { $value } active members; the norm is { $norm }
    .meaning = Fewer people use the programme than you counted on.
    .check = See what is missing: new members or the return of earlier ones. Compare with the number of registrations.
    .action = Win back those who stopped buying lately; that costs the least. Measure success by purchases, not by cards issued.

finding-active-members-falling =
    .title = There are fewer active members: { $now }, down from { $earlier } ({ $difference })
    .meaning = More members left than joined and returned.
    .check = Mind the season and compare with the same month a year ago. See which shops lost most.
    .action = Send an offer to those who were active a month ago and have not bought since.

finding-active-members-good =
    .title = There are { $value } active members; the norm is { $norm }
    .meaning = As many people use the programme as should.

finding-inactive-share-30d-low =
    .title = { $value } of members have not bought for over 30 days; the norm is { $norm }
    .meaning = Too many of those who used to buy have stopped coming.
    .check = Look at the shares for 60, 90 and 180 days: those silent for a short time return more easily. Check whether such a pause is usual in your trade.
    .action = Send a reason to return to those whose usual time between purchases has passed, and to those gone long ago one strong offer rather than regular mailings.

finding-inactive-share-30d-falling =
    .title = More members are inactive: { $now }, up from { $earlier } ({ $difference })
    .meaning = Within a month more members stopped coming than returned.
    .check = Mind the season, and that the share grows by itself with the length of the data. See whether programme rules, prices or opening hours changed.
    .action = Start with those who fell silent last: remind them of their points and offer a reason to visit.

finding-inactive-share-30d-good =
    .title = { $value } of members have not bought for over 30 days; the norm is { $norm }
    .meaning = Most members buy regularly.

finding-repeat-member-share-low =
    .title = { $value } of members bought again; the norm is { $norm }
    .meaning = Too many stop at one purchase, and what was spent on winning them does not come back.
    .check = See how long these members have been in the programme: new ones may not have had time for a second purchase. Compare shops and the ways in which cards are issued.
    .action = Give a reason for the second purchase right after the first: points that expire soon, a coupon for the next visit, a reminder when the usual time between purchases has passed.

finding-repeat-member-share-falling =
    .title = Fewer members bought again: { $now }, down from { $earlier } ({ $difference })
    .meaning = Of the members who bought that month, fewer came a second time.
    .check = Mind the length of the month and the season. See whether many new members joined: their second purchase is still to come.
    .action = Remind those who bought once, before the usual time between purchases has passed.

finding-repeat-member-share-good =
    .title = { $value } of members bought again; the norm is { $norm }
    .meaning = Members return after their first purchase.

finding-revenue-per-member-low =
    .title = Revenue per member is { $value }; the norm is { $norm }
    .meaning = A member brings less than you counted on.
    .check = Take it apart: purchase frequency, average receipt, returns. The one farthest from its norm is the weak spot.
    .action = If frequency is low, give a reason for the next visit; if receipts are small, tie the reward to the size of the purchase.

finding-revenue-per-member-falling =
    .title = Revenue per member fell: { $now }, down from { $earlier } ({ $difference })
    .meaning = Within a month one buying member brought less money.
    .check = Mind the length of the month and the season. See what fell, frequency or the average receipt, and whether returns grew.
    .action = Give the members who used to bring most a personal reason to return: losing them costs most.

finding-revenue-per-member-good =
    .title = Revenue per member is { $value }; the norm is { $norm }
    .meaning = Members bring as much as you counted on.
