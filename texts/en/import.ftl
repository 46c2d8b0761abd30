# The step that shows how the files are read, where all can be corrected.

import-title = How the files are read
import-add = Add files
import-mend = Mend the downloaded rows and drop them here: they join what was read.
import-sure = Everything was recognised. Change what was read wrong: the table follows at once.
import-unsure = Some of this needs your eye. Change what is marked: the table follows at once.
import-found = { $role }: { $count ->
    [one] { $count } column
   *[other] { $count } columns
}, { $encoding }, { $delimiter }, { $line ->
    [0] no header
   *[other] header in line { $line }
}
import-role = Table
import-role-choose = Choose
import-no-header = No header
import-dates = Order of dates
import-dates-open = As the whole file tells
import-dates-dmy = Day, month, year
import-dates-mdy = Month, day, year
import-dates-ymd = Year, month, day
import-offset = Times in the file
import-offset-none = Local
import-offset-utc = UTC, shops at UTC{ $offset }
utc-move = Move the times by { $offset }
import-column = What “{ $name }” holds
import-line = Line of the file
import-kind-date = date
import-kind-number = number
import-kind-text = text
import-kind-empty = empty
import-ask-role = Which table is this? Choose it. If its words look garbled, change the encoding.
import-missing = Not found: { $fields }. Choose in the lists above the columns.
import-mended = These are mended rows: they join the others.
import-recipe = A recipe was applied.
import-remove = Remove the file
import-go = Calculate
import-lacks = Missing: { $fields } in “{ $file }”
import-no-receipts = A table of receipts is needed
import-without = Left out: { $files }
import-undo = Undo the change
import-save = Save the recipe
import-remember = Remember on this device.
import-remember-about = It keeps names of columns, no data. Untick it and all is forgotten.

# What rows are that the till names by a word of its own.
other-kinds = Rows of another kind count as
other-kinds-aside = neither: set aside
other-kinds-return = returns
other-kinds-sale = sales

# Columns, where there are very many.
import-columns = { $shown } of { $count } columns shown
import-columns-more = Show { $count } more
import-columns-unused = and { $count ->
    [one] one column
   *[other] { $count } columns
} more, not used
