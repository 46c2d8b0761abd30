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
