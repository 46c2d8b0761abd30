kpi-revenue-per-member = Revenue per customer
    .formula = (member sales − member returns) ÷ members with a sale receipt in the period
    .figures = ({ $memberSales } − { $memberReturns }) ÷ { $members }
    .counted = per member who bought, over the whole period
    .about = How much money one customer brings in the period. A customer here is a member who bought at least once in it.
    .high = Members spend a lot with you: they come often or buy much.
    .low = A member brings little: visits are rare or baskets small. Purchase frequency and the average receipt tell which.

kpi-programme-cost-share = Cost of the programme
    .formula = expenses of the programme, points included ÷ (member sales − member returns)
    .figures = { $cost } ÷ { $revenue }
    .counted = share of revenue from members
    .about = What part of the revenue from members goes into the programme itself. Points count once: when redeemed or, if so chosen, when issued.
    .high = The programme is expensive: look at the parts to see which expense weighs most.
    .low = The programme costs little compared with what members bring.
    .rows = Made of the rows of the table of costs: they are below, by month. Members with points are at “{ kpi-points-liability }”.

kpi-acquisition-cost = Cost of a new member
    .formula = expenses on acquisition in the period ÷ members enrolled in the period
    .figures = { $cost } ÷ { $members }
    .about = How much you spend on enrolling one member.
    .high = New members are expensive: compare with what a member brings, and look for cheaper sources.
    .low = New members come cheaply. Check that they also buy.
    .rows = The cost of acquisition from the table of costs, divided by new members. The members themselves are at “{ kpi-new-members }”.

kpi-programme-roi = Return on the programme
    .formula = (member revenue × share that the programme brings × margin − cost of the programme) ÷ cost of the programme
    .figures = ({ $revenue } × { $share } × { $margin } − { $cost }) ÷ { $cost }
    .counted = what is left after costs, as a share of costs
    .about = How much the programme earns on each unit of money put into it: 0% means that it pays for itself, +20% that it brings a fifth more.
    .high = The programme earns more than it costs, if the share you entered is right.
    .low = The programme does not pay for itself at the share you entered: lower its cost or raise what it brings.
    .rows = Made of other figures: members’ revenue, margin and costs. Receipts and members open there.

kpi-break-even-uplift = Least additional revenue
    .formula = (rewards + fixed cost) ÷ (margin × member sales − rewards)
    .figures = ({ $rewards } + { $fixed }) ÷ ({ $margin } × { $sales } − { $rewards })
    .counted = growth in member revenue that pays for the programme
    .about = How much more than otherwise members must buy for the programme to pay for itself.
    .high = Purchases must grow a lot for the programme to pay for itself: rewards are generous or the margin is thin.
    .low = A small rise in purchases is enough to pay for the programme.
    .rows = Made of other figures: costs, margin and members’ revenue. Receipts and members open there.

part-pointsCost = points
part-gifts = gifts
part-discountsCost = discounts
part-communication = messages
part-platform = platform
part-staff = staff
part-acquisition = acquisition
part-launchCost = launch
part-otherCost = other
part-naive = as if members bought nothing without it
part-perMember = per member who bought, a month
part-perReceipt = per member receipt
part-perMonth = in all, a month

why-no-cost-of-kind = The costs table has no expense of this kind.
why-no-costs-then = The costs table covers { $from } to { $to }, and the period does not fall within those months.
why-costs-not-of-part = The costs table is for the whole programme: its expenses can’t be split by shop, level or source.
why-no-cost-in-period = No cost of the programme is known in the period, so there is nothing to compare the earnings with.
why-nobody-enrolled-in-period = Nobody was enrolled in the period.
why-rewards-eat-the-margin = Rewards take the whole margin ({ $margin }): no additional revenue would pay for them.

note-costs-cover = The costs table covers only { $from } to { $to }, so sales and members are also counted in those months only.
note-points-counted-once = The costs table has points too; they are counted once, from the movements of points.
note-no-fixed-cost = There is no costs table: messages, platform and staff are missing here. Add it, or enter the fixed cost a month.
note-cost-entered = Part of the cost is what you entered, not what is in the files.
note-all-points-redeemed = Too few months of points to estimate how many will be redeemed: all points issued count as redeemed.
note-margin-of-some = { $share } of member receipts give no cost of goods: the margin is that of the others.
note-naive-roi = “As if members bought nothing without it” is not the effect of the programme: most members would buy anyway. It is an upper limit: the programme can’t have brought more.
note-incremental-share-entered = The share of revenue that the programme brings is what you entered; only a comparison with a control group can tell.

table-costs-by-month = Cost of the programme by month
column-cost-points = points
column-cost-gifts = gifts
column-cost-discounts = discounts
column-cost-communication = messages
column-cost-platform = platform
column-cost-staff = staff
column-cost-acquisition = acquisition
column-cost-launch = launch
column-cost-other = other
column-cost-total = total

kpi-campaign-romi = Return on campaigns (ROMI)
    .formula = (additional revenue × margin − cost) ÷ cost; additional revenue: what a contact brings more than in the control group × contacts
    .figures = ({ $revenue } × { $margin } − { $cost }) ÷ { $cost }
    .counted = what is left of the additional margin after costs, as a share of costs
    .about = Whether messages bring back the money spent on them. Only what would not have come without the message counts: by comparison with the control group.
    .high = Campaigns bring more than they cost, so they can be extended.
    .low = Campaigns cost more than they bring. If the interval is wide and includes zero, the control group is still too small to tell.

source-welch = Welch, B. L. The generalization of “Student’s” problem when several different population variances are involved. Biometrika 34 (1947): the difference of two means

why-no-campaign-cost = The cost of campaigns is unknown: add the cost of contacts, or expenses on communication.

note-romi-too-early = Too early to say whether campaigns pay back: with this much data, chance could put the figure anywhere within { $range }, zero included. More contacts, or larger control groups, would settle it.
note-romi-window = Revenue counts within 14 days, the day of contact included. What was bought later is left out, and purchases merely moved to these days are counted.
note-cost-by-expenses = Contacts have no cost, so the period’s communication expenses are used, divided evenly among contacts.

table-campaign-money = Return by campaign

column-additional-revenue = additional revenue
column-additional-margin = additional margin
column-romi = return

kpi-lifetime-value = Lifetime value (LTV)
    .formula = purchases of a member a month × average receipt of members × months for which a member buys
    .figures = { $frequency } × { $receipt } × { $months } months
    .counted = revenue of a member over the whole time of buying
    .about = How much revenue a member brings over the whole time of buying. It is revenue, not profit: the same in gross margin is shown next to it.
    .high = A member earns back a large investment and is worth keeping for long.
    .low = A member brings little, so winning one must not cost much.

kpi-ltv-by-segment = LTV by segment over time
    .formula = revenue of members in their first 180 days ÷ members who joined after the start of the data and whose 180 days are over (purchases − returns; over all the data, whatever the period)
    .figures = { $revenue } ÷ { $members }
    .counted = revenue of a member in the first 180 days
    .about = How much revenue a member brings in the first 180 days: the beginning of the LTV, already seen in full. Compare in the tables whether newer members are better than earlier ones, and which level or source brings more.
    .high = New members soon bring money.
    .low = New members take long to start, or come for a single discount.

kpi-revenue-concentration = Revenue concentration
    .formula = revenue of the tenth of members who bring the most ÷ revenue of all members who bought in the period (members who returned more than they bought count as zero)
    .figures = { $top } ÷ { $revenue }, of { $members ->
        [one] { $members } member
       *[other] { $members } members
    }
    .counted = share of revenue from the top tenth of members
    .about = How much of the revenue depends on the best members.
    .high = A few bring the money: losing any of them is felt, so look after them personally.
    .low = Revenue is spread evenly: no single member decides the outcome.

part-lifetimeMonths = months of buying
part-margin = as gross margin
part-firstYear = first year, as observed
part-days365 = 365 days
part-days730 = 730 days
part-top1 = the top 1%
part-top20 = the top 20%
part-gini = inequality (Gini; 0 is equal)

why-no-lives = None of those who bought joined after the start of the data, so there is no lifetime to measure.
why-no-churn = Nobody lapsed in the whole months. Churn is zero, so no lifetime follows from it.
why-no-whole-months = There is no whole month with active members at its start.
why-nobody-so-old = Nobody who joined after the start of the data has been in the programme for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } yet.

note-lifetime-observed = How long a member buys is worked out over all the data, from those who joined within it ({ $members }): from joining to the last purchase. That active members go on is allowed for (Kaplan–Meier). It cannot be longer than the data itself, so the value is more likely too low.
note-lifetime-churn = How long a member buys is taken as 1 ÷ average monthly churn. That holds if churn stays the same; in fact members of long standing leave less often than new ones.
note-lifetime-pace = The pace here is that of the time in which members were buying: from joining to the last purchase, or to the end of the data for the active. Purchase frequency also counts the months after a member has stopped, and members from before the data begins, so it is usually lower. Both are right; here those months are left out because the lifetime ends with the last purchase.
note-concentration-grows = Counted over { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The longer the period, the further members differ in what they spend and the higher the share. Compare periods of the same length.

table-ltv-by-quarter = Revenue per member by the quarter they joined (each column has only those who have been members for so long)
table-ltv-by-tier = Revenue per member by level in the programme (each column has only those who have been members for so long)
table-ltv-by-source = Revenue per member by enrolment source (each column has only those who have been members for so long)
table-lorenz = What part of revenue the largest members bring

column-first-90 = first 90 days
column-first-180 = first 180 days
column-first-365 = first 365 days
column-first-730 = first 730 days
column-top-share = share of revenue

label-quarter = Q{ $quarter } { $year }
label-top = top { $share }
