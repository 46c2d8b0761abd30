//! The report: view model, and its writers.

mod affinities;
mod again;
mod alternatives;
mod ask;
mod ask_people;
mod assortment;
mod behind;
mod breakdown;
mod build;
mod cells;
mod check;
mod cohort_model;
mod cohorts;
mod csv;
mod cut;
mod dynamics;
mod facets;
mod goods;
mod json;
mod model;
mod movement;
mod narrowed;
mod nothing_found;
mod portrait;
mod portrait_advice;
mod receipts;
#[cfg(test)]
mod schema;
mod segments;
mod table_cells;
mod unlocks;
mod writer;

pub use again::{AgainCurve, AgainPoint};
pub use alternatives::{Alternative, alternatives};
pub use ask::{Question, ask};
pub use ask_people::{PeopleQuestion, ask_people};
pub use assortment::AssortmentView;
pub use behind::{CellsBehind, MembersBehind, PartsBehind, ReceiptsBehind, rule_behind};
pub use breakdown::{
    Breakdown, BreakdownRow, Step, StepPoint, Steps, all_steps, breakdown, breakdowns, steps,
};
pub use build::{build, build_of_people, build_typed};
pub use check::check;
pub use cohort_model::{CohortFigure, CohortRow, CohortsQuestion, CohortsView};
pub use cohorts::cohorts;
pub use csv::{breakdowns_csv, csv, steps_csv};
pub use cut::Cut;
pub use dynamics::{ClassDynamics, Dynamics, DynamicsMonth, dynamics};
pub use facets::{Facet, FacetOption, facets};
pub use goods::{
    Abc, GoodsBehind, GoodsFilter, GoodsKind, GoodsList, GoodsQuery, Xyz, goods, goods_columns, goods_csv,
};
pub use json::{catalogue_json, json, problems_json, to_json};
pub use model::{
    CheckView, Comparison, FigureView, FindingView, KpiView, NormView, PeriodView, Report, SCHEMA_VERSION,
    SeriesPoint, StakeView, Totals,
};
pub use movement::{MovementAnswer, MovementQuestion, MovementView};
pub use narrowed::{are_narrowed_alike, narrowed};
pub use portrait::{Portrait, PortraitClass, PortraitFigure, PortraitShare, PortraitValue, portrait};
pub use receipts::{Buyers, Kinds, ReceiptFilter, ReceiptList, ReceiptQuery, receipts, receipts_csv};
pub use segments::{ClassView, ScenarioView, SchemeView, SegmentsView};
pub use unlocks::Unlock;
