//! Do members come, and come back? All of it is about the same purchases.

use crate::finding::figures::Figures;
use crate::finding::rule::{Rule, Told, When, Worth};
use crate::kpi::Rating;
use crate::message::{Arg, args};

const VISITS: &str = "visits";

pub(super) static RULES: &[Rule] = &[
    Rule::new("purchase-frequency-low", "purchase-frequency", When::Low).worth(VISITS, purchases).checks(&[
        ("purchase-frequency", "active"),
        ("gap-between-purchases", ""),
        ("inactive-share-30d", ""),
    ]),
    Rule::new("purchase-frequency-falling", "purchase-frequency", When::Falling)
        .worth(VISITS, purchases)
        .checks(&[("active-members", ""), ("new-members", ""), ("gap-between-purchases", "slipping")]),
    Rule::new("purchase-frequency-good", "purchase-frequency", When::Good),
    Rule::new("active-members-low", "active-members", When::Low).worth(VISITS, members),
    Rule::new("active-members-falling", "active-members", When::Falling).worth(VISITS, members).checks(&[
        ("base-structure", "lapsed"),
        ("base-structure", "newActive"),
        ("base-structure", "reactivated"),
    ]),
    Rule::new("active-members-good", "active-members", When::Good),
    Rule::new("inactive-share-30d-low", "inactive-share-30d", When::Low),
    Rule::new("inactive-share-30d-falling", "inactive-share-30d", When::Falling)
        .checks(&[("inactive-share-30d", "days90"), ("days-since-last-receipt", "")]),
    Rule::new("inactive-share-30d-good", "inactive-share-30d", When::Good),
    Rule::new("repeat-member-share-low", "repeat-member-share", When::Low),
    Rule::new("repeat-member-share-falling", "repeat-member-share", When::Falling)
        .checks(&[("new-members", ""), ("second-purchase-conversion", "")]),
    Rule::new("repeat-member-share-good", "repeat-member-share", When::Good),
    Rule::new("revenue-per-member-low", "revenue-per-member", When::Low),
    Rule::new("revenue-per-member-falling", "revenue-per-member", When::Falling).checks(&[
        ("purchase-frequency", ""),
        ("average-receipt", "members"),
        ("returns", "members"),
    ]),
    Rule::new("revenue-per-member-good", "revenue-per-member", When::Good),
    Rule::new("second-purchase-weak", "second-purchase-conversion", When::Told(second_purchase))
        .worth(VISITS, second_receipts)
        .checks(&[
            ("source-quality", "secondPurchase"),
            ("one-purchase-only", ""),
            ("gap-between-purchases", ""),
        ]),
];

/// A purchase a month more of every member under observation: in the text, purchases a
/// year of the members there were on average.
fn purchases(figures: &Figures<'_>) -> Option<Worth> {
    use crate::units::Month;
    let months = figures.facts.whole.enrolled.sums[1] as f64 / Month::MEAN_DAYS * figures.a_year()?;
    let receipt = figures.part("average-receipt", "members")?;
    let members = (months / 12.0 + 0.5) as u64;
    Worth::of(months * receipt, [("members", Arg::Count(members)), ("each", Arg::Money(receipt))])
}

/// An active member more, at what those who bought brought a year.
fn members(figures: &Figures<'_>) -> Option<Worth> {
    let each = figures.member_revenue_a_year()? / figures.value("members-with-purchase")?;
    Worth::of(each, [("each", Arg::Money(each))])
}

/// Fewer than a third with a second purchase within 90 days: the calculator's own rule of
/// thumb for trades where people buy often, for nobody publishes a norm.
const FEW_COME_BACK: f64 = 0.33;

fn second_purchase(figures: &Figures<'_>) -> Option<Told> {
    if figures.settings.active_days() > 90 {
        return None;
    }
    let share = figures.estimate("second-purchase-conversion", None)?;
    let [_, high] = share.interval()?;
    (high < FEW_COME_BACK).then(|| Told {
        rating: Rating::Watch,
        args: args([("value", Arg::Share(share.value)), ("limit", Arg::Share(FEW_COME_BACK))]),
        shortfall: Some(FEW_COME_BACK - share.value),
    })
}

fn second_receipts(figures: &Figures<'_>) -> Option<Worth> {
    let new = figures.value("new-members")? * figures.a_year()?;
    let receipt = figures.part("average-receipt", "members")?;
    Worth::of(new * receipt, [("members", Arg::Count(new as u64)), ("each", Arg::Money(receipt))])
}
