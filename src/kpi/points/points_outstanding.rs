//! Points that members have.

use super::shared::{ISSUED, REDEEMED, in_points, notes, standing_sums, unit};
use crate::facts::moved;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::message::{Message, args};
use crate::units::{Points, Unit};

/// Points issued − redeemed − expired ± adjusted from the beginning of the files to the end
/// of the period: a state of that day. What members had before the files begin is not in
/// it; members whose balance is below nought at the end of some day had such points, and are
/// counted in a note. Within a day what comes in goes before what goes out. Interval as of
/// points-issued, over members' balances.
pub(super) static KPI: Kpi = Kpi {
    id: "points-outstanding",
    unit: Unit::Points,
    better: Better::Lower,
    additive: true,
    everyone: false,
    needs: &[ISSUED, REDEEMED],
    sources: &["method"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let sums = match standing_sums(context, KPI.needs) {
        Ok(sums) => sums,
        Err(why) => return Reading::none(why, 0),
    };
    let so_far = |place: usize| Points(sums.so_far[place]).into();
    let figures = args([
        ("issued", so_far(moved::ISSUED)),
        ("redeemed", so_far(moved::REDEEMED)),
        ("expired", so_far(moved::EXPIRED)),
        ("adjusted", so_far(moved::ADJUSTED)),
    ]);
    let mut notes = notes(sums);
    notes.push(Message::new("note-opening-balance").with("from", context.known.span.from));
    if sums.overdrawn > 0 {
        notes.push(Message::new("note-overdrawn").with("members", sums.overdrawn));
    }
    Reading { notes, ..Reading::plain(Ok(in_points(sums.standing.total(&unit(0)))), figures) }
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, POINTS, RECEIPTS, notes, reading, value};
    use crate::settings::Settings;
    use crate::units::Day;

    /// A 100 − 50 − 50 + 50 = 50; B 60 − 30 − 5 = 25.
    #[test]
    fn worked_by_hand() {
        assert_eq!(value(&FILES, "points-outstanding"), 75.0);
        // A state: points issued before the period count too. On 31 March A has 50.
        let settings = Settings {
            from: Day::from_iso("2025-03-01"),
            to: Day::from_iso("2025-03-31"),
            ..Settings::default()
        };
        assert_eq!(reading(&FILES, &settings, "points-outstanding").value.unwrap().value, 75.0);
        let settings = Settings { to: Day::from_iso("2025-01-25"), ..Settings::default() };
        assert_eq!(reading(&FILES, &settings, "points-outstanding").value.unwrap().value, 50.0);
    }

    #[test]
    fn who_redeems_more_than_was_issued_had_points_before() {
        let points = POINTS.replace("Списание;30", "Списание;90");
        let found =
            reading(&[("r.csv", RECEIPTS), ("p.csv", &points)], &Settings::default(), "points-outstanding");
        assert_eq!(found.value.as_ref().unwrap().value, 15.0);
        assert_eq!(notes(&found), ["note-opening-balance", "note-overdrawn"]);
        assert_eq!(found.notes[1].args["members"], 1.into());
    }

    #[test]
    fn the_order_of_a_day_is_not_asked_for() {
        // Redeemed and issued on one day: nobody is overdrawn, however the rows stand.
        let points = "date;member;transaction type;points\n\
            01.01.2025;2000000012345;Списание;10\n01.01.2025;2000000012345;Начисление;10\n";
        let found =
            reading(&[("r.csv", RECEIPTS), ("p.csv", points)], &Settings::default(), "points-outstanding");
        assert_eq!(notes(&found), ["note-opening-balance"]);
    }
}
