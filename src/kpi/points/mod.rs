//! Points.

mod effective_discount;
mod expected_breakage;
mod expired_share;
mod points_expired;
mod points_expiring;
mod points_issued;
mod points_liability;
mod points_outstanding;
mod points_redeemed;
mod points_to_purchase;
mod redeemer_share;
mod redemption_frequency;
mod redemption_rate;
mod redemption_size;
mod shared;
#[cfg(test)]
pub(super) mod testing;
mod ultimate;
mod ultimate_redemption_rate;

use crate::kpi::Family;

pub(super) static FAMILY: Family = Family {
    id: "points",
    kpis: &[
        &redemption_rate::KPI,
        &redeemer_share::KPI,
        &points_issued::KPI,
        &points_redeemed::KPI,
        &points_expired::KPI,
        &points_outstanding::KPI,
        &redemption_frequency::KPI,
        &redemption_size::KPI,
        &effective_discount::KPI,
        &points_to_purchase::KPI,
        &expired_share::KPI,
        &ultimate_redemption_rate::KPI,
        &expected_breakage::KPI,
        &points_liability::KPI,
        &points_expiring::KPI,
    ],
};
