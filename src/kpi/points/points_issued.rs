//! Points given to members.

use super::shared::{ISSUED, total};
use crate::facts::moved;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::units::Unit;

/// Points issued to members in the period: movements of the kind issue in the points table;
/// without such a table, points issued in sale receipts of members. What a return takes back
/// is an adjustment and changes nothing here. The interval is that of a compound Poisson sum
/// over members (√Σ of the squares of members' sums).
pub(super) static KPI: Kpi = Kpi {
    id: "points-issued",
    unit: Unit::Points,
    better: Better::Higher,
    additive: true,
    everyone: false,
    needs: &[ISSUED],
    sources: &["method"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    total(context, KPI.needs, moved::ISSUED)
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, RECEIPTS, near, notes, reading, value};
    use crate::settings::Settings;

    /// A 100 + 50, B 60: 210 points; error √(150² + 60²).
    #[test]
    fn worked_by_hand() {
        let found = reading(&FILES, &Settings::default(), "points-issued").value.unwrap();
        assert_eq!((found.value, found.n), (210.0, 2));
        near(found.error.unwrap(), f64::from(150 * 150 + 60 * 60).sqrt());
    }

    #[test]
    fn without_a_points_table_receipts_tell() {
        let receipts = "date;receipt;member;amount;kind;points issued;points redeemed\n\
            01.01.2025;1;2000000012345;1000,00;sale;100;0\n02.01.2025;2;;500,00;sale;40;0\n\
            05.01.2025;3;2000000012345;300,00;return;30;10\n";
        let found = reading(&[("r.csv", receipts)], &Settings::default(), "points-issued");
        assert_eq!(
            (found.value.as_ref().unwrap().value, notes(&found)),
            (100.0, vec!["note-points-from-receipts"])
        );
        // The receipt without a member moves nobody's points; the return takes 30 back and
        // gives 10 again: 100 − 30 + 10.
        assert_eq!(value(&[("r.csv", receipts)], "points-outstanding"), 80.0);
        let none = reading(&[("r.csv", RECEIPTS)], &Settings::default(), "points-issued");
        assert_eq!(none.value.unwrap_err().id, "why-no-table");
    }
}
