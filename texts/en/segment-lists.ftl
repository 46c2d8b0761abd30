# Lists of the members behind the rows of tables.

behind-profile-completeness-full = Everything in the profile is filled in
behind-profile-fields = { $row }
    .column-members-filled = Known: { $row }
    .column-members-lacking = Not known: { $row }

# Who is in no cohort.
cohorts-out = Who is left out
cohorts-out-enrolment-before = Joined before the start of the data, or at an unknown time
cohorts-out-enrolment-unfinished = Joined in a month that the data does not fully cover
cohorts-out-enrolment-never = Bought nothing, and no enrolment date is known
cohorts-out-firstPurchase-before = May have first bought before the data begins
cohorts-out-firstPurchase-unfinished = First bought in a month that the data does not fully cover
cohorts-out-firstPurchase-never = Bought nothing
