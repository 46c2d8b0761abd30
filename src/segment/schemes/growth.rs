//! Members who buy more often or for more money than before, or less, beyond chance.

use crate::facts::{MemberRow, Shift};
use crate::list::Listed;
use crate::math::beyond_chance;
use crate::message::{Arg, Message};
use crate::segment::division::Division;
use crate::segment::scheme::{Given, Scheme};

/// Of the members of whom something is said, of this share at most it is so by chance.
pub(super) const BY_CHANCE: f64 = 0.10;

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
    let beyond = tested(rows, &|row| of(row).map(|shift| shift.chance));
    let trend = |(row, beyond): (&MemberRow, bool)| of(row).filter(|_| beyond).map(|shift| shift.up);
    rows.iter().zip(beyond).map(trend).listed()
}

/// Of which members a test holds beyond chance, by row, all tested at once.
pub(super) fn tested(rows: &[MemberRow], chance: &dyn Fn(&MemberRow) -> Option<f64>) -> Vec<bool> {
    let chances: Vec<f64> = rows.iter().filter_map(chance).listed();
    let mut beyond = beyond_chance(&chances, BY_CHANCE).into_iter();
    rows.iter().map(|row| chance(row).is_some() && beyond.next() == Some(true)).listed()
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
