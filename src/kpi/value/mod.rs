//! Value and money.

mod campaign_romi;
mod revenue_per_member;

use crate::kpi::Family;

pub(super) static FAMILY: Family =
    Family { id: "value", kpis: &[&revenue_per_member::KPI, &campaign_romi::KPI] };
