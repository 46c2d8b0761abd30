# What the site would get when its link below the report is followed.

consent-title = Send the figures of this report to the site?
consent-about = Only what you see below is sent. It holds no rows, names, card numbers or file names. Unless you agree, the site gets nothing.
consent-period = Period
consent-currency = Currency
consent-figures = Figures: { $count }
consent-agree = Send and continue
consent-without = Continue without them
