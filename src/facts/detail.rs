//! What is found for the whole period alone: distributions, tables, estimates.

use super::baskets::Baskets;
use super::campaigns::Campaigns;
use super::cashiers::Cashiers;
use super::cherry_pickers::{CherryPickers, Spent};
use super::cohorts::{Cohort, Followed};
use super::concentration::Concentration;
use super::enrolment::AroundEnrolment;
use super::gaps::Gaps;
use super::gather::{Asked, Gathering};
use super::heat::Heat;
use super::launch::Launch;
use super::lifetime::Lifetime;
use super::mechanics::Mechanics;
use super::periods::{MonthSlice, Periods};
use super::plan::Plans;
use super::points::PointsDetail;
use super::profiles::Profiles;
use super::rewards::Rewards;
use super::sizes::Sizes;
use super::slice::Slice;
use super::sources::{self, Source};
use super::surveys::SurveyDetail;
use super::tills::Tills;
use crate::list::Listed;
use crate::units::Period;

/// Facts of the whole period that have no series by month.
#[derive(Debug, Clone)]
pub struct Detail {
    /// The days.
    pub period: Period,
    /// Points: vintages, and what stands on the as-of day.
    pub points: PointsDetail,
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
    /// When people buy.
    pub heat: Heat,
    /// How large receipts are.
    pub sizes: Sizes,
    /// How much is known of the members.
    pub profiles: Profiles,
    /// How unevenly members' revenue is spread.
    pub concentration: Concentration,
    /// Days between purchases.
    pub gaps: Gaps,
    /// Repeat purchases before enrolment and after it.
    pub around_enrolment: AroundEnrolment,
    /// Members by the month in which they began.
    pub cohorts: Vec<Cohort>,
    /// How long members stay, and what they bring by age.
    pub lifetime: Lifetime,
    /// Members enrolled within the period, by source.
    pub sources: Vec<Source>,
    /// What is in the receipts.
    pub baskets: Baskets,
    /// Whom the programme rewards.
    pub rewards: Rewards,
    /// Members who buy for the discount.
    pub cherry_pickers: CherryPickers,
    /// How often a card is shown.
    pub tills: Tills,
    /// The facts of the part of the period that the costs table tells of, where it tells of a
    /// part alone: against more sales, the expenses would look small.
    pub costed: Option<Slice>,
}

impl Detail {
    pub(super) fn empty(period: Period) -> Self {
        Self {
            period,
            points: PointsDetail::default(),
            surveys: SurveyDetail::default(),
            campaigns: Campaigns::default(),
            mechanics: Mechanics::default(),
            cashiers: Cashiers::default(),
            launch: None,
            plans: Plans::default(),
            heat: Heat::default(),
            sizes: Sizes::default(),
            profiles: Profiles::default(),
            concentration: Concentration::default(),
            gaps: Gaps::default(),
            around_enrolment: AroundEnrolment::default(),
            cohorts: Vec::new(),
            lifetime: Lifetime::default(),
            sources: Vec::new(),
            baskets: Baskets::default(),
            rewards: Rewards::default(),
            cherry_pickers: CherryPickers::default(),
            tills: Tills::default(),
            costed: None,
        }
    }

    pub(super) fn gather(gathering: &Gathering<'_>, periods: &Periods, months: &[MonthSlice]) -> Self {
        let period = periods.whole;
        let walked = Walked::gather(gathering, period);
        let mut detail = Self {
            period,
            points: PointsDetail::gather(gathering.accounts, gathering.members(), period),
            heat: walked.heat,
            sizes: Sizes::gather(gathering, period),
            profiles: Profiles::gather(gathering, period.to),
            concentration: walked.concentration.finish(),
            gaps: Gaps::gather(gathering, period),
            around_enrolment: AroundEnrolment::gather(gathering, period),
            cohorts: walked.cohorts,
            lifetime: walked.lifetime.finish(),
            sources: sources::gather(gathering, period),
            baskets: Baskets::gather(gathering, periods),
            rewards: walked.rewards,
            cherry_pickers: CherryPickers::of(&walked.spent),
            costed: gathering.costed(period),
            surveys: SurveyDetail::gather(gathering, period),
            campaigns: Campaigns::gather(gathering, period),
            cashiers: Cashiers::gather(gathering, period),
            ..Self::empty(period)
        };
        if gathering.asked != Asked::OfMembers {
            detail.of_the_whole(gathering, period, months);
        }
        detail
    }

    /// What no figure of some members reads.
    fn of_the_whole(&mut self, gathering: &Gathering<'_>, period: Period, months: &[MonthSlice]) {
        self.heat = Heat::gather(gathering, period);
        self.tills = Tills::gather(gathering, period);
        self.launch = Launch::gather(gathering);
        self.mechanics = Mechanics::gather(gathering, period);
        let promos: Vec<&str> = self.mechanics.promos.iter().map(|promo| promo.name.as_str()).listed();
        self.plans = Plans::gather(gathering, months, &promos);
    }
}

/// What is found by going through the receipts of each member: once for all of it.
struct Walked {
    heat: Heat,
    concentration: Concentration,
    cohorts: Vec<Cohort>,
    lifetime: Lifetime,
    rewards: Rewards,
    spent: Vec<Spent>,
}

impl Walked {
    fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let mut walked = Self {
            heat: Heat::default(),
            concentration: Concentration::default(),
            cohorts: Vec::new(),
            lifetime: Lifetime::default(),
            rewards: Rewards::default(),
            spent: Vec::new(),
        };
        // Of a whole ledger more is asked than the hours of members.
        let hours_alone = gathering.asked == Asked::OfMembers;
        let point = gathering.settings.point_value();
        let (mut followed, mut buffer) = (Followed::by_month(gathering), Vec::new());
        for member in gathering.members() {
            let history = gathering.histories.member(member, &mut buffer);
            if hours_alone {
                walked.heat.add(&history, period);
            }
            walked.concentration.add(&history, period);
            followed.member(member, &history);
            walked.lifetime.add(gathering, member, &history);
            walked.rewards.add(&history, period);
            let spent = Spent::of(history.receipts_in(period), point);
            walked.spent.extend((spent.receipts > 0).then_some(spent));
        }
        (walked.cohorts, _) = followed.done();
        walked
    }
}
