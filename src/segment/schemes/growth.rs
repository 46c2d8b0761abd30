//! Members who buy more often or for more money than before, or less, beyond chance.

use crate::facts::{MemberRow, Shift};
use crate::list::Listed;
use crate::math::beyond_chance;
use crate::message::{Arg, Message};
use crate::segment::division::Division;
use crate::segment::scheme::{Given, Scheme};

/// Of the members called rising or falling, this share at most is so by chance.
const BY_CHANCE: f64 = 0.10;

const CLASSES: [&str; 4] = ["rising", "steady", "falling", "unknown"];

/// Purchases of the second half of a member's days in the period against the first.
pub(in crate::segment) const FREQUENCY: Scheme = Scheme {
    id: "frequency-trend",
    is_known: |_| true,
    divide: |given| divide("frequency-trend", given, |row| row.frequency),
    of_profile: false,
};

/// Money of receipts of the second half against the first.
pub(in crate::segment) const RECEIPT: Scheme = Scheme {
    id: "receipt-trend",
    is_known: |_| true,
    divide: |given| divide("receipt-trend", given, |row| row.receipt),
    of_profile: false,
};

/// Which members rise (`true`) or fall (`false`) beyond chance, by row, all tested at once.
pub(super) fn trends(rows: &[MemberRow], of: fn(&MemberRow) -> Option<Shift>) -> Vec<Option<bool>> {
    let chances: Vec<f64> = rows.iter().filter_map(of).map(|shift| shift.chance).listed();
    let mut beyond = beyond_chance(&chances, BY_CHANCE).into_iter();
    let trend = |row| {
        let shift = of(row)?;
        beyond.next()?.then_some(shift.up)
    };
    rows.iter().map(trend).listed()
}

fn divide(id: &str, given: &Given<'_>, of: fn(&MemberRow) -> Option<Shift>) -> Result<Division, Message> {
    let rows = &given.facts.rows;
    let tested = rows.iter().filter(|row| of(row).is_some()).count() as u64;
    if tested == 0 {
        return Err(Message::new("why-no-trend"));
    }
    let trends = trends(rows, of);
    let place = |(row, trend): (&MemberRow, &Option<bool>)| match (row.purchases, of(row), trend) {
        (0, ..) => None,
        (_, None, _) => Some(3),
        (_, _, Some(true)) => Some(0),
        (_, _, Some(false)) => Some(2),
        (_, _, None) => Some(1),
    };
    let division = Division::named(id, &CLASSES, rows.iter().zip(&trends).map(place).listed());
    Ok(division.note(Some(
        Message::new("note-trend-test").with("tested", tested).with("chance", Arg::Share(BY_CHANCE)),
    )))
}
