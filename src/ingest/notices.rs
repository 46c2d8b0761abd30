//! What the visitor should know about the data as a whole.

use crate::ledger::Ledger;
use crate::message::{Arg, Message};

/// From so many receipts of members on…
const ENOUGH_RECEIPTS: u64 = 1_000;

/// …and so many members, one of them cannot hold…
const ENOUGH_MEMBERS: usize = 50;

/// …one receipt in so many and be a person.
const SHARED: u64 = 20;

/// The notices of a closed ledger.
pub(super) fn of(ledger: &Ledger) -> Vec<Message> {
    let receipts = receipts_by_member(ledger);
    let mut notices = shared_cards(ledger, &receipts);
    notices.extend(not_listed(ledger, &receipts));
    notices.extend(beyond(ledger));
    notices
}

/// Receipts by member id; anonymous ones stand at 0.
fn receipts_by_member(ledger: &Ledger) -> Vec<u64> {
    let mut counts = vec![0; ledger.members() as usize + 1];
    for row in 0..ledger.receipts() {
        counts[ledger.member_of(row) as usize] += 1;
    }
    counts
}

/// A card of the till, or one lent to every customer without a card.
fn shared_cards(ledger: &Ledger, receipts: &[u64]) -> Vec<Message> {
    let all: u64 = receipts[1..].iter().sum();
    let members = receipts[1..].iter().filter(|count| **count > 0).count();
    if all < ENOUGH_RECEIPTS || members < ENOUGH_MEMBERS {
        return Vec::new();
    }
    let suspects = (1_u32..).zip(&receipts[1..]).filter(|(_, count)| **count * SHARED >= all);
    let notice = |(member, count): (u32, &u64)| {
        Message::new("notice-shared-card")
            .with("member", ledger.member_name(member))
            .with("count", *count)
            .with("share", Arg::Share(*count as f64 / all as f64))
    };
    suspects.map(notice).collect()
}

/// Members with receipts whom the members table lacks, if there is such a table.
fn not_listed(ledger: &Ledger, receipts: &[u64]) -> Option<Message> {
    let members = || (1..=ledger.members()).filter(|member| receipts[*member as usize] > 0);
    let table = (1..=ledger.members()).any(|member| ledger.is_listed(member));
    let (all, lacking) =
        (members().count() as u64, members().filter(|member| !ledger.is_listed(*member)).count() as u64);
    (table && lacking > 0).then(|| {
        Message::new("notice-not-listed")
            .with("count", lacking)
            .with("share", Arg::Share(lacking as f64 / all as f64))
    })
}

/// Receipts on days apart from all the rest.
fn beyond(ledger: &Ledger) -> Vec<Message> {
    let beyond = ledger.beyond();
    let notice =
        |id: &'static str, day| Message::new(id).with("count", u64::from(beyond.receipts)).with("day", day);
    let early = beyond.first.map(|day| notice("notice-early-days", day).with("from", ledger.span().from));
    let late = beyond.last.map(|day| notice("notice-late-days", day).with("asOf", ledger.span().to));
    early.into_iter().chain(late).collect()
}
