# Words of the report itself: figures, charts, what was read.

## Report

print-cover = Report made on { $made }, data up to { $asOf }
report-label = Report
report-sample = { $name } · example, invented data
new-files = New files
total-revenue = Revenue
total-receipts = Receipts
total-members = Members who bought
total-returned = Returns
period-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
cautions-label = Keep in mind
findings-label = What the data shows
finding-check = What to check
finding-action = What to do
kpis-label = The figures
contents-label = Parts of the report
contents-verdict = In short
contents-findings = Findings
contents-unlocks = What to add
unlocks-label = Add data to see more figures
unlocks-about = These figures lack a table or a column. What unlocks most comes first.
unlock-table = Table “{ $table }”
unlock-field = Column “{ $field }” in the table “{ $table }”
unlock-count = { $count ->
    [one] Unlocks { $count } figure
   *[other] Unlocks { $count } figures
}
updating = Recalculating

## Rating

status-good = Good
status-watch = Borderline
status-bad = Poor
status-unknown = Not rated
status-within = Within the norm
status-above = Above the norm
status-below = Below the norm
status-near = Near the edge of the norm

## KPI card

change-month = { $change } on { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
change-period = { $change } on { $period }
change-chance = may be chance
card-whole-period = the chart goes by month
no-previous = Nothing to compare with yet
no-yearAgo = Nothing to compare with: no figure a year earlier
no-value = Can’t be worked out yet
rows-behind = n = { $count }
interval-label = 95%: { $interval }
norm = Norm { $norm }
norm-of = Norm: { $norm }
open-definition = Definition
close-definition = Close

## Definition

definition-label = { $name }: how it is worked out
definition-formula = Formula
definition-figures = With your numbers
definition-norm = Norm
definition-no-norm = No norm is published for this industry.
definition-low = If below the norm
definition-high = If above the norm
definition-falling = If falling
definition-rising = If rising
definition-source = Source
definition-now = now
definition-notes = Keep in mind
definition-reliability = How precise it is
definition-interval = With the same buying habits the figure could have come out differently, within { $interval } (95% interval). That is the play of chance, not a counting error.
definition-rows = Observations behind it: { $count }.
definition-yearAgo = { $now } against the same days a year before, { $earlier }: { $change }.
definition-previous = { $now } against the period before, { $earlier }: { $change }.
definitions-appendix = Appendix. How the figures are worked out
table-all = Show all { $count } rows
table-first = The first { $shown } of { $count } rows

## Chart

trend-subtitle = By month, { $from } — { $to }
trend-between = { $said } ({ $earlier } → { $now })
trend-no-series = The monthly trend appears once the data covers at least two months.
trend-not-by-month = Not shown by month: it is worked out for the whole period, or a month alone has too little data.
trend-norm = norm
trend-partial = incomplete month
trend-table = Table
trend-chart = Chart
trend-value = Value
trend-interval = 95% interval
trend-rows = n
trend-keys = Left and right arrows move between months

## What was read

quality-label = What was read
quality-summary = { $read ->
    [one] { $read } row read
   *[other] { $read } rows read
}, { $used } in the figures
quality-nothing-aside = Nothing was set aside
quality-set-aside = { $count ->
    [one] { $count } row set aside
   *[other] { $count } rows set aside
}
quality-open = File by file
quality-encoding = Encoding
quality-delimiter = Delimiter
quality-header = Header line
quality-size = Size
quality-columns = Columns
quality-unused = not used
quality-used = in the figures
quality-repeated = repeated
quality-aside = set aside
quality-not-data = not data
quality-not-data-about = Title rows: { $titles }, headers: { $headers }, totals: { $totals }, blank: { $blank }, other tables: { $otherTables }
quality-example = line { $line }: “{ $value }”
quality-example-empty = line { $line }: empty
quality-download = Download the rows set aside
delimiter-comma = comma
delimiter-semicolon = semicolon
delimiter-tab = tab
delimiter-pipe = vertical bar
