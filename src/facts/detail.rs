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
use super::histories::History;
use super::launch::Launch;
use super::lifetime::Lifetime;
use super::mechanics::{Codes, Mechanics};
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
use crate::ledger::Id;
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

    pub(super) fn gather(
        gathering: &Gathering<'_>,
        periods: &Periods,
        months: &[MonthSlice],
        walked: Walked<'_>,
    ) -> Self {
        let period = periods.whole;
        let mut detail = Self {
            period,
            points: PointsDetail::gather(gathering.accounts, gathering.members(), period),
            heat: walked.heat,
            sizes: Sizes::gather(gathering, period),
            profiles: Profiles::gather(gathering, period.to),
            concentration: walked.concentration.finish(),
            gaps: Gaps::gather(gathering, period),
            around_enrolment: AroundEnrolment::gather(gathering, period),
            cohorts: walked.followed.done().0,
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
        if let Some(codes) = walked.codes {
            detail.mechanics = codes.finish();
            detail.of_the_whole(gathering, period, months);
        }
        detail
    }

    /// What no figure of some members reads.
    fn of_the_whole(&mut self, gathering: &Gathering<'_>, period: Period, months: &[MonthSlice]) {
        self.heat = Heat::gather(gathering, period);
        self.tills = Tills::gather(gathering, period);
        self.launch = Launch::gather(gathering);
        self.plan(gathering, months);
    }

    fn plan(&mut self, gathering: &Gathering<'_>, months: &[MonthSlice]) {
        let promos: Vec<&str> = self.mechanics.promos.iter().map(|promo| promo.name.as_str()).listed();
        self.plans = Plans::gather(gathering, months, &promos);
    }

    /// The same under other active days, by which months and lives differ.
    pub(super) fn again(self, gathering: &Gathering<'_>, months: &[MonthSlice], lifetime: Lifetime) -> Self {
        let costed = gathering.costed(self.period);
        let mut detail = Self { lifetime, costed, ..self };
        detail.plan(gathering, months);
        detail
    }
}

/// What is found by going through the receipts of each member.
pub(super) struct Walked<'a> {
    gathering: &'a Gathering<'a>,
    period: Period,
    heat: Heat,
    concentration: Concentration,
    followed: Followed<'a>,
    lifetime: Lifetime,
    rewards: Rewards,
    spent: Vec<Spent>,
    /// Of a whole ledger alone.
    codes: Option<Codes<'a>>,
}

impl<'a> Walked<'a> {
    /// Nobody as yet.
    pub(super) fn new(gathering: &'a Gathering<'a>, period: Period) -> Self {
        Self {
            gathering,
            period,
            heat: Heat::default(),
            concentration: Concentration::default(),
            followed: Followed::by_month(gathering),
            lifetime: Lifetime::default(),
            rewards: Rewards::default(),
            spent: Vec::new(),
            codes: (gathering.asked != Asked::OfMembers).then(|| Codes::of_anonymous(gathering, period)),
        }
    }

    pub(super) fn member(&mut self, member: Id, history: &History<'_>) {
        let (gathering, period) = (self.gathering, self.period);
        // Of a whole ledger more is asked than the hours of members.
        match &mut self.codes {
            None => self.heat.add(history, period),
            Some(codes) => codes.cluster(member, history.receipts_in(period)),
        }
        self.concentration.add(history, period);
        self.followed.member(member, history);
        self.lifetime.add(gathering, member, history);
        self.rewards.add(history, period);
        let spent = Spent::of(history.receipts_in(period), gathering.settings.point_value());
        self.spent.extend((spent.receipts > 0).then_some(spent));
    }
}
