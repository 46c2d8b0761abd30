//! Programme launch and mechanics.

mod automated_share;
mod campaign_conversion;
mod cashier_anomalies;
mod launch_effect;
mod mechanic_performance;
mod plan_deviation;
mod plan_fact;
mod reaction_time;

use crate::kpi::Family;

pub(super) static FAMILY: Family = Family {
    id: "mechanics",
    kpis: &[
        &launch_effect::KPI,
        &mechanic_performance::KPI,
        &campaign_conversion::KPI,
        &reaction_time::KPI,
        &automated_share::KPI,
        &cashier_anomalies::KPI,
        &plan_fact::KPI,
    ],
};
