//! How large receipts are: their medians, and how many there are of each size.

use super::gather::Gathering;
use super::heat::each_sale;
use crate::list::Listed;
use crate::math::{Estimate, Moments, Part, ratio, sort_whole, sorted_median};
use crate::units::{Money, Period};

/// Sale receipts by their money; first of members, then of anonymous buyers.
#[derive(Debug, Clone, Default)]
pub struct Sizes {
    /// Medians, kopecks; `None` of no receipts.
    pub medians: [Option<Estimate>; 2],
    /// Receipts by size, the smallest first; none of no receipts.
    pub bands: Vec<SizeBand>,
}

/// Receipts of about the same size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SizeBand {
    /// The least money that belongs here.
    pub from: Money,
    /// The least money that belongs to the next band; `None` in the last.
    pub to: Option<Money>,
    /// Sale receipts.
    pub receipts: [u64; 2],
}

/// There are no more bands than this.
const MOST_BANDS: usize = 12;

/// Tenths of round sums between 1 and 10, the finest first.
const ROUND: [&[i64]; 3] = [&[10, 15, 20, 30, 50, 70], &[10, 20, 50], &[10]];

impl Sizes {
    /// Of all receipts alone: by shop or cashier nobody sees it.
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        if gathering.counted.is_part() {
            return Self::default();
        }
        let (mut members, mut anonymous) = (Vec::new(), Vec::new());
        each_sale(gathering, period, |row, member| {
            (if member == 0 { &mut anonymous } else { &mut members }).push(gathering.counted.amount(row).0);
        });
        sort_whole(&mut members);
        sort_whole(&mut anonymous);
        Self {
            medians: [of_members(gathering, period, &members), sorted_median(&anonymous, None)],
            bands: bands(&members, &anonymous),
        }
    }
}

/// The median of members' receipts: those of one member are not independent.
fn of_members(gathering: &Gathering<'_>, period: Period, sorted: &[i64]) -> Option<Estimate> {
    let median = sorted_median(sorted, None)?.value as i64;
    let mut by_member = vec![[0_i64; 2]; gathering.counted.ledger.members() as usize + 1];
    each_sale(gathering, period, |row, member| {
        if let Some(sums) = by_member.get_mut(member as usize).filter(|_| member != 0) {
            *sums = [sums[0] + i64::from(gathering.counted.amount(row).0 <= median), sums[1] + 1];
        }
    });
    let mut below = Moments::<2>::default();
    for sums in by_member.iter().filter(|sums| sums[1] > 0) {
        below.add(sums);
    }
    let share = ratio(&[Part { group: &below, over: [1.0, 0.0], under: [0.0, 1.0] }])?;
    match share.error {
        Some(error) => sorted_median(sorted, Some(error)),
        None => sorted_median(sorted, None).map(|one| Estimate { error: None, bounds: None, ..one }),
    }
}

/// Receipts by size. The edges are the round sums above the 2.5th percentile of all receipts
/// that cost something and not above the 97.5th, as fine as there is room for.
fn bands(members: &[i64], anonymous: &[i64]) -> Vec<SizeBand> {
    // Gifts would have the edges begin at a kopeck.
    let paid = [members, anonymous].map(|sorted| &sorted[sorted.partition_point(|amount| *amount <= 0)..]);
    let all = paid[0].len() + paid[1].len();
    let percentile = |thousandths: usize| nth(paid[0], paid[1], (all * thousandths).div_ceil(1000));
    let (Some(low), Some(high)) = (percentile(25), percentile(975)) else { return Vec::new() };
    let mut edges = Vec::new();
    for tenths in ROUND {
        edges = round_sums(tenths, low, high);
        if edges.len() < MOST_BANDS {
            break;
        }
    }
    let ends = edges.iter().map(|edge| Some(Money(*edge))).chain([None]);
    let below = |sorted: &[i64], to: Option<Money>| {
        to.map_or(sorted.len(), |to| sorted.partition_point(|amount| *amount < to.0)) as u64
    };
    let (mut from, mut before) = (Money::ZERO, [0, 0]);
    let band = |to: Option<Money>| {
        let until = [below(members, to), below(anonymous, to)];
        let receipts = [until[0] - before[0], until[1] - before[1]];
        before = until;
        let band = SizeBand { from, to, receipts };
        from = to.unwrap_or(from);
        band
    };
    ends.map(band).listed()
}

/// Round sums above `low` and not above `high`.
fn round_sums(tenths: &[i64], low: i64, high: i64) -> Vec<i64> {
    let (mut sums, mut scale) = (Vec::new(), Some(1_i64));
    while let Some(one) = scale.filter(|one| one.saturating_mul(10) <= high) {
        for tenth in tenths {
            let sum = one.saturating_mul(*tenth);
            if low < sum && sum <= high {
                sums.push(sum);
            }
        }
        scale = one.checked_mul(10);
    }
    sums
}

/// The `rank`-th smallest, from 1, of two lists that are in order.
fn nth(one: &[i64], other: &[i64], rank: usize) -> Option<i64> {
    let (mut at, mut of_other) = (0, 0);
    loop {
        let next = match (one.get(at), other.get(of_other)) {
            (Some(a), b) if b.is_none_or(|b| a <= b) => {
                at += 1;
                a
            }
            (_, Some(b)) => {
                of_other += 1;
                b
            }
            _ => return None,
        };
        if at + of_other >= rank {
            return Some(*next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_round_sums_and_as_fine_as_there_is_room_for() {
        // From 100 to 1,000 in six steps; over four decades three a decade are enough.
        assert_eq!(round_sums(ROUND[0], 9_999, 99_999), [10_000, 15_000, 20_000, 30_000, 50_000, 70_000]);
        let members: Vec<i64> = (1..=1000).map(|rouble| rouble * 100).collect();
        let found = bands(&members, &[]);
        // 2.5 %: 25 roubles, 97.5 %: 975 roubles. 30, 50, 70, 100, … 700.
        assert_eq!(found.len(), 10);
        assert_eq!((found[0].from, found[0].to), (Money(0), Some(Money(3_000))));
        assert_eq!((found[9].from, found[9].to, found[9].receipts), (Money(70_000), None, [301, 0]));
        let wide: Vec<i64> = (0..10_000).map(|at: i64| 100 + at.pow(2)).collect();
        assert!((7..=MOST_BANDS).contains(&bands(&[], &wide).len()));
    }

    #[test]
    fn receipts_of_one_sum_are_one_band_and_none_are_none() {
        let found = bands(&[500, 500], &[500]);
        assert_eq!(found, [SizeBand { from: Money(0), to: None, receipts: [2, 1] }]);
        assert!(bands(&[], &[]).is_empty() && bands(&[0], &[0, 0]).is_empty());
        // What costs nothing is in the first.
        assert_eq!(bands(&[0, 0, 0, 500], &[]).len(), 1);
    }

    #[test]
    fn the_nth_of_two_lists() {
        assert_eq!([1, 2, 3, 4].map(|rank| nth(&[1, 4], &[2, 4], rank)), [1, 2, 4, 4].map(Some));
        assert_eq!(nth(&[], &[], 1), None);
    }
}
