# Lists of the members behind the rows of tables.

behind-profile-completeness-full = Everything in the profile is filled in
behind-profile-fields = { $row }
    .column-members-filled = Known: { $row }
    .column-members-lacking = Not known: { $row }

# Who is in no cohort.
cohorts-out = Who is left out
cohorts-out-enrolment-before = Began before the data, or nobody knows when
cohorts-out-enrolment-unfinished = Began in a month that is not whole in the data
cohorts-out-enrolment-never = Bought nothing, and no enrolment date is known
cohorts-out-firstPurchase-before = May have bought first before the data begin
cohorts-out-firstPurchase-unfinished = Bought first in a month that is not whole in the data
cohorts-out-firstPurchase-never = Bought nothing
