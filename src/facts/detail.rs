//! What is found for the whole period alone: distributions, tables, estimates.

use super::baskets::Baskets;
use super::cohorts::{self, Cohort};
use super::concentration::Concentration;
use super::gaps::Gaps;
use super::gather::Gathering;
use super::heat::Heat;
use super::lifetime::Lifetime;
use super::periods::Periods;
use super::points::PointsDetail;
use super::profiles::Profiles;
use super::sources::{self, Source};
use crate::units::Period;

/// Facts of the whole period that have no series by month.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The days.
    pub period: Period,
    /// Points: vintages, and what stands on the as-of day.
    pub points: PointsDetail,
    /// When people buy.
    pub heat: Heat,
    /// How much is known of the members.
    pub profiles: Profiles,
    /// How unevenly members' revenue is spread.
    pub concentration: Concentration,
    /// Days between purchases.
    pub gaps: Gaps,
    /// Members by the month in which they began.
    pub cohorts: Vec<Cohort>,
    /// How long members stay, and what they bring by age.
    pub lifetime: Lifetime,
    /// Members enrolled within the period, by source.
    pub sources: Vec<Source>,
    /// What is in the receipts.
    pub baskets: Baskets,
}

impl Detail {
    pub(super) fn empty(period: Period) -> Self {
        Self {
            period,
            points: PointsDetail::default(),
            heat: Heat::default(),
            profiles: Profiles::default(),
            concentration: Concentration::default(),
            gaps: Gaps::default(),
            cohorts: Vec::new(),
            lifetime: Lifetime::default(),
            sources: Vec::new(),
            baskets: Baskets::default(),
        }
    }

    pub(super) fn gather(gathering: &Gathering<'_>, periods: &Periods) -> Self {
        let period = periods.whole;
        Self {
            period,
            points: PointsDetail::gather(gathering.accounts, gathering.members(), period),
            heat: Heat::gather(gathering, period),
            profiles: Profiles::gather(gathering, period.to),
            concentration: Concentration::gather(gathering, period),
            gaps: Gaps::gather(gathering, period),
            cohorts: cohorts::gather(gathering),
            lifetime: Lifetime::gather(gathering),
            sources: sources::gather(gathering, period),
            baskets: Baskets::gather(gathering, periods),
        }
    }
}
