//! Members by how often they answer campaigns.

use crate::facts::{MemberRow, RESPONSE_DAYS};
use crate::ledger::{Field, Role};
use crate::list::Listed;
use crate::message::Message;
use crate::segment::division::Division;
use crate::segment::scheme::{Given, Scheme};

const CLASSES: [&str; 4] = ["often", "sometimes", "never", "not-contacted"];
/// Fewer answers are no habit: of one contact, one may well be chance.
const FEWEST_ANSWERS: u32 = 2;

/// Contacts of the period whose window has ended (see [`crate::facts::Answers`]): half or more
/// of them answered, two at least; fewer; none; no contact. Members whose windows are all open
/// yet are in no class. A description: what they would have bought without a message is not in
/// it.
pub(in crate::segment) const SCHEME: Scheme = Scheme {
    id: "campaign-response",
    is_known: |known| known.fields.contains(Role::Campaigns, Field::SentOn),
    divide,
    of_profile: false,
};

fn divide(given: &Given<'_>) -> Result<Division, Message> {
    let rows = &given.facts.rows;
    let sum = |of: fn(&crate::facts::Answers) -> u32| -> u64 {
        rows.iter().filter_map(|row| row.answers.as_ref()).map(|answers| u64::from(of(answers))).sum()
    };
    let (contacts, answered) = (sum(|answers| answers.contacts), sum(|answers| answers.answered));
    if contacts == 0 {
        return Err(Message::new("why-no-contact-over").with("days", u64::from(RESPONSE_DAYS.unsigned_abs())));
    }
    let of = rows.iter().map(place).listed();
    let by_offer = given.facts.known.fields.contains(Role::Campaigns, Field::OfferUsed);
    let id = if by_offer { "note-answered-by-offer" } else { "note-answered-by-purchase" };
    let note = Message::new(id).with("contacts", contacts).with("answered", answered);
    let note = note.with("days", u64::from(RESPONSE_DAYS.unsigned_abs()));
    Ok(Division::named(SCHEME.id, &CLASSES, of).note(Some(note)))
}

fn place(row: &MemberRow) -> Option<u16> {
    let answers = row.answers?;
    match (answers.contacts, answers.answered) {
        (0, _) => (answers.open == 0).then_some(3),
        (_, 0) => Some(2),
        (contacts, answered) if answered >= FEWEST_ANSWERS && 2 * answered >= contacts => Some(0),
        _ => Some(1),
    }
}

#[cfg(test)]
mod tests {
    use crate::ingest::{Maps, read_bytes};
    use crate::segment::People;
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let receipts = "date;amount;card\n2025-01-01;1;A\n2025-01-01;1;B\n2025-01-01;1;C\n2025-01-01;1;D\n\
            2025-01-01;1;E\n2025-01-01;1;F\n2025-06-30;1;A\n";
        // A used two of three, B one of one (one answer is no habit), C none, D was held back,
        // E's window is open, F was never written to.
        let campaigns = "campaign;card;sent;group;offer used\n1;A;2025-02-01;target;yes\n2;A;2025-03-01;target;yes\n\
            3;A;2025-04-01;target;no\n1;B;2025-02-01;target;yes\n1;C;2025-02-01;target;no\n\
            1;D;2025-02-01;control;\n4;E;2025-06-20;target;yes\n";
        let files = [("receipts.csv", receipts.as_bytes()), ("campaigns.csv", campaigns.as_bytes())];
        let ledger = read_bytes(&files, &Maps::default()).ledger.unwrap();
        let people = People::gather(&ledger, &Settings::default());
        let division = people.division("campaign-response").unwrap();
        let class = |name: &str| {
            let member = ledger.find_member(name).unwrap();
            let row = people.facts.rows.iter().position(|row| row.member == member).unwrap();
            division.of(row).map(|place| division.classes[usize::from(place)].key.as_str())
        };
        let found = ["A", "B", "C", "D", "E", "F"].map(class);
        let expected = ["often", "sometimes", "never", "not-contacted", "", "not-contacted"];
        assert_eq!(found.map(Option::unwrap_or_default), expected);
    }
}
