//! Who is in a cohort, and who of it bought at an age.

use serde::{Deserialize, Serialize};

use super::cohorts::{CohortStart, whole_months};
use super::conversion::{birth, first_purchase};
use super::known::Known;
use super::member_facts::{MemberFacts, MemberRow};
use super::prepared::Prepared;
use crate::list::Listed;
use crate::units::{Day, Month};

/// When a member bought, by age in months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bought {
    /// In the month of that age.
    In(u32),
    /// By the end of it; where time is counted from the first purchase, again on another day.
    By(u32),
}

/// Where a member stands among cohorts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Among {
    /// In one: began in a month that the data cover whole.
    #[default]
    Followed,
    /// Began in a month of which the data have a part.
    Unfinished,
    /// Began before the data, or that is not known.
    Before,
    /// Without a day to count from: nothing bought.
    Never,
    /// Began within the data, be the month whole or not: followed or unfinished.
    Begun,
}

/// Members of cohorts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CohortMembers {
    /// Where a member's time is counted from.
    pub start: CohortStart,
    /// Where they stand.
    pub among: Among,
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
    fn of(self, known: &Known, enrolled: Option<Day>, purchases: &[Day]) -> Option<Day> {
        match self {
            Self::Enrolment => birth(known, enrolled, purchases),
            Self::FirstPurchase => first_purchase(known, enrolled, purchases),
        }
    }

    /// The day a member's time is counted from, and where the member stands among cohorts that
    /// begin in these months.
    pub(super) fn place(
        self,
        known: &Known,
        [first, last]: [Month; 2],
        enrolled: Option<Day>,
        purchases: &[Day],
    ) -> (Option<Day>, Among) {
        let began = self.of(known, enrolled, purchases);
        let place = match began {
            Some(day) if (first..=last).contains(&day.month()) => Among::Followed,
            Some(_) => Among::Unfinished,
            None if !purchases.is_empty() => Among::Before,
            None if enrolled.is_some() && self == Self::Enrolment => Among::Before,
            None => Among::Never,
        };
        (began, place)
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
        let months = whole_months(known.span);
        let of_age = months[1].plus(-(self.age as i32));
        let is_in = |row: &MemberRow| {
            let purchases = prepared.purchases.of_member(row.member);
            let (began, place) = self.start.place(&known, months, row.enrolled, purchases);
            let stands = place == self.among || (self.among == Among::Begun && began.is_some());
            stands
                && match began {
                    Some(began) => {
                        let within = self.since.is_none_or(|since| since <= began)
                            && self.until.is_none_or(|until| began <= until);
                        let followed = self.among != Among::Followed || began.month() <= of_age;
                        within && followed && self.bought(began, purchases)
                    }
                    None => true,
                }
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
