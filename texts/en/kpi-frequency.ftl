kpi-purchase-frequency = Purchase frequency
    .formula = member purchases ÷ months of membership of all members
    .figures = { $purchases } ÷ { $memberMonths } months
    .counted = per member, active or not
    .about = How many times a month a member comes to buy. All members count, including those who stopped coming; for active ones alone the figure would be higher.
    .high = Members come often: the programme has become a habit.
    .low = Members come seldom, and others get the purchases in between.

kpi-active-members = Active members
    .formula = members with a purchase − those of them who have not bought for longer than the active window (at the end of the period; purchases returned in full do not count)
    .figures = { $members } − { $inactive }
    .about = How many members buy now, rather than merely being in the database.
    .high = Many customers use the programme, so an offer has people to reach.
    .low = Most of the base no longer buys: registrations grow and purchases do not.

kpi-inactive-share-30d = Inactive 30 days
    .formula = members who have not bought for more than 30 days ÷ members with a purchase (at the end of the period; purchases returned in full do not count)
    .figures = { $inactive } ÷ { $members }
    .counted = share of members who have bought at all
    .about = How many of the members who used to buy have not come in the last 30 days.
    .high = Many who used to buy have stopped coming. Where people buy seldom, look at 90 and 180 days.
    .low = Nearly all members have bought recently.

kpi-repeat-member-share = Repeat purchase share
    .formula = members with two or more purchases in the period ÷ members with at least one (purchases returned in full do not count)
    .figures = { $repeat } ÷ { $members }
    .counted = share of buying members with two purchases or more
    .about = How many of the members who bought in the period bought more than once.
    .high = Members who have bought once come back: the programme keeps them.
    .low = Many buy once and are not seen again: the card is taken for a single discount.

kpi-days-since-last-receipt = Recency
    .formula = median of the days from the last purchase to the end of the period: half the members have no more (purchases returned in full do not count)
    .figures = median of { $members ->
        [one] { $members } member
       *[other] { $members } members
    }
    .counted = median time since a member’s last purchase
    .about = How long ago members bought last.
    .high = Half the members have not come for a long time: the base is cooling.
    .low = Half the members have bought quite recently.

kpi-gap-between-purchases = Gap between purchases
    .formula = median over members, each with the median gap between purchase days (gaps that end in the period; several receipts on a day are one purchase)
    .figures = median of { $members ->
        [one] { $members } member
       *[other] { $members } members
    }, { $gaps ->
        [one] { $gaps } gap
       *[other] { $gaps } gaps
    }
    .counted = of a typical member, by the median
    .about = After how many days a member usually comes again. It shows who is late and who needs a reminder.
    .high = Much time passes between purchases: see whether that is usual for your goods.
    .low = Members come back soon.

kpi-repeat-revenue-share = Revenue from repeat receipts
    .formula = member revenue after the first sale receipt of the period ÷ all member revenue of the period (returns after the first receipt count against the repeat ones)
    .figures = { $repeat } ÷ { $revenue }
    .counted = share of revenue from members
    .about = What part of members’ money comes from repeat purchases rather than the first one of the period.
    .high = The money comes from those who come back.
    .low = Revenue rests on single purchases: to keep it up, new buyers must be found all the time.

kpi-second-purchase-conversion = Conversion to second purchase
    .formula = share of members who bought again within 90 days of their first purchase, of those whose first purchase lies in the period (allowing for those whose 90 days are not over)
    .figures = { $again } of { $members } have bought again so far, allowing for time
    .counted = share who bought again within 90 days
    .about = What part of new buyers come back, and how soon. The second purchase is the main step towards a habit.
    .high = People like their first purchase: they come back by themselves or for the reason you give them.
    .low = Many don’t come back after the first purchase. Give them a reason to come again in the first weeks.

kpi-calendar-heat = Peaks of activity
    .formula = receipts in the ten busiest hours of the week ÷ all receipts that give the time (a week has 168 hours; returns are left out)
    .figures = { $busiest } ÷ { $receipts }
    .counted = share of receipts in the ten busiest hours of the week
    .about = On which days and at which hours people buy most: when tills need staff and when to send messages. The tables have it by day and hour.
    .high = Purchases crowd into a few hours: tills are short then and idle at other times.
    .low = Purchases are spread evenly over the week.

part-beforeEnrolment = before enrolment
part-afterEnrolment = after enrolment
note-around-enrolment = Before and after enrolment: { $members ->
        [one] { $members } member who enrolled
       *[other] { $members } members who enrolled
    } in the period and had bought in the { $days } days before it, over as many days on either side. People enrol when they buy a lot anyway, so a difference is not the programme’s doing alone.
why-not-seen-before-enrolment = Nobody who enrolled is seen buying in the { $days } days before it: without a card, customers cannot be told apart
part-quarter = for a quarter, at most
part-threeQuarters = for three quarters, at most
part-pooledMedian = half of all gaps, at most
part-pooled80 = 80% of all gaps, at most
part-pooled95 = 95% of all gaps, at most
part-slipping = late or gone
part-gone = probably gone
part-within30 = within 30 days
part-within60 = within 60 days
part-within180 = within 180 days
part-within365 = within 365 days
part-medianDays = half came back within

source-woodruff = Woodruff, JASA 1952: intervals for medians and other position measures

why-no-gaps = No member bought again on another day of the period, so there are no gaps between purchases.
why-no-first-purchases = There are no first purchases in the period that are known to be the first.
why-half-not-back = Fewer than half have bought again so far, so it is not known how long it takes for half to come back.
why-no-time = No receipt of the period gives a time of day.

note-gaps-of-repeaters = Only those who bought again have a gap. Those who came once are not in the median, so the base as a whole buys less often than this. Late are those who have stayed away longer than 80% of their own gaps, probably gone those beyond 95%. Where a member has few gaps, the gaps of all members count too.
note-first-purchase-uncertain = { $members ->
        [one] { $members } member is
       *[other] { $members } members are
    } left out: what looks like the first purchase probably is not, for there may have been others before the data begins.
note-without-time = { $receipts ->
        [one] { $receipts } receipt gives
       *[other] { $receipts } receipts give
    } no time of day and are left out.

table-recency = How many days ago the last purchase was
table-heat-receipts = Receipts by weekday and hour
table-heat-revenue = Sales by weekday and hour
table-heat-members = Members’ receipts by weekday and hour
table-heat-peaks = The ten busiest hours: share of all receipts and of members’ receipts
table-heat-contacts = Messages by weekday and hour of sending
table-heat-answers = Share of messages followed by a purchase within 14 days, by weekday and hour of sending

column-all-receipts-share = share of all receipts
column-share = share

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

label-hour = { $day }, { $hour }
label-days = { $from }–{ $to ->
        [one] { $to } day
       *[other] { $to } days
    }
label-days-over = over { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
