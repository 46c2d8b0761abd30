//! Purchases of the period.

use crate::facts::{Group, column, weights};
use crate::kpi::need;
use crate::kpi::reading::sum_of;
use crate::kpi::{Better, Context, Kpi, Reading};
use crate::ledger::Field;
use crate::math::Estimate;
use crate::message::{Message, args};
use crate::units::Unit;

/// sale receipts; returns are none, receipts of nothing paid are. Parts: of members
/// and of anonymous buyers, which add up to it.
pub(super) static KPI: Kpi = Kpi {
    id: "receipts",
    unit: Unit::Receipts,
    better: Better::Higher,
    additive: true,
    everyone: true,
    needs: &[need::receipts(Field::Date)],
    sources: &["method"],
    parts: &[("members", Unit::Receipts), ("anonymous", Unit::Receipts)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let slice = context.slice;
    if slice.receipts() == 0 {
        return Reading::none(Message::new("why-no-receipts"), KPI.parts.len());
    }
    let of = |groups: &[&Group]| -> Estimate {
        let n = groups.iter().map(|group| group.receipts()).sum();
        sum_of(groups, weights([(column::RECEIPTS, 1.0)]), 1, n)
    };
    let parts = match context.need_both_groups() {
        Ok(()) => vec![Ok(of(&[&slice.members])), Ok(of(&[&slice.anonymous]))],
        Err(why) => vec![Err(why); KPI.parts.len()],
    };
    Reading {
        parts,
        ..Reading::plain(
            Ok(of(&[&slice.members, &slice.anonymous])),
            args([
                ("members", slice.members.receipts().into()),
                ("anonymous", slice.anonymous.receipts().into()),
            ]),
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;amount;kind;card\n2025-01-01;100;sale;A\n2025-01-02;50;sale;A\n\
            2025-01-02;0;sale;\n2025-01-03;30;return;A\n";
        let reading = read_csv("receipts", csv, &Settings::default());
        // Two of A and one anonymous; the error takes A's two as one cluster: √(2² + 1²).
        assert_eq!(value_of(&reading), 3.0);
        assert_eq!(reading.parts[0].as_ref().unwrap().value, 2.0);
        assert!((reading.value.unwrap().error.unwrap() - 5f64.sqrt()).abs() < 1e-12);
    }
}
