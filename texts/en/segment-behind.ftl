# Members and receipts behind a figure.

behind-members = Who is behind this figure
behind-receipts = Receipts behind this figure
behind-show-members = { $count ->
    [one] Show { $count } member
   *[other] Show { $count } members
}
behind-count-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
behind-count-receipts = { $count ->
    [one] { $count } receipt
   *[other] { $count } receipts
}
behind-close = Hide
behind-moved = Then: { $before }. Now: { $now }
behind-receipts-cashiers = Receipts of members with this cashier: { $row }
behind-of-part = These members’ figures and segments are worked out from this part of the data alone.
behind-cell = { $row } × { $column }

# Who these members are.
behind-members-enrolled = Everyone on the list of members
behind-new-members = Enrolled in the period
behind-enrolment-rate = Buyers who became members
behind-enrolment-rate-ofCustomers = Buyers from the list of members
behind-enrolment-rate-ofReceipts = Enrolled in the period
behind-members-with-purchase = Bought in the period
behind-members-with-purchase-share = Bought in the period and are on the list of members
behind-enrolled-never-bought = Enrolled long ago and never bought
behind-enrolled-never-bought-enrolledWithin = Of them, enrolled after the start of the data
behind-one-purchase-only = Bought once and did not come back
behind-active-members = Active: bought lately
behind-active-members-share = Active, from the list of members
behind-inactive-share-30d = No purchase for more than 30 days
behind-inactive-share-30d-days60 = No purchase for more than 60 days
behind-inactive-share-30d-days90 = No purchase for more than 90 days
behind-inactive-share-30d-days180 = No purchase for more than 180 days
behind-gap-between-purchases-slipping = Away for longer than four in five of their own pauses
behind-gap-between-purchases-gone = Away for longer than nearly all of their own pauses
behind-repeat-member-share = Bought twice or more
behind-redeemer-share = Paid with points
behind-purchase-frequency = Whose purchases count: watched for at least a day
behind-purchase-frequency-active = Of them, active
behind-repeat-revenue-share = Members with a receipt in the period
behind-second-purchase-conversion = Bought for the first time in the period
behind-points-issued = Earned points
behind-points-redeemed = Redeemed points
behind-points-expired = Had points expire
behind-points-outstanding = Had points: what each has left is in the column “Points”
behind-redemption-rate = Whose points are counted
behind-expired-share = Whose balance changed in the period
behind-points-to-purchase = Earned points in the period
behind-redemption-frequency = Redeemed points
behind-points-liability = Have points left
behind-revenue-per-member = Bought in the period
behind-lifetime-value = Whose history begins within the data
behind-points-expiring-members = Their points expire within 30 days
behind-customer-retention-rate = Active at the start and still active
behind-customer-retention-rate-reactivated = Came back after a break
behind-customer-retention-rate-newLapsed = Came in the period and stopped buying
behind-churn-rate = Active at the start and stopped buying
behind-base-structure = Active at the end of the period
behind-base-structure-start = Active at the start of the period
behind-base-structure-lapsed = Stopped buying
behind-base-structure-reactivated = Came back after a break
behind-base-structure-newActive = Came in the period and stayed
behind-revenue-concentration = The best 10% by revenue
behind-revenue-concentration-top1 = The best 1% by revenue
behind-revenue-concentration-top20 = The best 20% by revenue
behind-cherry-pickers = Buy mostly at a deep discount

# The list of receipts.
receipt-number = Receipt
receipt-member = Member
receipt-day = Date
receipt-kind = Kind
receipt-store = Shop
receipt-amount = Amount
receipt-items = Items
receipt-cost = Cost of goods
receipt-discount = Discount
receipt-issued = Points issued
receipt-redeemed = Points redeemed
receipt-sale = sale
receipt-return = return
receipts-search = Find by receipt, member or shop
receipts-found = Receipts: { $count }, worth { $money }.
receipts-revenue = Revenue as the settings count it: { $money }.
receipts-left-out = What is not here
receipts-outside = { $count ->
    [one] { $count } receipt outside the chosen period.
   *[other] { $count } receipts outside the chosen period.
}
receipts-repeated = { $count ->
    [one] { $count } receipt is repeated in the files: counted once.
   *[other] { $count } receipts are repeated in the files: each counted once.
}
receipts-excluded = { $count ->
    [one] { $count } receipt of a card left out counts as one without a card.
   *[other] { $count } receipts of cards left out count as receipts without a card.
}
receipts-set-aside = { $count ->
    [one] { $count } row of the files is set aside: it could not be read.
   *[other] { $count } rows of the files are set aside: they could not be read.
}
receipts-see-quality = What is wrong with them

rule-no-days = The data has no days from { $from } to { $to }.
