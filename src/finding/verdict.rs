//! The whole in one sentence, and what limits it.

use super::assess::{assess, norm_in_force};
use super::find::Finding;
use crate::facts::Facts;
use crate::kpi::{Evaluated, Rating};
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::settings::Settings;
use crate::units::Month;

/// A programme is judged no sooner than six months after its launch (Set).
const MONTHS_TO_JUDGE: f64 = 6.0;
/// Fewer receipts than this say little.
const FEW_RECEIPTS: u64 = 100;

/// The verdict: the members' share of revenue, and where most money is at stake; without
/// any, how many KPIs hold their norm.
#[must_use]
pub fn verdict(evaluated: &[Evaluated], findings: &[Finding], facts: &Facts, settings: &Settings) -> Message {
    if facts.whole.members.receipts() == 0 {
        let is_part = settings.only.keys().next().is_some();
        return Message::new(if is_part { "verdict-part-no-members" } else { "verdict-no-members" });
    }
    let share = evaluated.iter().find(|evaluated| evaluated.kpi.id == "member-revenue-share");
    let share = match share.map(|share| (&share.whole.value, share.kpi.is_told_of(settings))) {
        Some((Ok(share), _)) => Some(share.value),
        // Of some members nobody asks how much of the revenue is theirs.
        Some((_, false)) => None,
        _ if !facts.known.anonymous => return Message::new("verdict-only-members"),
        _ => return Message::new("verdict-no-revenue"),
    };
    let message = |[whole, part]: [&'static str; 2]| match share {
        Some(share) => Message::new(whole).with("share", Arg::Share(share)),
        None => Message::new(part),
    };
    let stakes = findings.iter().filter_map(|found| Some((found, found.stake.as_ref()?.money)));
    if let Some((found, money)) = stakes.max_by(|one, other| one.1.total_cmp(&other.1)) {
        return message(["verdict-at-stake", "verdict-part-at-stake"])
            .with("kpi", Arg::Name(format!("kpi-{}", found.kpi)))
            .with("money", Arg::Money(about(money)));
    }
    let ratings: Vec<(&Evaluated, Rating)> = evaluated
        .iter()
        .map(|evaluated| (evaluated, assess(evaluated, settings).rating))
        .filter(|(_, rating)| *rating != Rating::Unknown)
        .listed();
    let good = ratings.iter().filter(|(_, rating)| *rating == Rating::Good).count();
    let worst = [Rating::Bad, Rating::Watch]
        .iter()
        .find_map(|wanted| ratings.iter().find(|(_, rating)| rating == wanted));
    match worst {
        None if ratings.is_empty() => {
            let any = evaluated.iter().any(|one| norm_in_force(one.kpi, settings).is_some());
            message(if any {
                ["verdict-too-little", "verdict-part-too-little"]
            } else {
                ["verdict-no-norms", "verdict-part-no-norms"]
            })
        }
        None => message(["verdict-good", "verdict-part-good"]).with("rated", ratings.len() as u64),
        Some((worst, _)) => message(["verdict-mixed", "verdict-part-mixed"])
            .with("good", good as u64)
            .with("rated", ratings.len() as u64)
            .with("worst", Arg::Name(format!("kpi-{}", worst.kpi.id))),
    }
}

/// To two significant digits: a sentence is no account.
fn about(money: f64) -> f64 {
    let unit = libm::pow(10.0, libm::floor(libm::log10(money)) - 1.0).max(1.0);
    libm::round(money / unit) * unit
}

/// What limits the verdict.
#[must_use]
pub fn cautions(facts: &Facts, settings: &Settings) -> Vec<Message> {
    let mut cautions = Vec::new();
    let since = settings.launch.map_or(facts.known.span.from, |launch| launch.max(facts.known.span.from));
    // A launch yet to come has no days behind it.
    let days = (facts.known.span.to.since(since) + 1).max(0);
    if f64::from(days) / Month::MEAN_DAYS < MONTHS_TO_JUDGE {
        let id = if settings.launch.is_some_and(|launch| launch == since) {
            "caution-early-launch"
        } else {
            "caution-early"
        };
        cautions.push(Message::new(id).with("days", u64::from(days.unsigned_abs())));
    }
    if facts.whole.receipts() < FEW_RECEIPTS {
        cautions.push(Message::new("caution-few-receipts").with("receipts", facts.whole.receipts()));
    }
    cautions
}
