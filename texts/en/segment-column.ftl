# What members are known by from columns of the file that mean nothing to us.

scheme-column = Attribute of members
    .about = As the members table has it. Columns of answers are shown as yes and no; values with numbers stand in their order, all others from the most frequent on: the twenty most frequent, the rest together.

segment-column-yes = Yes
segment-column-no = No

# While files are looked at, and in what is said of them.
column-kept = Kept for segments
