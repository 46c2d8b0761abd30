//! Programme launch and mechanics.

use super::Family;

pub(super) static FAMILY: Family = Family { id: "mechanics", kpis: &[] };
