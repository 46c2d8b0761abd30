//! Points that members lost.

use super::shared::total_expired;
use crate::facts::moved;
use crate::kpi::{Better, Context, Kpi, Need, Reading};
use crate::ledger::Role;
use crate::units::Unit;

/// Points expired in the period: movements of the kind expire in the points table. In a
/// file with days of expiry and no such movement at all, what is left of a lot expires on the
/// day after its last day (first in, first out). Where the files tell neither, there is no
/// figure: nought would be a guess. Interval as of points-issued.
pub(super) static KPI: Kpi = Kpi {
    id: "points-expired",
    unit: Unit::Points,
    better: Better::Lower,
    additive: true,
    everyone: false,
    needs: &[Need::Table(Role::Points)],
    sources: &["method"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    total_expired(context, KPI.needs, moved::EXPIRED)
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, RECEIPTS, near, notes, reading, value};
    use crate::settings::Settings;

    /// A 50 on 16 April.
    #[test]
    fn worked_by_hand() {
        assert_eq!(value(&FILES, "points-expired"), 50.0);
    }

    #[test]
    fn days_of_expiry_do_without_movements_and_nothing_is_guessed_without_both() {
        let by_date = "date;member;transaction type;points;expires on\n\
            01.01.2025;2000000012345;Начисление;100;15.04.2025\n20.01.2025;2000000012345;Списание;30;\n";
        let files = [("r.csv", RECEIPTS), ("p.csv", by_date)];
        let found = reading(&files, &Settings::default(), "points-expired");
        assert_eq!(
            (found.value.as_ref().unwrap().value, notes(&found)),
            (70.0, vec!["note-expired-by-date"])
        );
        near(value(&files, "points-outstanding"), 0.0);
        // On 15 April they could still be used.
        let settings = Settings { to: crate::units::Day::from_iso("2025-04-15"), ..Settings::default() };
        assert_eq!(reading(&files, &settings, "points-expired").value.unwrap().value, 0.0);
        let silent = by_date.replace("15.04.2025", "");
        let found =
            reading(&[("r.csv", RECEIPTS), ("p.csv", &silent)], &Settings::default(), "points-expired");
        assert_eq!(found.value.unwrap_err().id, "why-no-expiry");
    }
}
