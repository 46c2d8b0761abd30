finding-purchase-frequency-low =
    .title = Members’ purchase frequency is { $value }; the norm is { $norm }
    .meaning = Too much time passes between purchases, and some of them go to others.
    .check = Compare with the frequency of active members. If theirs is normal, the base is full of people who left long ago; if it is low too, there are too few reasons to return.
    .action = End every receipt with a reason for the next visit, remind members of points before they expire, win back those away for longer than usual.

finding-purchase-frequency-falling =
    .title = Members come less often: { $now }, down from { $earlier } ({ $difference })
    .meaning = Within a month the frequency fell by more than chance explains.
    .check = Mind the season and compare with the same month a year ago. See who stopped coming: new members or old ones.
    .action = Send an offer to those whose usual time between purchases has passed.

finding-purchase-frequency-good =
    .title = Members’ purchase frequency is { $value }; the norm is { $norm }
    .meaning = Members come as often as they should.

finding-active-members-low =
    .title = There are { $value } active members; the norm is { $norm }
    .meaning = Fewer people use the programme than you counted on.
    .check = See what is missing: new members or the return of earlier ones. Compare with the number of registrations.
    .action = Win back those who stopped buying lately; that costs the least. Measure success by purchases, not by cards issued.

finding-active-members-falling =
    .title = There are fewer active members: { $now }, down from { $earlier } ({ $difference })
    .meaning = More members left than joined and returned.
    .check = Mind the season and compare with the same month a year ago. See which shops lost most.
    .action = Send an offer to those who were active a month ago and have not bought since.

finding-active-members-good =
    .title = There are { $value } active members; the norm is { $norm }
    .meaning = As many people use the programme as should.

finding-inactive-share-30d-low =
    .title = { $value } of members have not bought for over 30 days; the norm is { $norm }
    .meaning = Too many of those who used to buy have stopped coming.
    .check = Look at the shares for 60, 90 and 180 days: those silent for a short time return more easily. Check whether such a pause is usual in your trade.
    .action = Send a reason to return to those whose usual time between purchases has passed, and to those gone long ago one strong offer rather than regular mailings.

finding-inactive-share-30d-falling =
    .title = More members are inactive: { $now }, up from { $earlier } ({ $difference })
    .meaning = Within a month more members stopped coming than returned.
    .check = Mind the season, and that the share grows by itself with the length of the data. See whether programme rules, prices or opening hours changed.
    .action = Start with those who fell silent last: remind them of their points and offer a reason to visit.

finding-inactive-share-30d-good =
    .title = { $value } of members have not bought for over 30 days; the norm is { $norm }
    .meaning = Most members buy regularly.

finding-repeat-member-share-low =
    .title = { $value } of members bought again; the norm is { $norm }
    .meaning = Too many stop at one purchase, and what was spent on winning them does not come back.
    .check = See how long these members have been in the programme: new ones may not have had time for a second purchase. Compare shops and the ways in which cards are issued.
    .action = Give a reason for the second purchase right after the first: points that expire soon, a coupon for the next visit, a reminder when the usual time between purchases has passed.

finding-repeat-member-share-falling =
    .title = Fewer members bought again: { $now }, down from { $earlier } ({ $difference })
    .meaning = Of the members who bought that month, fewer came a second time.
    .check = Mind the length of the month and the season. See whether many new members joined: their second purchase is still to come.
    .action = Remind those who bought once, before the usual time between purchases has passed.

finding-repeat-member-share-good =
    .title = { $value } of members bought again; the norm is { $norm }
    .meaning = Members return after their first purchase.
