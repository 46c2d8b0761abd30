//! What hangs on few, and what does not pay.

use crate::finding::figures::Figures;
use crate::finding::rule::{Rule, Told, When, Worth};
use crate::kpi::Rating;
use crate::message::{Arg, args};

pub(super) static RULES: &[Rule] = &[
    Rule::new("revenue-hangs-on-few", "revenue-concentration", When::Told(few))
        .worth("visits", a_tenth_of_the_best)
        .checks(&[("revenue-concentration", "gini"), ("gap-between-purchases", "slipping")]),
    Rule::new("campaigns-do-not-pay", "campaign-romi", When::Told(losing))
        .worth("campaigns", campaign_costs_a_year)
        .checks(&[("campaign-conversion", "lift"), ("reaction-time", "")]),
];

/// Against the control groups, beyond chance.
fn losing(figures: &Figures<'_>) -> Option<Told> {
    let romi = figures.estimate("campaign-romi", None)?;
    let [_, high] = romi.interval()?;
    (high < 0.0).then(|| Told {
        rating: Rating::Bad,
        args: args([("value", Arg::Change(romi.value))]),
        shortfall: Some(-romi.value),
    })
}

fn campaign_costs_a_year(figures: &Figures<'_>) -> Option<Worth> {
    let Some(Arg::Money(cost)) = figures.kpi("campaign-romi")?.whole.figures.get("cost") else {
        return None;
    };
    let cost = cost * figures.a_year()?;
    Worth::of(cost, [("base", Arg::Money(cost))])
}

/// A tenth of the members with half the revenue: the calculator's own rule of thumb.
const HALF: f64 = 0.5;

fn few(figures: &Figures<'_>) -> Option<Told> {
    let share = figures.estimate("revenue-concentration", None)?;
    let [low, _] = share.interval()?;
    (low > HALF).then(|| Told {
        rating: Rating::Watch,
        args: args([("value", Arg::Share(share.value))]),
        // The stake is one tenth of these members.
        shortfall: Some(0.1),
    })
}

fn a_tenth_of_the_best(figures: &Figures<'_>) -> Option<Worth> {
    let held = figures.value("revenue-concentration")? * figures.member_revenue_a_year()?;
    Worth::of(held, [("base", Arg::Money(held))])
}
