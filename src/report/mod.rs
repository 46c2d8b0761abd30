//! The report: view model, and its writers.

mod alternatives;
mod ask;
mod breakdown;
mod build;
mod check;
mod csv;
mod json;
mod model;
mod nothing_found;
#[cfg(test)]
mod schema;
mod unlocks;
mod writer;

pub use alternatives::{Alternative, alternatives};
pub use ask::{Question, ask};
pub use breakdown::{Breakdown, BreakdownRow, Step, StepPoint, Steps, breakdown, steps};
pub use build::{build, build_typed};
pub use check::check;
pub use csv::csv;
pub use json::{catalogue_json, json, problems_json, to_json};
pub use model::{
    CheckView, Comparison, FigureView, FindingView, KpiView, NormView, PeriodView, Report, SCHEMA_VERSION,
    SeriesPoint, StakeView, Totals,
};
pub use unlocks::Unlock;
