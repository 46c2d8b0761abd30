finding-churn-rate-rising =
    .title = More members leave: { $now }, up from { $earlier } ({ $difference })
    .meaning = Of the members active at the start of the period from { $from } to { $to }, a smaller part were still active at its end than { finding-then }.
    .stake = { $shortfall } of { $members ->
        [one] { $members } active member
       *[other] { $members } active members
    } × { $each } a year per buying member = { $money } compared with your own past, if those who left do not return.
    .check = The structure of the base shows how many lapsed each month. If many members have been away longer than their own usual gap, they have really left; if not, they are only late{ $against ->
        [year] {""}
       *[before] : allow for the season
    }.
    .action = Write to those whose usual gap has just passed: they return most easily. Ask some of those who left why.

finding-churn-rate-low =
    .title = { $value } of members leave; your norm is { $norm }
    .meaning = More members leave than you counted on.
    .stake = { $shortfall } of { $members ->
        [one] { $members } active member
       *[other] { $members } active members
    } × { $each } a year per buying member = { $money } short of your norm, if those who left do not return.
    .check = See in which month it rose, and whether rules, prices or a shop changed then.
    .action = Write to those whose usual gap between purchases has just passed: they return most easily.

finding-churn-up-after-launch =
    .title = Since the launch more customers leave: { $now }, compared with { $earlier } before
    .meaning = The programme has not made customers stay. This compares two periods and proves nothing by itself: other things changed too.
    .stake = { $shortfall } of { $members ->
        [one] { $members } active member
       *[other] { $members } active members
    } × { $each } a year per buying member = { $money } compared with the time before the launch, if those who left do not return.
    .check = See what else the launch changed (before and after), and how often active members buy now. Buyers known before the launch are the most loyal ones: they leave less often anyway.
    .action = Ask those who left. Compare the rules of the programme with what was promised, and look for a rule that takes something away from existing customers.

finding-many-gone =
    .title = { $value } of members have been away for longer than nearly all their own pauses; above { $limit } is high
    .meaning = Everyone has a limit of their own, from the gaps between their own purchases. The { $limit } is this calculator’s own rule of thumb: no norm is published.
    .check = If many are only late, they are easier to win back than those gone. Recency shows how long they have been away.
    .action = Begin with those who are late: a reminder with a reason to come, before the habit is lost. To those long gone send one stronger offer, and compare with a control group.
