# Settings of the calculation.

unlock-setting = Setting “{ $setting }”
unlock-set = Set it

panel-title = Calculation settings
panel-changed = { $count ->
    [0] defaults
   *[other] { $count } changed
}

panel-period = Period
panel-period-whole = Whole file
panel-period-months-3 = Last 3 whole months
panel-period-months-12 = Last 12 whole months
panel-period-year = This year
panel-from = From
    .hint = Empty: from the first day of the data.
panel-to = To
    .hint = Empty: to the last day of the data.

panel-compare = Compare with
panel-compare-previous = The previous period
panel-compare-yearAgo = The same period a year earlier
panel-compare-none = These files do not reach back to the same days a year earlier.

panel-members = Members
panel-activeDays = Active window
    .hint = Members are active if they bought within this many days before the end of the period.
panel-maturityDays = Time for a purchase
    .hint = Anyone who enrolled less than this long ago may not have had time to buy and is left out of such shares.
panel-launch = Launch of the programme
    .hint = Figures “before and after the launch” count from this day.

panel-money = Money
panel-margin = Gross margin
    .hint = Share of revenue left once the goods are paid for. Needed where the files have no cost of goods.
panel-rewardCost = Cost of rewards
    .hint = Share of sales to members that points and discounts take. Needed where the files have neither.
panel-fixedCost = Fixed cost a month
    .hint = Platform, messages, people. Needed where the files have no table of costs.
panel-incrementalShare = What the programme brings
    .hint = Share of member revenue that would not be there without the programme. Your assumption: receipts can’t tell.
panel-currency = Currency
    .hint = Only a label: amounts are not converted.

panel-points = Points
panel-pointValue = Value of a point
    .hint = What a member saves by spending one point.
panel-costPerPoint = Cost of a point
    .hint = What one redeemed point costs you.
panel-unset = not set

panel-undo = Undo
panel-redo = Redo
panel-reset = Reset to defaults
panel-download = Download settings
panel-upload = Upload settings
panel-undone = The last change is undone.
panel-redone = The change is back.
panel-taken = The settings of the file are applied.
panel-kept = Settings are saved on this computer.
panel-forget = Forget
panel-forgotten = Nothing is saved any more. This report keeps its settings for now.
panel-sample = Settings of a sample are not saved.

panel-not-number = Type a number.
panel-not-share = From 0 to 100%.
panel-not-money = An amount of zero or more.
panel-not-days = A whole number of days, { $least } to { $most }.
panel-not-day = Type the whole date.
panel-after-data = The data ends on { $day }.
panel-before-data = The data begins on { $day }.
panel-period-turned = The period ends before it begins.
panel-file-json = This does not look like a file of settings. Choose one downloaded here.
panel-file-version = This file of settings is of another version. Download the settings again.
panel-file-key = The file has an unknown setting: { $key }. Nothing is changed.
panel-file-value = The setting { $key } has an invalid value. Nothing is changed.

limits-label = Segments
limits-sleepingDays = “Sleeping”: days without a purchase, more than
limits-lostDays = “Lost”: days without a purchase, more than
limits-own = by each member’s pauses
limits-rfm = RFM scores
limits-by-rank = By rank among members
limits-by-limits = By limits
limits-rank-in-force = Scores now go by rank: the fifth with the latest purchases gets R5, the most frequent F5, the biggest spenders M5.
limits-in-force = Scores now go by these limits. They work with any number of members; at first they give the same scores as rank does.
limits-days = Days since the last purchase, at most
limits-purchases = Purchases in the period, at least
limits-revenue = Revenue of the period, at least
limits-empty = All four limits are needed.
limits-order = Not less than the limit before it.
limits-lost = “Lost” can’t come before “sleeping”.
limits-not-whole = A whole number, from { $least } to { $most }.
