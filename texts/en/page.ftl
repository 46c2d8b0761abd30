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
type-open = No files? Type five numbers
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
reading-so-far = So far, while the file is being read
reading-revenue = Revenue
reading-average = Average receipt
reading-members = Members
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
problem-big = This may be too much for this device
problem-big-about = The files take { $size }; there is room here for about { $room }. An export of a shorter period will fit, or a computer with more memory. You can also try: if the memory runs out the page will say so, and nothing is lost.
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
try-anyway = Try anyway
try-again = Try again
other-files = Choose other files
