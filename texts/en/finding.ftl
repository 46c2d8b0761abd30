# Findings. Attributes: title, the point with its figure; meaning; stake, the money a year
# with its arithmetic; check, the causes and the figure that confirms each; action, what to do.
# The families have their files.

finding-own-norm-missed =
    .title = { $kpi }: { $value }; your norm is { $norm }
    .meaning = The figure misses the norm that you set.
    .check = Look at the months to see when it left the norm, and at its parts to see which one let it down.
    .action = Decide what would bring it back, or set a norm that the figure can reach.

# What got worse is held against the months before; against a year earlier it comes with
# `against`, and with the days that it is held against.

finding-then = { $against ->
    [year] from { $earlierFrom } to { $earlierTo }
   *[before] in the months before
}
finding-season = { $against ->
    [year] The season is the same in both, so it is hardly the cause.
   *[before] Allow for the season and compare with the same months a year ago.
}

# Norms that can’t both hold.

conflict-revenue-share = Two norms of the same article contradict each other here. With a card in { $receipts } of receipts, an average receipt within its norm ({ $gap }) gives a member share of revenue of { $implied }, and the norm of that share is { $norm }. Follow the one that fits your trade and change the other.
conflict-receipt = Three norms of the same article contradict each other. Items per receipt times item price is the receipt: if both hold their norms, a member’s receipt differs by { $implied }, and the norm of the receipt is { $norm }. Items and price are the stricter measure; a receipt below its norm need not be a problem.
conflict-order-of-shares = Members bring { $revenue } of revenue with { $receipts } of receipts. The norms expect it the other way round, the share of revenue below that of receipts; that would take members who spend less per purchase than the others. Yours is the usual order: Magnit reported { $chainRevenue } of sales and { $chainReceipts } of receipts with a card (second quarter of 2022). A revenue share above its norm is then no problem.
conflict-frequency = Two articles of one publisher give two norms for the purchase frequency in grocery: { $norm }, and 2–5 a week, which is { $other }. They have nothing in common. Yours is { $value } and is rated against the first, the milder one; compare it with your own past before you trust either.
