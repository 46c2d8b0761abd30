//! What is found for the whole period alone: distributions, tables, estimates.

use super::gather::Gathering;
use crate::units::Period;

/// Facts of the whole period that have no series by month.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The days.
    pub period: Period,
}

impl Detail {
    pub(super) fn empty(period: Period) -> Self {
        Self { period }
    }

    pub(super) fn gather(_gathering: &Gathering<'_>, period: Period) -> Self {
        Self { period }
    }
}
