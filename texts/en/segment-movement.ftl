# Who moved where between two days, and segments as tiles.

segment-no-purchase = No purchases

table-rfm-movement = Who moved where: rows are then, columns are now
table-value-movement = Who moved where: rows are then, columns are now
table-segment-sizes = Members and money in each class

movement-label = Who moved where
movement-since = Since which day
movement-days = { $count ->
    [365] A year
    [one] { $count } day
   *[other] { $count } days
}
movement-title = In { $days ->
    [one] { $days } day
   *[other] { $days } days
} { $bad }, { $good }
movement-stopped = { $count ->
    [0] nobody stopped buying
    [one] { $count } member stopped buying
   *[other] { $count } members stopped buying
}
movement-returned = { $count ->
    [0] nobody came back
   *[other] { $count } came back
}
movement-fell = { $count ->
    [0] nobody moved down
    [one] { $count } member moved down
   *[other] { $count } members moved down
}
movement-rose = { $count ->
    [0] nobody moved up
   *[other] { $count } moved up
}
movement-about = On the left, where members were on { $from }; on the right, where they are on { $to }. The wider the ribbon, the more members.
movement-ribbon = { $from } → { $to }: { $count ->
    [one] { $count } member
   *[other] { $count } members
}, { $share } of those on the left
movement-better = better off
movement-worse = worse off
movement-same = no change
movement-came = newly here
movement-uneven = Classes on the left are worked out from { $then ->
    [one] { $then } day
   *[other] { $then } days
} of data, those on the right from { $now ->
    [one] { $now } day
   *[other] { $now } days
}: there is no earlier data.
movement-between = Choose a day from { $from } to { $to }.
movement-too-early = There is too little data before that day. Choose { $first } or later.
movement-too-short = To see who moved where, at least 60 days of data before the first of the two days are needed. Choose a longer period.

treemap-by = What the area stands for
treemap-title-members = Most members are in “{ $name }”: { $share }
treemap-title-revenue = Most revenue comes from “{ $name }”: { $share }
treemap-about-members = { $scheme }: the area is the number of members. The stronger the colour, the more revenue per member.
treemap-about-revenue = { $scheme }: the area is revenue. The stronger the colour, the more revenue per member.
treemap-tile = { $name }: { $members } members ({ $share }), revenue { $revenue }, { $each } per member
