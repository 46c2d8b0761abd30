//! Are points used, by whom, and what do they cost?

use crate::facts::{DEEP_PERCENT, FEWEST_TO_PICK, MOSTLY_PERCENT, Planned, Target};
use crate::finding::figures::Figures;
use crate::finding::rule::{Rule, Told, When, Worth};
use crate::kpi::Rating;
use crate::math::wilson;
use crate::message::{Arg, args};
use crate::units::Money;

pub(super) static RULES: &[Rule] = &[
    Rule::new("redemption-rate-low", "redemption-rate", When::Told(little_redeemed)).checks(&[
        ("redeemer-share", ""),
        ("expired-share", ""),
        ("points-to-purchase", ""),
    ]),
    Rule::new("redemption-rate-high", "redemption-rate", When::Told(much_redeemed))
        .checks(&[("redemption-size", "receiptShare"), ("effective-discount", "points")]),
    Rule::new("points-expire-unused", "expired-share", When::Told(expired)).checks(&[
        ("points-expiring", ""),
        ("points-expiring", "members"),
        ("redeemer-share", ""),
    ]),
    Rule::new("rewards-not-growing", "redeemer-share", When::Told(not_growing))
        .worth("rewards", points_a_year)
        .checks(&[("purchase-frequency", "active"), ("redemption-rate", "")]),
    Rule::new("effective-discount-rising", "effective-discount", When::Falling)
        .worth("rewards", prices_a_year)
        .checks(&[("effective-discount", "promotions"), ("effective-discount", "points")]),
    Rule::new("effective-discount-low", "effective-discount", When::Low).worth("rewards", prices_a_year),
    Rule::new("effective-discount-above-plan", "effective-discount", When::Told(above_plan))
        .worth("rewards", prices_a_year)
        .checks(&[("effective-discount", "promotions"), ("effective-discount", "points")]),
    Rule::new("cherry-pickers", "effective-discount", When::Told(cherry_pickers))
        .worth("rewards", their_prices_a_year)
        .checks(&[
            ("effective-discount", "deepDiscount"),
            ("average-item-price", "gap"),
            ("gross-margin", "members"),
        ]),
];

// No norm is published for the use of points: these are the calculator's own rules of
// thumb, which a norm of the visitor's replaces.
const LITTLE: f64 = 0.3;
const MUCH: f64 = 0.95;
const MANY_EXPIRED: f64 = 0.3;
/// Members whose points are looked at, at least.
const ENOUGH: u64 = 30;

fn little_redeemed(figures: &Figures<'_>) -> Option<Told> {
    let rate = figures.estimate("redemption-rate", None)?;
    let [_, high] = rate.interval()?;
    (high < LITTLE && !figures.settings.norms.contains_key("redemption-rate")).then(|| Told {
        rating: Rating::Watch,
        args: args([("value", Arg::Share(rate.value)), ("limit", Arg::Share(LITTLE))]),
        shortfall: None,
    })
}

fn much_redeemed(figures: &Figures<'_>) -> Option<Told> {
    let rate = figures.estimate("redemption-rate", None)?;
    let [low, _] = rate.interval()?;
    (low > MUCH && !figures.settings.norms.contains_key("redemption-rate")).then(|| Told {
        rating: Rating::Watch,
        args: args([("value", Arg::Share(rate.value)), ("limit", Arg::Share(MUCH))]),
        shortfall: None,
    })
}

/// Of the last three months where there are such: the points of the first months of the
/// data can't have expired yet.
fn expired(figures: &Figures<'_>) -> Option<Told> {
    let evaluated = figures.kpi("expired-share")?;
    let (share, period) = match &evaluated.recent {
        Some(pair) => (&pair.current.value, pair.current_period),
        None => (&evaluated.whole.value, figures.facts.whole.period),
    };
    let share = share.as_ref().ok()?;
    let [low, _] = share.interval()?;
    (low > MANY_EXPIRED).then(|| Told {
        rating: Rating::Watch,
        args: args([
            ("value", Arg::Share(share.value)),
            ("limit", Arg::Share(MANY_EXPIRED)),
            ("from", Arg::Date(period.from)),
            ("to", Arg::Date(period.to)),
        ]),
        shortfall: None,
    })
}

fn not_growing(figures: &Figures<'_>) -> Option<Told> {
    let rewards = figures.facts.detail.rewards;
    if rewards.members < ENOUGH {
        return None;
    }
    // By chance alone about half of those whose pace changes slow down.
    let [low, _] = wilson(rewards.falling, rewards.members)?.interval()?;
    let share = rewards.points_falling.to_f64() / rewards.points.to_f64();
    (low > 0.5).then(|| Told {
        rating: Rating::Watch,
        args: args([
            ("members", Arg::Count(rewards.falling)),
            ("of", Arg::Count(rewards.members)),
            ("share", Arg::Share(share)),
        ]),
        shortfall: Some(rewards.points_falling.to_f64()),
    })
}

fn points_a_year(figures: &Figures<'_>) -> Option<Worth> {
    let cost = figures.settings.cost_per_point();
    let points = figures.facts.detail.rewards.points_falling.to_f64() * figures.a_year()?;
    Worth::of(cost * figures.a_year()?, [("points", Arg::Count(points as u64)), ("each", Arg::Money(cost))])
}

/// What would have been paid without discounts and points.
fn prices_a_year(figures: &Figures<'_>) -> Option<Worth> {
    let discount = figures.value("effective-discount")?;
    let sales = figures.facts.whole.everyone().sales().to_f64() * figures.a_year()?;
    let prices = sales / (1.0 - discount);
    Worth::of(prices, [("base", Arg::Money(prices))])
}

/// One in a hundred: ten times what chance would take for cherry pickers.
const MANY_PICKERS: f64 = 0.01;

/// Discounts of those who buy for them, and of the other members, as shares of the price.
fn rates(figures: &Figures<'_>) -> Option<[f64; 2]> {
    let pickers = figures.facts.detail.cherry_pickers;
    let rate = |[discount, price]: [i64; 2]| (price > 0).then(|| discount as f64 / price as f64);
    Some([rate(pickers.theirs)?, rate(pickers.others)?])
}

fn cherry_pickers(figures: &Figures<'_>) -> Option<Told> {
    let share = figures.estimate("effective-discount", Some("cherryPickers"))?;
    let [low, _] = share.interval()?;
    let [own, others] = rates(figures)?;
    (low > MANY_PICKERS && own > others).then(|| Told {
        rating: Rating::Watch,
        args: args([
            ("value", Arg::Share(share.value)),
            ("members", Arg::Count(figures.facts.detail.cherry_pickers.found)),
            ("own", Arg::Share(own)),
            ("others", Arg::Share(others)),
            ("receipts", Arg::Count(FEWEST_TO_PICK)),
            ("mostly", Arg::Share(MOSTLY_PERCENT as f64 / 100.0)),
            ("deep", Arg::Share(DEEP_PERCENT as f64 / 100.0)),
        ]),
        shortfall: Some(own - others),
    })
}

/// What they would have paid without discounts and points.
fn their_prices_a_year(figures: &Figures<'_>) -> Option<Worth> {
    let [_, price] = figures.facts.detail.cherry_pickers.theirs;
    let price = Money(price).to_f64() * figures.a_year()?;
    Worth::of(price, [("base", Arg::Money(price))])
}

/// The last planned months that are looked at, as of what got worse.
const PLANNED_MONTHS: usize = 3;
/// A twentieth above the plan: less is how plans are rounded.
const ABOVE: f64 = 1.05;

/// The last months with a plan and whole data, together: what was given of what the goods
/// would have cost, against what the plan makes of the same prices.
fn above_plan(figures: &Figures<'_>) -> Option<Told> {
    let targets = figures.facts.detail.plans.targets.iter();
    let whole = |target: &&Target| target.figure == Planned::EffectiveDiscount && !target.partial;
    let [mut given, mut planned, mut prices] = [0.0; 3];
    let (mut from, mut to) = (None, None);
    for target in targets.rev().filter(whole).take(PLANNED_MONTHS) {
        let month = figures.facts.months.iter().find(|month| month.month == target.month)?;
        let (fact, price) = (target.fact?, month.slice.price(figures.settings.point_value()));
        given += fact * price;
        planned += target.plan * price;
        prices += price;
        from = Some(target.month.first());
        to = to.or(Some(target.month.last()));
    }
    let (from, to) = (from?, to?);
    (given > planned * ABOVE).then(|| Told {
        rating: Rating::Bad,
        args: args([
            ("value", Arg::Share(given / prices)),
            ("plan", Arg::Share(planned / prices)),
            ("from", Arg::Date(from)),
            ("to", Arg::Date(to)),
        ]),
        shortfall: Some((given - planned) / prices),
    })
}
