//! The facts of one period.

use super::base::Base;
use super::campaigns::Sent;
use super::conversion::Conversion;
use super::costs::Costs;
use super::points::PointsSums;
use super::receipts::{Group, column};
use super::retention::Retention;
use super::surveys::Surveys;
use crate::math::Moments;
use crate::units::{Day, Money, Period};

/// Purchases and exposure of members, for rates.
///
/// A cluster is a member under observation: purchases counted, and days of exposure.
pub type Purchases = Moments<2>;

/// Members with purchases that were not given back whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Kept {
    /// With at least one in the period.
    pub once: u64,
    /// With at least two.
    pub twice: u64,
}

impl Kept {
    pub(super) fn add(&mut self, purchases: usize) {
        self.once += u64::from(purchases >= 1);
        self.twice += u64::from(purchases >= 2);
    }
}

/// Days without a purchase that are counted, fewest first.
pub const INACTIVE_DAYS: [u32; 4] = [30, 60, 90, 180];

/// Members by the last purchase that stayed bought, up to the end of the period:
/// a state of that day, for which earlier periods count too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LastPurchase {
    /// Members with one at all.
    pub members: u64,
    /// Of them, those whose last lies farther back than each of [`INACTIVE_DAYS`].
    pub inactive: [u64; INACTIVE_DAYS.len()],
    /// Of them, those whose last lies within the active days.
    pub active: u64,
    /// Members of the list of members, enrolled by then as far as it is known.
    pub listed: u64,
    /// Active ones among them.
    pub listed_active: u64,
}

/// Money of members, for means over members.
///
/// A cluster is a member with a receipt in the period: kopecks paid less kopecks
/// given back, and 1 for a member with a sale receipt.
pub type Spending = Moments<2>;

/// The facts of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice {
    /// The days.
    pub period: Period,
    /// Receipts of members.
    pub members: Group,
    /// Receipts without a member.
    pub anonymous: Group,
    /// Members with at least one sale receipt.
    pub buyers: u64,
    /// Members by the purchases that stayed bought.
    pub kept: Kept,
    /// Members by their last purchase up to the end of the period.
    pub last: LastPurchase,
    /// Money and purchases of members, for means over members.
    pub spending: Spending,
    /// Purchases of all members under observation.
    pub enrolled: Purchases,
    /// Purchases of members who are active at the end of the period.
    pub active: Purchases,
    /// Points.
    pub points: PointsSums,
    /// Expenses of the programme.
    pub costs: Costs,
    /// Answers to surveys.
    pub surveys: Surveys,
    /// Contacts of campaigns.
    pub sent: Sent,
    /// The base of members at the end of the period.
    pub base: Base,
    /// Members active at both ends of the period.
    pub retention: Retention,
    /// Money of members' receipts behind their first sale of the period, less what was given
    /// back behind it, and of all; by member.
    pub repeat: Moments<2>,
    /// Members by the days since their last purchase, at the end of the period.
    pub ago: Vec<u64>,
    /// From the first purchase to the second.
    pub conversion: Conversion,
}

impl Slice {
    /// A period in which nothing has happened yet.
    #[must_use]
    pub fn empty(period: Period, data_from: Day, active_days: u32) -> Self {
        Self {
            period,
            members: Group::default(),
            anonymous: Group::default(),
            buyers: 0,
            kept: Kept::default(),
            last: LastPurchase::default(),
            spending: Spending::default(),
            enrolled: Purchases::default(),
            active: Purchases::default(),
            points: PointsSums::default(),
            costs: Costs::default(),
            surveys: Surveys::default(),
            sent: Sent::default(),
            base: Base::default(),
            retention: Retention::empty(period, data_from, active_days),
            repeat: Moments::default(),
            ago: Vec::new(),
            conversion: Conversion::default(),
        }
    }

    /// Receipts of members and of anonymous buyers.
    #[must_use]
    pub fn everyone(&self) -> Group {
        self.members.and(&self.anonymous)
    }

    /// Sales less returns.
    #[must_use]
    pub fn revenue(&self) -> Money {
        self.members.revenue() + self.anonymous.revenue()
    }

    /// What the sale receipts would have cost without discounts and points, in major units.
    #[must_use]
    pub fn price(&self, point_value: f64) -> f64 {
        let everyone = self.everyone();
        let given = |column| everyone.sum(column) as f64;
        let kopecks = given(column::SALES) + given(column::DISCOUNT) + given(column::REDEEMED) * point_value;
        kopecks / Money::PER_ONE as f64
    }

    /// Sale receipts of all.
    #[must_use]
    pub fn receipts(&self) -> u64 {
        self.members.receipts() + self.anonymous.receipts()
    }
}
