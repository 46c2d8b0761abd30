# The step that shows how the files are read, where all can be corrected.

import-title = How the files are read
import-add = Add files
import-mend = Correct the downloaded rows and drop them here: they are added to what was read.
import-sure = Everything was recognised. If something was read wrong, change it: the table updates at once.
import-unsure = Some of this needs your help. Correct what is marked: the table updates at once.
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
import-dates-open = Judging by the whole file
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
import-mended = These are corrected rows: they are added to the others.
import-recipe = A recipe was applied.
import-remove = Remove the file
import-go = Calculate
import-lacks = Missing: { $fields } in “{ $file }”
import-no-receipts = A table of receipts is needed
import-without = Left out: { $files }
import-undo = Undo the change
import-save = Save the recipe
import-remember = Remember on this device.
import-remember-about = Only column names are kept, no data. Untick this and everything is forgotten.

# What rows are that the till names by a word of its own.
other-kinds = Rows of another kind count as
other-kinds-aside = neither: set aside
other-kinds-return = returns
other-kinds-sale = sales

# Columns, where there are very many.
import-columns = { $shown } of { $count } columns shown
import-columns-more = Show { $count } more
import-columns-unused = and { $count ->
    [one] { $count } more column that is not used
   *[other] { $count } more columns that are not used
}
