//! Who is in a cohort, and who of it bought at an age.

use super::cohorts::{CohortStart, whole_months};
use super::conversion::{birth, first_purchase};
use super::known::Known;
use super::member_facts::{MemberFacts, MemberRow};
use super::prepared::Prepared;
use crate::list::Listed;
use crate::units::Day;

/// When a member bought, by age in months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bought {
    /// In the month of that age.
    In(u32),
    /// By the end of it; where time is counted from the first purchase, again on another day.
    By(u32),
}

/// Members of cohorts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CohortMembers {
    /// Where a member's time is counted from.
    pub start: CohortStart,
    /// The day on which they began at the earliest; any if absent.
    pub since: Option<Day>,
    /// The day on which they began at the latest; any if absent.
    pub until: Option<Day>,
    /// Followed to this age in months at least.
    pub age: u32,
    /// Only those who bought then; everybody if absent.
    pub bought: Option<Bought>,
}

impl CohortStart {
    /// The day a member's time is counted from; `None` if it lies before the data, or there is
    /// none.
    pub(super) fn of(self, known: &Known, enrolled: Option<Day>, purchases: &[Day]) -> Option<Day> {
        match self {
            Self::Enrolment => birth(known, enrolled, purchases),
            Self::FirstPurchase => first_purchase(known, enrolled, purchases),
        }
    }

    /// The age in months at which a member came: bought, or, where time is counted from the first
    /// purchase, bought again on another day.
    pub(super) fn came(self, began: Day, purchases: &[Day]) -> Option<usize> {
        let counts = |day: &&Day| match self {
            Self::Enrolment => **day >= began.month().first(),
            Self::FirstPurchase => **day > began,
        };
        purchases.iter().find(counts).and_then(|day| age_of(began, *day))
    }
}

/// Months from the one in which a member began to that of a day; `None` before it.
pub(super) fn age_of(began: Day, day: Day) -> Option<usize> {
    usize::try_from(day.month().0 - began.month().0).ok()
}

impl CohortMembers {
    /// By row, whether the member is one of them: over all data, whatever the chosen period.
    #[must_use]
    pub fn rows(&self, facts: &MemberFacts, prepared: &Prepared) -> Vec<bool> {
        let known = Known { span: prepared.span, ..facts.known };
        let [first, last] = whole_months(known.span);
        let followed = first..=last.plus(-(self.age as i32));
        let is_in = |row: &MemberRow| {
            let purchases = prepared.purchases.of_member(row.member);
            let began = self.start.of(&known, row.enrolled, purchases);
            began.is_some_and(|began| {
                let within = self.since.is_none_or(|since| since <= began)
                    && self.until.is_none_or(|until| began <= until);
                within && followed.contains(&began.month()) && self.bought(began, purchases)
            })
        };
        facts.rows.iter().map(is_in).listed()
    }

    fn bought(&self, began: Day, purchases: &[Day]) -> bool {
        match self.bought {
            None => true,
            Some(Bought::In(age)) => purchases.iter().any(|day| age_of(began, *day) == Some(age as usize)),
            Some(Bought::By(age)) => {
                self.start.came(began, purchases).is_some_and(|came| came <= age as usize)
            }
        }
    }
}
