//! What the order of values tells, whatever their size.

use super::{sort_by, sort_whole};
use crate::list::Listed;

/// Scores from 1 to `parts` by rank, equal values with equal scores:
/// `1 + ⌊parts × (rank − 1) ÷ n⌋`, where `rank` is 1 for the least value, and for equal
/// values the smallest of their ranks. No two values are more than `i64::MAX` apart.
///
/// Where many are equal, scores are left out: if 60 % have the least value, these score 1 of
/// 5 and the next 4.
#[must_use]
pub fn scores(values: &[i64], parts: u32) -> Vec<u8> {
    let least = values.iter().copied().min().unwrap_or(0);
    let mut sorted: Vec<i64> = values.iter().map(|value| value.saturating_sub(least)).listed();
    sort_whole(&mut sorted);
    // A score of more than `score` is that of a value above at least `score ÷ parts` of all.
    let below = |score: u32| (u64::from(score) * values.len() as u64).div_ceil(u64::from(parts));
    let edges = (1..parts).filter_map(|score| sorted.get(below(score).saturating_sub(1) as usize)).listed();
    let score = |value: i64| 1 + edges.iter().filter(|edge| ***edge < value).count() as u8;
    values.iter().map(|value| score(value.saturating_sub(least))).listed()
}

/// Whether the values of the second sample tend to be greater than those of the first, and
/// how likely such a difference is by chance, two-sided: the rank-sum test of Mann and
/// Whitney ("On a Test of Whether one of Two Random Variables is Stochastically Larger than
/// the Other", 1947) in its normal form, corrected for ties and for continuity. `None`
/// without values on both sides, or where all are equal.
#[must_use]
pub fn rank_sum(first: &[i64], second: &[i64]) -> Option<(bool, f64)> {
    let (n, m) = (first.len() as f64, second.len() as f64);
    let mut all: Vec<(i64, bool)> =
        first.iter().map(|value| (*value, false)).chain(second.iter().map(|value| (*value, true))).listed();
    sort_by(&mut all, Ord::cmp);
    let (mut ranks, mut ties, mut from) = (0.0, 0.0, 0);
    for equal in all.chunk_by(|one, other| one.0 == other.0) {
        let count = equal.len() as f64;
        // The mean of the ranks `from + 1` to `from + count`.
        let rank = from as f64 + (count + 1.0) / 2.0;
        ranks += rank * equal.iter().filter(|(_, of_second)| *of_second).count() as f64;
        ties += count * count * count - count;
        from += equal.len();
    }
    let total = n + m;
    let variance = n * m / 12.0 * (total + 1.0 - ties / (total * (total - 1.0)));
    if n == 0.0 || m == 0.0 || variance <= 0.0 {
        return None;
    }
    let above = ranks - m * (m + 1.0) / 2.0 - n * m / 2.0;
    let z = (libm::fabs(above) - 0.5).max(0.0) / libm::sqrt(variance);
    Some((above > 0.0, libm::erfc(z / std::f64::consts::SQRT_2)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ten_values_in_fifths() {
        let values: Vec<i64> = (1..=10).collect();
        assert_eq!(scores(&values, 5), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
        // Six of ten are equal: ranks 1 × 6, 7, 8, 9, 10: 1 + ⌊5 · 6 ÷ 10⌋ = 4, then 4, 5, 5.
        assert_eq!(scores(&[1, 1, 1, 1, 1, 1, 2, 3, 4, 5], 5), [1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
        assert_eq!(scores(&[7, 7, 7], 5), [1, 1, 1]);
        assert!(scores(&[], 5).is_empty());
    }

    proptest! {
        #[test]
        fn equal_values_score_equally_and_better_ones_no_worse(values in prop::collection::vec(-9..20i64, 1..200), parts in 2..6u32) {
            let scores = scores(&values, parts);
            for (one, score) in values.iter().zip(&scores) {
                prop_assert!((1..=parts).contains(&u32::from(*score)));
                // By the definition: how many are worse.
                let worse = values.iter().filter(|other| *other < one).count();
                prop_assert_eq!(usize::from(*score), 1 + parts as usize * worse / values.len());
            }
        }

        #[test]
        fn the_samples_are_interchangeable(one in prop::collection::vec(0..50i64, 1..30), two in prop::collection::vec(0..50i64, 1..30)) {
            let (there, back) = (rank_sum(&one, &two), rank_sum(&two, &one));
            prop_assert_eq!(there.is_some(), back.is_some());
            if let (Some((up, p)), Some((down, q))) = (there, back) {
                prop_assert!((p - q).abs() < 1e-12 && (0.0..=1.0).contains(&p));
                prop_assert!(p > 0.999 || up != down);
            }
        }
    }

    #[test]
    fn the_rank_sum_is_that_of_a_textbook() {
        // scipy.stats.mannwhitneyu(a, b, method="asymptotic"): the documentation's example of
        // ages at diagnosis, males [19, 22, 16, 29, 24], females [20, 11, 17, 12]:
        // U = 17, p = 0.11134688653314041.
        let (up, p) = rank_sum(&[20, 11, 17, 12], &[19, 22, 16, 29, 24]).unwrap();
        assert!(up && (p - 0.111_346_886_533_140_41).abs() < 1e-12, "{p}");
        assert_eq!(rank_sum(&[5, 5], &[5]), None);
        assert_eq!(rank_sum(&[], &[1]), None);
    }
}
