//! Totals of the period.

mod gross_margin;
mod receipts;
mod returns;
mod revenue;

use crate::kpi::Family;

pub(super) static FAMILY: Family =
    Family { id: "totals", kpis: &[&revenue::KPI, &receipts::KPI, &returns::KPI, &gross_margin::KPI] };
