//! How much hangs on the best members.

use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, Reading, Table};
use crate::ledger::Field;
use crate::math::{gini, top_share};
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// share of member revenue that the tenth of the members with the greatest revenue
/// bring, of members with a sale receipt in the period; who gave back more than was
/// bought brought nothing. Exactly a tenth: the member on the edge counts in part. Parts:
/// the top hundredth, the top fifth, and the Gini coefficient. The Lorenz curve in tenths
/// in a table.
pub(super) static KPI: Kpi = Kpi {
    id: "revenue-concentration",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["method"],
    parts: &[("top1", Unit::Share), ("top20", Unit::Share), ("gini", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let revenue = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.concentration.revenue,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let none = || Message::new("why-no-member-revenue");
    let top = |share: f64| -> Figure { top_share(revenue, share).ok_or_else(none) };
    let all: i64 = revenue.iter().sum();
    let tables = if all > 0 { vec![lorenz(revenue)] } else { Vec::new() };
    let value = top(0.1);
    let held = value.as_ref().map_or(0.0, |value| value.value) * Money(all).to_f64();
    Reading {
        parts: vec![top(0.01), top(0.2), gini(revenue).ok_or_else(none)],
        tables,
        ..Reading::plain(
            value,
            args([
                ("top", Arg::Money(held)),
                ("revenue", Money(all).into()),
                ("members", (revenue.len() as u64).into()),
            ]),
        )
    }
    .note(
        Message::new("note-concentration-grows")
            .with("days", u64::from(context.slice.period.days().unsigned_abs())),
    )
}

fn lorenz(revenue: &[i64]) -> Table {
    let mut table = Table::new("lorenz", &[("top-share", Unit::Share)]);
    for tenth in 1..=10u32 {
        let share = f64::from(tenth) / 10.0;
        let held = top_share(revenue, share).map(|held| held.value);
        table.row(Message::new("label-top").with("share", Arg::Share(share)), vec![held]);
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        // Ten members: nine with 10 each, one with 110, of which 10 is given back.
        let mut csv = "date;amount;kind;card\n2025-01-01;110;sale;Z\n2025-01-02;10;return;Z\n".to_owned();
        for member in 1..=9 {
            csv += &format!("2025-01-01;10;sale;M{member}\n");
        }
        let reading = read_csv("revenue-concentration", &csv, &Settings::default());
        // 100 of 190; the top fifth 110.
        near(value_of(&reading), 100.0 / 190.0);
        near(part_of("revenue-concentration", &reading, "top20"), 110.0 / 190.0);
        // 2·(10·45 + 1000) ÷ (10·190) − 1.1
        near(part_of("revenue-concentration", &reading, "gini"), 2900.0 / 1900.0 - 1.1);
    }
}
