//! Value and money.

mod acquisition_cost;
mod break_even;
mod break_even_uplift;
mod calculator;
mod campaign_romi;
mod cost;
mod lifetime_value;
mod ltv_by_segment;
mod margin;
mod programme_cost_share;
mod programme_roi;
mod revenue_concentration;
mod revenue_per_member;

pub use break_even::break_even;
pub use calculator::{Calculator, CalculatorInput, InputFrom, calculator};

use crate::facts::Group;
use crate::kpi::Family;
use crate::settings::Settings;

/// The gross margin of what these members buy, as `lifetime-value` takes it: that of the files
/// or, where they have none, the one entered.
#[must_use]
pub fn margin_of(members: &Group, settings: &Settings) -> Option<f64> {
    margin::of_files(members).map(|margin| margin.value).or(settings.margin)
}

pub(super) static FAMILY: Family = Family {
    id: "value",
    kpis: &[
        &revenue_per_member::KPI,
        &programme_cost_share::KPI,
        &acquisition_cost::KPI,
        &programme_roi::KPI,
        &break_even_uplift::KPI,
        &lifetime_value::KPI,
        &ltv_by_segment::KPI,
        &revenue_concentration::KPI,
        &campaign_romi::KPI,
    ],
};
