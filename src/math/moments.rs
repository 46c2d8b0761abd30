//! Sums and sums of products over clusters, and ratios estimated from them.

use std::ops::AddAssign;

use super::Estimate;
use crate::list::Listed;

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
        self.add_times(cluster, 1);
    }

    /// Adds so many clusters that are alike.
    pub fn add_times(&mut self, cluster: &[i64; N], times: u64) {
        self.clusters += times;
        add(&mut self.sums, self.products.as_flattened_mut(), cluster, times as i64);
    }

    /// Adds the clusters of another; both must be about different clusters.
    pub fn merge(&mut self, other: &Self) {
        self.clusters += other.clusters;
        merge(&mut self.sums, &other.sums);
        merge(self.products.as_flattened_mut(), other.products.as_flattened());
    }

    /// A weighted sum of the quantities with the error of [`total`]; `n` is the clusters.
    #[must_use]
    pub fn total(&self, weights: &[f64; N]) -> Estimate {
        Estimate { n: self.clusters, ..total(&[Part { group: self, over: *weights, under: [0.0; N] }]) }
    }

    /// Σ over clusters of (weights · cluster)².
    pub(super) fn square(&self, weights: &[f64; N]) -> f64 {
        square(self.products.as_flattened(), weights)
    }
}

// What follows works on slices, whatever N is: a copy for each N would be as much code again.

#[inline(never)]
fn add(sums: &mut [i64], products: &mut [i128], cluster: &[i64], times: i64) {
    let n = cluster.len();
    for (i, (sum, row)) in sums.iter_mut().zip(products.chunks_exact_mut(n)).enumerate() {
        // Most clusters leave most quantities out.
        if cluster[i] == 0 {
            continue;
        }
        *sum += cluster[i] * times;
        for (sum, second) in row[i..].iter_mut().zip(&cluster[i..]) {
            if *second != 0 {
                let once = product(cluster[i], *second);
                *sum += if times == 1 { once } else { once * i128::from(times) };
            }
        }
    }
}

/// Most numbers take 32 bits, and their product 64: that of 128 is a call in wasm.
#[inline]
fn product(one: i64, other: i64) -> i128 {
    let is_small = |number: i64| i64::from(number as i32) == number;
    if is_small(one) && is_small(other) {
        i128::from(one * other)
    } else {
        i128::from(one) * i128::from(other)
    }
}

fn merge<T: Copy + AddAssign>(into: &mut [T], other: &[T]) {
    into.iter_mut().zip(other).for_each(|(sum, more)| *sum += *more);
}

fn dot(sums: &[i64], weights: &[f64]) -> f64 {
    sums.iter().zip(weights).map(|(sum, weight)| weight * *sum as f64).sum()
}

#[inline(never)]
fn square(products: &[i128], weights: &[f64]) -> f64 {
    let n = weights.len();
    let mut total = 0.0;
    for i in 0..n {
        for j in i..n {
            let twice = if i == j { 1.0 } else { 2.0 };
            total += twice * weights[i] * weights[j] * products[i * n + j] as f64;
        }
    }
    total.max(0.0)
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

impl<const N: usize> Part<'_, N> {
    fn sums(&self) -> Sums<'_> {
        Sums {
            clusters: self.group.clusters,
            sums: &self.group.sums,
            products: self.group.products.as_flattened(),
            over: &self.over,
            under: &self.under,
        }
    }
}

/// A [`Part`], whatever its N.
struct Sums<'a> {
    clusters: u64,
    sums: &'a [i64],
    products: &'a [i128],
    over: &'a [f64],
    under: &'a [f64],
}

/// The ratio Y ÷ X of two sums over clusters, with the linearised standard
/// error `√(k/(k−1) · Σ(y − R·x)²) ÷ X` over k clusters (Cochran, *Sampling
/// Techniques*, 3rd ed. 1977, §6.3 and §9A; the ratio of cluster totals).
/// `None` if the denominator is 0. `n` is left to the caller.
#[must_use]
pub fn ratio<const N: usize>(parts: &[Part<'_, N>]) -> Option<Estimate> {
    ratio_of(&parts.iter().map(Part::sums).collect::<Vec<_>>())
}

fn ratio_of(parts: &[Sums<'_>]) -> Option<Estimate> {
    let over: f64 = parts.iter().map(|part| dot(part.sums, part.over)).sum();
    let under: f64 = parts.iter().map(|part| dot(part.sums, part.under)).sum();
    if under == 0.0 {
        return None;
    }
    let value = over / under;
    let clusters: u64 = parts.iter().map(|part| part.clusters).sum();
    let error = (clusters >= 2).then(|| {
        let residuals: f64 = parts
            .iter()
            .map(|part| {
                let both = part.over.iter().zip(part.under);
                let weights: Vec<f64> = both.map(|(over, under)| over - value * under).listed();
                square(part.products, &weights)
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
    total_of(&parts.iter().map(Part::sums).collect::<Vec<_>>())
}

fn total_of(parts: &[Sums<'_>]) -> Estimate {
    let value = parts.iter().map(|part| dot(part.sums, part.over)).sum();
    let square: f64 = parts.iter().map(|part| square(part.products, part.over)).sum();
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
    fn products_are_exact_whatever_their_size() {
        let edges = [0, 1, -1, 7, i64::from(i32::MAX), i64::from(i32::MIN), 1 << 31, i64::MAX, i64::MIN];
        for one in edges {
            for other in edges {
                assert_eq!(product(one, other), i128::from(one) * i128::from(other));
            }
        }
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
