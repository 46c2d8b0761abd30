//! Whom the programme rewards: do those who get the points buy more often?

use super::histories::{History, is_purchase};
use crate::units::{Period, Points};

/// Points redeemed in the period by members observed through all of it, by whether they
/// bought more often in its second half than in its first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Rewards {
    /// Members with points redeemed in the period's receipts who were there from its first
    /// day and did not buy equally often in both halves.
    pub members: u64,
    /// Of them, those who bought less often in the second half.
    pub falling: u64,
    /// Their points redeemed.
    pub points_falling: Points,
    /// Points redeemed of all of them.
    pub points: Points,
}

impl Rewards {
    /// Adds a member.
    pub(super) fn add(&mut self, history: &History<'_>, period: Period) {
        let half = period.days() / 2;
        let first = Period { from: period.from, to: period.from.plus(half - 1) };
        let second = Period { from: period.to.plus(1 - half), to: period.to };
        if half == 0 || !history.is_observed_by(period.from) {
            return;
        }
        let kept = history.receipts_in(period).iter().filter(|receipt| is_purchase(receipt));
        let points: Points = kept.map(|receipt| receipt.redeemed).sum();
        if points <= Points::ZERO {
            return;
        }
        let [before, after] = [first, second].map(|half| history.purchases_in(half));
        if before == after {
            return;
        }
        self.members += 1;
        self.points += points;
        if after < before {
            self.falling += 1;
            self.points_falling += points;
        }
    }
}
