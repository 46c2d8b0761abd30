//! Satisfaction.

use super::Family;

pub(super) static FAMILY: Family = Family { id: "satisfaction", kpis: &[] };
