//! Quantiles of whole numbers, with their intervals.

use super::Estimate;
use super::estimate::Z95;

/// The smallest value of a histogram (its place) at or below which lies at least the
/// share `p` of all; `None` of nothing. The inverse of the empirical distribution
/// function: Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, type 1.
#[must_use]
pub fn quantile(histogram: &[u64], p: f64) -> Option<u32> {
    let all: u64 = histogram.iter().sum();
    let rank = rank_of(p, all)?;
    let mut seen = 0;
    for (place, count) in histogram.iter().enumerate() {
        seen += count;
        if seen >= rank {
            return Some(place as u32);
        }
    }
    None
}

/// The `p` quantile of independent values with its 95 % interval from the order
/// statistics: the ranks `n·p ± z·√(n·p·(1−p))` (Conover, *Practical Nonparametric
/// Statistics*, 3rd ed. 1999, §3.2).
#[must_use]
pub fn quantile_estimate(histogram: &[u64], p: f64) -> Option<Estimate> {
    let n: u64 = histogram.iter().sum();
    let reach = Z95 * libm::sqrt(p * (1.0 - p) / n.max(1) as f64);
    within(&|p| quantile(histogram, p).map(f64::from), p, reach, n)
}

/// The `p` quantile of values that are not independent, given the standard error of
/// the share that lies at or below it: its interval inverted (Woodruff, "Confidence
/// Intervals for Medians and Other Position Measures", JASA 47, 1952).
#[must_use]
pub fn quantile_by_share(histogram: &[u64], p: f64, error_of_share: f64, n: u64) -> Option<Estimate> {
    within(&|p| quantile(histogram, p).map(f64::from), p, Z95 * error_of_share, n)
}

/// The median of values that are in order, by the same definition: of two middle values the
/// lower. Its interval is that of [`quantile_estimate`] or, given the standard error of the
/// share at or below it, that of [`quantile_by_share`].
#[must_use]
pub fn sorted_median(sorted: &[i64], error_of_share: Option<f64>) -> Option<Estimate> {
    let n = sorted.len() as u64;
    let error = error_of_share.unwrap_or_else(|| libm::sqrt(0.25 / n.max(1) as f64));
    let at = |p| Some(*sorted.get(rank_of(p, n)? as usize - 1)? as f64);
    within(&at, 0.5, Z95 * error, n)
}

fn within(quantile: &dyn Fn(f64) -> Option<f64>, p: f64, reach: f64, n: u64) -> Option<Estimate> {
    let value = quantile(p)?;
    let low = quantile((p - reach).max(0.0)).unwrap_or(value);
    let high = quantile((p + reach).min(1.0)).unwrap_or(value);
    Some(Estimate { value, error: Some((high - low) / 2.0 / Z95), n, bounds: Some([low, high]) })
}

/// The rank, from 1, of the `p` quantile of `n` values.
fn rank_of(p: f64, n: u64) -> Option<u64> {
    // A product that misses a whole number by its last bit is that number.
    let rank = libm::ceil(p * n as f64 - 1e-9) as u64;
    (n > 0).then(|| rank.clamp(1, n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_by_hand() {
        // 1, 2, 2, 5
        let values = [0, 1, 2, 0, 0, 1];
        assert_eq!(quantile(&values, 0.25), Some(1));
        assert_eq!(quantile(&values, 0.5), Some(2));
        assert_eq!(quantile(&values, 0.76), Some(5));
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn the_interval_is_that_of_the_order_statistics() {
        // Of 1 … 100: ranks 50 ± 1.96 · 5 = 40.2 and 59.8, so the 41st and the 60th.
        let mut values = vec![1; 101];
        values[0] = 0;
        let found = quantile_estimate(&values, 0.5).unwrap();
        assert_eq!((found.value, found.bounds), (50.0, Some([41.0, 60.0])));
        let sorted: Vec<i64> = (1..=100).collect();
        assert_eq!(sorted_median(&sorted, None), Some(found));
        // An error of 0.1: ranks 50 ± 19.6, so the 31st and the 70th.
        assert_eq!(sorted_median(&sorted, Some(0.1)).unwrap().bounds, Some([31.0, 70.0]));
    }
}
