finding-revenue-hangs-on-few =
    .title = The top tenth of members bring { $value } of member revenue
    .meaning = Losing even a few of them is felt at once. The longer the period, the less even members’ revenue looks.
    .stake = If one in ten of them left: { $shortfall } of the { $base } that they bring a year = { $money }. It is a risk, not a loss that has happened.
    .check = The Gini coefficient says how uneven revenue is overall (0: all bring the same; 1: one brings everything). See how many members are late for their next purchase, and start with the best of them.
    .action = Know these members by name, and call when one of them is away longer than usual. Give the next tenth a reason to grow.

finding-campaigns-do-not-pay =
    .title = Campaigns do not pay back: { $value } on what they cost
    .meaning = Those who got a message did not buy enough more than the control group for the margin to cover the cost, and chance does not explain it.
    .stake = { $shortfall } of { $base } spent on campaigns a year = { $money }.
    .check = Look campaign by campaign: does one lose money, or all? If there is no difference from the control group, the offer does not work; if there is, the channel or the discount costs too much.
    .action = Stop the campaigns that do no better than the control group, and send the others by a cheaper channel to those who respond.
