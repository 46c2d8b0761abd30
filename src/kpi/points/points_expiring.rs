//! Points that are about to be lost.

use super::shared::{in_points, notes, standing_sums, unit};
use crate::facts::Standing;
use crate::kpi::{Better, Context, Kpi, Need, Reading, Table};
use crate::ledger::{Field, Role};
use crate::math::counted;
use crate::message::args;
use crate::units::{Points, Unit};

/// Points that stand on the last day of the chosen period (the lots, first in, first out)
/// and whose last day of use is that day or one of the 30 days after it. Part members:
/// members who have any. Table by week ahead, eight of them: the first ends seven days after
/// that day and holds what ends on the day itself too. Points past their day that the files
/// have not taken off are not in it. Interval as of points-issued.
pub(super) static KPI: Kpi = Kpi {
    id: "points-expiring",
    unit: Unit::Points,
    better: Better::Lower,
    additive: true,
    everyone: false,
    needs: &[Need::Column(Role::Points, Field::ExpiresOn)],
    sources: &["method"],
    parts: &[("members", Unit::Members)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let found =
        standing_sums(context, KPI.needs).and_then(|sums| Ok((sums, &context.detail()?.points.standing)));
    let (sums, standing) = match found {
        Ok(found) => found,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let members = standing.expiring.clusters;
    Reading {
        value: Ok(in_points(standing.expiring.total(&unit(0)))),
        parts: vec![Ok(counted(members))],
        figures: args([
            ("points", Points(standing.expiring.sums[0]).into()),
            ("members", members.into()),
            ("standing", Points(standing.left.sums[0]).into()),
            ("day", context.slice.period.to.into()),
        ]),
        notes: notes(sums),
        tables: vec![table(standing)],
    }
}

fn table(standing: &Standing) -> Table {
    let columns = [("points-expire", Unit::Points), ("members-losing", Unit::Members)];
    let mut table = Table::new("points-expiring-weeks", &columns);
    for week in &standing.weeks {
        table.row(week.to, vec![Some(week.points.to_f64()), Some(week.members as f64)]);
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{FILES, RECEIPTS, reading};
    use crate::settings::Settings;
    use crate::units::Day;

    /// As of 31 March A has 50 points until 15 April, 15 days ahead: in the third week.
    #[test]
    fn worked_by_hand() {
        let settings = Settings { to: Day::from_iso("2025-03-31"), ..Settings::default() };
        let found = reading(&FILES, &settings, "points-expiring");
        assert_eq!(found.value.unwrap().value, 50.0);
        assert_eq!(found.parts[0].clone().unwrap().value, 1.0);
        let weeks: Vec<_> = found.tables[0].rows.iter().map(|row| row.values[0].unwrap()).collect();
        assert_eq!(weeks, [0.0, 0.0, 50.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        // As of 30 April the next to end are those of 31 December.
        assert_eq!(reading(&FILES, &Settings::default(), "points-expiring").value.unwrap().value, 0.0);
    }

    #[test]
    fn the_day_itself_and_the_thirtieth_are_within() {
        let points = "date;member;transaction type;points;expires on\n\
            01.01.2025;2000000012345;Начисление;1;29.04.2025\n01.01.2025;2000000012345;Начисление;10;30.04.2025\n\
            01.01.2025;2000000012346;Начисление;100;30.05.2025\n01.01.2025;2000000012346;Начисление;1000;31.05.2025\n";
        let found =
            reading(&[("r.csv", RECEIPTS), ("p.csv", points)], &Settings::default(), "points-expiring");
        assert_eq!(found.value.unwrap().value, 110.0);
        assert_eq!(found.parts[0].clone().unwrap().value, 2.0);
        let weeks: Vec<_> = found.tables[0].rows.iter().map(|row| row.values[0].unwrap()).collect();
        // The 30th and the 31st day are in the fifth week.
        assert_eq!(weeks, [10.0, 0.0, 0.0, 0.0, 1100.0, 0.0, 0.0, 0.0]);
    }
}
