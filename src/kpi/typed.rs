//! The catalogue over figures typed by hand.

use super::evaluate::evaluate_one;
use super::{Evaluated, Figure, Kpi, Reading, catalogue};
use crate::facts::Facts;
use crate::list::Listed;
use crate::message::Message;
use crate::settings::Settings;

/// KPIs that a few sums are enough for. Of the others, what is not typed would look like
/// nought.
const ALLOWED: [&str; 14] = [
    "revenue",
    "receipts",
    "member-revenue-share",
    "member-receipt-share",
    "average-receipt",
    "members-enrolled",
    "active-members",
    "purchase-frequency",
    "points-issued",
    "points-redeemed",
    "redemption-rate",
    "programme-cost-share",
    "programme-roi",
    "break-even-uplift",
];

/// Reads the catalogue from facts that were typed, see [`crate::facts::from_typed`]. Sums
/// tell nothing of how sure they are: no interval but those of shares of members.
#[must_use]
pub fn evaluate_typed(facts: &Facts, settings: &Settings) -> Vec<Evaluated> {
    catalogue()
        .map(|kpi| {
            let mut evaluated = evaluate_one(kpi, facts, settings);
            match why_not(kpi, facts, settings) {
                Some(why) => evaluated.whole = Reading::none(why, kpi.parts.len()),
                None => {
                    forget_errors(&mut evaluated.whole.value);
                    evaluated.whole.parts.iter_mut().for_each(forget_errors);
                }
            }
            evaluated
        })
        .listed()
}

fn why_not(kpi: &Kpi, facts: &Facts, settings: &Settings) -> Option<Message> {
    if !ALLOWED.contains(&kpi.id) {
        return Some(Message::new("why-needs-files"));
    }
    kpi.needs.iter().find(|need| !need.is_met(&facts.known, settings)).map(|need| need.why())
}

/// An error of nought comes of there being nothing to tell it from.
fn forget_errors(figure: &mut Figure) {
    if let Ok(estimate) = figure
        && estimate.bounds.is_none()
    {
        estimate.error = None;
    }
}
