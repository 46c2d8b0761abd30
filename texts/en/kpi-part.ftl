### A report of a part: a shop, a channel, a level, a segment.

part-store = Shop
part-channel = Channel
part-cashier = Cashier
part-tier = Level in the programme
part-source = Source of enrolment
part-enrolledBy = Enrolled by
part-segment = Segment of members

part-label = What the report covers
part-hint = all figures, segments and lists are recalculated
part-all-store = All shops
part-all-channel = All channels
part-all-tier = All levels
part-all-source = All sources
part-all-segment = All members
part-whole = Show all the data
part-size = The report covers { $receipts ->
        [one] { $receipts } receipt
       *[other] { $receipts } receipts
    } and { $members ->
        [one] { $members } member who bought.
       *[other] { $members } members who bought.
    }
part-in-vain = No receipt matches the choice, so the report covers all the data again.

# $by: what is chosen (shop, segment); $part: what it is called
caution-part = This report covers only part of the data: { $by } – { $part }.
caution-part-unnamed = This report covers only part of the data; the link does not say which.
caution-part-members = All receipts without a card stay, to compare with. Ranks among members (RFM, ABC) are recalculated within the chosen part.
no-such-part = The files have no such part: “{ $part }” ({ $by }). Choose another, or show the report for all the data.
part-of-nothing = No receipt matches everything that is chosen. Remove one of the conditions.
why-of-part = Worked out for the whole programme only: the files do not show how much of it belongs to what is chosen.

verdict-part-at-stake = For these members, the most money is at stake in “{ $kpi }”: about { $money } a year.
verdict-part-good = For these members, { $rated ->
        [one] the one figure with a norm reaches it
       *[other] all { $rated } figures with a norm reach it
    }.
verdict-part-mixed = For these members, { $good } of { $rated } figures reach their norms; the weakest is “{ $worst }”.
verdict-part-no-norms = There are no norms for these members’ figures: compare them with everyone else and with their past.
verdict-part-no-members = No receipt in this part has a card: the programme is not used there, or cards are not taken.
verdict-part-too-little = There is too little data on these members to compare them with norms.

# Figures of a family that can't be told of a part.
part-untold = For the whole programme only: { $kpis }.
