//! Members by the category of goods that they prefer.

use super::growth::{BY_CHANCE, tested};
use super::profile::MOST;
use crate::facts::FEWEST_TO_PREFER;
use crate::ledger::{Field, Id};
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::segment::division::{Class, Division};
use crate::segment::scheme::{Given, Scheme};

/// Members with a sale line in the period that has a category: the category with most of their
/// money, if its share is greater than that of all members' money and more of the member's
/// receipts hold it than chance makes of the share of all members' receipts (see
/// [`crate::facts::Favourite`]; all members tested at once); else `unclear`.
pub(in crate::segment) const SCHEME: Scheme = Scheme {
    id: "favourite-category",
    is_known: |known| known.in_receipts(Field::Category),
    divide,
    of_profile: false,
};

fn divide(given: &Given<'_>) -> Result<Division, Message> {
    let rows = &given.facts.rows;
    let chance = |row: &crate::facts::MemberRow| row.favourite.and_then(|favourite| favourite.chance);
    let count = rows.iter().filter(|row| chance(row).is_some()).count() as u64;
    if count == 0 {
        return Err(Message::new("why-no-favourites").with("fewest", u64::from(FEWEST_TO_PREFER)));
    }
    let preferred = rows.iter().zip(tested(rows, &chance));
    let category = preferred
        .map(|(row, beyond)| row.favourite.filter(|_| beyond).map_or(0, |favourite| favourite.category));
    let division = Division::by_value(&category.listed(), MOST, |id: Id| given.ledger.label(id));
    let unclear = Class {
        key: "unclear".to_owned(),
        label: Arg::Name("segment-favourite-category-unclear".to_owned()),
    };
    let division = division.and(unclear, |row| rows.get(row).is_some_and(|row| row.favourite.is_some()));
    let note = Message::new("note-favourite-test").with("tested", count);
    Ok(division.note(Some(note.with("chance", Arg::Share(BY_CHANCE)))))
}

#[cfg(test)]
mod tests {
    use crate::ingest::{Maps, read_bytes};
    use crate::segment::People;
    use crate::settings::Settings;

    /// T's six receipts hold tea and jam, and so do F's two; four others' six each hold jam
    /// alone. Tea is on 8 of 32 receipts: six of six by chance, 1 ÷ 4⁶, against 10 % of the first
    /// of five. F has too few receipts, and of the money of A to D jam is no more than chance.
    #[test]
    fn by_hand() {
        let mut file = "date;receipt;card;category;amount\n".to_owned();
        let mut receipt = 0;
        for (card, receipts, tea) in
            [("T", 6, 90), ("A", 6, 0), ("B", 6, 0), ("C", 6, 0), ("D", 6, 0), ("F", 2, 90)]
        {
            for _ in 0..receipts {
                receipt += 1;
                file += &format!("2025-01-01;{receipt};{card};jam;10\n");
                if tea > 0 {
                    file += &format!("2025-01-01;{receipt};{card};tea;{tea}\n");
                }
            }
        }
        // No category, no place.
        file += "2025-01-01;99;N;;10\n";
        let ledger = read_bytes(&[("r.csv", file.as_bytes())], &Maps::default()).ledger.unwrap();
        let people = People::gather(&ledger, &Settings::default());
        let division = people.division("favourite-category").unwrap();
        let row = |name: &str| {
            let member = ledger.find_member(name).unwrap();
            people.facts.place(member).unwrap()
        };
        let class =
            |name: &str| division.of(row(name)).map(|place| division.classes[usize::from(place)].key.clone());
        assert_eq!(class("T").as_deref(), Some("tea"));
        for name in ["A", "B", "C", "D", "F"] {
            assert_eq!(class(name).as_deref(), Some("unclear"), "{name}");
        }
        assert_eq!(class("N"), None);
        let favourite = people.facts.rows[row("T")].favourite.unwrap();
        assert!((favourite.share - 0.9).abs() < 1e-12);
        assert!((favourite.chance.unwrap() - 0.25_f64.powi(6)).abs() < 1e-12);
        assert_eq!(people.facts.rows[row("F")].favourite.unwrap().chance, None);
    }
}
