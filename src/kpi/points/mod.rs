//! Points.

use super::Family;

pub(super) static FAMILY: Family = Family { id: "points", kpis: &[] };
