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
