# Money beside findings, on the page.

stake-a-year = { $money } a year
stake-same = Of the same money: { $money } a year
check-earlier = (was { $earlier })
stake-note = Money is a year’s, at the pace of this period. Findings often look at the same money from several sides, so never add their sums up.
