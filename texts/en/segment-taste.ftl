# Segments by taste and by answer, goods bought together, segments month by month.

scheme-favourite-category = Favourite category
    .about = The category a member spends most on, if it is a real preference: its share of the member’s money is greater than among all members, and it is in more of the member’s receipts than chance explains. The twenty most frequent; the rest together.
scheme-campaign-response = Response to campaigns
    .about = How often a member responds to what is sent. “Often” is half of the messages or more, at least twice. Control groups are sent nothing, so their contacts don’t count.
scheme-evenness = Evenness of spending (XYZ)
    .about = How much a member’s revenue varies from month to month, over the whole months since joining: X by no more than 10% of the mean, Y by up to 25%, Z by more. It takes three whole months.

segment-favourite-category-unclear = No clear favourite
segment-campaign-response-often = Respond often
    .todo = Write to them first, and try new offers with them; check with a control group whether they would buy anyway.
segment-campaign-response-sometimes = Respond sometimes
    .todo = Find out which offers they responded to and send those: less often, and closer to what they buy.
segment-campaign-response-never = Never respond
    .todo = Change the channel or the offer before writing again: messages without a response cost money and subscribers.
segment-campaign-response-not-contacted = Not contacted
    .todo = Check whether there is a phone or an e-mail and a consent: a first message costs little.
segment-evenness-x = X: even
    .todo = They buy out of habit. Look after it: no gaps on the shelf, subscriptions, a monthly bundle.
segment-evenness-y = Y: varying
    .todo = See which months are weaker, and give a reason to come in those.
segment-evenness-z = Z: uneven
    .todo = What they spend changes a lot from month to month. Remind them when the next purchase is due rather than every week.
segment-evenness-unknown = Fewer than three whole months

note-favourite-test = { $tested } members tested. Of those with a favourite category, at most { $chance } have it by chance (Benjamini and Hochberg’s method).
note-answered-by-offer = { $answered } of { $contacts } messages got a response: the offer was used. Messages of the last { $days } days of the data are not counted yet.
note-answered-by-purchase = { $answered } of { $contacts } messages got a response: a purchase within { $days } days, since the files don’t say whether the offer was used. Frequent buyers “respond” without any message, so this describes members, not the effect of campaigns.
why-no-favourites = Nobody has { $fewest } receipts with a category in the period: a preference can’t be told from chance.
why-no-contact-over = No message of the period is { $days } days old yet: it is too early to say who responds.

member-favourite-share = Share of the favourite category, %
member-variation = Variation by month, %
member-contacts = Messages sent
member-answered = Responses
member-nps-score = NPS score

table-affinities = Categories bought together more often than chance explains
label-pair = { $first } + { $second }
column-together = receipts with both
column-together-share = share of receipts
column-second-with-first = receipts with the first that have the second
column-first-with-second = receipts with the second that have the first
column-more-than-chance = more often than by chance
column-more-from = at least
column-more-to = at most

by-scheme = by “{ $scheme }”
by-sex = by sex
by-age = by age
by-city = by city
by-marital-status = by marital status
breakdown-columns = From the files
breakdown-segments = Segments of members
breakdown-segments-note = Segments as of the last day of the period. Some are built from the very purchases that a figure counts: it is no news that those who buy most often have the highest frequency.

dynamics-show = Show month by month
dynamics-hide = Hide the months
dynamics-about = Segments as of the last day of the period: members lost today bought more before. Hatched months are not fully covered. Each chart has a scale of its own.
dynamics-figure = What is shown
dynamics-revenue = Revenue
dynamics-buyers = Members who bought
dynamics-averageReceipt = Average receipt
dynamics-rose = { $name }: up from { $first } to { $last }
dynamics-fell = { $name }: down from { $first } to { $last }
dynamics-same = { $name }: { $last }, much as at the start
dynamics-short = { $name }: { $last }
dynamics-partial = { $month }, incomplete
dynamics-table = As a table
table-dynamics-revenue = Revenue by month
table-dynamics-buyers = Members who bought, by month
table-dynamics-averageReceipt = Average receipt by month
