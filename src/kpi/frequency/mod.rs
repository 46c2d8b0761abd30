//! Frequency and activity.

mod active_members;
mod inactive_share_30d;
mod purchase_frequency;
mod repeat_member_share;

use super::Family;

pub(super) static FAMILY: Family = Family {
    id: "frequency",
    kpis: &[
        &purchase_frequency::KPI,
        &active_members::KPI,
        &inactive_share_30d::KPI,
        &repeat_member_share::KPI,
    ],
};
