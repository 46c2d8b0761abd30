# What reading says of files: those that can't be read, rows set aside, notices.
# A sentence says what was expected, what was found, what to do.

# Files that can't be read.

file-empty = The file is empty. Export it again, and check the period chosen in the export.
file-spreadsheet = This is a spreadsheet, and a CSV is needed. Two ways work: in the spreadsheet choose “Save as” → “CSV”, and drop that file here; or select the cells with their header, copy, and paste them here.
file-zip = This is a zip archive. Unpack it and drop the CSV that is inside.
file-gzip = This gzip archive can’t be unpacked: it is damaged, cut short, or several archives in one. Download it again, or unpack it yourself and drop the CSV that is inside.
file-not-text = A CSV is needed, and this is a file of another kind ({ $found }). Choose the export of your receipts or members in CSV.
file-binary = A CSV is needed, and this file is not text. Choose the export of your receipts or members in CSV.
file-one-line = The file is { $bytes } long and has no line ends, so its rows can’t be told apart. Export it again with each record on its own line.
file-unknown-encoding = The encoding “{ $encoding }” is not known. Choose UTF-8, UTF-16LE, UTF-16BE, windows-1251, windows-1252, IBM866 or KOI8-R.
file-unknown-offset = The offset from UTC “{ $offset }” is not clear. Write it as +03:00.
file-no-header = The file has no header row, so it is unclear which column is which. Add a first row with names such as Date, Receipt number, Card, Amount.
file-no-table = No table of receipts or members was recognised. Receipts need at least the columns Date and Amount, members Card and Enrolment date. Found: { $headers }. Check the header row, or name the columns that way.
file-lacks = This looks like a table of another kind or an incomplete one: closest to “{ $role }”, and no column was recognised as “{ $field }”. Found: { $headers }. Give the column that name, or add it to the export.
file-lacks-two = This looks like a table of another kind or an incomplete one: closest to “{ $role }”, and no columns were recognised as “{ $field }” and “{ $other }”. Found: { $headers }. Give the columns those names, or add them to the export.
file-unsure = Two columns could be “{ $field }”: “{ $first }” and “{ $second }”. Give the right one a header that says so.
file-unknown-order = The order of dates “{ $order }” is unknown. Choose dmy, mdy or ymd.
file-no-date = No column with the date of the receipt was recognised. Found: { $headers }. Name that column “Date”, or add it to the export.
file-no-amount = No column with the amount paid was recognised. Found: { $headers }. Name that column “Amount”, or add it to the export.
file-no-member = No column with the member or card number was recognised. Found: { $headers }. Name that column “Card number”, or add it to the export.
file-no-enrolled = No column with the day of enrolment was recognised. Found: { $headers }. Name that column “Enrolment date”, or add it to the export.
file-map-column = The column map names the column “{ $column }”, and the file does not have it. Found: { $headers }. Correct the column map.
file-header-only = The file has a header and not one row of data below it. Check the period and the filters of the export.
file-all-bad = { $count ->
        [one] The file has { $count } row, and it could not be read. The reason stands
       *[other] The file has { $count } rows, and none of them could be read. The reasons stand
    } below: correct the export and drop it again.

# Why rows are set aside. Each stands above the first such rows.

row-no-date = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } no date in the column “{ $column }”
row-bad-date = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } something other than a date in the column “{ $column }”, or a date in another order than the rest of it; 2025-12-31, 31 Dec 2025 and 31.12.2025 are read, with or without a time
row-no-amount = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } no amount in the column “{ $column }”
row-bad-amount = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } something other than a number in the column “{ $column }”
row-bad-kind = { $count ->
        [one] { $count } row is neither a sale nor a return
       *[other] { $count } rows are neither sales nor returns
    } by the column “{ $column }”
row-no-member = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } no member in the column “{ $column }”
row-bad-enrolled = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } something other than a date in the column “{ $column }”; 2025-12-31 and 31.12.2025 are read
row-no-value = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } nothing in the column “{ $column }”, and it is needed
row-bad-value = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } a word in the column “{ $column }” that is not understood
row-bad-score = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } a score in the column “{ $column }” that is not between 0 and 10
row-too-short = { $count ->
        [one] { $count } row ends
       *[other] { $count } rows end
    } before the columns that are needed
row-too-many-cells = { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } more cells than the header, so its values may be in the wrong columns; a delimiter inside a value needs quotes around the value
row-too-long = { $count ->
        [one] { $count } row is
       *[other] { $count } rows are
    } longer than 1 MB

# What to know of data that was read.

notice-other-tables = { $file }: { $count ->
        [one] { $count } row of another table was
       *[other] { $count } rows of other tables were
    } left out, from line { $line } on. To have it read too, save that table as a file of its own.
notice-text-quote = { $file }: in { $count ->
        [one] { $count } row
       *[other] { $count } rows
    } a quotation mark opens a value and does not properly close it, first in line { $line }. It was taken as part of the text.
notice-rounded = { $file }, column “{ $column }” ({ $field }): { $count ->
        [one] { $count } value has
       *[other] { $count } values have
    } more decimals than are kept, and { $count ->
        [one] was
       *[other] were
    } rounded.
notice-unread = { $file }, column “{ $column }” ({ $field }): { $count ->
        [one] { $count } value
       *[other] { $count } values
    } could not be read and { $count ->
        [one] counts
       *[other] count
    } as missing; the money of those rows counts. First: “{ $value }” in line { $line }.
notice-unread-cell = { $file }, column “{ $column }” ({ $field }): { $count ->
        [one] { $count } value
       *[other] { $count } values
    } could not be read and { $count ->
        [one] counts
       *[other] count
    } as missing. First: “{ $value }” in line { $line }.
notice-assumed-column = { $file }: the column “{ $column }” was taken for “{ $field }” by its values alone. If that is wrong, give it a header that says what it is.
notice-assumed-role = { $file } was read as “{ $role }”, though it could be “{ $other }”. If that is wrong, choose the table yourself.
notice-undecodable = { $file }: { $count ->
        [one] { $count } row has
       *[other] { $count } rows have
    } characters that do not fit the encoding { $encoding }, first in line { $line }. If names look wrong, save the file as UTF-8.
notice-places-full = So many rows were set aside that only the first { $kept } can be downloaded; all of them are counted.
notice-shared-card = The card { $member } holds { $count ->
        [one] { $count } receipt
       *[other] { $count } receipts
    } for { $money }, { $share } of all receipts with a card. It may be a cashier’s or a shared card, which inflates members’ figures.
notice-not-listed = { $count ->
        [one] { $count } member with purchases is
       *[other] { $count } members with purchases are
    } not in the members table ({ $share } of those who bought, { $money } of revenue). They count as members; their day of enrolment is unknown.
notice-early-days = { $count ->
        [one] { $count } receipt lies
       *[other] { $count } receipts lie
    } far from the rest ({ $money } of revenue), as early as { $day }. The data is assumed to begin on { $from }; check the dates.
notice-late-days = { $count ->
        [one] { $count } receipt lies
       *[other] { $count } receipts lie
    } far from the rest ({ $money } of revenue), as late as { $day }. The data is assumed to end on { $asOf }; check the dates.
notice-lost-ids = { $file }, column “{ $column }” ({ $field }): { $count ->
        [one] { $count } number was
       *[other] { $count } numbers were
    } spoilt by a spreadsheet and lost the last digits; the first is “{ $value }” in line { $line }. The rows count, with the number missing. Export the file again and do not save it from Excel.
notice-lost-column = { $file }, column “{ $column }” ({ $field }) can’t be used: { $count ->
        [one] { $count } number was
       *[other] { $count } numbers were
    } spoilt by a spreadsheet and lost the last digits; the first is “{ $value }” in line { $line }. Take the file straight from the till or the shop system. If it was opened in Excel, load it there with Data → From Text/CSV, set this column to Text, and only then save it as CSV.
notice-date-order = { $file }, column “{ $column }”: the dates do not show whether the day or the month comes first. They were read with { $order }, from { $from } to { $to }. The other way they would run from { $otherFrom } to { $otherTo }. If that is wrong, choose the order yourself.
date-order-dmy = the day first
date-order-mdy = the month first
notice-contacts-unknown = { $share } of the contacts of campaigns ({ $count }) are with people of whom the files have no receipt, so conversion and reaction look low. If they do buy, the two tables write the ids differently, or their receipts lack the card.
notice-utc = { $file }: by these times the shops are open at night. The times seem to be UTC rather than local, so late or early receipts fall on the wrong day. If so, set the offset; { $offset } would fit the opening hours.
notice-same-file = { $file } has the same content as { $first }: its { $count ->
        [one] { $count } row is
       *[other] { $count } rows are
    } not counted again.
notice-overlap = { $count ->
        [one] { $count } receipt is in more than one file and is counted once. Counted again, it
       *[other] { $count } receipts are in more than one file and are counted once. Counted again, they
    } would add { $money }.
notice-overlap-differs = { $count ->
        [one] { $count } receipt differs
       *[other] { $count } receipts differ
    } from file to file, by { $money } in all. The fuller version counts; check with the till which one is right.
notice-duplicates = { $count ->
        [one] { $count } receipt appears
       *[other] { $count } receipts appear
    } more than once in a file, with the same amount each time. If every copy counted, revenue would be { $share } higher ({ $money }).
notice-duplicate-rows = { $count ->
        [one] { $count } row without a receipt number repeats
       *[other] { $count } rows without a receipt number repeat
    } another: the same shop, card, minute and amount. If every copy counted, revenue would be { $share } higher ({ $money }).
notice-huge-quantity = { $count ->
        [one] { $count } receipt has
       *[other] { $count } receipts have
    } a quantity above 1,000 ({ $share } of those with a quantity), for { $money } in all: it looks like grams, millilitres or fuel in small units. These receipts are left out of items per receipt and item price. Export the quantity in pieces, kilograms or litres to have them counted.
notice-missing-numbers = { $count ->
        [one] { $count } receipt number is
       *[other] { $count } receipt numbers are
    } missing from the sequence ({ $share } of the numbers). If those receipts were not exported, revenue lacks about { $money }. Check the filters of the export.
notice-missing-days = { $count ->
        [one] { $count } day has
       *[other] { $count } days have
    } no receipts at all, the first of them { $day }. If the shops were open, revenue lacks about { $money }. Export those days too.
notice-store-stops = { $count ->
        [one] { $count } shop has
       *[other] { $count } shops have
    } no receipts for the last two weeks of the data or longer. If { $count ->
        [one] it is
       *[other] they are
    } open, revenue lacks about { $money }. Check that every shop is in the export.
notice-store-starts = { $count ->
        [one] { $count } shop has
       *[other] { $count } shops have
    } no receipts for the first two weeks of the data or longer. If { $count ->
        [one] it was
       *[other] they were
    } open before, revenue lacks about { $money }.
doubt-date-order = “{ $column }” does not show what comes first, the day or the month. Choose the order.

# Exports of known programs.

shape-one-c = report of 1C
shape-shopify = export of Shopify
shape-woo-commerce = orders of WooCommerce
shape-iiko = report of iiko
shape-moy-sklad = documents of MoySklad
shape-set-retail = receipts of CSI Set Retail
shape-evotor = receipts of Evotor
shape-r-keeper = report of r_keeper
shape-bare-three = date, card and amount alone
