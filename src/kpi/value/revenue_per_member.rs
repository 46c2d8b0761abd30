//! Money that a member brings.

use crate::kpi::need::receipts;
use crate::kpi::reading::Basis;
use crate::kpi::{Better, Context, Kpi, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, Part, ratio};
use crate::message::{Message, args};
use crate::units::Unit;

/// (member sales − member returns) ÷ members with a sale receipt in the period.
/// Returns count on their own day, also those of members who bought nothing in the
/// period. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "revenue-per-member",
    unit: Unit::Money,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["rarus-p"],
    parts: &[],
    norm: |_| None,
    read,
};

/// Kopecks are a hundredth of the unit in which money is told.
const KOPECKS: f64 = 100.0;

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, 0);
    }
    let slice = context.slice;
    let [sales, returns] = Basis::of(context.settings).of_group(&slice.members);
    let part = Part { group: &slice.spending, over: [1.0, 0.0], under: [0.0, KOPECKS] };
    let value = ratio(&[part]).or_why("why-no-member-receipts");
    Reading {
        value: value.map(|estimate| Estimate { n: slice.buyers, ..estimate }),
        parts: Vec::new(),
        figures: args([
            ("memberSales", sales.into()),
            ("memberReturns", returns.into()),
            ("members", slice.buyers.into()),
        ]),
        notes: vec![
            Message::new("note-money-grows-with-period")
                .with("days", u64::from(slice.period.days().unsigned_abs())),
        ],
        tables: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, read_csv};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;amount;card\n2025-01-01;100;A\n2025-01-02;-30;A\n2025-01-02;50;B\n\
            2025-01-03;-20;C\n2025-01-03;500;\n";
        let mean = read_csv("revenue-per-member", csv, &Settings::default()).value.unwrap();
        // A 70, B 50, C −20 and no purchase: 100 over two buyers.
        assert_eq!((mean.value, mean.n), (50.0, 2));
        // Residuals 20, 0, −20: √(3/2 · 800) ÷ 2.
        near(mean.error.unwrap(), 1200.0_f64.sqrt() / 2.0);
    }
}
