//! How likely so many cases or more are by chance.

/// The probability of `count` cases or more in `of` independent trials, each with
/// the probability `rate` (binomial distribution, upper tail); 1 for none.
///
/// Terms are added from `count` up, by their ratio to each other, until they no
/// longer change the sum.
#[must_use]
pub fn binomial_tail(count: u64, of: u64, rate: f64) -> f64 {
    if count == 0 {
        return 1.0;
    }
    if count > of || rate <= 0.0 {
        return 0.0;
    }
    if rate >= 1.0 {
        return 1.0;
    }
    let (k, n) = (count as f64, of as f64);
    let choose = libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0);
    let log = choose + k * libm::log(rate) + (n - k) * libm::log1p(-rate);
    let odds = rate / (1.0 - rate);
    let (mut term, mut sum) = (1.0, 1.0);
    for next in count..of {
        let next = next as f64;
        let factor = (n - next) / (next + 1.0) * odds;
        term *= factor;
        sum += term;
        if factor < 1.0 && term < sum * 1e-17 {
            break;
        }
    }
    (libm::exp(log) * sum).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_those_of_the_tables() {
        // Tables of the cumulative binomial distribution, as in Siegel, *Nonparametric
        // Statistics*, table D (p = 1/2), and 1 − 0.95²⁰ for one of twenty.
        let tables = [
            (15, 20, 0.5, 0.0207),
            (9, 10, 0.5, 0.0107),
            (20, 25, 0.5, 0.0020),
            (1, 20, 0.05, 0.6415),
            (4, 20, 0.05, 0.0159),
        ];
        for (count, of, rate, expected) in tables {
            let found = binomial_tail(count, of, rate);
            assert!((found - expected).abs() < 5.1e-5, "{count} of {of}: {found}");
        }
    }

    #[test]
    fn it_is_the_plain_sum() {
        // 3 of 4 or more at 1/4: 4 · (1/4)³ · 3/4 + (1/4)⁴ = 13/256.
        assert!((binomial_tail(3, 4, 0.25) - 13.0 / 256.0).abs() < 1e-12);
        assert!((binomial_tail(1, 4, 0.25) - (1.0 - 81.0 / 256.0)).abs() < 1e-12);
    }

    #[test]
    fn the_ends_are_certain() {
        assert_eq!(binomial_tail(0, 0, 0.1), 1.0);
        assert_eq!(binomial_tail(1, 5, 0.0), 0.0);
        assert_eq!(binomial_tail(5, 5, 1.0), 1.0);
        assert!(binomial_tail(500_000, 1_000_000, 0.4) < 1e-300);
    }
}
