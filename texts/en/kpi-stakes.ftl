# Money beside findings, on the page.

stake-a-year = { $money } a year
stake-same = Of the same money: { $money } a year
stake-other-days = It covers other days than the finding above, which is partly why the sums differ.
check-earlier = (was { $earlier })
stake-note = Sums are per year, at the pace of this period. Different findings are often about the same money, so don’t add them up.
