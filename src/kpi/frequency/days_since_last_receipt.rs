//! How long ago members bought last.

use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, OrWhy, Reading, Table};
use crate::ledger::Field;
use crate::math::quantile_estimate;
use crate::message::{Message, args};
use crate::units::Unit;

/// median over members, with a purchase up to the last day of the period, of the days
/// from the last one to that day; parts: the quarter of members with the fewest and with
/// the most days. What was wholly given back is no purchase. Interval by order
/// statistics. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "days-since-last-receipt",
    unit: Unit::Days,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Member)],
    sources: &["rarus-p"],
    parts: &[("quarter", Unit::Days), ("threeQuarters", Unit::Days)],
    norm: |_| None,
    read,
};

/// Upper ends of the classes of the table; beyond the last there is one more.
pub const RECENCY_BANDS: [u32; 6] = [7, 30, 60, 90, 180, 365];

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let ago = &context.slice.ago;
    let at = |p| -> Figure { quantile_estimate(ago, p).or_why("why-nobody-bought-yet") };
    let members: u64 = ago.iter().sum();
    let tables = if context.detail.is_some() && members > 0 { vec![classes(ago)] } else { Vec::new() };
    Reading {
        parts: vec![at(0.25), at(0.75)],
        tables,
        ..Reading::plain(at(0.5), args([("members", members.into())]))
    }
    .note(Message::new("note-state-since").with("from", context.known.span.from))
}

fn classes(ago: &[u64]) -> Table {
    let mut table = Table::new("recency", &[("members", Unit::Members), ("share", Unit::Share)]);
    let all: u64 = ago.iter().sum();
    let mut from = 0;
    for to in RECENCY_BANDS.into_iter().chain([u32::MAX]) {
        let within = ago.iter().enumerate().filter(|(days, _)| (from..=to).contains(&(*days as u32)));
        let members: u64 = within.map(|(_, members)| *members).sum();
        let label = match to {
            u32::MAX => Message::new("label-days-over").with("days", u64::from(from - 1)),
            to => Message::new("label-days").with("from", u64::from(from)).with("to", u64::from(to)),
        };
        table.row(label, vec![Some(members as f64), Some(members as f64 / all as f64)]);
        from = to.saturating_add(1);
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{part_of, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;amount;card\n2025-01-01;1;A\n2025-01-31;1;A\n2025-01-11;1;B\n2025-01-21;1;C\n2025-01-30;1;D\n";
        let reading = read_csv("days-since-last-receipt", csv, &Settings::default());
        // A 0, D 1, C 10, B 20 days: the second of four, the first, the third.
        assert_eq!(value_of(&reading), 1.0);
        assert_eq!(part_of("days-since-last-receipt", &reading, "quarter"), 0.0);
        assert_eq!(part_of("days-since-last-receipt", &reading, "threeQuarters"), 10.0);
        let members: Vec<_> = reading.tables[0].rows.iter().map(|row| row.values[0].unwrap()).collect();
        assert_eq!(members, [2.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
    }
}
