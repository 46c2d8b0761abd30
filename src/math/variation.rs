//! How unevenly something is spread over equal periods.

/// The coefficient of variation: the deviation of a population (÷ n) by the mean. `None` with
/// fewer than three periods or where the mean is not above nought.
#[must_use]
pub fn variation(periods: &[i64]) -> Option<f64> {
    let count = periods.len() as f64;
    let mean = periods.iter().map(|value| *value as f64).sum::<f64>() / count;
    if periods.len() < 3 || mean <= 0.0 {
        return None;
    }
    let squares = periods.iter().map(|value| (*value as f64 - mean) * (*value as f64 - mean)).sum::<f64>();
    Some(libm::sqrt(squares / count) / mean)
}

#[cfg(test)]
mod tests {
    use super::variation;

    #[test]
    fn by_hand() {
        // Mean 2, squares 1 + 0 + 1, deviation √(2 ÷ 3).
        let found = variation(&[100, 200, 300]).unwrap();
        assert!((found - (2.0_f64 / 3.0).sqrt() / 2.0).abs() < 1e-12);
        assert_eq!(variation(&[5, 5, 5]), Some(0.0));
        assert_eq!((variation(&[1, 2]), variation(&[0, 0, 0]), variation(&[-1, 0, 0])), (None, None, None));
    }
}
