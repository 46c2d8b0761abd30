why-needs-files = Figures typed by hand are not enough for this: it needs the receipts themselves.

typed-days = The period has { $days } days; it should have between 1 and 3,660.
typed-range = The figure “{ $figure }” is out of range: it should be zero or more.
typed-member-receipts = There are more receipts with a card than receipts in all. Check the two figures.
typed-member-revenue = The revenue with a card is greater than the revenue in all. Check the two figures.
typed-active-members = There are more active members than members in all. Check the two figures.

ask-unknown = There is no figure or breakdown “{ $what }”.
