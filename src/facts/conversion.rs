//! From the first purchase to the second.

use super::gather::Gathering;
use super::histories::History;
use super::known::Known;
use crate::ledger::Id;
use crate::units::{Day, Period};

/// How long members took from the first purchase to the second, and how long those
/// have been watched who did not make one yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conversion {
    /// Days, and whether a second purchase came then; by member whose first purchase
    /// lies in the period.
    pub times: Vec<(u32, bool)>,
    /// Members left out: what is seen as their first purchase is probably not.
    pub uncertain: u64,
}

impl Conversion {
    /// Adds a member.
    pub(super) fn add(
        &mut self,
        gathering: &Gathering<'_>,
        member: Id,
        history: &History<'_>,
        period: Period,
    ) {
        let as_of = gathering.known.span.to;
        let all = history.purchases_by(as_of);
        let Some(first) = all.first().copied().filter(|day| period.contains(*day)) else { return };
        if !is_first(&gathering.known, gathering.counted.ledger.enrolled(member), first) {
            self.uncertain += 1;
            return;
        }
        self.times.push(time_to(all, first, as_of));
    }
}

/// Days from the first purchase to the next purchase day, or to the end of the data.
fn time_to(purchases: &[Day], first: Day, as_of: Day) -> (u32, bool) {
    let second = purchases.iter().copied().find(|day| *day > first);
    (second.unwrap_or(as_of).since(first).unsigned_abs(), second.is_some())
}

/// Whether a purchase is a member's first, rather than the first that the data shows:
/// the member enrolled within the data, or, where that is not known, nothing was seen
/// in its first days.
fn is_first(known: &Known, enrolled: Option<Day>, first: Day) -> bool {
    match enrolled {
        Some(enrolled) => enrolled >= known.span.from,
        None if known.enrolment() => false,
        None => first >= known.span.from.plus(known.burn_in()),
    }
}

/// Whether the first purchase of a member lies in the period, and is one.
pub(super) fn begins(known: &Known, enrolled: Option<Day>, purchases: &[Day], period: Period) -> bool {
    first_purchase(known, enrolled, purchases).is_some_and(|first| period.contains(first))
}

/// The day of a member's first purchase; `None` if there may have been one before the data.
pub(super) fn first_purchase(known: &Known, enrolled: Option<Day>, purchases: &[Day]) -> Option<Day> {
    purchases.first().copied().filter(|day| is_first(known, enrolled, *day))
}

/// The day on which a member's life in the programme begins: enrolment, or, where that is
/// not known, the first purchase; `None` if it lies before the data.
pub(super) fn birth(known: &Known, enrolled: Option<Day>, purchases: &[Day]) -> Option<Day> {
    match enrolled {
        Some(enrolled) => Some(enrolled).filter(|day| *day >= known.span.from),
        None => first_purchase(known, None, purchases),
    }
}
