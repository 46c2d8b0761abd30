//! Satisfaction.

mod customer_satisfaction_index;
mod net_promoter_score;

use crate::kpi::Family;

pub(super) static FAMILY: Family =
    Family { id: "satisfaction", kpis: &[&net_promoter_score::KPI, &customer_satisfaction_index::KPI] };
