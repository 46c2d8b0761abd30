# A portrait: when they come, and why few differences are told.

hours-title = They come most often at { $hour }: { $segment } of their receipts, { $rest } of the others’
hours-about = Share of receipts by hour; blue bars are these members, grey bars the others
table-portrait-hours = Share of receipts by hour
portrait-few = There { $members ->
    [one] is { $members } member
   *[other] are { $members } members
} here. A difference is named only with at least { $enough } observations on both sides, so there are few rows. The other figures are under “All figures”, but it is too early to rely on them.
portrait-alike = Nothing sets them apart from the others by more than chance could.
