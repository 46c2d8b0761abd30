//! Value and money.

mod campaign_romi;
mod lifetime_value;
mod ltv_by_segment;
mod revenue_concentration;
mod revenue_per_member;

use crate::kpi::Family;

pub(super) static FAMILY: Family = Family {
    id: "value",
    kpis: &[
        &revenue_per_member::KPI,
        &lifetime_value::KPI,
        &ltv_by_segment::KPI,
        &revenue_concentration::KPI,
        &campaign_romi::KPI,
    ],
};
