//! Members by how much of their money goes to deeply discounted receipts.

use crate::facts::MemberRow;
use crate::ledger::Field;
use crate::list::Listed;
use crate::segment::division::Division;
use crate::segment::scheme::Scheme;

const CLASSES: [&str; 4] = ["picker", "often", "seldom", "never"];
/// From this share on it is often.
const OFTEN: f64 = 1.0 / 3.0;

/// Members with a sale receipt in the period: cherry pickers, who buy mostly at a deep discount
/// beyond chance (see [`crate::facts::CherryPickers`]); others who spend a third or more so,
/// less, or nothing.
pub(in crate::segment) const SCHEME: Scheme = Scheme {
    id: "promotion",
    is_known: |known| known.in_receipts(Field::Discount),
    divide: |given| {
        let place = |row: &MemberRow| {
            let share = row.deep_share?;
            Some(match share {
                _ if row.picks => 0,
                share if share >= OFTEN => 1,
                share if share > 0.0 => 2,
                _ => 3,
            })
        };
        let of = given.facts.rows.iter().map(place).listed();
        Ok(Division::named("promotion", &CLASSES, of))
    },
    of_profile: false,
};
