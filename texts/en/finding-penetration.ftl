finding-member-revenue-share-low =
    .title = Members bring { $value } of revenue; the norm is { $norm }
    .meaning = The rest comes from people you know nothing about: you cannot make them an offer, and you will not see them leave.
    .check = Compare with the member share of receipts. If that is low too, cards are not asked for or not issued; if it is normal, members spend little per purchase.
    .action = Offer the card for the first purchase at the till and in the app, and give a reason to show it every time: a card price, points on any receipt.

finding-member-revenue-share-falling =
    .title = The member share of revenue fell to { $now } from { $earlier } ({ $difference })
    .meaning = Members bring a smaller part of revenue than a month before.
    .check = See what changed: the member share of receipts (the card is shown less) or their average receipt (they buy less).
    .action = Find out whether programme rules, promotions or tills changed that month. Send members who stopped coming a reason to return.

finding-member-revenue-share-good =
    .title = The member share of revenue is { $value }; the norm is { $norm }
    .meaning = You know who brings most of the money.

finding-member-receipt-share-low =
    .title = A card is shown in { $value } of receipts; the norm is { $norm }
    .meaning = Some regular customers pass the programme by: their purchases stay unseen and earn no points.
    .check = Compare shops and cashiers. A wide spread points to discipline at the till, an even low share to the value of the programme itself.
    .action = Put the question about the card into the cashier’s script and show the share by shop every week. Let people give a phone number instead of the card.

finding-member-receipt-share-falling =
    .title = The card is shown less: { $now } of receipts, down from { $earlier } ({ $difference })
    .meaning = More purchases went without a card than a month before.
    .check = Look at the shops and cashiers where the share fell most, and at new shops, where nobody has a card yet.
    .action = Check that every till accepts cards, and remind cashiers to ask.

finding-member-receipt-share-good =
    .title = A card is shown in { $value } of receipts; the norm is { $norm }
    .meaning = Showing the card is a habit, so purchase data can be trusted.
