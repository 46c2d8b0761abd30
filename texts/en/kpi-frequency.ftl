kpi-purchase-frequency = Purchase frequency
    .formula = member purchases ÷ months of membership of all members
    .figures = { $purchases } ÷ { $memberMonths } months
    .about = How many times a month a member comes to buy. All members count, including those who stopped coming; active ones alone would look better.
    .high = Members come often: the programme has become a habit.
    .low = Members come seldom, and others get the purchases in between.

kpi-active-members = Active members
    .formula = members with a purchase − those of them who have not bought for longer than the active window (at the end of the period; purchases returned in full do not count)
    .figures = { $members } − { $inactive }
    .about = How many members buy now, rather than merely stand in the database.
    .high = Many customers use the programme, so an offer has people to reach.
    .low = Most of the base no longer buys: registrations grow and purchases do not.

kpi-inactive-share-30d = Inactive 30 days
    .formula = members who have not bought for more than 30 days ÷ members with a purchase (at the end of the period; purchases returned in full do not count)
    .figures = { $inactive } ÷ { $members }
    .about = How many of the members who used to buy have not come in the last 30 days.
    .high = Many who used to buy have stopped coming. Where people buy seldom, look at 90 and 180 days.
    .low = Nearly all members have bought lately.

kpi-repeat-member-share = Repeat purchase share
    .formula = members with two or more purchases in the period ÷ members with at least one (purchases returned in full do not count)
    .figures = { $repeat } ÷ { $members }
    .about = How many of the members who bought in the period bought more than once.
    .high = Members who have bought once come back: the programme keeps them.
    .low = Many buy once and are not seen again: the card is taken for a single discount.
