# Segments by taste and by answer, goods bought together, segments month by month.

scheme-favourite-category = Favourite category
    .about = The category a member spends most on, if that is a preference: its share of the member’s money is greater than among all members, and more of the member’s receipts hold it than chance explains. The twenty most frequent; the rest together.
scheme-campaign-response = Response to campaigns
    .about = How often a member answers what campaigns send. Often is half of the messages or more, two answers at least. Control groups, who are sent nothing, don’t count as written to.
scheme-evenness = Evenness of spending (XYZ)
    .about = How much a member’s revenue varies from month to month, over the whole months since joining: X by no more than 10% of the mean, Y by up to 25%, Z by more. It takes three whole months.

segment-favourite-category-unclear = No clear favourite
segment-campaign-response-often = Answer often
    .todo = Write to them first, and try new offers with them; see with a control group whether they would buy anyway.
segment-campaign-response-sometimes = Answer sometimes
    .todo = Find out which offers they answered, and send those; fewer messages, closer to what they buy.
segment-campaign-response-never = Never answer
    .todo = Change the channel or the offer before writing again: messages nobody answers cost money and subscribers.
segment-campaign-response-not-contacted = Not written to
    .todo = Check whether there is a phone or an e-mail and a consent: a first message costs little.
segment-evenness-x = X: even
    .todo = They buy by habit. Look after the habit: no gaps on the shelf, subscriptions, a set for the month.
segment-evenness-y = Y: varying
    .todo = See which months are weaker, and give a reason to come in these.
segment-evenness-z = Z: uneven
    .todo = Their months differ a lot. Find out what brings them back, and remind them of that rather than every week.
segment-evenness-unknown = Fewer than three whole months

note-favourite-test = { $tested } members have receipts enough to tell. Of those given a favourite, at most { $chance } have it by chance (Benjamini and Hochberg’s method).
note-answered-by-offer = { $answered } of { $contacts } messages answered: the offer was used. Messages of the last { $days } days of the data are not counted yet.
note-answered-by-purchase = { $answered } of { $contacts } messages answered: a purchase within { $days } days, since the files don’t say whether the offer was used. Who buys often “answers” without any message, so this describes members and is no effect of campaigns.
why-no-favourites = Nobody has { $fewest } receipts with a category in the period: a preference can’t be told from chance.
why-no-contact-over = No message of the period is { $days } days old yet: it is too early to say who answers.

member-favourite-share = Share of the favourite category, %
member-variation = Variation by month, %
member-contacts = Messages sent
member-answered = Messages answered
member-nps-score = NPS score

table-affinities = Categories bought together more often than chance explains
label-pair = { $first } + { $second }
column-together = receipts with both
column-together-share = share of receipts
column-second-with-first = with the first, also the second
column-first-with-second = with the second, also the first
column-more-than-chance = more often than if unrelated
column-more-from = at least
column-more-to = at most

by-scheme = by “{ $scheme }”
by-sex = by sex
by-age = by age
by-city = by city
by-marital-status = by marital status
breakdown-columns = What the files say
breakdown-segments = Segments of members
breakdown-segments-note = Classes as of the last day of the period. Some segments are made by the very purchases that a figure counts: that those who buy most often have the highest frequency is no news.

dynamics-show = Show month by month
dynamics-hide = Hide the months
dynamics-about = Classes as of the last day of the period: who is lost today bought more before. Hatched months are not covered whole. Each chart has a scale of its own.
dynamics-figure = What is shown
dynamics-revenue = Revenue
dynamics-buyers = Members who bought
dynamics-averageReceipt = Average receipt
dynamics-rose = { $name }: up from { $first } to { $last }
dynamics-fell = { $name }: down from { $first } to { $last }
dynamics-same = { $name }: { $last }, about as at the start
dynamics-short = { $name }: { $last }
dynamics-partial = { $month }, part of it
dynamics-table = As a table
table-dynamics-revenue = Revenue by month
table-dynamics-buyers = Members who bought, by month
table-dynamics-averageReceipt = Average receipt by month
