//! What the programme costs: shared by the figures that hold something against it.

use crate::facts::{Costs, PointsSource, spent};
use crate::kpi::need::receipts;
use crate::kpi::{Context, Need};
use crate::ledger::{CostKind, Field, Role};
use crate::message::Message;
use crate::settings::PointsCostBasis;
use crate::units::{Money, Month};

/// Any of the ways in which a cost can be known.
pub(super) const KNOWN: Need = Need::Any(&[
    Need::Table(Role::Costs),
    Need::Table(Role::Points),
    receipts(Field::PointsRedeemed),
    receipts(Field::PointsIssued),
]);

/// Kopecks that members' points and purchases cost, by weights of [`mod@spent`].
type Weights = [f64; spent::ALL];

/// The cost of the programme in a period, in kopecks, each thing counted once.
///
/// With movements of points known, points cost what they cost by these (redeemed × cost per
/// point, or issued × cost per point × the share that will be redeemed), and the costs
/// table's own kind "points" is left out. Beside them stands the costs table; without one,
/// the fixed cost that the visitor entered. Where neither tells of points, the costs table's
/// kinds points and discounts, or else the reward cost that the visitor entered.
#[derive(Debug)]
pub(super) struct Cost {
    /// What rewards cost, by members.
    pub(super) rewards: Weights,
    /// Of rewards, what movements of points cost; `None` where they are unknown.
    pub(super) points: Option<Weights>,
    /// Rewards that are known as a sum alone.
    pub(super) plain_rewards: f64,
    /// All else.
    pub(super) fixed: f64,
    /// What to know when reading it.
    pub(super) notes: Vec<Message>,
}

impl Cost {
    /// Rewards of the period.
    pub(super) fn rewards(&self, context: &Context<'_>) -> f64 {
        self.plain_rewards + context.slice.points.spent.total(&self.rewards).value
    }

    /// All of the period.
    pub(super) fn total(&self, context: &Context<'_>) -> f64 {
        self.rewards(context) + self.fixed
    }
}

/// The cost of the period, which the costs table covers if there is one: see [`covered`].
pub(super) fn cost(context: &Context<'_>) -> Result<Cost, Message> {
    let costs = &context.slice.costs;
    let mut notes = Vec::new();
    let points = points(context, &mut notes);
    if points.is_none() && context.slice.points.of_place && context.known.fields.has(Role::Points) {
        return Err(Message::new("why-points-not-of-place"));
    }
    let in_table = costs.covered.is_some();
    let rewards_in_table = in_table && (costs.knows(CostKind::Points) || costs.knows(CostKind::Discounts));
    let entered = context.settings.reward_cost.filter(|_| points.is_none() && !rewards_in_table);
    let fixed = match context.settings.fixed_cost {
        _ if in_table => 0.0,
        Some(a_month) => a_month * Money::PER_ONE as f64 * months(context),
        None if points.is_none() && entered.is_none() => return Err(Need::Table(Role::Costs).why()),
        None => {
            notes.push(Message::new("note-no-fixed-cost"));
            0.0
        }
    };
    if !in_table && (entered.is_some() || context.settings.fixed_cost.is_some()) {
        notes.push(Message::new("note-cost-entered"));
    }
    if points.is_some() && costs.knows(CostKind::Points) {
        notes.push(Message::new("note-points-counted-once"));
    }
    let of_revenue = |share| {
        let mut weights = [0.0; spent::ALL];
        weights[spent::REVENUE] = share;
        weights
    };
    let plain = |kind| costs.of(kind).0 as f64;
    let plain_rewards =
        plain(CostKind::Discounts) + if points.is_none() { plain(CostKind::Points) } else { 0.0 };
    let rest = sum(costs) - plain(CostKind::Discounts) - plain(CostKind::Points);
    let rewards = points.or(entered.map(of_revenue)).unwrap_or_default();
    Ok(Cost { rewards, points, plain_rewards, fixed: fixed + rest, notes })
}

/// Months of the period, of 30.436875 days.
pub(super) fn months(context: &Context<'_>) -> f64 {
    f64::from(context.slice.period.days()) / Month::MEAN_DAYS
}

/// What a hundredth of a point costs in kopecks, by the definition in force; `None` where
/// movements of points are unknown.
fn points(context: &Context<'_>, notes: &mut Vec<Message>) -> Option<Weights> {
    let sums = &context.slice.points;
    sums.source?;
    let cost = context.settings.cost_per_point();
    let in_table = sums.source == Some(PointsSource::Table);
    let known = |field| in_table || context.known.in_receipts(field);
    let mut weights = [0.0; spent::ALL];
    match context.settings.definitions.points_cost {
        PointsCostBasis::Redeemed if known(Field::PointsRedeemed) => weights[spent::REDEEMED] = cost,
        PointsCostBasis::Issued if known(Field::PointsIssued) => {
            let share = sums.redemption.unwrap_or_else(|| {
                notes.push(Message::new("note-all-points-redeemed"));
                1.0
            });
            weights[spent::ISSUED] = cost * share;
        }
        _ => return None,
    }
    Some(weights)
}

/// The context of the days that the costs table tells of: the period itself, or, with a note,
/// the part of it that the table covers. Fails where it tells of other months alone, of a
/// part of a period that is only compared with another, or where these are the figures of a
/// shop or a level.
pub(super) fn covered<'a>(context: &Context<'a>, notes: &mut Vec<Message>) -> Result<Context<'a>, Message> {
    let costs = &context.slice.costs;
    let Some(covered) = costs.covered else { return Ok(*context) };
    if costs.of_part {
        return Err(Message::new("why-costs-not-of-part"));
    }
    let period = context.slice.period;
    if period.overlap(covered) == period {
        return Ok(*context);
    }
    let told = |id| Message::new(id).with("from", covered.from.month()).with("to", covered.to.month());
    match context.detail.and_then(|detail| detail.costed.as_ref()) {
        Some(slice) => {
            notes.push(told("note-costs-cover"));
            Ok(Context { slice, ..*context })
        }
        None => Err(told("why-no-costs-then")),
    }
}

fn sum(costs: &Costs) -> f64 {
    costs.spent.iter().copied().sum::<Money>().0 as f64
}
