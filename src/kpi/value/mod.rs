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

use crate::kpi::{Context, Family, Figure};

/// The gross margin of what members buy, as `lifetime-value` takes it.
pub(super) fn members_margin(context: &Context<'_>) -> Figure {
    margin::margin(context, &mut Vec::new())
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
