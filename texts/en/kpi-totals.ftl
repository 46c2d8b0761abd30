kpi-revenue = Revenue
    .formula = money of sale receipts − money of returns (each on its own day; discounts or what points paid for are added if the settings say so)
    .figures = { $sales } − { $returns }
    .about = How much money the shop kept after returns. Revenue of members and revenue without a card add up to it.
    .high = Sales are high. The number of receipts and the average receipt show why.
    .low = Sales are low: few receipts or small ones. Compare with the same month a year earlier.

kpi-receipts = Receipts
    .formula = member receipts + receipts without a card (sales only, including receipts of zero; returns are left out)
    .figures = { $members } + { $anonymous }
    .about = How many purchases all customers made in the period.
    .high = Many purchases: customers keep coming.
    .low = Few purchases: there are too few customers, or they come seldom.

kpi-returns = Returns
    .formula = money of returns ÷ money of sale receipts (a return counts on the day the money was given back)
    .figures = { $returned } ÷ { $sales }
    .counted = share of what was sold
    .about = What part of the money taken was given back to customers.
    .high = Much is brought back: the size was wrong, the goods disappointed, or returns are entered wrongly.
    .low = Little is brought back: customers are content with what they buy.

kpi-gross-margin = Gross margin
    .formula = (revenue − cost of the goods sold) ÷ revenue (of receipts that give the cost, less returns)
    .figures = ({ $revenue } − { $cost }) ÷ { $revenue }
    .about = What part of revenue is left once the goods are paid for. Rent, staff and the loyalty programme are paid from it.
    .high = Much is left of every sale, so there is something to pay rewards from.
    .low = Little is left: a generous card discount can easily eat the whole profit.

part-money = in money
part-returnReceipts = return receipts

why-no-sales = There are no sales in the period, so there is nothing to divide by.

note-without-cost = { $share } of receipts give no cost of goods. They are left out altogether: neither their revenue nor their cost counts.
