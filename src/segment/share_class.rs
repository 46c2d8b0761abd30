//! Classes by share of the whole (ABC) and by evenness over time (XYZ).

use crate::list::Listed;
use crate::math::{sort_whole, variation};

/// A, B or C: those who make the first 80 % of the whole, the next 15 %, the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ShareClass {
    /// The first 80 %.
    A,
    /// Up to 95 %.
    B,
    /// The rest, and all without revenue.
    C,
}

/// Edges of the classes in percent of the whole.
const EDGES: [i128; 2] = [80, 95];

/// The class of each value: from the greatest down, an item is in A while those before it
/// make less than 80 % of the whole, in B while they make less than 95 %, so that the one
/// that crosses an edge belongs to the better class. Equal values are in the same class, that
/// of the first of them. What is not above nought is in C and no part of the whole.
#[must_use]
pub fn by_share(values: &[i64]) -> Vec<ShareClass> {
    let whole: i128 = values.iter().filter(|value| **value > 0).map(|value| i128::from(*value)).sum();
    let mut sorted: Vec<i64> = values.iter().copied().filter(|value| *value > 0).listed();
    sort_whole(&mut sorted);
    // The least value of A, and of B.
    let mut least = [i64::MAX; 2];
    let mut before = 0;
    for equal in sorted.chunk_by(|one, other| one == other).rev() {
        let value = equal.first().copied().unwrap_or(0);
        match before * 100 {
            before if before < EDGES[0] * whole => least = [value; 2],
            before if before < EDGES[1] * whole => least[1] = value,
            _ => break,
        }
        before += i128::from(value) * equal.len() as i128;
    }
    let class = |value: &i64| match *value {
        value if value >= least[0] => ShareClass::A,
        value if value >= least[1] => ShareClass::B,
        _ => ShareClass::C,
    };
    values.iter().map(class).listed()
}

/// X, Y or Z (here A, B, C) by a coefficient of [`variation`]: at most 10 %, at most 25 %, more.
#[must_use]
pub fn by_evenness(variation: f64) -> ShareClass {
    match variation {
        variation if variation <= 0.10 => ShareClass::A,
        variation if variation <= 0.25 => ShareClass::B,
        _ => ShareClass::C,
    }
}

/// The class of the sales of equal periods, with their variation; `None` where there is none.
#[must_use]
pub fn by_variation(periods: &[i64]) -> Option<(ShareClass, f64)> {
    variation(periods).map(|variation| (by_evenness(variation), variation))
}

#[cfg(test)]
mod tests {
    use super::ShareClass::{A, B, C};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_one_that_crosses_belongs_to_the_better_class() {
        // 50, 25 (75 before the next), 10 crosses 80: A; 9 (85 before): B; 4 (94 before)
        // crosses 95: B; 2 (98 before): C.
        assert_eq!(by_share(&[50, 25, 10, 9, 4, 2]), [A, A, A, B, B, C]);
        assert_eq!(by_share(&[2, 10, 50]), [C, B, A]);
        // 80 exactly before: no longer A.
        assert_eq!(by_share(&[80, 15, 5]), [A, B, C]);
        assert_eq!(by_share(&[0, -5, 10]), [C, C, A]);
        assert_eq!(by_share(&[]), []);
    }

    #[test]
    fn variation_by_hand() {
        // Mean 100; deviations −10, 0, 10: √(200 ÷ 3) ÷ 100 = 8.165 %.
        let (class, variation) = by_variation(&[90, 100, 110]).unwrap();
        assert!(class == A && (variation - 0.081_649_658).abs() < 1e-9);
        assert_eq!(by_variation(&[80, 100, 120]).unwrap().0, B);
        assert_eq!(by_variation(&[0, 100, 200]).unwrap().0, C);
        assert_eq!((by_variation(&[1, 2]), by_variation(&[0, 0, 0])), (None, None));
    }

    proptest! {
        #[test]
        fn a_greater_value_is_in_no_worse_class(values in prop::collection::vec(-50..1000i64, 1..100)) {
            let classes = by_share(&values);
            for (one, class) in values.iter().zip(&classes) {
                for (other, theirs) in values.iter().zip(&classes) {
                    prop_assert!(one < other || class <= theirs);
                }
            }
            let whole: i64 = values.iter().filter(|value| **value > 0).sum();
            let of_a: i64 = values.iter().zip(&classes).filter(|(_, class)| **class == A).map(|(v, _)| v).sum();
            prop_assert!(whole == 0 || of_a * 100 >= whole * 80);
        }
    }
}
