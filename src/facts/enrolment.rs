//! Repeat purchases of members before they enrolled and after it.

use super::gather::Gathering;
use super::slice::Kept;
use crate::units::Period;

/// Days looked at before the day of enrolment, and as many from it on.
pub const AROUND_ENROLMENT: i32 = 90;

/// Members enrolled in the period who bought in the [`AROUND_ENROLMENT`] days before it,
/// under a number that was known already; the data covers both windows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AroundEnrolment {
    /// By purchases before.
    pub before: Kept,
    /// The same members by purchases after.
    pub after: Kept,
}

impl AroundEnrolment {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let span = gathering.known.span;
        let mut found = Self::default();
        for member in gathering.members() {
            let enrolled = gathering.counted.ledger.enrolled(member).filter(|day| period.contains(*day));
            let Some(day) = enrolled else { continue };
            let before = Period { from: day.plus(-AROUND_ENROLMENT), to: day.plus(-1) };
            let after = Period { from: day, to: day.plus(AROUND_ENROLMENT - 1) };
            if before.from < span.from || after.to > span.to {
                continue;
            }
            let history = gathering.histories.purchases_of(member);
            let purchases = history.purchases_in(before);
            if purchases > 0 {
                found.before.add(purchases);
                found.after.add(history.purchases_in(after));
            }
        }
        found
    }
}
