//! Shares and counts of things that are independent of each other, such as members.

use super::Estimate;
use super::estimate::Z95;

/// `count` of `of` independent members, with the interval of Wilson ("Probable
/// Inference", JASA 22, 1927), which stays sensible near 0 and 1 and with few
/// members. `None` of nobody.
///
/// The error is half the interval in the terms of a normal one: nought of ten is
/// not known for certain, as the usual error 0 would have it.
#[must_use]
pub fn wilson(count: u64, of: u64) -> Option<Estimate> {
    if of == 0 {
        return None;
    }
    let n = of as f64;
    let value = count as f64 / n;
    let square = Z95 * Z95 / n;
    let centre = (value + square / 2.0) / (1.0 + square);
    let reach = Z95 * libm::sqrt(value * (1.0 - value) / n + square / (4.0 * n)) / (1.0 + square);
    // At 0 and 1 an edge is the value, but for the last bit.
    let bounds = [(centre - reach).min(value), (centre + reach).max(value)];
    Some(Estimate { value, error: Some(reach / Z95), n: of, bounds: Some(bounds) })
}

/// The difference of two shares of independent members, `one − other`, with the
/// interval that joins the two of Wilson: Newcombe, "Interval estimation for the
/// difference between independent proportions", *Statistics in Medicine* 17, 1998,
/// method 10. Shares are given as count and of how many; `None` if either is of
/// nobody. `n` is the smaller number; the error is half the interval in the terms
/// of a normal one.
#[must_use]
pub fn difference(one: [u64; 2], other: [u64; 2]) -> Option<Estimate> {
    let (one, other) = (wilson(one[0], one[1])?, wilson(other[0], other[1])?);
    let ([l1, u1], [l2, u2]) = (one.bounds?, other.bounds?);
    let value = one.value - other.value;
    let low = value - libm::hypot(one.value - l1, u2 - other.value);
    let high = value + libm::hypot(u1 - one.value, other.value - l2);
    let error = Some((high - low) / (2.0 * Z95));
    Some(Estimate { value, error, n: one.n.min(other.n), bounds: Some([low, high]) })
}

/// A count, with what chance makes of it from one period to the next: the interval
/// of Wilson where the whole is without end, `n + z²/2 ± z·√(n + z²/4)` (Poisson).
#[must_use]
pub fn counted(count: u64) -> Estimate {
    let value = count as f64;
    let square = Z95 * Z95;
    let reach = Z95 * libm::sqrt(value + square / 4.0);
    let centre = value + square / 2.0;
    let bounds = [(centre - reach).max(0.0).min(value), (centre + reach).max(value)];
    Estimate { value, error: Some(reach / Z95), n: count, bounds: Some(bounds) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn edges(count: u64, of: u64, expected: [f64; 2]) {
        let found = wilson(count, of).unwrap().interval().unwrap();
        assert!(
            found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 5e-5),
            "{found:?}"
        );
    }

    #[test]
    fn the_interval_is_the_published_one() {
        edges(10, 20, [0.2993, 0.7007]);
        // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I.
        edges(81, 263, [0.2553, 0.3662]);
        edges(15, 148, [0.0624, 0.1605]);
        edges(0, 20, [0.0, 0.1611]);
        edges(1, 29, [0.0061, 0.1718]);
    }

    #[test]
    fn the_value_lies_within() {
        for of in 1..60 {
            for count in 0..=of {
                let share = wilson(count, of).unwrap();
                let [low, high] = share.interval().unwrap();
                assert!(low <= share.value && share.value <= high && low > -1e-12 && high < 1.0 + 1e-12);
            }
        }
    }

    #[test]
    fn all_of_a_few_differ_from_none_of_many_alone() {
        let none = wilson(0, 5).unwrap();
        assert!(!none.differs_from(&wilson(1, 5).unwrap()));
        assert!(none.differs_from(&wilson(500, 500).unwrap()));
    }

    #[test]
    fn a_count_has_the_interval_of_a_small_share_of_many() {
        for count in [0, 1, 9, 400] {
            let found = counted(count).interval().unwrap();
            let share = wilson(count, 1_000_000_000).unwrap().times(1e9).interval().unwrap();
            assert!(found.iter().zip(share).all(|(one, other)| (one - other).abs() < 1e-3), "{found:?}");
        }
    }

    #[test]
    fn a_difference_has_the_published_interval() {
        // Newcombe 1998, table II, method 10.
        let published = [
            ([56, 70], [48, 80], [0.0524, 0.3339]),
            ([9, 10], [3, 10], [0.1705, 0.8090]),
            ([5, 56], [0, 29], [-0.0381, 0.1926]),
            ([0, 10], [0, 10], [-0.2775, 0.2775]),
        ];
        for (one, other, expected) in published {
            let found = difference(one, other).unwrap().interval().unwrap();
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 5.1e-5), "{one:?} {found:?}");
        }
        assert!(difference([1, 2], [0, 0]).is_none());
    }

    #[test]
    fn there_is_no_share_of_nobody() {
        assert!(wilson(0, 0).is_none());
    }
}
