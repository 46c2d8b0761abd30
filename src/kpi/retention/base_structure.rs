//! Where the active base comes from, month by month.

use super::customer_retention_rate::{ends, note};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, Reading, Table};
use crate::ledger::Field;
use crate::math::{Estimate, counted};
use crate::message::{Message, args};
use crate::units::Unit;

/// active members at the end of the period: active at the start − lapsed + reactivated +
/// new, which stand as parts and, by whole month, in a table. Those new in the period who
/// lapsed within it are in none. Source: Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "base-structure",
    unit: Unit::Members,
    better: Better::Higher,
    additive: true,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["set-v1"],
    parts: &[
        ("start", Unit::Members),
        ("lapsed", Unit::Members),
        ("reactivated", Unit::Members),
        ("newActive", Unit::Members),
    ],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let retention = match ends(context) {
        Ok(retention) => retention,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let of = |count| Estimate { n: retention.at_start, ..counted(count) };
    let tables = if context.months.is_empty() { Vec::new() } else { vec![by_month(context)] };
    Reading {
        parts: vec![
            Ok(of(retention.at_start)),
            Ok(of(retention.lapsed())),
            Ok(of(retention.reactivated)),
            Ok(of(retention.new_active)),
        ],
        tables,
        ..Reading::plain(
            Ok(of(retention.at_end())),
            args([
                ("start", retention.at_start.into()),
                ("lapsed", retention.lapsed().into()),
                ("reactivated", retention.reactivated.into()),
                ("new", retention.new_active.into()),
            ]),
        )
    }
    .note(note(context, &retention))
    .note(Message::new("note-new-are-first-seen"))
}

fn by_month(context: &Context<'_>) -> Table {
    let columns = ["start", "lapsed", "reactivated", "new", "end"].map(|id| (id, Unit::Members));
    let mut table = Table::new("base", &columns);
    for month in context.months.iter().filter(|month| !month.partial) {
        let retention = month.slice.retention;
        // Before the data covers the active days nobody can be seen to be active.
        if retention.start != month.month.first().plus(-1) {
            continue;
        }
        let counts = [
            retention.at_start,
            retention.lapsed(),
            retention.reactivated,
            retention.new_active,
            retention.at_end(),
        ];
        table.row(month.month, counts.map(|count| Some(count as f64)).into());
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::retention::testing::{CSV, february_and_march};
    use crate::kpi::testing::{read_csv, value_of};

    #[test]
    fn by_hand() {
        let reading = read_csv("base-structure", CSV, &february_and_march());
        // 4 − 3 + O + E = 3: A, E and O.
        assert_eq!(value_of(&reading), 3.0);
        let rows: Vec<Vec<f64>> = reading.tables[0]
            .rows
            .iter()
            .map(|row| row.values.iter().map(|value| value.unwrap()).collect())
            .collect();
        // February: A, B, C, D lapse, F comes. March: F lapses; A and O return, E is new.
        assert_eq!(rows, [[4.0, 4.0, 0.0, 1.0, 1.0], [1.0, 1.0, 2.0, 1.0, 3.0]]);
    }
}
