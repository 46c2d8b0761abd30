### A report of a part: a shop, a channel, a level, a segment.

part-store = Shop
part-channel = Channel
part-cashier = Cashier
part-tier = Level in the programme
part-source = Source of enrolment
part-enrolledBy = Enrolled by

# $by: what is chosen (shop, segment); $part: what it is called
caution-part = This report is of a part of the data: { $by } – { $part }.
caution-part-members = All receipts without a card stay, to compare with. Ranks among members (RFM, ABC) are worked out anew within the chosen part.
no-such-part = The files have no such part: “{ $part }” ({ $by }). Choose another, or show the report of all.
part-of-nothing = No receipt meets all that is chosen. Take one of the conditions off.
why-of-part = Told of the whole programme only: the files do not show how much of it belongs to what is chosen.
