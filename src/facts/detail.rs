//! What is found for the whole period alone: distributions, tables, estimates.

use super::gather::Gathering;
use super::points::PointsDetail;
use crate::units::Period;

/// Facts of the whole period that have no series by month.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The days.
    pub period: Period,
    /// Points: vintages, and what stands on the as-of day.
    pub points: PointsDetail,
}

impl Detail {
    pub(super) fn empty(period: Period) -> Self {
        Self { period, points: PointsDetail::default() }
    }

    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let points = PointsDetail::gather(gathering.accounts, gathering.counted.members(), period);
        Self { period, points }
    }
}
