//! Who leaves.

use crate::finding::figures::Figures;
use crate::finding::rule::{Rule, Told, When, Worth};
use crate::kpi::Rating;
use crate::message::{Arg, args};

const VISITS: &str = "visits";

pub(super) static RULES: &[Rule] = &[
    Rule::new("churn-rate-rising", "churn-rate", When::Falling)
        .worth(VISITS, active_members)
        .checks(&[("base-structure", "lapsed"), ("gap-between-purchases", "gone")]),
    Rule::new("churn-rate-low", "churn-rate", When::Low).worth(VISITS, active_members),
    Rule::new("churn-up-after-launch", "churn-rate", When::Told(after_launch))
        .worth(VISITS, active_members)
        .checks(&[("launch-effect", ""), ("purchase-frequency", "active")]),
    Rule::new("many-gone", "gap-between-purchases", When::Told(many_gone)).checks(&[
        ("gap-between-purchases", "slipping"),
        ("inactive-share-30d", "days90"),
        ("days-since-last-receipt", ""),
    ]),
];

/// A third of the members beyond the longest of their own pauses: the calculator's own rule
/// of thumb, for nobody publishes a norm of inactivity.
const MANY_GONE: f64 = 1.0 / 3.0;

fn many_gone(figures: &Figures<'_>) -> Option<Told> {
    let gone = figures.estimate("gap-between-purchases", Some("gone"))?;
    let [low, _] = gone.interval()?;
    (low > MANY_GONE).then(|| Told {
        rating: Rating::Watch,
        args: args([("value", Arg::Share(gone.value)), ("limit", Arg::Share(MANY_GONE))]),
        shortfall: None,
    })
}

/// A share of the active members, at what a buying member brings a year.
fn active_members(figures: &Figures<'_>) -> Option<Worth> {
    let each = figures.member_revenue_a_year()? / figures.value("members-with-purchase")?;
    let active = figures.value("active-members")?;
    Worth::of(active * each, [("members", Arg::Count(active as u64)), ("each", Arg::Money(each))])
}

fn after_launch(figures: &Figures<'_>) -> Option<Told> {
    let before = figures.estimate("churn-rate", Some("beforeLaunch"))?;
    let after = figures.estimate("churn-rate", Some("afterLaunch"))?;
    (after.value > before.value && after.differs_from(&before)).then(|| Told {
        rating: Rating::Bad,
        args: args([("now", Arg::Share(after.value)), ("earlier", Arg::Share(before.value))]),
        shortfall: Some(after.value - before.value),
    })
}
