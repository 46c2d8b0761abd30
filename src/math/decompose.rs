//! A difference of two products, split into what each factor gave to it.

/// What each factor gave to `after − before` of their products: the logarithmic
/// mean of the two products times the logarithm of the factor's growth (Ang, "The
/// LMDI approach to decomposition analysis", *Energy Policy* 33, 2005). The parts
/// add up to the difference, with nothing left over but the rounding of floats,
/// whatever the order of the factors. `None` unless all factors are above 0.
#[must_use]
pub fn factor_effects<const N: usize>(before: &[f64; N], after: &[f64; N]) -> Option<[f64; N]> {
    if before.iter().chain(after).any(|factor| *factor <= 0.0 || !factor.is_finite()) {
        return None;
    }
    let mean = logarithmic_mean(before.iter().product(), after.iter().product());
    Some(std::array::from_fn(|at| mean * libm::log(after[at] / before[at])))
}

/// `(a − b) ÷ ln(a ÷ b)`; `a` where they are equal.
fn logarithmic_mean(a: f64, b: f64) -> f64 {
    let log = libm::log(a / b);
    // Near 1 both differences lose their digits: a series does not.
    if libm::fabs(log) < 1e-6 { libm::sqrt(a * b) } else { (a - b) / log }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_doubling_and_a_halving_are_equal_and_opposite() {
        // 10 · 4 → 20 · 2: the product stays, the mean is 40, effects ±40·ln 2.
        let [more, fewer] = factor_effects(&[10.0, 4.0], &[20.0, 2.0]).unwrap();
        assert!((more - 40.0 * 2f64.ln()).abs() < 1e-9 && (more + fewer).abs() < 1e-9);
    }

    #[test]
    fn without_a_factor_there_is_no_split() {
        assert!(factor_effects(&[0.0, 4.0], &[20.0, 2.0]).is_none());
    }

    proptest! {
        #[test]
        fn nothing_is_left_over(before in prop::array::uniform3(0.1f64..1e4), after in prop::array::uniform3(0.1f64..1e4)) {
            let effects = factor_effects(&before, &after).unwrap();
            let change = after.iter().product::<f64>() - before.iter().product::<f64>();
            let scale = after.iter().product::<f64>().max(before.iter().product());
            prop_assert!((effects.iter().sum::<f64>() - change).abs() < 1e-9 * scale);
        }
    }
}
