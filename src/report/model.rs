//! The view model: the report as command line and page get it.
//!
//! Plain serialisable fields; money in major units, rates as fractions, dates
//! `YYYY-MM-DD`. `www/src/engine/report.ts` is generated from these types.

use serde::Serialize;

use super::behind::{CellsBehind, MembersBehind, PartsBehind, ReceiptsBehind};
use super::segments::SegmentsView;
use super::unlocks::Unlock;
use crate::finding::Kind;
use crate::flat_map::FlatMap;
use crate::ingest::Quality;
use crate::kpi::{Better, Calculator, Grade, Position, Rating, Table};
use crate::message::{Args, Message};
use crate::settings::Settings;
use crate::units::Unit;
use crate::units::{Day, Money, Month, Quantity};

/// Version of the report's shape; a reader of an older one meets no surprise within it.
pub const SCHEMA_VERSION: u32 = 1;

/// The report, one versioned document.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
#[cfg_attr(test, schemars(title = "Report of the loyalty calculator"))]
pub struct Report {
    /// Version of this document's shape.
    #[cfg_attr(test, schemars(extend("const" = SCHEMA_VERSION)))]
    pub schema_version: u32,
    /// Version of the engine that made it.
    #[cfg_attr(test, ts(type = "string"))]
    pub engine: &'static str,
    /// The settings in force.
    pub settings: Settings,
    /// The days it is about.
    pub period: PeriodView,
    /// The whole in a few numbers.
    pub totals: Totals,
    /// The whole in one sentence.
    pub verdict: Message,
    /// What limits the verdict: too early, too little data.
    pub cautions: Vec<Message>,
    /// The figures, in the order of the catalogue.
    pub kpis: Vec<KpiView>,
    /// What is wrong and what is well, most important first.
    pub findings: Vec<FindingView>,
    /// Who the members are, and lists of them to act on.
    pub segments: SegmentsView,
    /// What to say where no finding is about a fault: nothing is, or nothing could be judged.
    pub nothing_found: Option<Message>,
    /// What the break-even calculator begins with; `null` without member sales.
    pub calculator: Option<Calculator>,
    /// Norms in force that can't both hold for these data.
    pub norm_conflicts: Vec<Message>,
    /// What would show more.
    pub unlocks: Vec<Unlock>,
    /// What was read and what was set aside.
    pub quality: Quality,
}

/// The days of the report.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct PeriodView {
    /// First day.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: Day,
    /// Last day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: Day,
    /// Last day of the data.
    #[cfg_attr(test, ts(type = "string"))]
    pub as_of: Day,
    /// Number of days.
    pub days: i32,
    /// Number of whole months within.
    pub whole_months: u32,
}

/// Sums of the period.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Totals {
    /// Sales less returns.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: Money,
    /// Money of sale receipts.
    #[cfg_attr(test, ts(type = "number"))]
    pub sales: Money,
    /// Money given back.
    #[cfg_attr(test, ts(type = "number"))]
    pub returned: Money,
    /// Sale receipts.
    #[cfg_attr(test, ts(type = "number"))]
    pub receipts: u64,
    /// Sale receipts without a member.
    #[cfg_attr(test, ts(type = "number"))]
    pub anonymous_receipts: u64,
    /// Return receipts.
    #[cfg_attr(test, ts(type = "number"))]
    pub returns: u64,
    /// Members with a sale receipt.
    #[cfg_attr(test, ts(type = "number"))]
    pub members_with_purchase: u64,
    /// Members known from any table.
    #[cfg_attr(test, ts(type = "number"))]
    pub members: u64,
    /// Items sold; a line of goods by weight counts as one.
    #[cfg_attr(test, ts(type = "number"))]
    pub quantity: Quantity,
}

/// One KPI.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct KpiView {
    /// Stable id; its texts are the message `kpi-<id>` and its attributes.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: &'static str,
    /// Family, message `family-<id>`.
    #[cfg_attr(test, ts(type = "string"), schemars(extend("enum" = super::schema::families())))]
    pub family: &'static str,
    /// Which way is better.
    pub better: Better,
    /// Where the definition is published; names are messages `source-<id>`.
    #[cfg_attr(test, ts(type = "string[]"))]
    pub sources: &'static [&'static str],
    /// The figure itself.
    #[serde(flatten)]
    #[cfg_attr(test, ts(flatten))]
    pub figure: FigureView,
    /// The numbers that its formula is filled with.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, crate::message::Arg>"))]
    pub figures: Args,
    /// Its parts by name: members, anonymous, gap, …; names are messages `part-<name>`.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, FigureView>"))]
    pub parts: FlatMap<&'static str, FigureView>,
    /// What else is published for it: shown beside the norm, never used for the rating.
    pub further_norms: Vec<NormView>,
    /// What to know when reading it; messages.
    pub notes: Vec<Message>,
    /// What the figure is made of, row by row.
    pub tables: Vec<Table>,
    /// What it can be broken down by with these files, when asked for: columns of the files,
    /// names are messages `by-<id>`, then schemes of segments, `scheme-<id>`, among them columns
    /// of the members table, `column:<header>`.
    #[cfg_attr(test, schemars(extend("items" = super::schema::breakdown())))]
    pub breakdowns: Vec<String>,
    /// The members whom the figure and its parts count, where these are members.
    pub members_behind: Vec<MembersBehind>,
    /// The receipts that they are made of, where these are receipts.
    pub receipts_behind: Vec<ReceiptsBehind>,
    /// The members in the cells of its tables.
    pub cells_behind: Vec<CellsBehind>,
    /// The receipts of the parts that its tables tell of.
    pub parts_behind: Vec<PartsBehind>,
}

/// A figure: a value or a reason.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct FigureView {
    /// The value; `null` if it can't be had.
    pub value: Option<f64>,
    /// Why there is no value.
    pub why: Option<Message>,
    /// What the value is counted in.
    pub unit: Unit,
    /// Rows behind it: receipts, or members where the KPI is about members.
    #[cfg_attr(test, ts(type = "number"))]
    pub n: u64,
    /// 95 % interval, low and high.
    pub interval: Option<[f64; 2]>,
    /// The last whole month against the month before, or the chosen period against the one before it.
    pub previous: Option<Comparison>,
    /// The same months a year earlier.
    pub year_ago: Option<Comparison>,
    /// The published norm.
    pub norm: Option<NormView>,
    /// Against the norm.
    pub position: Position,
    /// How it stands.
    pub rating: Rating,
    /// By month.
    pub series: Vec<SeriesPoint>,
}

/// A figure now and earlier.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Comparison {
    /// First and last day of now.
    #[cfg_attr(test, ts(type = "[string, string]"))]
    pub current_period: [Day; 2],
    /// Value now.
    pub current: f64,
    /// First and last day of earlier.
    #[cfg_attr(test, ts(type = "[string, string]"))]
    pub period: [Day; 2],
    /// Value earlier.
    pub value: f64,
    /// Now less earlier, in the unit of the figure.
    pub difference: f64,
    /// Difference ÷ value earlier; `null` for shares and gaps, whose difference says it, and where earlier was 0.
    pub relative: Option<f64>,
    /// Whether the difference lies beyond chance (95 %).
    pub significant: bool,
}

/// A norm.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct NormView {
    /// Lower edge, in the figure's unit.
    pub low: f64,
    /// Upper edge.
    pub high: f64,
    /// Where it is published: message `source-<id>`; `own` for the visitor's own.
    #[cfg_attr(test, ts(type = "string"))]
    pub source: &'static str,
    /// What it stands on: message `grade-<id>`.
    pub grade: Grade,
    /// The part of the KPI that it is about; `null` for the KPI's own value.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub part: Option<&'static str>,
}

/// One month of a series.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct SeriesPoint {
    /// The month.
    #[cfg_attr(test, ts(type = "string"))]
    pub month: Month,
    /// Its value; `null` if it can't be had.
    pub value: Option<f64>,
    /// 95 % interval.
    pub interval: Option<[f64; 2]>,
    /// Rows behind it.
    #[cfg_attr(test, ts(type = "number"))]
    pub n: u64,
    /// The data does not cover the whole month.
    pub partial: bool,
}

/// A finding: what is wrong or well, and what to do.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct FindingView {
    /// Id; its texts are the message `finding-<id>` with attributes `title`, `meaning`, `check`, `action`.
    #[cfg_attr(test, ts(type = "string"))]
    pub id: &'static str,
    /// The KPI it is about.
    #[cfg_attr(test, ts(type = "string"))]
    pub kpi: &'static str,
    /// What kind of finding.
    pub kind: Kind,
    /// How it stands.
    pub rating: Rating,
    /// Numbers of its texts.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, crate::message::Arg>"))]
    pub args: Args,
    /// Money at stake a year; `null` where there is none to be put honestly.
    pub stake: Option<StakeView>,
    /// Findings of a group are about the same money: never add up their stakes.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub group: Option<&'static str>,
    /// Figures that would confirm one of its causes.
    pub checks: Vec<CheckView>,
    /// The members it is about; `null` where it is not about some of them.
    pub members_behind: Option<MembersBehind>,
}

/// Money at stake a year.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct StakeView {
    /// Money in major units.
    pub money: f64,
    /// Numbers of its arithmetic, attribute `stake` of the finding's texts.
    #[cfg_attr(test, ts(as = "std::collections::BTreeMap<String, crate::message::Arg>"))]
    pub args: Args,
}

/// A figure that would confirm a cause.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub struct CheckView {
    /// The KPI.
    #[cfg_attr(test, ts(type = "string"))]
    pub kpi: &'static str,
    /// Its part; `null` for the value.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub part: Option<&'static str>,
    /// The value; of the days that are worse, where a figure got worse.
    pub value: f64,
    /// The value of the days before these; `null` where `value` is of the whole period.
    pub earlier: Option<f64>,
    /// What it is counted in.
    pub unit: Unit,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rewrites the page's types when `UPDATE=1`; otherwise holds them to the engine's.
    #[test]
    fn the_types_of_the_page_are_those_of_the_engine() {
        use ts_rs::TS;
        let folder = std::env::temp_dir().join(format!("loyalty-types-{}", std::process::id()));
        let config = ts_rs::Config::new().with_out_dir(&folder).with_large_int("number");
        Report::export_all(&config).unwrap();
        crate::ingest::Preview::export_all(&config).unwrap();
        crate::facts::TypedFigures::export_all(&config).unwrap();
        crate::report::Question::export_all(&config).unwrap();
        crate::report::Breakdown::export_all(&config).unwrap();
        crate::report::Steps::export_all(&config).unwrap();
        crate::report::Alternative::export_all(&config).unwrap();
        crate::report::PeopleQuestion::export_all(&config).unwrap();
        crate::report::Portrait::export_all(&config).unwrap();
        crate::report::MovementAnswer::export_all(&config).unwrap();
        crate::report::ReceiptList::export_all(&config).unwrap();
        crate::report::GoodsList::export_all(&config).unwrap();
        crate::report::CohortsView::export_all(&config).unwrap();
        crate::report::Facet::export_all(&config).unwrap();
        crate::report::Dynamics::export_all(&config).unwrap();
        crate::segment::List::export_all(&config).unwrap();
        let written = std::fs::read_to_string(folder.join("report.ts")).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/src/engine/report.ts");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::create_dir_all(std::path::Path::new(path).parent().unwrap()).unwrap();
            std::fs::write(path, &written).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(committed == written, "run `cargo xtask docs` to bring www/src/engine/report.ts up to date");
    }
}
