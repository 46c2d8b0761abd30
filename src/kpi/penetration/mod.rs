//! Reach of the programme.

mod member_receipt_share;
mod member_revenue_share;

use super::Family;

pub(super) static FAMILY: Family =
    Family { id: "penetration", kpis: &[&member_revenue_share::KPI, &member_receipt_share::KPI] };
