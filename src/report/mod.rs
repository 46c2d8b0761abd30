//! The report: view model, and its writers.

mod build;
mod check;
mod csv;
mod json;
mod model;
mod writer;

pub use build::build;
pub use check::check;
pub use csv::csv;
pub use json::{catalogue_json, json, problems_json, to_json};
pub use model::{
    Comparison, FigureView, FindingView, KpiView, NormView, PeriodView, Report, SCHEMA_VERSION, SeriesPoint,
    Totals,
};
