finding-revenue-per-member-low =
    .title = Revenue per member is { $value }; the norm is { $norm }
    .meaning = A member brings less than you counted on.
    .check = Take it apart: purchase frequency, average receipt, returns. The one farthest from its norm is the weak spot.
    .action = If frequency is low, give a reason for the next visit; if receipts are small, tie the reward to the size of the purchase.

finding-revenue-per-member-falling =
    .title = Revenue per member fell: { $now }, down from { $earlier } ({ $difference })
    .meaning = Within a month one buying member brought less money.
    .check = Mind the length of the month and the season. See what fell, frequency or the average receipt, and whether returns grew.
    .action = Give the members who used to bring most a personal reason to return: losing them costs most.

finding-revenue-per-member-good =
    .title = Revenue per member is { $value }; the norm is { $norm }
    .meaning = Members bring as much as you counted on.
