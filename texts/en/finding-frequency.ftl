finding-purchase-frequency-low =
    .title = Members’ purchase frequency is { $value }; the norm is { $norm }
    .meaning = Members come too seldom, and some of their purchases go to other shops.
    .stake = Purchases short of the norm: { $shortfall } per member × { $members ->
        [one] { $members } member
       *[other] { $members } members
    } on average × { $each } per receipt = { $money } a year. The sum is only as good as the norm: shops in one trade differ widely.
    .check = Compare with the frequency of active members. If theirs is within the norm and many are inactive, the base is full of people who left long ago; if theirs is low too, there are too few reasons to return. The usual gap between purchases shows what is normal for your customers.
    .action = End every receipt with a reason for the next visit, remind members of their points before they expire, and win back those who have been away longer than usual.

finding-purchase-frequency-falling =
    .title = Members come less often: { $now }, down from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } the frequency was lower than { finding-then }, by more than chance explains.
    .stake = Fewer purchases than before: { $shortfall } per member × { $members ->
        [one] { $members } member
       *[other] { $members } members
    } on average × { $each } per receipt = { $money } a year compared with your own past, if it stays as it is now.
    .check = { finding-season } If many new members joined, they may buy less often than long-standing ones; if fewer are active and many are late for their next purchase, long-standing members are leaving.
    .action = Send an offer to those whose usual time between purchases has passed.

finding-purchase-frequency-good =
    .title = Members’ purchase frequency is { $value }; the norm is { $norm }
    .meaning = Members come often enough.

finding-active-members-low =
    .title = There are { $value } active members; your norm is { $norm }
    .meaning = Fewer people use the programme than you counted on.
    .stake = { $shortfall } active members short of your norm × { $each } a year per buying member = { $money }.
    .check = See what is missing: new members or the return of earlier ones. Compare with the number of registrations.
    .action = Win back those who stopped buying recently; that costs the least. Measure success by purchases, not by cards issued.

finding-active-members-falling =
    .title = There are fewer active members: { $now }, down from { $earlier } ({ $difference })
    .meaning = By { $to } more members had stopped buying than had joined or come back. { $against ->
        [year] Active members are counted on that day and on { $earlierTo }.
       *[before] Active members are counted on the last day of two periods: the one that began on { $from } and the one before it.
    }
    .stake = { $shortfall } active members fewer × { $each } a year per buying member = { $money } compared with your own past, if it stays as it is now.
    .check = { finding-season } The structure of the base shows the cause: more members lapsed, fewer new ones bought, or fewer returned after a pause.
    .action = Send an offer to those who were active before and have not bought since.

finding-active-members-good =
    .title = There are { $value } active members; the norm is { $norm }
    .meaning = Enough people use the programme.

finding-inactive-share-30d-low =
    .title = { $value } of members have not bought for over 30 days; the norm is { $norm }
    .meaning = Too many of those who used to buy have stopped coming.
    .check = Look at the shares for 60, 90 and 180 days: those who stopped recently return more easily. Check whether such a pause is usual in your trade.
    .action = Send a reason to return to those whose usual time between purchases has passed, and to those gone long ago one strong offer rather than regular mailings.

finding-inactive-share-30d-falling =
    .title = More members are inactive: { $now }, up from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } more members stopped coming than returned. Part of the rise is arithmetic: the longer the data, the more members have left in it.
    .check = If the share inactive for 90 days grew as much, they left long ago; if not, the pause is recent. Recency shows how many days ago the typical member last bought. See whether programme rules, prices or opening hours changed.
    .action = Start with those who stopped most recently: remind them of their points and offer a reason to visit.

finding-inactive-share-30d-good =
    .title = { $value } of members have not bought for over 30 days; the norm is { $norm }
    .meaning = Most members buy regularly.

finding-repeat-member-share-low =
    .title = { $value } of members bought again; the norm is { $norm }
    .meaning = Too many stop at one purchase, and what was spent on winning them is never earned back.
    .check = See how long these members have been in the programme: new ones may not have had time for a second purchase. Compare shops and the ways in which cards are issued.
    .action = Give a reason for the second purchase right after the first: points that expire soon, a coupon for the next visit, a reminder when the usual time between purchases has passed.

finding-repeat-member-share-falling =
    .title = Fewer members bought again: { $now }, down from { $earlier } ({ $difference })
    .meaning = Of the members who bought from { $from } to { $to }, fewer came a second time in that period than { finding-then }.
    .check = If many new members joined, their second purchase may still be to come; if the conversion to the second purchase is low too, they do not return. { $against ->
        [year] The season is the same in both.
       *[before] Allow for the season.
    }
    .action = Remind those who bought once, before the usual time between purchases has passed.

finding-repeat-member-share-good =
    .title = { $value } of members bought again; the norm is { $norm }
    .meaning = Members return after their first purchase.

finding-revenue-per-member-low =
    .title = Revenue per member is { $value }; the norm is { $norm }
    .meaning = A member brings less than you counted on.
    .check = Take it apart: purchase frequency, average receipt, returns. The weak spot is the one farthest from its norm.
    .action = If frequency is low, give a reason for the next visit; if receipts are small, tie the reward to the size of the purchase.

finding-revenue-per-member-falling =
    .title = Revenue per member fell: { $now }, down from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } one buying member brought less money than { finding-then }.
    .check = See which of the three moved: purchase frequency, the average receipt of members, or returns. { $against ->
        [year] The season is the same in both.
       *[before] Allow for the length of the months and the season.
    }
    .action = Give the members who used to bring most a personal reason to return: losing them costs most.

finding-revenue-per-member-good =
    .title = Revenue per member is { $value }; the norm is { $norm }
    .meaning = Members bring as much as you counted on.

finding-second-purchase-weak =
    .title = { $value } of new members buy a second time within 90 days; below { $limit } is low
    .meaning = Most of those who join try once and do not come back. The { $limit } is this calculator’s own rule of thumb for trades where people buy often: nobody publishes a norm.
    .stake = { $shortfall } of { $members ->
        [one] { $members } new member
       *[other] { $members } new members
    } a year × { $each } per receipt = { $money } a year short of the rule of thumb: one receipt each, without those that would follow.
    .check = Compare the sources of enrolment: one that brings few second purchases is the weak spot. If many long-time members stopped at one purchase too, it is not a matter of time. The usual gap between purchases shows when the second one is due.
    .action = Give a reason for the second purchase right after the first: points that expire soon, a coupon for the next visit, a reminder when the usual time has passed.
