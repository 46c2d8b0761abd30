//! A value with its uncertainty.

/// The 97.5 % quantile of the standard normal distribution.
pub const Z95: f64 = 1.959_963_984_540_054;

/// A value, its standard error and the number of rows behind it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value; finite.
    pub value: f64,
    /// Its standard error; `None` with fewer than two clusters.
    pub error: Option<f64>,
    /// Rows behind it (receipts or members, as the KPI says).
    pub n: u64,
    /// The 95 % interval, where it does not lie evenly about the value.
    pub bounds: Option<[f64; 2]>,
}

impl Estimate {
    /// The 95 % interval, low and high. None about an error of 0: where nothing varied,
    /// as a share of returns of 0, the data does not tell how far chance reaches.
    #[must_use]
    pub fn interval(&self) -> Option<[f64; 2]> {
        if self.bounds.is_some() {
            return self.bounds;
        }
        let reach = Z95 * self.error.filter(|error| *error > 0.0)?;
        Some([self.value - reach, self.value + reach])
    }

    /// The interval of a fraction: within 0 and 1 if the value is.
    #[must_use]
    pub fn share_interval(&self) -> Option<[f64; 2]> {
        let [low, high] = self.interval()?;
        let is_fraction = (0.0..=1.0).contains(&self.value);
        Some(if is_fraction { [low.max(0.0), high.min(1.0)] } else { [low, high] })
    }

    /// The same quantity in another unit, `factor` of which make one.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self {
            value: self.value * factor,
            error: self.error.map(|error| error * factor),
            n: self.n,
            bounds: self.bounds.map(|edges| edges.map(|edge| edge * factor)),
        }
    }

    /// Relative difference `self ÷ other − 1` of two independent estimates, by
    /// the delta method. `None` if the other is 0.
    #[must_use]
    pub fn gap(&self, other: &Self) -> Option<Self> {
        if other.value == 0.0 || self.value == 0.0 {
            return None;
        }
        let ratio = self.value / other.value;
        let error = match (self.error, other.error) {
            (Some(a), Some(b)) => {
                let (a, b) = (a / self.value, b / other.value);
                Some(libm::fabs(ratio) * libm::sqrt(a * a + b * b))
            }
            _ => None,
        };
        Some(Self { value: ratio - 1.0, error, n: self.n.min(other.n), bounds: None })
    }

    /// Whether two independent estimates differ beyond chance (95 %).
    #[must_use]
    pub fn differs_from(&self, other: &Self) -> bool {
        match (self.error, other.error) {
            (Some(a), Some(b)) => libm::fabs(self.value - other.value) > Z95 * libm::sqrt(a * a + b * b),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn estimate(value: f64, error: f64) -> Estimate {
        Estimate { value, error: Some(error), n: 10, bounds: None }
    }

    #[test]
    fn a_gap_has_the_error_of_both_sides() {
        // 1.5 × √(0.03² + 0.04²) = 1.5 × 0.05
        let gap = estimate(300.0, 9.0).gap(&estimate(200.0, 8.0)).unwrap();
        assert!((gap.value - 0.5).abs() < 1e-15);
        assert!((gap.error.unwrap() - 0.075).abs() < 1e-15);
    }

    #[test]
    fn a_share_stays_within_its_bounds() {
        assert_eq!(estimate(0.99, 0.1).share_interval().unwrap()[1], 1.0);
        assert_eq!(estimate(0.01, 0.1).share_interval().unwrap()[0], 0.0);
    }

    #[test]
    fn a_difference_within_noise_is_none() {
        assert!(!estimate(1.0, 0.1).differs_from(&estimate(1.2, 0.1)));
        assert!(estimate(1.0, 0.1).differs_from(&estimate(1.3, 0.1)));
    }
}
