//! How much of what is issued is lost.

use super::shared::{expiring_sums, notes, share};
use crate::facts::moved;
use crate::kpi::{Better, Context, Kpi, Need, Reading};
use crate::ledger::Role;
use crate::message::{Message, args};
use crate::units::{Points, Unit};

/// Points expired ÷ points issued in the same period, clustered by member: a fact, not an
/// estimate. What expires was issued earlier, so it may exceed 1. What counts as expired
/// stands at points-expired.
pub(super) static KPI: Kpi = Kpi {
    id: "expired-share",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[Need::Table(Role::Points)],
    sources: &["method"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let sums = match expiring_sums(context, KPI.needs) {
        Ok(sums) => sums,
        Err(why) => return Reading::none(why, 0),
    };
    let value = share(&sums.moved, moved::EXPIRED, moved::ISSUED, "why-no-points-issued");
    let figures = args([
        ("expired", Points(sums.moved.sums[moved::EXPIRED]).into()),
        ("issued", Points(sums.moved.sums[moved::ISSUED]).into()),
    ]);
    let mut notes = notes(sums);
    notes.push(Message::new("note-expired-were-issued-earlier"));
    Reading { notes, ..Reading::plain(value, figures) }
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, near, reading, value};
    use crate::settings::Settings;
    use crate::units::Day;

    /// 50 ÷ 210; in April 50 ÷ 50; in March nothing was issued.
    #[test]
    fn worked_by_hand() {
        near(value(&FILES, "expired-share"), 50.0 / 210.0);
        let april = Settings { from: Day::from_iso("2025-04-01"), ..Settings::default() };
        near(reading(&FILES, &april, "expired-share").value.unwrap().value, 1.0);
        let march = Settings {
            to: Day::from_iso("2025-03-31"),
            ..Settings { from: Day::from_iso("2025-03-01"), ..Settings::default() }
        };
        assert_eq!(reading(&FILES, &march, "expired-share").value.unwrap_err().id, "why-no-points-issued");
    }
}
