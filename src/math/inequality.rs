//! How unevenly a sum is spread.

use super::Estimate;

/// The share of a sum that the largest values hold, `top` of all in number; `sorted`
/// from the least. A value on the edge counts in part, so that exactly the share `top`
/// of the values is taken. `None` where there is nothing to share out. The error is that
/// of the Lorenz ordinate, from its influence function
/// (x − q)·1(x > q) + top·q − L·x over the mean (Cowell & Victoria-Feser, "Distribution-free
/// inference for welfare indices", Journal of Economic Inequality 1, 2003).
#[must_use]
pub fn top_share(sorted: &[i64], top: f64) -> Option<Estimate> {
    let (n, sum) = (sorted.len() as f64, total(sorted)?);
    let count = top * n;
    let whole = (libm::floor(count + 1e-9) as usize).min(sorted.len());
    let largest = sorted.iter().rev();
    let held: i128 = largest.clone().take(whole).map(|value| i128::from(*value)).sum();
    let edge =
        largest.clone().nth(whole).or_else(|| largest.clone().next_back()).copied().unwrap_or(0) as f64;
    let share = (held as f64 + (count - whole as f64).max(0.0) * edge) / sum;
    let mean = sum / n;
    let squares: f64 = sorted
        .iter()
        .map(|value| {
            let value = *value as f64;
            let influence = ((value - edge).max(0.0) + top * edge - share * value) / mean;
            influence * influence
        })
        .sum();
    Some(Estimate { value: share, error: error(squares, n), n: sorted.len() as u64, bounds: None })
}

/// The Gini coefficient of values sorted from the least, 2·Σ i·x ÷ (n·Σx) − (n + 1) ÷ n:
/// 0 if all are equal. `None` where there is nothing to share out. The error is the
/// jackknife's (Karagiannis & Kovacevic, "A Method to Calculate the Jackknife Variance
/// Estimator for the Gini Coefficient", Oxford Bulletin of Economics and Statistics 62, 2000).
#[must_use]
pub fn gini(sorted: &[i64]) -> Option<Estimate> {
    let (n, sum) = (sorted.len() as f64, total(sorted)?);
    let ranked: f64 = sorted.iter().zip(1u32..).map(|(value, rank)| f64::from(rank) * *value as f64).sum();
    let of = |ranked: f64, sum: f64, n: f64| 2.0 * ranked / (n * sum) - (n + 1.0) / n;
    let value = of(ranked, sum, n);
    // Without the value of rank k, those above it move down by one.
    let mut above = sum;
    let mut without = Vec::with_capacity(sorted.len());
    for (value, rank) in sorted.iter().zip(1u32..) {
        let value = *value as f64;
        above -= value;
        let rest = sum - value;
        without.push(if rest > 0.0 {
            of(ranked - f64::from(rank) * value - above, rest, n - 1.0)
        } else {
            0.0
        });
    }
    let mean = without.iter().sum::<f64>() / n;
    let squares: f64 = without.iter().map(|one| (one - mean) * (one - mean)).sum();
    let error = (n > 2.0).then(|| libm::sqrt(squares * (n - 1.0) / n));
    Some(Estimate { value, error, n: sorted.len() as u64, bounds: None })
}

fn total(sorted: &[i64]) -> Option<f64> {
    let sum: i128 = sorted.iter().map(|value| i128::from(*value)).sum();
    (sum > 0).then_some(sum as f64)
}

/// Of a mean of influences, which have the mean 0.
fn error(squares: f64, n: f64) -> Option<f64> {
    (n > 1.0).then(|| libm::sqrt(squares / (n * (n - 1.0))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-12, "{found} {expected}");
    }

    #[test]
    fn shares_by_hand() {
        let values = [0, 10, 20, 30, 40];
        near(top_share(&values, 0.2).unwrap().value, 0.4);
        // One value and a half: 40 + 15.
        near(top_share(&values, 0.3).unwrap().value, 0.55);
        near(top_share(&values, 1.0).unwrap().value, 1.0);
        assert!(top_share(&[0, 0], 0.5).is_none());
    }

    #[test]
    fn gini_by_hand() {
        near(gini(&[5, 5, 5, 5]).unwrap().value, 0.0);
        // One has all: (n − 1) ÷ n.
        near(gini(&[0, 0, 0, 8]).unwrap().value, 0.75);
        // 2·(1 + 4 + 9 + 16) ÷ (4·10) − 5 ÷ 4
        near(gini(&[1, 2, 3, 4]).unwrap().value, 0.25);
    }

    #[test]
    fn the_jackknife_is_that_of_leaving_out_one_after_another() {
        let values = [1, 2, 2, 5, 9, 13];
        let without = |at: usize| {
            let rest: Vec<i64> =
                values.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, v)| *v).collect();
            gini(&rest).unwrap().value
        };
        let all: Vec<f64> = (0..6).map(without).collect();
        let mean = all.iter().sum::<f64>() / 6.0;
        let variance = all.iter().map(|one| (one - mean).powi(2)).sum::<f64>() * 5.0 / 6.0;
        near(gini(&values).unwrap().error.unwrap(), variance.sqrt());
    }
}
