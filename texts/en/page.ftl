# Texts of the page. Non-breaking spaces stand where a line must not break.

## Units

short-points = pp
short-per-month = a month
short-per-year = a year
short-items = items
short-members = members
unit-receipts = { $count ->
    [one] receipt
   *[other] receipts
}
unit-points = { $count ->
    [one] point
   *[other] points
}
unit-days = { $count ->
    [one] day
   *[other] days
}

## Start

start-title = See what your loyalty programme brings in
start-about = Drop your receipts here. In a minute you have the figures that matter, the norms of your trade and what to do next.
start-safe = The file never leaves your browser: everything is computed on this page.
drop-title = Drop your receipts here
drop-hint = CSV or TXT from your till, CRM or Excel. Several at once are fine: receipts and members.
drop-release = Let go and we start counting
choose-files = Choose files
paste-open = Paste cells from a spreadsheet
type-open = No files? Type eight numbers
paste-label = Cells from Excel or Google Sheets
paste-hint = Copy the table with its headers and paste it here.
paste-read = Calculate
paste-cancel = Cancel
paste-name = Pasted cells
trade-label = Industry
trade-hint = It decides the norms
trade-grocery = Grocery
trade-fashion = Fashion
trade-electronics = Electronics & home
trade-other = Other
samples-label = Or look at an example
sample-grocery = Grocery chain
sample-grocery-about = Frequent visits, half the receipts with a card
sample-fashion = Fashion stores
sample-fashion-about = Seasons, sales, returns
sample-electronics = Electronics
sample-electronics-about = Rare and large purchases
restore = Back to the previous report
language-label = Language
language-ru = RU
language-en = EN

## Reading

reading-title = Reading { $name }
reading-unpacking = Unpacking { $name }
reading-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
reading-sample = Preparing the example: { $name }
reading-rows = Rows
reading-share = Done
reading-receipts = Receipts
reading-progress = Reading progress
reading-live = { $share } read, { $rows } rows, { $receipts } receipts
cancel = Cancel
cancelled = Reading stopped. You can start again.

## What went wrong

problem-nothing = Nothing to calculate yet
problem-nothing-about = We found no receipt that could be read in this data. This is what we saw:
problem-browser = This browser is too old for the calculation
problem-browser-about = It takes a Chrome, Edge or Firefox of the last three years, or iOS 16.4 and later. Update it or open the page in another browser.
problem-offline = The calculation module did not load
problem-offline-about = The connection seems to be gone. Your file is untouched: check the network and try again.
problem-host = This site does not let the page calculate
problem-host-about = It is a setting of the site; your files are fine. If the site is yours: allow { $origin } in frame-src of its Content-Security-Policy, see docs/embedding.md.
problem-memory = The data ran out of memory
problem-memory-about = The file is too big for this device. Try a computer, or export a shorter period.
problem-gone = The file can no longer be read
problem-gone-about = It was moved, deleted or locked by another program. Choose it once more.
problem-empty = There was no file in what you dropped
problem-empty-about = Drop the exported file itself, or choose it from your disk.
problem-recipe = The recipe does not fit
problem-recipe-about = The JSON file is no recipe of this page. Drop the other files without it.
problem-held = Recipe taken
problem-held-about = Now drop your exports: it applies to files with the same headers.
problem-unexpected = Something broke on our side
problem-unexpected-about = Your data is not to blame and stays where it was. Try again; if that does not help, reload the page.
try-again = Try again
other-files = Choose other files

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
status-near = Near the norm’s edge

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
}
change-period = { $change } on the period before
change-chance = within chance
no-previous = Nothing to compare with yet
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
definition-low = When below the norm
definition-high = When above the norm
definition-falling = When falling
definition-rising = When rising
definition-source = Source
definition-now = now
definition-notes = Keep in mind
definition-reliability = How exact it is
definition-interval = Chance alone could put the figure anywhere within { $interval } (95% interval).
definition-rows = Rows behind it: { $count }.
definition-year-ago = Against the same period a year ago: { $change }.
definitions-appendix = Appendix. How the figures are worked out
table-all = Show all { $count } rows
table-first = The first { $shown } of { $count } rows

## Chart

trend-subtitle = By month, { $from } — { $to }
trend-no-series = The monthly trend appears once the data covers at least two months.
trend-not-by-month = Not shown by month: it is worked out for the whole period, or a month alone has too little data.
trend-norm = norm
trend-partial = part of a month
trend-table = Table
trend-chart = Chart
trend-month = Month
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
