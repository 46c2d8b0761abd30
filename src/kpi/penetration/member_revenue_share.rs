//! Share of revenue brought by members.

use crate::kpi::need::receipts;
use crate::kpi::reading::{Basis, member_share};
use crate::kpi::{Better, Context, Kpi, Norm, Reading};
use crate::ledger::Field;
use crate::message::{Message, args};
use crate::settings::Industry;
use crate::units::Money;
use crate::units::Unit;

/// (member sales − member returns) ÷ (sales − returns). Source: Set, Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "member-revenue-share",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["set", "set-v1"],
    parts: &[],
    norm,
    read,
};

fn norm(industry: Industry) -> Option<Norm> {
    match industry {
        Industry::Grocery => Some(Norm::set(0.60, 0.80)),
        Industry::Fashion | Industry::Electronics => Some(Norm::set(0.40, 0.50)),
        Industry::Other => None,
    }
}

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need_both_groups() {
        return Reading::none(why, 0);
    }
    let slice = context.slice;
    let basis = Basis::of(context.settings);
    if slice.revenue() <= Money::ZERO {
        return Reading::none(Message::new("why-no-revenue"), 0);
    }
    let n = slice.receipts() + slice.members.returns + slice.anonymous.returns;
    let [member_sales, member_returns] = basis.of_group(&slice.members);
    let [sales, returns] = basis.of_group(&slice.everyone());
    Reading {
        value: member_share(slice, basis.net(), n, "why-no-revenue"),
        parts: Vec::new(),
        figures: args([
            ("memberSales", member_sales.into()),
            ("memberReturns", member_returns.into()),
            ("sales", sales.into()),
            ("returns", returns.into()),
        ]),
        notes: Vec::new(),
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
            2025-01-03;80;\n2025-01-04;-20;\n";
        let share = read_csv("member-revenue-share", csv, &Settings::default()).value.unwrap();
        // (150 − 30) ÷ (230 − 50), of five receipts.
        near(share.value, 120.0 / 180.0);
        assert_eq!(share.n, 5);
        // Residuals: A 70 ÷ 3, B 50 ÷ 3, the others −80 · 2 ÷ 3 and 20 · 2 ÷ 3.
        let squares = (70.0_f64.powi(2) + 50.0_f64.powi(2) + 160.0_f64.powi(2) + 40.0_f64.powi(2)) / 9.0;
        near(share.error.unwrap(), (4.0 / 3.0 * squares).sqrt() / 180.0);
    }
}
