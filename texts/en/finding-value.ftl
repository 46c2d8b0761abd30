finding-revenue-hangs-on-few =
    .title = A tenth of the members bring { $value } of member revenue
    .meaning = The loss of a few of them is felt at once. The longer the period, the less even the revenue of members looks.
    .stake = If every tenth of them left: { $shortfall } of the { $base } that they bring a year = { $money }. It is a risk, not a loss that has happened.
    .check = The Gini coefficient says how uneven the whole is (0, all bring the same; 1, one brings all). See how many members are late for their next purchase: the best ones among them come first.
    .action = Know these members by name, and call when one of them is away longer than usual. Give the next tenth a reason to grow.

finding-campaigns-do-not-pay =
    .title = Campaigns do not pay: { $value } on what they cost
    .meaning = Those written to did not buy so much more than the control group that the margin covers the cost, by more than chance explains.
    .stake = { $shortfall } of { $base } spent on campaigns a year = { $money }.
    .check = Look campaign by campaign: does one lose money, or all? If there is no difference from the control group, the offer does not work; if there is, the channel or the discount is dear.
    .action = Stop the campaigns that do no better than the control group, and send the others by a cheaper channel to those who respond.
