//! Members of a cohort, as rules ask for them.

use serde::{Deserialize, Serialize};

use super::people::People;
use crate::facts::{Among, Bought, CohortMembers, CohortStart};
use crate::units::Day;

/// Where a member's time is counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum StartKind {
    /// Enrolment, or, where that is unknown, the first purchase.
    Enrolment,
    /// The first purchase.
    FirstPurchase,
}

/// Which cohorts, and who of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct CohortRule {
    /// Where a member's time is counted from.
    pub start: StartKind,
    /// Where they stand: in a cohort, if nothing is said.
    #[serde(default)]
    pub among: Among,
    /// The day on which they began at the earliest.
    #[serde(default)]
    #[cfg_attr(test, ts(type = "string | null"), schemars(with = "Option<String>"))]
    pub since: Option<Day>,
    /// The day on which they began at the latest.
    #[serde(default)]
    #[cfg_attr(test, ts(type = "string | null"), schemars(with = "Option<String>"))]
    pub until: Option<Day>,
    /// Members whose month of this age is over and in the data.
    #[serde(default)]
    pub age: u32,
    /// Of them, those who bought then.
    #[serde(default)]
    pub bought: Option<BoughtKind>,
}

/// When members of an age bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum BoughtKind {
    /// In the month of that age.
    In,
    /// By the end of it; where time is counted from the first purchase, again on another day.
    By,
}

impl From<StartKind> for CohortStart {
    fn from(start: StartKind) -> Self {
        match start {
            StartKind::Enrolment => Self::Enrolment,
            StartKind::FirstPurchase => Self::FirstPurchase,
        }
    }
}

impl CohortRule {
    /// All whose time is counted so.
    #[must_use]
    pub const fn all(start: StartKind) -> Self {
        Self { start, among: Among::Followed, since: None, until: None, age: 0, bought: None }
    }

    /// Whether it holds, by row.
    pub(super) fn rows(self, people: &People) -> Vec<bool> {
        let Self { start, among, since, until, age, bought } = self;
        let bought = bought.map(|bought| match bought {
            BoughtKind::In => Bought::In(age),
            BoughtKind::By => Bought::By(age),
        });
        let members = CohortMembers { start: start.into(), among, since, until, age, bought };
        members.rows(&people.facts, &people.prepared)
    }
}
