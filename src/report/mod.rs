//! The report: view model, and its writers.

mod alternatives;
mod ask;
mod ask_people;
mod assortment;
mod breakdown;
mod build;
mod check;
mod csv;
mod json;
mod model;
mod nothing_found;
mod portrait;
#[cfg(test)]
mod schema;
mod segments;
mod unlocks;
mod writer;

pub use alternatives::{Alternative, alternatives};
pub use ask::{Question, ask};
pub use ask_people::{PeopleQuestion, ask_people};
pub use assortment::AssortmentView;
pub use breakdown::{
    Breakdown, BreakdownRow, Step, StepPoint, Steps, all_steps, breakdown, breakdowns, steps,
};
pub use build::{build, build_of_people, build_typed};
pub use check::check;
pub use csv::{breakdowns_csv, csv, steps_csv};
pub use json::{catalogue_json, json, problems_json, to_json};
pub use model::{
    CheckView, Comparison, FigureView, FindingView, KpiView, NormView, PeriodView, Report, SCHEMA_VERSION,
    SeriesPoint, StakeView, Totals,
};
pub use portrait::{Portrait, PortraitClass, PortraitFigure, PortraitShare, PortraitValue, portrait};
pub use segments::{ClassView, MovementView, ScenarioView, SchemeView, SegmentsView};
pub use unlocks::Unlock;
