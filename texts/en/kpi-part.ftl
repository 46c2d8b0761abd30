### A report of a part: a shop, a channel, a level, a segment.

part-store = Shop
part-channel = Channel
part-cashier = Cashier
part-tier = Level in the programme
part-source = Source of enrolment
part-enrolledBy = Enrolled by
part-segment = Segment of members

part-label = What the report is of
part-hint = all figures, segments and lists are worked out anew
part-all-store = All shops
part-all-channel = All channels
part-all-tier = All levels
part-all-source = All sources
part-all-segment = All members
part-whole = Show the report of all
part-size = The report is of { $receipts ->
        [one] { $receipts } receipt
       *[other] { $receipts } receipts
    } and { $members ->
        [one] { $members } member who bought.
       *[other] { $members } members who bought.
    }
part-in-vain = No receipt meets what was chosen, so the report is of all the data again.

# $by: what is chosen (shop, segment); $part: what it is called
caution-part = This report is of a part of the data: { $by } – { $part }.
caution-part-unnamed = This report is of a part of the data; the link does not say of which.
caution-part-members = All receipts without a card stay, to compare with. Ranks among members (RFM, ABC) are worked out anew within the chosen part.
no-such-part = The files have no such part: “{ $part }” ({ $by }). Choose another, or show the report of all.
part-of-nothing = No receipt meets all that is chosen. Take one of the conditions off.
why-of-part = Told of the whole programme only: the files do not show how much of it belongs to what is chosen.

verdict-part-at-stake = Of these members, most money is at stake in “{ $kpi }”: about { $money } a year.
verdict-part-good = Of these members, { $rated ->
        [one] the one figure with a norm reaches it
       *[other] all { $rated } figures with a norm reach it
    }.
verdict-part-mixed = Of these members, { $good } of { $rated } figures reach their norms; the weakest is “{ $worst }”.
verdict-part-no-norms = The figures of these members have no norms: compare them with the rest and with their past.
verdict-part-too-little = There is too little data on these members to compare them with norms.
verdict-part-no-members = No receipt of this part has a card: the programme is not used there, or cards are not taken.

# Figures of a family that can't be told of a part.
part-untold = Of the whole programme only: { $kpis }.
