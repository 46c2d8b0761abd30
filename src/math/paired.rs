//! Two ratios of the same clusters against each other.

use super::{Estimate, Moments};

/// Two ratios over the same clusters: numerator and denominator of each, as places
/// of the quantities.
#[derive(Debug, Clone, Copy)]
pub struct Ratios {
    /// Numerator and denominator of the one that is looked at.
    pub one: [usize; 2],
    /// Those of the one that it is held against.
    pub other: [usize; 2],
}

/// How much the one ratio lies above the other, `A ÷ B − 1`, where a cluster (a
/// member, say) may give to both, so that they are not independent. Linearised as
/// a ratio is (Cochran, *Sampling Techniques*, 3rd ed. 1977, §6.3), each cluster
/// with `(y − A·x) ÷ (A·X) − (v − B·w) ÷ (B·W)` for A = Y ÷ X and B = V ÷ W.
/// `None` if either ratio has no denominator or the other is 0; of one that is 0 there
/// is no error. `n` is left to the caller.
#[must_use]
pub fn paired_gap<const N: usize>(clusters: &Moments<N>, ratios: Ratios) -> Option<Estimate> {
    let sum = |place: usize| clusters.sums.get(place).map_or(0.0, |sum| *sum as f64);
    let ([y, x], [v, w]) = (ratios.one.map(sum), ratios.other.map(sum));
    if [x, v, w].contains(&0.0) {
        return None;
    }
    let value = (y / x) / (v / w);
    let error = (clusters.clusters >= 2 && y != 0.0).then(|| {
        let mut weights = [0.0; N];
        let parts = [
            (ratios.one[0], 1.0 / y),
            (ratios.one[1], -1.0 / x),
            (ratios.other[0], -1.0 / v),
            (ratios.other[1], 1.0 / w),
        ];
        for (place, weight) in parts {
            if let Some(at) = weights.get_mut(place) {
                *at += weight;
            }
        }
        let k = clusters.clusters as f64;
        libm::fabs(value) * libm::sqrt(k / (k - 1.0) * clusters.square(&weights))
    });
    Some(Estimate { value: value - 1.0, error, n: 0, bounds: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATIOS: Ratios = Ratios { one: [0, 1], other: [2, 3] };

    fn moments(clusters: &[[i64; 4]]) -> Moments<4> {
        let mut moments = Moments::default();
        clusters.iter().for_each(|cluster| moments.add(cluster));
        moments
    }

    #[test]
    fn by_hand() {
        // A = 60/3 = 20, B = 30/3 = 10: +100 %. Clusters weigh y/60 − x/3 − v/30 + w/3:
        // 20/60 − 1/3 − 10/30 + 1/3 = 0;  40/60 − 2/3 − 20/30 + 2/3 = 0: what every
        // member doubles has no error.
        let same = moments(&[[20, 1, 10, 1], [40, 2, 20, 2]]);
        let found = paired_gap(&same, RATIOS).unwrap();
        assert!((found.value - 1.0).abs() < 1e-12 && found.error.unwrap() < 1e-12);
        // 10/60 − 1/3 − 10/30 + 1/3 = −1/6; 50/60 − 2/3 − 20/30 + 2/3 = 1/6:
        // error 2 · √(2/1 · 2/36) = 2/3.
        let found = paired_gap(&moments(&[[10, 1, 10, 1], [50, 2, 20, 2]]), RATIOS).unwrap();
        assert!((found.value - 1.0).abs() < 1e-12);
        assert!((found.error.unwrap() - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn of_clusters_apart_it_is_the_gap_of_two_estimates() {
        let (one, other) = ([[10, 1], [50, 2], [30, 4]], [[7, 3], [11, 2]]);
        let mut all = Moments::<4>::default();
        let mut apart = [Moments::<2>::default(); 2];
        for [y, x] in one {
            all.add(&[y, x, 0, 0]);
            apart[0].add(&[y, x]);
        }
        for [v, w] in other {
            all.add(&[0, 0, v, w]);
            apart[1].add(&[v, w]);
        }
        let ratio =
            |group| super::super::ratio(&[super::super::Part { group, over: [1.0, 0.0], under: [0.0, 1.0] }]);
        let expected = ratio(&apart[0]).unwrap().gap(&ratio(&apart[1]).unwrap()).unwrap();
        let found = paired_gap(&all, RATIOS).unwrap();
        assert!((found.value - expected.value).abs() < 1e-12);
        // But for k ÷ (k − 1), which is of five clusters here, of three and two there.
        assert!((found.error.unwrap() / expected.error.unwrap() - 1.0).abs() < 0.25);
    }

    #[test]
    fn nothing_is_held_against_nothing() {
        assert!(paired_gap(&moments(&[[1, 1, 0, 0]]), RATIOS).is_none());
    }
}
