kpi-member-revenue-share = Member share of revenue
    .formula = (member sales − member returns) ÷ (all sales − all returns)
    .figures = ({ $memberSales } − { $memberReturns }) ÷ ({ $sales } − { $returns })
    .about = How much of the revenue comes from customers you know.
    .high = The programme reaches your main customers, so decisions can rest on card data.
    .low = Much of the revenue comes from people you know nothing about: there is no way to make them an offer or win them back.

kpi-member-receipt-share = Member share of receipts
    .formula = member sale receipts ÷ all sale receipts (returns are in neither)
    .figures = { $memberReceipts } ÷ { $receipts }
    .about = In how many purchases a card was shown. It also measures whether cashiers ask for it.
    .high = The card is shown nearly every time: customers and cashiers have the habit.
    .low = The card is not asked for, not carried, or not seen as worth the trouble.

kpi-members-enrolled = Members enrolled
    .formula = members enrolled before the period + members enrolled in it (by the list of members; those without a date count as enrolled before)
    .figures = { $before } + { $new }
    .about = How many members the list holds at the end of the period. It is the size of the base, not the number of those who buy.
    .high = The base is large. What it is worth depends on how many of them buy.
    .low = The base is small: the card is seldom offered, or nobody explains what it is for.

kpi-new-members = New members
    .formula = members at the end of the period − members before it (enrolled in the period; growth is their number ÷ members before it)
    .figures = ({ $before } + { $new }) − { $before }
    .about = How many members enrolled in the period, and by how much the base grew.
    .high = The base grows fast. Check that new members buy: enrolments alone bring no money.
    .low = Few new members: the card is not offered at the till or does not seem worth having.

kpi-members-with-purchase = Members who bought
    .formula = members on the list with a receipt in the period + buyers with a card that is not on the list
    .figures = { $listed } + { $unlisted }
    .about = How many members bought at least once in the period.
    .high = The programme is used: there are real buyers behind the list.
    .low = Only a small part of the base buys: the rest have forgotten the programme or left.

kpi-enrolment-rate = Share of customers enrolled
    .formula = members on the list who bought in the period ÷ all who bought with a card (or, if the settings say so, new members ÷ (new members + receipts without a card))
    .figures = { $enrolled } ÷ { $of }
    .about = What part of customers become members of the programme.
    .high = Nearly all who could be enrolled are.
    .low = Many buy and don’t become members: nobody asks them, or enrolling takes too long.

kpi-enrolled-never-bought = Enrolled, never bought
    .formula = members without a single receipt ÷ members enrolled long enough ago (the note says how many days)
    .figures = { $never } ÷ { $members }
    .counted = share of those enrolled long enough ago
    .about = What part of members took a card and never bought anything.
    .high = Cards are given out in vain: people are enrolled for the count or a bonus, and no purchase follows.
    .low = Nearly everyone who took a card has used it.

kpi-one-purchase-only = One purchase only
    .formula = members with exactly one purchase ÷ members who joined after the start of the data and long enough ago (purchases returned in full do not count)
    .figures = { $once } ÷ { $members }
    .counted = share of those who joined long enough ago
    .about = What part of members bought once and never came back. Where enrolment dates are unknown, members count as joined after the start of the data if they first bought after its first 90 days (or after its first quarter, where there is little data).
    .high = Many leave after the first purchase: the money spent on winning them does not pay back.
    .low = Few stop at the first purchase.

kpi-source-quality = Quality of enrolment sources
    .formula = share of new members who bought within 90 days of enrolling (allowing for those whose 90 days are not over)
    .figures = { $bought } of { $members } have bought so far, allowing for time
    .counted = share of new members who bought within 90 days
    .about = Which ways of enrolling bring people who buy, and which bring only forms. The table shows them by source.
    .high = New members soon start to buy.
    .low = People enrol and don’t buy: the source brings forms, not customers.

kpi-profile-completeness = Profile completeness
    .formula = fields filled in ÷ (members on the list × profile fields in the file)
    .figures = { $filled } ÷ ({ $members } × { $fields })
    .counted = share of profile fields that are filled
    .about = How much you know about members: name, telephone, e-mail, date of birth or age, sex, city, marital status. Only fields that the file has count.
    .high = You know enough about members to write to them personally and to the point.
    .low = There is hardly anyone to write to, or nothing to write about. Ask for one field at a time and give points for it.

part-growth = growth of the base
part-enrolledWithin = of those who joined after the start of the data
part-ofCustomers = by buyers with a card
part-ofReceipts = by receipts without a card
part-secondPurchase = second purchase within 90 days
part-revenue90 = revenue of the first 90 days
part-full = everything filled in

why-nobody-enrolled-before = There was nobody on the list before the period, so there is nothing to measure growth against.
why-nobody-mature = Nobody has been on the list long enough yet.
why-nobody-enrolled-within = Nobody who enrolled after the start of the data has been in the programme long enough yet.
why-no-whole-lives = There are no members who joined after the start of the data and have been in the programme long enough.
why-no-profile-fields = The list of members has none of the profile fields: name, telephone, e-mail, date of birth, sex, city, marital status.

note-maturity = Only those who have been in the programme for at least { $days ->
        [one] { $days } day
       *[other] { $days } days
    } count: it is too early to judge newer members.
note-enrolled-before-data = { $members ->
        [one] { $members } member enrolled
       *[other] { $members } members enrolled
    } before { $from }, the first day of the data, or on an unknown day. They may have bought earlier, where the data does not show it. The share without them is shown next to it.
note-enrolment-of-customers = This looks at buyers with a card on the receipt: what part of them is on the list of members. Where no card is given out without enrolling, the share is close to 100%. The other way, by receipts without a card, is shown next to it; choose in the settings.
note-enrolment-of-receipts = Each receipt without a card counts as an occasion to offer enrolment. The other way, by buyers with a card, is shown next to it; choose in the settings.

table-sources = Enrolment sources
table-profile-fields = What is known about members

column-filled = filled in
column-members-filled = have it
column-members-lacking = lack it
column-first-purchase = bought within 90 days
column-second-purchase = bought again within 90 days
column-revenue-90 = revenue of the first 90 days
