finding-revenue-hangs-on-few =
    .title = A tenth of the members bring { $value } of member revenue
    .meaning = The loss of a few of them is felt at once. The longer the period, the less even the revenue of members looks.
    .stake = If every tenth of them left: { $shortfall } of the { $base } that they bring a year = { $money }. It is a risk, not a loss that has happened.
    .check = The Gini coefficient says how uneven the whole is (0, all bring the same; 1, one brings all). See how many members are late for their next purchase: the best ones among them come first.
    .action = Know these members by name, and call when one of them is away longer than usual. Give the next tenth a reason to grow.
