//! Facts from a few figures typed by hand, for those who have no files.

use serde::Deserialize;

use super::gather::Facts;
use super::known::Known;
use super::points::{PointsSource, moved, spent};
use super::receipts::{Group, column};
use crate::ledger::{CostKind, Field, Fields, Role};
use crate::message::Message;
use crate::units::{Day, Money, Period, Points};

/// Figures of a period as typed. What is not known is left out, and with it the KPIs
/// that need it.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct TypedFigures {
    /// Days of the period, 1 to 3660.
    pub days: u32,
    /// Sale receipts.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub receipts: Option<u64>,
    /// Of them, those with a card.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub member_receipts: Option<u64>,
    /// Money paid, less money given back.
    pub revenue: Option<f64>,
    /// Of it, the money of receipts with a card.
    pub member_revenue: Option<f64>,
    /// Members enrolled by the end of the period.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub members: Option<u64>,
    /// Members who bought within the active days before its end.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub active_members: Option<u64>,
    /// Points issued.
    pub points_issued: Option<f64>,
    /// Points redeemed.
    pub points_redeemed: Option<f64>,
    /// What the programme cost, beside points.
    pub costs: Option<f64>,
}

impl Default for TypedFigures {
    fn default() -> Self {
        Self {
            days: 30,
            receipts: None,
            member_receipts: None,
            revenue: None,
            member_revenue: None,
            members: None,
            active_members: None,
            points_issued: None,
            points_redeemed: None,
            costs: None,
        }
    }
}

impl TypedFigures {
    /// Whether the figures can all be true.
    ///
    /// # Errors
    ///
    /// The message of the first that can't.
    pub fn check(&self) -> Result<(), Message> {
        // Sums beyond it are no shop's, and would lose their kopecks.
        const MOST: f64 = 1e13;
        if !(1..=3660).contains(&self.days) {
            return Err(Message::new("typed-days").with("days", u64::from(self.days)));
        }
        let money = [
            ("revenue", self.revenue),
            ("memberRevenue", self.member_revenue),
            ("pointsIssued", self.points_issued),
            ("pointsRedeemed", self.points_redeemed),
            ("costs", self.costs),
        ];
        let counts = [
            ("receipts", self.receipts),
            ("memberReceipts", self.member_receipts),
            ("members", self.members),
            ("activeMembers", self.active_members),
        ];
        let counts = counts.map(|(name, count)| (name, count.map(|count| count as f64)));
        for (name, amount) in money.into_iter().chain(counts) {
            if amount.is_some_and(|amount| !(0.0..=MOST).contains(&amount)) {
                return Err(Message::new("typed-range").with("figure", name));
            }
        }
        let more =
            |part: Option<f64>, whole: Option<f64>| part.zip(whole).is_some_and(|(part, whole)| part > whole);
        let number = |count: Option<u64>| count.map(|count| count as f64);
        if more(number(self.member_receipts), number(self.receipts)) {
            return Err(Message::new("typed-member-receipts"));
        }
        if more(self.member_revenue, self.revenue) {
            return Err(Message::new("typed-member-revenue"));
        }
        if more(number(self.active_members), number(self.members)) {
            return Err(Message::new("typed-active-members"));
        }
        Ok(())
    }
}

/// What a KPI would read of files that say the same. The days are counted from an
/// arbitrary one: nothing is known of the calendar. Sums of squares stay nought: nothing is
/// known of how sure the sums are.
#[must_use]
pub fn from_typed(figures: &TypedFigures, active_days: u32) -> Facts {
    let period = Period { from: Day(0), to: Day(figures.days as i32 - 1) };
    let mut facts = Facts::empty(period);
    facts.known = known(figures, period, active_days);
    let members = group(figures.member_receipts, figures.member_revenue);
    let whole = &mut facts.whole;
    if figures.member_receipts.is_some() || figures.member_revenue.is_some() {
        let rest = |all: Option<u64>, part: Option<u64>| Some(all?.saturating_sub(part?));
        let revenue = figures.revenue.zip(figures.member_revenue).map(|(all, part)| all - part);
        whole.anonymous = group(rest(figures.receipts, figures.member_receipts), revenue);
        whole.members = members;
    } else {
        whole.anonymous = group(figures.receipts, figures.revenue);
    }
    if let Some(members) = figures.members {
        whole.base.enrolled = members;
        whole.base.enrolled_before = members;
        if let Some(receipts) = figures.member_receipts {
            whole.enrolled.sums = [receipts as i64, members as i64 * i64::from(figures.days)];
            whole.enrolled.clusters = members;
        }
    }
    if let Some(active) = figures.active_members {
        whole.last.members = active;
        whole.last.active = active;
        whole.last.listed = figures.members.unwrap_or(0);
        whole.last.listed_active = active;
        if let Some(receipts) = figures.member_receipts {
            whole.active.sums = [receipts as i64, active as i64 * i64::from(figures.days)];
            whole.active.clusters = active;
        }
    }
    points(figures, &mut facts);
    if let Some(costs) = figures.costs {
        let place = super::costs::cost_place(CostKind::Other);
        facts.whole.costs.spent[place] = money(costs);
        facts.whole.costs.rows[place] = 1;
        facts.whole.costs.covered = Some(period);
    }
    facts
}

fn points(figures: &TypedFigures, facts: &mut Facts) {
    let hundredths =
        |points: Option<f64>| points.map_or(0, |points| libm::round(points * Points::PER_ONE as f64) as i64);
    let (issued, redeemed) = (hundredths(figures.points_issued), hundredths(figures.points_redeemed));
    let sums = &mut facts.whole.points;
    sums.spent.clusters = 1;
    sums.spent.sums[spent::REVENUE] = facts.whole.members.revenue().0;
    sums.spent.sums[spent::REDEEMED] = redeemed;
    sums.spent.sums[spent::ISSUED] = issued;
    if issued + redeemed > 0 {
        sums.source = Some(PointsSource::Receipts);
        sums.moved.clusters = 1;
        sums.standing.clusters = 1;
        sums.moved.sums[moved::ISSUED] = issued;
        sums.moved.sums[moved::REDEEMED] = redeemed;
        sums.members = [1; moved::ALL];
        facts.whole.members.moments.sums[column::REDEEMED] = redeemed;
    }
}

fn known(figures: &TypedFigures, period: Period, active_days: u32) -> Known {
    let mut fields = Fields::default();
    let mut add = |there: bool, role: Role, field: Field| {
        if there {
            fields.insert(role, field);
        }
    };
    add(figures.receipts.is_some(), Role::Receipts, Field::Date);
    add(figures.revenue.is_some() || figures.member_revenue.is_some(), Role::Receipts, Field::Amount);
    let cards = figures.member_receipts.is_some() || figures.member_revenue.is_some();
    add(cards || figures.active_members.is_some(), Role::Receipts, Field::Member);
    add(figures.points_issued.is_some(), Role::Receipts, Field::PointsIssued);
    add(figures.points_redeemed.is_some(), Role::Receipts, Field::PointsRedeemed);
    add(figures.members.is_some(), Role::Members, Field::Member);
    add(figures.costs.is_some(), Role::Costs, Field::Amount);
    // Whoever counts the active members has looked back far enough.
    let span = Period { from: period.from.plus(-(active_days as i32)), to: period.to };
    let members = figures.members.or(figures.active_members).unwrap_or(0);
    Known { span, fields, members, list: figures.members.is_some(), anonymous: true }
}

fn group(receipts: Option<u64>, revenue: Option<f64>) -> Group {
    let mut group = Group::default();
    group.moments.clusters = receipts.unwrap_or(0).max(1);
    group.moments.sums[column::RECEIPTS] = receipts.unwrap_or(0) as i64;
    group.moments.sums[column::SALES] = revenue.map_or(0, |revenue| money(revenue).0);
    group
}

fn money(amount: f64) -> Money {
    Money(libm::round(amount * Money::PER_ONE as f64) as i64)
}
