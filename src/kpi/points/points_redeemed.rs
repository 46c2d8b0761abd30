//! Points that members paid with.

use super::shared::{REDEEMED, total};
use crate::facts::moved;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::units::Unit;

/// Points redeemed by members in the period: movements of the kind redeem in the points
/// table; without such a table, points redeemed in sale receipts of members. What a return
/// gives back is an adjustment and changes nothing here. Interval as of points-issued.
pub(super) static KPI: Kpi = Kpi {
    id: "points-redeemed",
    unit: Unit::Points,
    better: Better::Higher,
    additive: true,
    everyone: false,
    needs: &[REDEEMED],
    sources: &["method"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    total(context, KPI.needs, moved::REDEEMED)
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, RECEIPTS, near, notes, reading, value};
    use crate::settings::Settings;

    /// A 50, B 30; the columns of receipts are not counted again.
    #[test]
    fn worked_by_hand() {
        let found = reading(&FILES, &Settings::default(), "points-redeemed");
        let value = found.value.as_ref().unwrap();
        assert_eq!((value.value, value.n, notes(&found).len()), (80.0, 2, 0));
        near(value.error.unwrap(), f64::from(50 * 50 + 30 * 30).sqrt());
        let of_receipts = reading(&[("r.csv", RECEIPTS)], &Settings::default(), "points-redeemed");
        assert_eq!(of_receipts.value.unwrap().value, 80.0);
    }

    #[test]
    fn a_period_without_any_has_nought_redeemed() {
        let settings = Settings { from: crate::units::Day::from_iso("2025-04-01"), ..Settings::default() };
        assert_eq!(reading(&FILES, &settings, "points-redeemed").value.unwrap().value, 0.0);
        assert_eq!(value(&FILES, "points-issued"), 210.0);
    }
}
