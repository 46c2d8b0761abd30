//! What is found for the whole period alone: distributions, tables, estimates.

use super::campaigns::Campaigns;
use super::cashiers::Cashiers;
use super::gather::Gathering;
use super::launch::Launch;
use super::mechanics::Mechanics;
use super::periods::MonthSlice;
use super::plan::Plans;
use super::surveys::SurveyDetail;
use crate::units::Period;

/// Facts of the whole period that have no series by month.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The days.
    pub period: Period,
    /// Answers to surveys.
    pub surveys: SurveyDetail,
    /// Contacts of campaigns and what came of them.
    pub campaigns: Campaigns,
    /// Receipts with a promo code.
    pub mechanics: Mechanics,
    /// What cashiers do with cards.
    pub cashiers: Cashiers,
    /// Before and after the launch; `None` without its date or data on both sides.
    pub launch: Option<Launch>,
    /// Plan and fact.
    pub plans: Plans,
}

impl Detail {
    pub(super) fn empty(period: Period) -> Self {
        Self {
            period,
            surveys: SurveyDetail::default(),
            campaigns: Campaigns::default(),
            mechanics: Mechanics::default(),
            cashiers: Cashiers::default(),
            launch: None,
            plans: Plans::default(),
        }
    }

    pub(super) fn gather(gathering: &Gathering<'_>, period: Period, months: &[MonthSlice]) -> Self {
        let mechanics = Mechanics::gather(gathering, period);
        let promos: Vec<&str> = mechanics.promos.iter().map(|promo| promo.name.as_str()).collect();
        let plans = Plans::gather(gathering, months, &promos);
        Self {
            period,
            surveys: SurveyDetail::gather(gathering, period),
            campaigns: Campaigns::gather(gathering, period),
            cashiers: Cashiers::gather(gathering, period),
            launch: Launch::gather(gathering),
            mechanics,
            plans,
        }
    }
}
