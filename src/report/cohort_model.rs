//! Cohorts as the page and the command line show them.

use serde::{Deserialize, Serialize};

use super::again::AgainCurve;
use crate::message::Arg;
use crate::segment::{RuleDocument, StartKind};
use crate::units::{Money, Month, Unit};

/// Which cohorts.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct CohortsQuestion {
    /// Where a member's time is counted from.
    pub start: StartKind,
    /// Who is followed together, one of [`crate::segment::groupings`]; by when they began if absent.
    #[serde(default)]
    pub group: Option<String>,
}

/// Cohorts, over all data, whatever the chosen period.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct CohortsView {
    /// Ids of the groups that can be asked for.
    pub groups: Vec<String>,
    /// The cohorts: the earliest first, or the groups in their order.
    pub rows: Vec<CohortRow>,
    /// All of them together.
    pub whole: CohortRow,
    /// Figures of fewer members are marked as of few.
    #[cfg_attr(test, ts(type = "number"))]
    pub few: u64,
    /// The last month that is whole.
    #[cfg_attr(test, ts(type = "string"))]
    pub until: Month,
    /// Members who began before the data, or of whom that is not known.
    #[cfg_attr(test, ts(type = "number"))]
    pub before: u64,
    /// Members who began in a month of which the data have a part.
    #[cfg_attr(test, ts(type = "number"))]
    pub unfinished: u64,
    /// Members without a day to count from.
    #[cfg_attr(test, ts(type = "number"))]
    pub never: u64,
    /// Revenue of members that is in no cohort: of those left out, from before the others began,
    /// and of a last month that is not whole.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue_outside: Money,
    /// Share of revenue that is margin, for receipts without a cost of goods; `null` where it is
    /// not known, and then no figure of margin is there.
    pub margin: Option<f64>,
}

/// Members followed together.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct CohortRow {
    /// Its month, its quarter, or its group.
    pub label: Arg,
    /// Members.
    #[cfg_attr(test, ts(type = "number"))]
    pub members: u64,
    /// Who they are; with an age in the part about cohorts, those followed to it.
    pub rule: RuleDocument,
    /// By age in months, from the month in which they began: members whose month of that age
    /// is over and in the data.
    #[cfg_attr(test, ts(type = "Array<number>"))]
    pub n: Vec<u64>,
    /// What they did.
    pub figures: Vec<CohortFigure>,
    /// From the first purchase to the next; `null` of a cohort by time, and of nobody.
    pub again: Option<AgainCurve>,
}

/// A figure of a cohort by age.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct CohortFigure {
    /// `retention`, `receipts`, `revenue` or `margin`.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// In the month of that age: the share with a purchase, or a sum a member.
    pub values: Vec<f64>,
    /// Up to the end of it. Of retention, the share that has bought by then, again where time is
    /// counted from the first purchase (product-limit estimate, Kaplan and Meier 1958); of the
    /// rest, the sum of the values up to it (mean cumulative function, Nelson 1988): who is too
    /// young for an age is left out of that age alone.
    pub cumulative: Vec<f64>,
    /// 95 % intervals of the values of retention (Wilson); empty of the rest.
    pub intervals: Vec<[f64; 2]>,
}
