//! Break-even: how much more members must buy for the programme to pay for itself.

/// The additional revenue, as a share of member sales S, whose margin pays for rewards and
/// fixed cost: `(c·S + F) ÷ ((m − c)·S)` with margin m, rewards c as a share of member sales
/// (the additional sales earn them too) and fixed cost F. `None` where members' sales are
/// nought or less, or rewards eat the whole margin: then no revenue is enough.
/// Source: Rarus-P.
#[must_use]
pub fn break_even(margin: f64, reward_cost: f64, sales: f64, fixed: f64) -> Option<f64> {
    let gain = (margin - reward_cost) * sales;
    let uplift = (reward_cost * sales + fixed) / gain;
    (sales > 0.0 && gain > 0.0 && uplift.is_finite()).then_some(uplift)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example() {
        // 0.02 ÷ (0.40 − 0.02) = 1 ÷ 19 = 5.2632 %, whatever the sales.
        for sales in [1.0, 1e6] {
            let uplift = break_even(0.40, 0.02, sales, 0.0).unwrap();
            assert!((uplift - 1.0 / 19.0).abs() < 1e-12);
            assert_eq!(format!("{:.4}", uplift * 100.0), "5.2632");
        }
        // With a fixed cost of 1,000 on sales of 100,000: (2,000 + 1,000) ÷ 38,000.
        assert!((break_even(0.40, 0.02, 100_000.0, 1000.0).unwrap() - 3.0 / 38.0).abs() < 1e-12);
    }

    #[test]
    fn what_was_paid_for_is_earned_back() {
        // Law: the margin of the additional sales less their rewards is what was spent.
        let (m, c, s, f) = (0.31, 0.045, 812_345.67, 23_456.0);
        let more = break_even(m, c, s, f).unwrap() * s;
        assert!(((m - c) * more - (c * s + f)).abs() < 1e-6);
    }

    #[test]
    fn there_is_none_where_rewards_eat_the_margin_or_nothing_is_sold() {
        for (m, c, s) in
            [(0.02, 0.02, 1.0), (0.01, 0.02, 1.0), (0.4, 0.02, 0.0), (0.4, 0.02, -5.0), (f64::NAN, 0.0, 1.0)]
        {
            assert_eq!(break_even(m, c, s, 1.0), None);
        }
    }
}
