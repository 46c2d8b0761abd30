# A portrait: when they come, and why few differences are told.

hours-title = They come most often at { $hour }: { $segment } of their receipts, { $rest } of the others’
hours-about = Share of receipts by hour; blue bars are these members, grey bars the others
table-portrait-hours = Share of receipts by hour
portrait-few = There { $members ->
    [one] is { $members } member
   *[other] are { $members } members
} here. A difference is named only with at least { $enough } observations on both sides, so there are few rows. The other figures are under “All figures”, but it is too early to rely on them.
portrait-alike = Nothing sets them apart from the others by more than chance could.

# What to do with a group, by what sets it apart.
portrait-todo = What to do
todo-one-purchase-only-higher = { $segment } bought once and did not come back, { $rest } of the rest. Give a reason for a second purchase straight away: points that expire soon or a coupon for the next visit.
todo-inactive-share-30d-higher = { $segment } have not bought for over a month, { $rest } of the rest. Write first to those whose usual time between purchases has only just passed: they are still easy to bring back.
todo-churn-rate-higher = { $segment } stopped buying in the period, { $rest } of the rest. Write first to those whose usual time between purchases has only just passed: they are still easy to bring back.
todo-purchase-frequency-lower = They buy { $segment }, the rest { $rest }. Remind them when their usual time comes round rather than by the calendar of mailings.
todo-average-receipt-lower = Their average receipt is { $segment }, that of the rest { $rest }. Reward a receipt a little above their usual one: a threshold for everybody is out of their reach.
todo-items-per-receipt-lower = { $segment } items a receipt, { $rest } for the rest. Suggest a second item with what they already take: a set, or a better price for two.
todo-effective-discount-higher = Discounts and points cover { $segment } of the price, { $rest } for the rest. Add no more general discounts: replace some with points for the next purchase and compare with a control group.
todo-effective-discount-lower = Discounts and points cover { $segment } of the price, { $rest } for the rest: they buy without a discount too. Offer early access, service or a gift instead.
todo-redeemer-share-lower = { $segment } pay with points, { $rest } of the rest. Show the balance on receipts and in messages, and allow small amounts.
todo-redemption-rate-lower = { $segment } of the points earned are redeemed, { $rest } for the rest. Show the balance on receipts and in messages, and allow small amounts.
todo-expired-share-higher = { $segment } of the points earned expired, { $rest } for the rest. Remind them twice before points expire: two weeks and three days ahead.
todo-campaign-conversion-higher = { $segment } respond to offers, { $rest } of the rest. Start a mailing with them: each message brings more here.
todo-campaign-conversion-lower = { $segment } respond to offers, { $rest } of the rest. Do not write more often: change the occasion or the channel.
todo-category = { $segment } of their money goes to “{ $category }”, { $rest } for the rest. Open your offer with it.
