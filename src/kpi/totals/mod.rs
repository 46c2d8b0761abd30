//! Totals of the period.

use super::Family;

pub(super) static FAMILY: Family = Family { id: "totals", kpis: &[] };
