finding-member-revenue-share-low =
    .title = Members bring { $value } of revenue; the norm is { $norm }
    .meaning = The rest comes from people you know nothing about: you cannot make them an offer, and you will not see them leave.
    .stake = { $shortfall } of { $base } of revenue a year = { $money }. This money is not lost, but you don’t know who spent it: that is how far the share is from its norm. A card alone adds no revenue.
    .check = Compare with the member share of receipts. If that is low too, cards are not asked for or not issued; if it is within the norm and members’ average receipt is only slightly larger, members spend little per purchase.
    .action = Offer the card for the first purchase at the till and in the app, and give a reason to show it every time: a card price, points on any receipt.

finding-member-revenue-share-falling =
    .title = The member share of revenue fell to { $now } from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } members brought a smaller part of revenue than { finding-then }, by more than chance explains.
    .stake = { $shortfall } of { $base } of revenue a year = { $money }. This money is not lost, but if the share stays as it is now, you won’t know who spent it, though { finding-then } you did.
    .check = If the member share of receipts fell too, the card is shown less; if it held and the lead in the average receipt shrank, members buy less at a time.
    .action = Find out whether programme rules, promotions or tills changed in these months. Send members who stopped coming a reason to return.

finding-member-revenue-share-good =
    .title = The member share of revenue is { $value }; the norm is { $norm }
    .meaning = You know who brings this money, and can work with them.

finding-member-receipt-share-low =
    .title = A card is shown in { $value } of receipts; the norm is { $norm }
    .meaning = Some regular customers never join in: their purchases stay unseen and earn no points.
    .stake = { $shortfall } of { $base } of sales a year = { $money }. These sales are made, but you don’t know who bought. A card alone adds no sales.
    .check = Compare shops and cashiers: a wide spread points to discipline at the till. If few join per receipt without a card, the card is not offered; if few members use their points, there is little reason to show it.
    .action = Put the card question into the cashier’s script and show each shop its share every week. Let people give a phone number instead of the card.

finding-member-receipt-share-falling =
    .title = The card is shown less: { $now } of receipts, down from { $earlier } ({ $difference })
    .meaning = From { $from } to { $to } more purchases went without a card than { finding-then }, by more than chance explains.
    .stake = { $shortfall } of { $base } of sales a year = { $money }. These sales are made, but if the share stays as it is now, you won’t know who bought, though { finding-then } you did.
    .check = If there are as many new and active members as before, they come but do not show the card: look at the shops and cashiers where the share fell most. If both figures fell, there is less reason to join and to come.
    .action = Check that every till accepts cards, and remind cashiers to ask.

finding-member-receipt-share-good =
    .title = A card is shown in { $value } of receipts; the norm is { $norm }
    .meaning = Showing the card is a habit, so purchase data can be trusted.

finding-store-forgets-the-card =
    .title = At “{ $store }” a card is shown in { $value } of receipts, in your other shops in { $others }
    .meaning = Buyers rarely differ that much from shop to shop. More often a till does not take cards, or nobody asks for them.
    .stake = If cards were shown as often as in the other shops, another { $shortfall } of receipts would have one: of this shop’s { $base } of sales a year that is { $money }. These sales are made, but you don’t know who bought.
    .check = Compare with the share of all shops and with this shop’s cashiers. If one cashier is behind, it is habit; if all are, it is the till, or the shop’s buyers are different people.
    .action = Make a purchase with a card in this shop yourself. Put the card question into the cashier’s script, and show the shop its share every week.

finding-enrolled-never-bought-many =
    .title = { $value } of those who enrolled never bought; above { $limit } is high
    .meaning = Cards are issued and not used. The { $limit } is this calculator’s own rule of thumb: nobody publishes a norm.
    .stake = { $shortfall } of { $members ->
        [one] { $members } new member
       *[other] { $members } new members
    } a year × { $cost } spent to win one = { $money } spent on people who have not bought.
    .check = Compare the sources of enrolment: if one brings many who never buy, forms are filled in there without a purchase. A rise in new members with no rise in buyers says the same.
    .action = Send them one offer for the first purchase. Pay for enrolment only after the first purchase, and close the source that brings no buyers.

finding-registrations-not-purchases =
    .title = New members join ({ $new } lately), but fewer are active: { $now }, down from { $earlier }{ $against ->
        [year] {" "}a year ago
       *[before] {""}
    }
    .meaning = The base grows on paper. Registrations hide the fact that more members stop buying than start.
    .check = If new members seldom come a second time, enrolment brings people without interest: compare its sources. If they do come back, it is long-standing members who leave.
    .action = Count success in members who buy, not in cards issued. Move effort from enrolment to the second purchase and to winning back those who stopped lately.

finding-cashier-forgets-the-card =
    .title = Cashier “{ $cashier }” ({ $store }): a card in { $value } of receipts, with the shop’s other cashiers in { $others }
    .meaning = Cashiers of one shop serve the same people, so such a difference is usually a habit of not asking. A self-service or office till can be the reason too.
    .stake = If cards were shown as often as with the other cashiers, another { $shortfall } of receipts would have one: of this cashier’s { $base } of sales a year that is { $money }. These sales are made, but you don’t know who bought.
    .check = See whether it is a self-service till, or somebody who works unusual hours. Compare with colleagues over the last month.
    .action = Remind the cashier to ask for the card, and look at the share again in a month.
