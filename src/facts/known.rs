//! What the files have at all, whatever the period.

use super::counted::Counted;
use crate::ledger::{Field, Fields, Role};
use crate::units::Period;

/// What is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// First day of the data to the as-of day.
    pub span: Period,
    /// Fields that the files have, by table.
    pub fields: Fields,
    /// Members known from any table.
    pub members: u64,
    /// Whether there is a list of members.
    pub list: bool,
    /// Whether at least one receipt of the files has no member. If none has, only
    /// member receipts were exported, and the members' share of all is unknown.
    pub anonymous: bool,
}

impl Known {
    pub(super) fn of(counted: &Counted<'_>) -> Self {
        let ledger = counted.ledger;
        Self {
            span: ledger.span(),
            fields: ledger.fields(),
            members: counted.members().count() as u64,
            list: counted.members().any(|member| ledger.is_listed(member)),
            anonymous: ledger.has_anonymous()
                || (0..ledger.receipts()).any(|row| counted.member_of(row) == 0),
        }
    }

    /// Whether receipts have this field.
    #[must_use]
    pub const fn in_receipts(&self, field: Field) -> bool {
        self.fields.contains(Role::Receipts, field)
    }

    /// Days at the beginning of the data in which a first purchase seen is
    /// probably not the first: 90, but no more than a quarter of the data.
    pub(super) fn burn_in(&self) -> i32 {
        const DAYS: i32 = 90;
        DAYS.min(self.span.days() / 4)
    }

    /// Whether days of enrolment are known.
    #[must_use]
    pub const fn enrolment(&self) -> bool {
        self.fields.contains(Role::Members, Field::Enrolled)
    }
}
