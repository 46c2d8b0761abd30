//! Frequency and activity.

mod active_members;
mod calendar_heat;
mod days_since_last_receipt;
mod gap_between_purchases;
mod inactive_share_30d;
mod purchase_frequency;
mod repeat_member_share;
mod repeat_revenue_share;
mod second_purchase_conversion;

use crate::kpi::Family;

pub use days_since_last_receipt::RECENCY_BANDS;

pub(super) static FAMILY: Family = Family {
    id: "frequency",
    kpis: &[
        &purchase_frequency::KPI,
        &active_members::KPI,
        &inactive_share_30d::KPI,
        &days_since_last_receipt::KPI,
        &gap_between_purchases::KPI,
        &repeat_member_share::KPI,
        &repeat_revenue_share::KPI,
        &second_purchase_conversion::KPI,
        &calendar_heat::KPI,
    ],
};
