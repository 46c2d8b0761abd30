kpi-revenue-per-member = Revenue per member
    .formula = (member sales − member returns) ÷ members with a sale receipt in the period
    .figures = ({ $memberSales } − { $memberReturns }) ÷ { $members }
    .about = How much money one buying member brings in the period.
    .high = Members spend a lot with you: they come often or buy much.
    .low = A member brings little: visits are rare or baskets small. Purchase frequency and the average receipt tell which.
