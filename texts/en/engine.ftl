# Tables and columns, as the engine knows them.

role-receipts = Receipts
role-members = Members
role-points = Points
role-campaigns = Campaigns
role-surveys = Surveys
role-costs = Costs
role-plan = Plan
role-unknown = Unknown table

field-date = Date
field-time = Time
field-amount = Amount
field-receipt = Receipt number
field-member = Member or card
field-store = Shop
field-register = Till
field-shift = Shift
field-cashier = Cashier
field-channel = Channel
field-kind = Sale or return
field-refunded = Money given back
field-refersTo = Receipt returned
field-quantity = Quantity
field-discount = Discount
field-pointsIssued = Points issued
field-pointsRedeemed = Points redeemed
field-cost = Cost of goods
field-product = Product
field-category = Category
field-price = Price
field-enrolled = Enrolment date
field-promo = Promotion or coupon
field-source = Enrolment source
field-enrolledBy = Enrolled by
field-birthDate = Date of birth
field-age = Age
field-sex = Sex
field-city = City
field-maritalStatus = Marital status
field-phone = Telephone
field-email = E-mail
field-consent = Consent to messages
field-tier = Level in the programme
field-firstName = First name
field-movement = Kind of movement
field-points = Points
field-expiresOn = Points expire on
field-campaign = Campaign
field-sentOn = Sending date
field-sentTime = Sending time
field-contactChannel = Message channel
field-group = Group
field-automatic = Automatic or manual
field-personal = Personal or mass
field-opened = Opened
field-clicked = Clicked
field-offerUsed = Offer used
field-contactCost = Cost of the message
field-score = Score
field-surveyKind = Kind of survey
field-criterion = Criterion
field-weight = Weight
field-costKind = Kind of expense
field-kpi = Figure
field-planned = Planned value

# Levels of problems, and what the visitor can choose.

level-error = Not in the figures
level-warning = Worth a look
level-info = Good to know

answer-drop = Count once
answer-keep = Count every time
answer-member = Count as a member
answer-exclude = Count as anonymous
