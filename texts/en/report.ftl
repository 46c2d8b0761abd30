# The report and the command line.

number-money = { $minus }{ $currency }{ $amount }
number-money-code = { $minus }{ $currency } { $amount }
number-share-points = { $points } pp
number-megabytes = { $megabytes } MB
number-per-month = { $rate } a month
number-per-year = { $rate } a year
number-days = { $days ->
        [one] { $number } day
       *[other] { $number } days
    }
number-range = { $low }–{ $high }
number-range-signed = { $low } to { $high }
number-date = { $day } { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }
number-month = { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }

industry-grocery = Grocery
industry-fashion = Fashion
industry-electronics = Electronics and home
industry-other = Other

rating-good = within the norm
rating-better = better than the norm
rating-watch = to watch
rating-bad = needs attention
rating-unknown = not rated

report-title = Loyalty programme audit, { $from } – { $to }
report-period = { $from } – { $to }: { $receipts ->
        [one] { $receipts } receipt
       *[other] { $receipts } receipts
    }, { $members ->
        [one] { $members } member who bought
       *[other] { $members } members who bought
    }, revenue { $revenue }.
report-money = What costs money
report-money-none = No finding in this period can honestly be given a sum of money.
report-money-note = Sums are per year, at the pace of this period. Findings about the same money look at it from several sides, so their sums are never added up. Sums of different kinds can be added only if they share nothing.
report-money-of = Which money
report-money-year = Money per year
report-finding = Finding: the figure against its norm or its past
report-next = Next step
group-sight = out of sight, not lost
group-enrolment = spent on enrolment
group-receipt = size of the receipt
group-visits = members’ purchases
group-rewards = points and discounts
group-campaigns = spent on campaigns
report-findings = Findings
report-works = What works
report-costs = What it costs
report-check = What to check
report-action = What to do
report-part = { $kpi }, { $part }
report-means = **What it means.** { $meaning }
report-means-both = **If it is high.** { $high } **If it is low.** { $low }
report-interval = 95% interval: { $range }; { $rows ->
        [one] { $rows } row behind it
       *[other] { $rows } rows behind it
    }
report-norm = Norm { $range } ({ $source }; { $grade }): { $rating }
report-norm-further = Also published, not used for the rating: { $range } ({ $source }; { $grade })
report-rating-open = the value is within it, but the interval reaches beyond: too little data to tell
report-change = Latest, { $from } – { $to }: { $now }, { $change } compared with { $earlierFrom } – { $earlierTo } ({ $earlier })
report-change-year = Year on year, { $from } – { $to }: { $now }, { $change } compared with { $earlierFrom } – { $earlierTo } ({ $earlier })
report-formula = Formula
report-see-notes = Notes: { $numbers } (below, “Notes to the figures”)
report-notes = Notes to the figures
report-months = By month
report-month = Month (* incomplete)
report-more = … and { $count ->
        [one] { $count } more row
       *[other] { $count } more rows
    }
report-more-months = … and { $count ->
        [one] { $count } earlier month
       *[other] { $count } earlier months
    }
report-breakdown = Figures { $by }, { $from } – { $to }
report-standing = beyond chance
report-covered = data
report-value = value
report-range = 95% interval
report-rows = rows
report-conflicts = Norms that contradict each other
report-unlocks = Add these to see more
report-unlock-table = Table “{ $table }”
report-unlock-column = Column “{ $field }” of the table “{ $table }”
report-unlock-setting = Enter “{ $setting }”
report-method = How it was worked out
report-method-revenue = Revenue is money paid less money given back. Points are not money: they are shown separately, and so are discounts.
report-method-chance = The range next to a figure holds its true value with 95% confidence. Several receipts of one member count as one person’s. A change is reported only where chance does not explain it.
report-method-money = Money per year is the shortfall times what it is worth, scaled to a year by the number of days. Periods under 28 days are not scaled. There is no adjustment for seasons.
report-method-self-selection = Members against buyers without a card is a description. It does not prove that the programme makes the difference.
report-method-months = Months that the data does not fully cover are marked with an asterisk and not compared.
report-quality = What was read

docs-title = KPI catalogue
docs-intro = { $count } figures in { $families } families. This page is written by `cargo xtask docs` from the catalogue that the calculator computes by. [По-русски](kpis.ru.md)
docs-definitions = Can be switched
docs-formula = Formula
docs-needs = Needs
docs-or = or
docs-parts = Parts
docs-high = A high value
docs-low = A low value
docs-source = Source
docs-grade = Grade
docs-industry = Industry
docs-norm = Norm
docs-norm-of = Norm of
docs-not-rating = for comparison, not used for the rating
docs-value = the value

check-found = { $role }, { $encoding }, delimiter “{ $delimiter }”, header in line { $line }
check-shape = Recognised: { $shape }
check-unused = not used
check-rows = Rows read { $read } = used { $used }{ $repeated ->
        [0] {""}
       *[other] {" "}+ repeated { $repeated }
    } + set aside { $aside } + not data { $other }
check-not-read = Not read; the reason is below.
check-answer = { $answer }: { $setting } in the settings
check-example = line { $line }: “{ $value }”

settings-version = The settings are of version { $found }; this program reads version { $expected }. Save them again on the page, or remove the version number.
settings-period = The period ends ({ $to }) before it begins ({ $from }). Swap the two days.
settings-norm = The norm of “{ $kpi }” has its lower limit above the upper one. Swap the two numbers.
settings-amount = The setting “{ $setting }” is out of range: shares lie between 0 and 1, money is never negative.
settings-unknown-kpi = The settings have a norm of “{ $kpi }”, and no figure has this id. `loyalty kpis` lists the ids.
cli-tables = Tables in this file: { $count }. Name another one with --table.
cli-no-receipts = A report needs receipts, and these files have none. Add an export that has at least the date and the amount of each receipt.
cli-by-without = “{ $kpi }” can’t be shown { $by }.
cli-by-no-column = The files have no column to show figures { $by }.
cli-no-such-kpi = There is no figure “{ $kpi }”; `loyalty kpis` lists the ids.
cli-no-such-table = { $count ->
        [one] This file has { $count } table.
       *[other] This file has { $count } tables.
    } Name one of them with --table, counting from 1.
file-cannot-open = The file could not be opened: { $error }
