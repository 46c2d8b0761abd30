//! Retention.

use super::Family;

pub(super) static FAMILY: Family = Family { id: "retention", kpis: &[] };
