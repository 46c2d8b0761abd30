# The break-even calculator.

calculator-label = Break-even calculator
contents-calculator = Break-even
calculator-about = How much more members have to buy for the programme to pay for itself. Change the numbers: the answer updates at once.
calculator-margin = Gross margin
calculator-rewards = Rewards, share of member sales
calculator-fixed = Fixed cost a month
calculator-from-files = From your data
calculator-from-settings = From the settings
calculator-from-nowhere = Not known yet: type it
calculator-from-you = Your number
calculator-reset = Back to the original numbers
calculator-share = The programme pays for itself if it raises member revenue by at least
calculator-range = Allowing for uncertainty in the numbers: { $range }%
calculator-range-open = Allowing for uncertainty in the numbers: from { $least }; at worst it never pays for itself
calculator-month = A month
calculator-buyer = Per buyer a month
calculator-receipt = Per member receipt
calculator-with = With a margin of { $margin }, rewards of { $rewards } and a fixed cost of { $fixed } a month.
calculator-formula = (rewards × member sales + fixed cost) ÷ ((margin − rewards) × member sales)
calculator-never = This way the programme never pays for itself: rewards take all the margin. Lower the rewards or raise the margin.
calculator-unknown = Type the margin and the cost of rewards, and the answer appears here.
