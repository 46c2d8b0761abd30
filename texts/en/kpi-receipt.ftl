kpi-average-receipt = Average receipt
    .formula = money of member sale receipts ÷ their number (returns are in neither)
    .figures = { $memberSales } ÷ { $memberReceipts }
    .counted = of members
    .about = What a member spends in one purchase, and how much more that is than what a buyer without a card spends. Half the receipts are no larger than the median; a few large ones raise the mean. The table shows how many receipts there are of each size.
    .high = Members spend clearly more per purchase than others.
    .low = Members spend about as much as anyone: the card is used for the discount, not for bigger baskets.

kpi-items-per-receipt = Items per receipt
    .formula = items in member sale receipts ÷ number of those receipts (returns are in neither)
    .figures = { $memberQuantity } ÷ { $memberReceipts }
    .counted = of members
    .about = How full a member’s basket is compared with that of a buyer without a card.
    .high = Members do their main shopping with you.
    .low = Members drop in for an item or two and fill the basket elsewhere.

kpi-average-item-price = Average item price
    .formula = money of member sale receipts ÷ items in them (returns are in neither)
    .figures = { $memberSales } ÷ { $memberQuantity }
    .counted = of members
    .about = Whether members choose more expensive or cheaper goods than buyers without a card.
    .high = Members choose more expensive goods: they trust the shop and its range.
    .low = Members pick the cheapest goods, or only what is on promotion.

kpi-receipt-structure = Structure of the receipt
    .formula = half the sum of the differences between the categories’ shares in members’ purchases and in those without a card (of receipt lines with a category; returns are taken off their category)
    .figures = { $members } of members against { $anonymous } without a card, by category
    .counted = how far members’ purchases differ by category from those without a card
    .about = What part of their money members spend on other categories than buyers without a card do. 0% means they buy the same. The table has it by category.
    .high = Members buy other things: they need offers of their own rather than promotions for all.
    .low = Members buy what everyone buys: they need no range of their own.
    .rows = The shares are made of the lines of all receipts with a category: their money by category is in the table below.

kpi-receipt-growth-factors = What moved the average receipt
    .formula = average receipt now ÷ average receipt before − 1 (of sale lines, before points are taken off)
    .figures = { $now } ÷ { $before } − 1
    .counted = change in the average receipt
    .about = By how much the average receipt changed and why: prices of the same goods, a choice of more expensive or cheaper goods, the number of items in a receipt. In money the three add up to the whole change.
    .high = The receipt has grown. If only because of prices, customers do not buy more.
    .low = The receipt has shrunk. See what there is less of: items, or expensive goods among them.
    .rows = Compares the receipts of two periods. The receipts themselves open at “{ kpi-average-receipt }”: choose the period above.

part-membersMedian = median of members’ receipts
part-anonymousMedian = median of receipts without a card
part-price = prices of the same goods
part-mix = choice of other goods
part-items = items in a receipt
part-change = whole change

source-duncan = Duncan & Duncan, American Sociological Review 1955: how far two distributions differ
source-tornqvist = Törnqvist, 1936: a price index of the same goods
source-lmdi = Ang, Energy Policy 2005: a change split with nothing left over

why-nothing-to-compare = There is nothing to compare with: the data has no two whole months in a row, or no period as long before the chosen one.
why-no-year-ago = There is nothing to compare with: the data does not reach back to the same days a year earlier.
why-no-lines-to-compare = There are no receipt lines to compare: both sides need lines with goods, quantity and money.
why-no-products-in-common = No product was sold in both periods, so the change of prices can’t be worked out.

note-without-category = { $share } of the revenue in receipt lines has no category and is left out.
note-compared-periods = The period { $from } to { $to } is compared with { $earlierFrom } to { $earlierTo }.

table-receipt-sizes = Receipts by size (a receipt of exactly the upper sum is in the next row)
table-members-categories = Categories: shares in members’ purchases
table-categories = Categories: shares in purchases of members and without a card

column-members-receipts-share = share of members’ receipts
column-anonymous-receipts-share = share of receipts without a card
column-members-share = share of members’ money
column-anonymous-share = share without a card
column-difference = difference of the shares
column-members-revenue = member revenue

label-sum-below = under { $to }
label-sum-from = { $from } and more
