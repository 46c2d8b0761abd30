//! Money that comes from coming back.

use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, Part, ratio};
use crate::message::{Message, args};
use crate::units::{Money, Unit};

/// revenue of each member's receipts of the period behind the first sale receipt ÷ member
/// revenue of the period. Revenue is money paid less money given back: a return behind the
/// first sale counts against the repeat ones, one before it only below the line. Receipts go
/// by day, then by time; without a time, before those with one, sales before returns, then
/// the smaller amount first. Interval: linearised, clustered by member.
pub(super) static KPI: Kpi = Kpi {
    id: "repeat-revenue-share",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["method"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    let repeat = &context.slice.repeat;
    if repeat.sums[1] <= 0 {
        return Reading::none(Message::new("why-no-member-revenue"), 0);
    }
    let part = Part { group: repeat, over: [1.0, 0.0], under: [0.0, 1.0] };
    let value = ratio(&[part]).or_why("why-no-member-revenue");
    Reading::plain(
        value.map(|estimate| Estimate { n: repeat.clusters, ..estimate }),
        args([("repeat", Money(repeat.sums[0]).into()), ("revenue", Money(repeat.sums[1]).into())]),
    )
    .note(
        Message::new("note-grows-with-period")
            .with("days", u64::from(context.slice.period.days().unsigned_abs())),
    )
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;amount;kind;card\n2025-01-01;100;sale;A\n2025-01-05;50;sale;A\n\
            2025-01-09;20;return;A\n2025-01-03;70;sale;B\n2025-01-03;999;sale;\n";
        // A: 50 − 20 behind the first; B none; of 130 + 70.
        near(value_of(&read_csv("repeat-revenue-share", csv, &Settings::default())), 0.15);
    }
}
