//! Sums and sums of products over clusters, and ratios estimated from them.

use super::Estimate;

/// Sums of `N` quantities over clusters, and of the products of each pair.
///
/// A cluster is what is independent of the rest: all receipts of one member
/// together, or one anonymous receipt. Whole numbers throughout, so the order
/// of clusters and the slicing of the work change nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moments<const N: usize> {
    /// Number of clusters.
    pub clusters: u64,
    /// Sum of each quantity.
    pub sums: [i64; N],
    /// Sum of the product of each pair; only `[i][j]` with `i ≤ j` is filled.
    products: [[i128; N]; N],
}

impl<const N: usize> Default for Moments<N> {
    fn default() -> Self {
        Self { clusters: 0, sums: [0; N], products: [[0; N]; N] }
    }
}

impl<const N: usize> Moments<N> {
    /// Adds one cluster.
    pub fn add(&mut self, cluster: &[i64; N]) {
        self.clusters += 1;
        for i in 0..N {
            // Most clusters leave most quantities out.
            if cluster[i] == 0 {
                continue;
            }
            self.sums[i] += cluster[i];
            for j in i..N {
                self.products[i][j] += i128::from(cluster[i]) * i128::from(cluster[j]);
            }
        }
    }

    /// Adds so many clusters that are alike.
    pub fn add_times(&mut self, cluster: &[i64; N], times: u64) {
        self.clusters += times;
        for i in 0..N {
            self.sums[i] += cluster[i] * times as i64;
            for j in i..N {
                self.products[i][j] += i128::from(cluster[i]) * i128::from(cluster[j]) * i128::from(times);
            }
        }
    }

    /// Adds the clusters of another; both must be about different clusters.
    pub fn merge(&mut self, other: &Self) {
        self.clusters += other.clusters;
        for i in 0..N {
            self.sums[i] += other.sums[i];
            for j in i..N {
                self.products[i][j] += other.products[i][j];
            }
        }
    }

    /// A weighted sum of the quantities with the error of [`total`]; `n` is the clusters.
    #[must_use]
    pub fn total(&self, weights: &[f64; N]) -> Estimate {
        Estimate { n: self.clusters, ..total(&[Part { group: self, over: *weights, under: [0.0; N] }]) }
    }

    pub(super) fn dot(&self, weights: &[f64; N]) -> f64 {
        (0..N).map(|i| weights[i] * self.sums[i] as f64).sum()
    }

    /// Σ over clusters of (weights · cluster)².
    pub(super) fn square(&self, weights: &[f64; N]) -> f64 {
        let mut total = 0.0;
        for i in 0..N {
            for j in i..N {
                let twice = if i == j { 1.0 } else { 2.0 };
                total += twice * weights[i] * weights[j] * self.products[i][j] as f64;
            }
        }
        total.max(0.0)
    }
}

/// What a group of clusters gives to numerator and denominator of a ratio.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a, const N: usize> {
    /// The clusters.
    pub group: &'a Moments<N>,
    /// Weights of the quantities in the numerator.
    pub over: [f64; N],
    /// Weights of the quantities in the denominator.
    pub under: [f64; N],
}

/// The ratio Y ÷ X of two sums over clusters, with the linearised standard
/// error `√(k/(k−1) · Σ(y − R·x)²) ÷ X` over k clusters (Cochran, *Sampling
/// Techniques*, 3rd ed. 1977, §6.3 and §9A; the ratio of cluster totals).
/// `None` if the denominator is 0. `n` is left to the caller.
#[must_use]
pub fn ratio<const N: usize>(parts: &[Part<'_, N>]) -> Option<Estimate> {
    let over: f64 = parts.iter().map(|part| part.group.dot(&part.over)).sum();
    let under: f64 = parts.iter().map(|part| part.group.dot(&part.under)).sum();
    if under == 0.0 {
        return None;
    }
    let value = over / under;
    let clusters: u64 = parts.iter().map(|part| part.group.clusters).sum();
    let error = (clusters >= 2).then(|| {
        let residuals: f64 = parts
            .iter()
            .map(|part| {
                let weights = std::array::from_fn(|i| part.over[i] - value * part.under[i]);
                part.group.square(&weights)
            })
            .sum();
        let k = clusters as f64;
        libm::sqrt(k / (k - 1.0) * residuals) / libm::fabs(under)
    });
    Some(Estimate { value, error, n: 0, bounds: None })
}

/// The sum of a quantity over clusters that come by chance, `over` alone of the
/// parts. The error is that of a compound Poisson process: √Σy² over the clusters
/// (Feller, *An Introduction to Probability Theory*, vol. 1, 3rd ed. 1968, §XII.2).
/// `n` is left to the caller.
#[must_use]
pub fn total<const N: usize>(parts: &[Part<'_, N>]) -> Estimate {
    let value = parts.iter().map(|part| part.group.dot(&part.over)).sum();
    let square: f64 = parts.iter().map(|part| part.group.square(&part.over)).sum();
    Estimate { value, error: Some(libm::sqrt(square)), n: 0, bounds: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(clusters: &[[i64; 2]]) -> Moments<2> {
        let mut moments = Moments::default();
        for cluster in clusters {
            moments.add(cluster);
        }
        moments
    }

    #[test]
    fn a_ratio_by_hand() {
        // y = 10, 20, 60; x = 1, 2, 3: R = 15, residuals −5, −10, 15: Σe² = 350,
        // error = √(3/2 · 350) ÷ 6 = 3.818813…
        let group = moments(&[[10, 1], [20, 2], [60, 3]]);
        let part = Part { group: &group, over: [1.0, 0.0], under: [0.0, 1.0] };
        let estimate = ratio(&[part]).unwrap();
        assert_eq!(estimate.value, 15.0);
        assert!((estimate.error.unwrap() - 525f64.sqrt() / 6.0).abs() < 1e-12);
    }

    #[test]
    fn a_total_by_hand() {
        // Clusters of 3 and 4: a sum of 7 with an error of √(9 + 16) = 5.
        let group = moments(&[[3, 1], [4, 1]]);
        let found = total(&[Part { group: &group, over: [1.0, 0.0], under: [0.0; 2] }]);
        assert_eq!((found.value, found.error), (7.0, Some(5.0)));
        // 3 − 2·1 = 1, 4 − 2·2 = 0, 12 − 2·5 = 2: sum 3, error √(1 + 0 + 4).
        let total = moments(&[[3, 1], [4, 2], [12, 5]]).total(&[1.0, -2.0]);
        assert_eq!((total.value, total.error, total.n), (3.0, Some(5f64.sqrt()), 3));
    }

    #[test]
    fn the_empty_group_changes_nothing() {
        let mut merged = Moments::default();
        merged.merge(&moments(&[[3, 4], [5, 6]]));
        assert_eq!(merged, moments(&[[3, 4], [5, 6]]));
    }

    #[test]
    fn a_ratio_without_a_denominator_is_none() {
        let group = moments(&[[1, 0]]);
        assert!(ratio(&[Part { group: &group, over: [1.0, 0.0], under: [0.0, 1.0] }]).is_none());
    }
}
