//! What is left of the money after the goods are paid for.

use crate::facts::{Group, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::{sum_of, within};
use crate::kpi::{Better, Context, Figure, Kpi, Reading};
use crate::ledger::Field;
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// (revenue − cost of goods) ÷ revenue, of the receipts whose cost of goods is given,
/// sales less returns; parts: the margin in money, the same share of members and of
/// anonymous buyers. Receipts without a cost of goods are in neither.
pub(super) static KPI: Kpi = Kpi {
    id: "gross-margin",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Cost)],
    sources: &["method"],
    parts: &[("money", Unit::Money), ("members", Unit::Share), ("anonymous", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let slice = context.slice;
    let all = slice.everyone();
    if all.sum(column::COSTED) <= 0 {
        return Reading::none(Message::new("why-no-costed-receipts"), KPI.parts.len());
    }
    let left = weights([(column::COSTED, 1.0), (column::COST, -1.0)]);
    let of = |group: &Group, why| -> Figure {
        within(group, left, weights([(column::COSTED, 1.0)]), why)
            .map(|estimate| crate::math::Estimate { n: group.with_cost, ..estimate })
    };
    let (members, anonymous) = match context.need_both_groups() {
        Ok(()) => {
            (of(&slice.members, "why-no-member-receipts"), of(&slice.anonymous, "why-no-anonymous-receipts"))
        }
        Err(why) => (Err(why.clone()), Err(why)),
    };
    let value = of(&all, "why-no-costed-receipts");
    let n = value.as_ref().map_or(0, |estimate| estimate.n);
    let money = sum_of(&[&slice.members, &slice.anonymous], left, Money::PER_ONE, n);
    let reading = Reading {
        parts: vec![Ok(money), members, anonymous],
        ..Reading::plain(
            value,
            args([
                ("revenue", Money(all.sum(column::COSTED)).into()),
                ("cost", Money(all.sum(column::COST)).into()),
            ]),
        )
    };
    match all.without_cost {
        0 => reading,
        without => {
            let share = without as f64 / all.receipts() as f64;
            reading.note(Message::new("note-without-cost").with("share", Arg::Share(share)))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;amount;kind;card;cost of goods\n2025-01-01;100;sale;A;70\n2025-01-02;60;sale;;40\n\
            2025-01-03;20;return;A;14\n2025-01-04;500;sale;A;\n";
        let reading = read_csv("gross-margin", csv, &Settings::default());
        // Costed: 100 + 60 − 20 = 140, cost 70 + 40 − 14 = 96, left 44; members 80 − 56 = 24.
        assert!((value_of(&reading) - 44.0 / 140.0).abs() < 1e-12);
        assert_eq!(reading.parts[0].as_ref().unwrap().value, 44.0);
        assert!((reading.parts[1].as_ref().unwrap().value - 24.0 / 80.0).abs() < 1e-12);
        assert_eq!(reading.notes[0].id, "note-without-cost");
    }
}
