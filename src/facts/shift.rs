//! Whether a member's buying changed from the first half of the days to the second, beyond
//! chance.

use super::histories::History;
use crate::ledger::Kind;
use crate::list::Listed;
use crate::math::{binomial_tail, rank_sum};
use crate::units::Period;

/// Fewest purchases of both halves together: with five, even all in one half may be chance.
const FEWEST_PURCHASES: usize = 6;
/// Fewest receipts in each half, for the normal form of the rank test.
const FEWEST_RECEIPTS: usize = 5;

/// A change and how likely it is by chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// More in the second half.
    pub up: bool,
    /// Probability of such a change or a greater one, up or down, if nothing changed.
    pub chance: f64,
}

/// Number of purchases in two equal halves of the member's observed days in the period; the
/// middle day of an odd number is left out. If nothing changed, each purchase falls into
/// either half with equal probability (exact binomial test, two-sided).
pub(super) fn frequency_shift(history: &History<'_>, period: Period) -> Option<Shift> {
    let [one, two] = halves(history, period)?.map(|half| history.purchases_in(half));
    if one + two < FEWEST_PURCHASES {
        return None;
    }
    let chance = 2.0 * binomial_tail(one.max(two) as u64, (one + two) as u64, 0.5);
    Some(Shift { up: two > one, chance: chance.min(1.0) })
}

/// Money of the sale receipts of the same halves (rank-sum test of Mann and Whitney,
/// two-sided): one great purchase does not make a trend.
pub(super) fn receipt_shift(history: &History<'_>, period: Period) -> Option<Shift> {
    let [one, two] = halves(history, period)?.map(|half| {
        let sales = history.receipts_in(half).iter().filter(|receipt| receipt.kind == Kind::Sale);
        sales.map(|receipt| receipt.amount.0).listed()
    });
    if one.len().min(two.len()) < FEWEST_RECEIPTS {
        return None;
    }
    let (up, chance) = rank_sum(&one, &two)?;
    Some(Shift { up, chance })
}

fn halves(history: &History<'_>, period: Period) -> Option<[Period; 2]> {
    let observed = history.observed(period)?;
    let half = observed.days() / 2;
    let first = Period { from: observed.from, to: observed.from.plus(half - 1) };
    let second = Period { from: observed.to.plus(1 - half), to: observed.to };
    (half > 0).then_some([first, second])
}
