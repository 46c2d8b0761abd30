# What members are known by from columns of the file that mean nothing to us.

scheme-column = Member attribute
    .about = As in the members table. Columns of yes-or-no answers are shown in those words; values with numbers are in order, all others from the most frequent down: the twenty most frequent, the rest together.

segment-column-yes = Yes
segment-column-no = No

# While files are looked at, and in what is said of them.
column-kept = Kept for segments
