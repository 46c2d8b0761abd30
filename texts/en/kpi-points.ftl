kpi-redemption-rate = Redemption rate
    .formula = points redeemed ÷ points issued, in the same period
    .figures = { $redeemed } ÷ { $issued }
    .counted = points redeemed against points issued
    .about = How much of what you give members is used. Points redeemed may have been issued before the period.
    .high = Members use their points: the programme gives them a reason to come again. Check that the margin bears it.
    .low = Members collect points and do not use them: the rules are unclear, the points too few or the cashiers do not offer them.

kpi-redeemer-share = Members using points
    .formula = members who redeemed points and bought in the period ÷ members with a sale receipt in the period
    .figures = { $redeemers } ÷ { $members }
    .counted = share of members who bought
    .about = How many of the members who bought paid at least once with points.
    .high = Most members know that points are money and use them.
    .low = For most members points are no reason to come. Remind them of their balance at the till and in messages.

kpi-points-issued = Points issued
    .formula = sum of points issued to members in the period
    .figures = { $points } to { $members ->
            [one] { $members } member
           *[other] { $members } members
        }
    .about = How many points members were given. What returns take back counts as an adjustment.
    .high = Members buy much, or points are given generously: compare with the redemption rate and the cost of the programme.
    .low = Few points reach members: few purchases with a card, or a low rate.

kpi-points-redeemed = Points redeemed
    .formula = sum of points redeemed by members in the period
    .figures = { $points } by { $members ->
            [one] { $members } member
           *[other] { $members } members
        }
    .about = How many points members paid with.
    .high = Members use their points. Each one costs you money: see the cost of the programme.
    .low = Members hardly use their points: so far they bring nobody back.

kpi-points-expired = Points expired
    .formula = sum of points expired in the period
    .figures = { $points } of { $members ->
            [one] { $members } member
           *[other] { $members } members
        }
    .about = How many points members lost because they did not use them in time.
    .high = Members lose what they collected: this disappoints them. Remind them in time or give them longer.
    .low = Nearly all points are used in time or last long.

kpi-points-outstanding = Points outstanding
    .formula = points issued − redeemed − expired ± adjusted, from the beginning of the files to the end of the period
    .figures = { $issued } − { $redeemed } − { $expired } + ({ $adjusted })
    .about = How many points members hold on the last day of the period: your promise to them.
    .high = Many points wait to be used: a reason to write to members, and a cost still to come.
    .low = Members hold few points: they use them quickly, or collect few.

kpi-redemption-frequency = Frequency of redemption
    .formula = redemptions ÷ months of those who redeemed in the period (from their first points in the files, or the start of the period if later)
    .figures = { $redemptions } ÷ { $months } months
    .counted = per member who uses points
    .about = How many times a month those who use points pay with them.
    .high = Paying with points has become a habit.
    .low = Points are saved up for a long time or remembered by chance.

kpi-redemption-size = Size of redemption
    .formula = points redeemed ÷ redemptions (all points of one receipt are one redemption)
    .figures = { $redeemed } ÷ { $redemptions }
    .counted = points at a time
    .about = How many points a member uses at a time, and what part of the receipt they pay.
    .high = Members save up and pay a visible part of the receipt with points.
    .low = Points are spent in small amounts: the member hardly notices the benefit.

kpi-effective-discount = Discount actually given
    .formula = (discounts + points redeemed in money) ÷ (paid + discounts + points redeemed in money), over sale receipts
    .figures = ({ $discounts } + { $points }) ÷ ({ $paid } + { $discounts } + { $points })
    .counted = share of the price before discounts and points
    .about = What part of the price customers did not pay, through promotions and points together. A deep discount takes 10% of a receipt’s price or more, points aside. Members buy mostly at a deep discount if they have at least five receipts, spend 60% or more (before discounts) on such receipts, and have more of them than chance explains; these limits are this calculator’s own.
    .high = Much of the price is given away: check whether margin and sales grow with it.
    .low = Prices are hardly reduced: the margin is safe, and there is little reason to carry a card.

kpi-points-to-purchase = Points turned into purchases
    .formula = of these points, those redeemed within 90 days of their issue ÷ points issued in the period and at least 90 days before its end (oldest points are used first)
    .figures = { $redeemed } ÷ { $issued }
    .counted = share of points issued that are redeemed within 90 days
    .about = How much of what is given leads to another purchase within three months.
    .high = Points bring members back soon.
    .low = Points lie unused: they do not bring the next visit nearer. Points with a short life and reminders help.

kpi-expired-share = Share of points expired
    .formula = points expired ÷ points issued, in the same period
    .figures = { $expired } ÷ { $issued }
    .counted = points expired against points issued in the period
    .about = How many points members lose for each one they are given. A fact, not a forecast.
    .high = A large part of the reward is lost before it is used: members are disappointed, and it brings no visits.
    .low = Few points are lost.

kpi-ultimate-redemption-rate = Points that will be redeemed in the end
    .formula = points of all months of issue that will be redeemed, by the pace of earlier months ÷ points issued in these months
    .figures = { $redeemed } ÷ { $issued }
    .counted = estimated share of points issued
    .about = An estimate: how many of all points issued will ever be used. Recent points are taken to be used as those of earlier months were.
    .high = Almost everything issued will be used: plan the full cost of points.
    .low = A good part will never be used: cheaper for you, but these points bring nobody back.
    .rows = An estimate of the future: what share of points will be redeemed in the end, judging by past months of issue. It does not say by whom. Members with points are at “{ kpi-points-liability }”.

kpi-expected-breakage = Points that will never be used
    .formula = 1 − points that will be redeemed in the end ÷ points issued
    .figures = 1 − { $redeemed } ÷ { $issued }
    .counted = estimated share of points issued
    .about = An estimate: the share of all points issued that nobody will ever use; the trade calls it “breakage”.
    .high = Many points do not work: members do not know of them, forget them or cannot use them.
    .low = Nearly all points come back as discounts on purchases.
    .rows = An estimate of the future: what share of points will never be redeemed. It does not say whose. Members with points are at “{ kpi-points-liability }”.

kpi-points-liability = Cost of outstanding points
    .formula = points issued and not used yet × cost per point × share of them that will be redeemed
    .figures = { $points } × { $cost } × { $share }
    .about = What the points that members hold today will probably cost you.
    .high = Much is promised: plan for it, especially before the months in which many points expire.
    .low = Little is promised and unpaid.

kpi-points-expiring = Points about to expire
    .formula = points whose last day of use is the last day of the period or one of the 30 days after it
    .figures = { $points } of { $standing } outstanding on { $day }
    .counted = within 30 days
    .about = How many points members will lose within a month if they do not come, and how many members that concerns.
    .high = A good occasion to write: “your points expire soon” is a reason to come.
    .low = Few points are about to expire: no special reminder is needed.

part-receiptShare = share of the receipt
part-promotions = promotions
part-points = points
part-deepDiscount = members’ spending at a deep discount
part-cherryPickers = members who buy mostly at a deep discount
part-allRedeemed = if all are redeemed

source-mack-1993 = Th. Mack, “Distribution-free calculation of the standard error of chain ladder reserve estimates”, ASTIN Bulletin 23(2), 1993

why-no-points-moved = Up to the end of the period no member has been given points or used any.
why-points-not-of-place = This can’t be split: the files do not say in which shop or with which cashier points were issued and redeemed, or members have points from elsewhere too.
why-no-expiry = The files show neither expired points nor expiry dates. Add the operation “expired” or the column with the expiry date to the points table.
why-no-points-issued = No points were issued in the period.
why-no-redemptions = No member paid with points in the period.
why-no-ripe-points = All points of the period were issued less than 90 days before its end: it is too early to tell what became of them.
why-few-vintages = This takes points of at least { $least ->
        [one] { $least } month
       *[other] { $least } months
    } with at least one whole month after each; there are { $months }.

note-points-from-receipts = Points are taken from member receipts, not from a points table: expired points and other adjustments are not visible there.
note-expired-by-date = The files hold expiry dates but no expired points: what is unused counts as expired on the day after its last day, the oldest points being used first.
note-opening-balance = Only points issued in the files since { $from } are counted: what members had before is unknown and not included.
note-overdrawn = { $members ->
        [one] { $members } member has
       *[other] { $members } members have
    } used more points than the files show as issued: they had points before. The true balance is higher.
note-redemption-vintage = This counts how many of the points issued in the period were redeemed by { $day }. Later points have had less time, so the last months look lower.
note-redemption-above-one = More than 100%: members use points that were issued before the period.
note-young-points = { $points } points were issued less than 90 days before the end of the period: too early to tell, so they are left out.
note-discounts-alone = The receipts have no column of points redeemed: this is discounts alone.
note-points-alone = The receipts have no column of discounts: this is points alone.
note-expired-were-issued-earlier = Points that expire in the period were issued earlier, so this is not the fate of those just issued.
note-ladder = Estimated from whole months of issue ({ $from } to { $to }), whatever period is chosen.
note-ladder-open-end = Some points of the oldest month are still unused. Whether points are ever used later than the data has shown so far is unknown; the estimate assumes they are not.
note-one-share-for-all-months = For every month of expiry the same share of points is assumed: { $share }. Points that expire soon are less likely to be used than those with time left, so the cost of the near months is overstated and that of the far ones understated. The total stays the same.
note-redeemed-of-no-month = The table has { $inTable } points redeemed so far, and “Points redeemed” has { $redeemed } for the period. The table counts points issued in its months alone and redeemed by the end of the last of them. It leaves out redeemed points that members had before the files begin or got through corrections.
note-no-accounting-advice = An estimate for planning, not accounting advice: the rules for your accounts may ask for another method.

table-points-vintages = Points by month of issue
table-points-by-expiry = Points outstanding by month of expiry
table-points-expiring-weeks = Points about to expire, by week up to the day
column-points-issued = issued
column-points-redeemed-so-far = redeemed so far
column-points-redeemed-in-the-end = redeemed in the end
column-points-redeemed-share = share in the end
column-points-standing = points
column-points-money = expected cost
column-points-expire = points
column-members-losing = members
row-no-expiry = no expiry date
