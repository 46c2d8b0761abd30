//! The receipt.

mod average_item_price;
mod average_receipt;
mod items_per_receipt;
mod members_against_anonymous;
mod receipt_growth_factors;
mod receipt_structure;

use crate::kpi::Family;

pub(super) static FAMILY: Family = Family {
    id: "receipt",
    kpis: &[
        &average_receipt::KPI,
        &items_per_receipt::KPI,
        &average_item_price::KPI,
        &receipt_structure::KPI,
        &receipt_growth_factors::KPI,
    ],
};
