# Money beside findings, on the page.

stake-a-year = { $money } a year
stake-same = Of the same money: { $money } a year
stake-other-days = It is counted over other days than the finding above, so the two sums differ by that too.
check-earlier = (was { $earlier })
stake-note = Money is a year’s, at the pace of this period. Findings often look at the same money from several sides, so never add their sums up.
