//! When people buy.

use crate::facts::Heat;
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, OrWhy, Reading, Table, TableColumn};
use crate::ledger::Field;
use crate::list::Listed;
use crate::math::{Estimate, Moments, Part, ratio};
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// share of sale receipts of the period that fall on the ten busiest of the 168 hours of
/// the week; part: the same share of members' receipts, on the same hours. Receipts by
/// weekday and hour, and their money, in tables. Of equally busy hours the earlier one of
/// the week counts. Interval clustered by member. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "calendar-heat",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Time)],
    sources: &["rarus-p"],
    parts: &[("members", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let heat = match context.detail() {
        Ok(detail) => &detail.heat,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let [members, anonymous] = &heat.busiest;
    let [top, all] = [0, 1].map(|at| (members.sums[at] + anonymous.sums[at]).unsigned_abs());
    if all == 0 {
        return Reading::none(Message::new("why-no-time"), KPI.parts.len());
    }
    let share = |groups: &[&Moments<2>], why| -> Figure {
        let part = |group| Part { group, over: [1.0, 0.0], under: [0.0, 1.0] };
        let parts: Vec<_> = groups.iter().map(|group| part(*group)).listed();
        let n = groups.iter().map(|group| group.sums[1].unsigned_abs()).sum();
        ratio(&parts).map(|share| Estimate { n, ..share }).or_why(why)
    };
    let reading = Reading {
        parts: vec![share(&[members], "why-no-member-receipts")],
        tables: vec![
            table(heat, "heat-receipts", Unit::Receipts, |day, hour| heat.receipts[day][hour] as f64),
            table(heat, "heat-revenue", Unit::Money, |day, hour| heat.sales[day][hour].to_f64()),
        ],
        ..Reading::plain(
            share(&[members, anonymous], "why-no-time"),
            args([("busiest", top.into()), ("receipts", all.into())]),
        )
    };
    match heat.without_time {
        0 => reading,
        receipts => reading.note(Message::new("note-without-time").with("receipts", receipts)),
    }
}

/// Hours in which nothing is ever sold are left out at both ends.
fn table(heat: &Heat, id: &'static str, unit: Unit, cell: impl Fn(usize, usize) -> f64) -> Table {
    let open = |hour: &usize| heat.receipts.iter().any(|day| day[*hour] > 0);
    let (from, to) = ((0..24).find(open).unwrap_or(0), (0..24).rfind(open).unwrap_or(23));
    let hour = |hour: usize| TableColumn { head: Arg::Text(format!("{hour}:00")), unit };
    let mut table = Table { id, columns: (from..=to).map(hour).listed(), rows: Vec::new() };
    for day in 0..7 {
        let values = (from..=to).map(|hour| Some(cell(day, hour))).listed();
        table.row(Arg::Name(["weekday-", &(day + 1).to_string()].concat()), values);
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // Monday 2025-01-06: one receipt in each hour from 8 to 19, two more at 12.
        let mut csv = "date;amount;card\n".to_owned();
        for hour in 8..20 {
            csv += &format!("2025-01-06 {hour:02}:30;10;A\n");
        }
        csv += "2025-01-06 12:01;10;\n2025-01-06 12:59;10;\n2025-01-06;5;\n";
        let reading = read_csv("calendar-heat", &csv, &Settings::default());
        // 12 o'clock with 3 and nine more hours: 12 of 14; of members 10 of 12.
        near(value_of(&reading), 12.0 / 14.0);
        near(part_of("calendar-heat", &reading, "members"), 10.0 / 12.0);
        let monday = &reading.tables[0].rows[0];
        assert_eq!((reading.tables[0].columns.len(), monday.values[4]), (12, Some(3.0)));
        assert_eq!(reading.notes[0].id, "note-without-time");
    }
}
