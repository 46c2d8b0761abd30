//! The order of findings: by distinct money, what is about the same money together.

use super::find::Finding;
use crate::kpi::Rating;
use crate::math::sort_by;

/// What is wrong by the money at stake, then what is wrong and has no money to it, bad
/// before to watch, then what works; else in the order given. Findings about the same
/// money follow the largest of them.
pub(super) fn ranked(mut findings: Vec<Finding>) -> Vec<Finding> {
    // Stable: equals stay in the order of the rules.
    sort_by(&mut findings, |one, other| {
        works(one)
            .cmp(&works(other))
            .then_with(|| money(other).total_cmp(&money(one)))
            .then_with(|| urgency(one).cmp(&urgency(other)))
    });
    let mut ranked = Vec::with_capacity(findings.len());
    while let Some(head) = findings.first() {
        let group = head.group.filter(|_| head.stake.is_some());
        let of_head = |finding: &Finding| finding.stake.is_some() && finding.group == group;
        let (same, rest): (Vec<_>, Vec<_>) = match group {
            Some(_) => findings.into_iter().partition(of_head),
            None => {
                let rest = findings.split_off(1);
                (findings, rest)
            }
        };
        ranked.extend(same);
        findings = rest;
    }
    ranked
}

fn works(finding: &Finding) -> bool {
    finding.rating == Rating::Good
}

fn money(finding: &Finding) -> f64 {
    finding.stake.as_ref().map_or(-1.0, |stake| stake.money)
}

fn urgency(finding: &Finding) -> u8 {
    match finding.rating {
        Rating::Bad => 0,
        Rating::Watch | Rating::Unknown => 1,
        Rating::Good => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Kind, Stake};
    use crate::message::Args;

    fn finding(id: &'static str, group: Option<&'static str>, money: Option<f64>) -> Finding {
        Finding {
            id,
            kpi: "",
            kind: Kind::Low,
            rating: Rating::Watch,
            args: Args::default(),
            stake: money.map(|money| Stake { money, args: Args::default() }),
            group,
            checks: Vec::new(),
        }
    }

    #[test]
    fn the_same_money_stands_together_the_largest_first() {
        let found = ranked(vec![
            finding("churn-rate-rising", Some("stay"), Some(400.0)),
            finding("items-per-receipt-falling", Some("receipt"), Some(100.0)),
            finding("average-receipt-falling", Some("receipt"), Some(900.0)),
            finding("items-per-receipt-good", Some("receipt"), None),
        ]);
        let ids: Vec<_> = found.iter().map(|finding| finding.id).collect();
        let expected = [
            "average-receipt-falling",
            "items-per-receipt-falling",
            "churn-rate-rising",
            "items-per-receipt-good",
        ];
        assert_eq!(ids, expected);
    }
}
