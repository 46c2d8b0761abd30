# KPIs. Message kpi-<id>: the name; attributes: formula in words, formula with
# the figures, what it shows, what a high and a low value mean.

family-totals = Totals
family-penetration = Reach of the programme
family-receipt = The receipt
family-frequency = Frequency and activity
family-points = Points
family-retention = Retention
family-value = Value and money
family-satisfaction = Satisfaction
family-mechanics = Launch, promotions and control

part-members = members
part-anonymous = without a card
part-all = all receipts
part-gap = difference
part-enrolled = per member
part-active = per active member
part-enrolledYear = per member a year
part-activeYear = per active member a year
part-days60 = 60 days
part-days90 = 90 days
part-days180 = 180 days
part-share = share of the member list

source-set = Set Loyalty, “Basic metrics of a loyalty programme” (in Russian)
source-set-v1 = Set Loyalty, “How to assess effectiveness effectively” (in Russian)
source-rarus-a = 1C-Rarus, “Analytics in loyalty programmes” (in Russian)
source-rarus-d = 1C-Rarus, “Developing a loyalty programme” (in Russian)
source-rarus-p = 1C-Rarus, presentation on loyalty programmes (in Russian)
source-roi = “Analysing loyalty programme data: how to raise the return on investment” (in Russian)
source-magnit = Magnit, results for the second quarter of 2022 (by loyalty card)
source-own = your own norm
source-method = the method of this calculator, described in the formula
source-kaplan-meier = Kaplan & Meier, JASA 1958: shares and times where not all have had the time

grade-publishedFigure = a figure that a company has reported
grade-vendorArticle = a vendor’s rule of thumb, no data shown
grade-own = not published

note-grows-with-period = Counted over { $days ->
        [one] { $days } day
       *[other] { $days } days
    }. The longer the period, the more members find time for another purchase, so a month shows a lower share than the whole period. Compare periods of the same length.
note-state-since = The state on the last day of the period, from all data since { $from }. Those who left before the data begins are not in it, so the figure grows by itself with every month of data.
note-reactivation = 1C-Rarus (“Analytics in loyalty programmes”) advises winning a member back after { $days } days without a purchase. It is a vendor’s rule of thumb for grocery, with no data shown: “Gap between purchases” shows what pause is usual with you.
note-active-days = A member is active who bought in the last { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of the period.
note-money-grows-with-period = The sum of { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: the longer the period, the greater it is. Compare periods of the same length.
note-self-selection = Members and buyers without a card are different people: those who buy more anyway are more likely to take a card. The difference describes them; it does not prove an effect of the programme.
note-small-sample = Little data ({ $n }): take the figure as a hint.
note-without-quantity = { $share } of receipts give no quantity, so this figure is too low or too high by a comparable amount.
note-huge-quantity = { $receipts ->
        [one] { $receipts } receipt holds more than { $limit } items and is
       *[other] { $receipts } receipts hold more than { $limit } items and are
    } left out wherever items are counted: that looks like grams, millilitres or fuel.
note-weighed-lines = A receipt line of goods by weight (a quantity with a fraction, such as 0.35 kg) counts as one item. Such lines: { $lines }.
note-fractional-quantity = Receipts with a fraction in their quantity: { $receipts }. There are goods by weight in them, but without lines there is no telling how many, and a kilogram counts as one item. Export receipts line by line, with the product.
note-kaplan-meier = Those who came recently may not have had time yet: they count only for the days that have passed (the Kaplan–Meier method), so the share is not understated.
note-enrolment-unknown = Enrolment dates are unknown: membership is counted from the day after the first purchase, which itself is left out. Add a list of members with their enrolment date for a more exact figure.

why-no-field = The files have no column “{ $field }”.
why-no-column-of = The column “{ $field }” of the table “{ $table }” is missing.
why-no-table = The table “{ $table }” is missing.
why-no-setting = This can’t be read from the files: enter “{ $setting }”.
why-whole-period-only = Worked out for the whole period only.

setting-margin = gross margin
setting-launch = launch date of the programme
setting-incrementalShare = share of member revenue that the programme brings

hint-launch-month = The costs table has expenses on launching in { $from }. If the programme started then, enter the day: before and after can be compared.
hint-launch-months = The costs table has expenses on launching from { $from } to { $to }. If the programme started then, enter the day: before and after can be compared.

why-only-members = No receipt in the files is without a card, so it looks as if only member receipts were exported. Export all receipts to see this.
why-huge-quantity = Most receipts hold more than { $limit } items: that looks like grams or millilitres. Export the quantity in pieces or kilograms.
why-no-receipts = There are no receipts in the period.
why-no-member-receipts = There are no member receipts in the period.
why-no-member-purchases = Members made no purchases in the period other than those returned.
why-few-days = This takes at least { $days ->
        [one] { $days } day
       *[other] { $days } days
    } of data, and up to the end of the period there are { $covered }.
why-nobody-bought-yet = Up to the end of the period there is no member purchase other than those returned.
why-nobody-enrolled-yet = Up to the end of the period nobody on the list of members has enrolled yet.
why-no-member-list = There is no list of members. Add its file to see this share.
why-no-anonymous-receipts = There are no receipts without a card in the period, so there is nobody to compare with.
why-no-member-revenue = Members brought no revenue in the period: returns equal or exceed sales.
why-no-costed-receipts = There is no revenue on receipts that give the cost of goods.
why-not-watched-long-enough = Nobody could be followed for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } yet: there is too little data.
why-no-revenue = There is no revenue in the period: returns equal or exceed sales.
why-nobody-buys-often = No member has enough sale receipts in the period to tell a habit from chance.
why-no-exposure = No member has been under observation for even a day.
why-no-active-members = No member is active at the end of the period.
why-zero-mean = The mean of one of the groups is zero, so there is no difference in per cent.

column-members = members

label-not-given = not given

nothing-worse = Of { $figures ->
        [one] { $figures } figure
       *[other] { $figures } figures
    } that could be compared with a norm or their own past, none is worse by more than chance explains.
nothing-judged = Too early to judge: no figure from these files could be compared with a norm or its own past, so problems may go unnoticed. Add the data “{ $what }” to get { $figures ->
        [one] { $figures } more figure
       *[other] { $figures } more figures
    }.
nothing-judged-yet = Too early to judge: there is too little data to compare any figure with a norm or its own past, so problems may go unnoticed. Add an export of more months.

verdict-good = Members bring { $share } of revenue, and { $rated ->
        [one] the one figure with a norm reaches it
       *[other] all { $rated } figures reach their norms
    }.
verdict-at-stake = Members bring { $share } of revenue. The most money is at stake in “{ $kpi }”: about { $money } a year.
verdict-mixed = Members bring { $share } of revenue. { $good } of { $rated } figures reach their norms; the weakest is “{ $worst }”.
verdict-no-norms = Members bring { $share } of revenue. No norms are published for your trade, so compare with your own past.
verdict-only-members = The files hold member receipts only: they show how members buy, but not what share of sales is theirs. Add the receipts without a card.
verdict-too-little = Members bring { $share } of revenue. It is too early to compare with norms: there is too little data for that yet.
verdict-no-members = No receipt in the files has a card, so there is no programme to measure. Check that the card number column was exported.
verdict-no-revenue = There is no revenue in the period: returns equal or exceed sales.

caution-early = It is early to judge: the data covers { $days ->
        [one] { $days } day
       *[other] { $days } days
    }, and a programme is judged no sooner than six months after its launch (Set Loyalty).
caution-early-launch = It is early to judge: the data covers { $days ->
        [one] { $days } day
       *[other] { $days } days
    } since the launch, and a programme is judged no sooner than six months after it (Set Loyalty); a year is better.
caution-few-receipts = There are few receipts ({ $receipts }): new data may change the figures a lot.

kpis-notes = Keep in mind while reading the figures: { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
