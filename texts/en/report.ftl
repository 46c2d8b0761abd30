# The report and the command line.

number-money = { $amount } { $currency }
number-share-points = { $points } pp
number-megabytes = { $megabytes } MB
number-per-month = { $rate } a month
number-per-year = { $rate } a year
number-days = { $days ->
        [one] { $number } day
       *[other] { $number } days
    }
number-range = { $low }–{ $high }

industry-grocery = Grocery
industry-fashion = Fashion
industry-electronics = Electronics and home
industry-other = Other

rating-good = good
rating-watch = to watch
rating-bad = needs attention
rating-unknown = not rated

report-period = { $from } to { $to }: { $receipts ->
        [one] { $receipts } receipt
       *[other] { $receipts } receipts
    }, { $members ->
        [one] { $members } member who bought
       *[other] { $members } members who bought
    }, revenue { $revenue }.
report-findings = Findings
report-kpis = Figures
report-quality = What was read
report-check = To check
report-action = To do
report-month = Month (* not whole)
report-value = Value
report-norm = norm { $range }

docs-title = KPI catalogue
docs-formula = Formula
docs-needs = Needs
docs-or = or
docs-parts = Parts
docs-high = A high value
docs-low = A low value
docs-source = Source
docs-industry = Industry
docs-norm = Norm
docs-norm-of = Norm of
docs-value = the value

check-found = { $role }, { $encoding }, delimiter “{ $delimiter }”, header in line { $line }
check-shape = Recognised: { $shape }
check-unused = not used
check-rows = Rows read { $read } = used { $used }{ $repeated ->
        [0] {""}
       *[other] {" "}+ repeated { $repeated }
    } + set aside { $aside } + not data { $other }
check-not-read = Not read; the reason stands below.
check-answer = { $answer }: { $setting } in the settings
check-example = line { $line }: “{ $value }”

settings-version = The settings are of version { $found }; this programme reads version { $expected }. Save them again on the page, or take the version out.
settings-period = The period ends ({ $to }) before it begins ({ $from }). Swap the two days.
settings-norm = The norm of “{ $kpi }” has its lower edge above the upper one. Swap the two numbers.
settings-amount = The setting “{ $setting }” is out of its range: shares lie between 0 and 1, money is never negative.
settings-unknown-kpi = The settings have a norm of “{ $kpi }”, and no figure has this id. `loyalty kpis` lists the ids.
cli-tables = { $count } tables stand in this file. Name another one with --table.
cli-no-such-table = { $count ->
        [one] This file has { $count } table.
       *[other] This file has { $count } tables.
    } Name one of them with --table, from 1 on.
file-cannot-open = The file could not be opened: { $error }
