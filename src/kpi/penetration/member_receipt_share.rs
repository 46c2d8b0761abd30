//! Share of receipts with a member.

use crate::facts::{Weights, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::member_share;
use crate::kpi::{Better, Context, Kpi, Norm, Reading};
use crate::ledger::Field;
use crate::message::args;
use crate::settings::Industry;
use crate::units::Unit;

/// member sale receipts ÷ sale receipts; returns are in neither. Source: Set, Set-V1.
pub(super) static KPI: Kpi = Kpi {
    id: "member-receipt-share",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Member)],
    sources: &["set", "set-v1"],
    parts: &[],
    norm,
    read,
};

const RECEIPTS: Weights = weights([(column::RECEIPTS, 1.0)]);

fn norm(industry: Industry) -> Option<Norm> {
    match industry {
        Industry::Grocery => Some(Norm::set(0.70, 0.85)),
        Industry::Fashion | Industry::Electronics => Some(Norm::set(0.40, 0.60)),
        Industry::Other => None,
    }
}

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need_both_groups() {
        return Reading::none(why, 0);
    }
    let slice = context.slice;
    Reading {
        value: member_share(slice, RECEIPTS, slice.receipts(), "why-no-receipts"),
        parts: Vec::new(),
        figures: args([
            ("memberReceipts", slice.members.receipts().into()),
            ("receipts", slice.receipts().into()),
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
        let csv = "date;amount;card\n2025-01-01;100;A\n2025-01-02;10;A\n2025-01-02;-30;A\n\
            2025-01-02;50;B\n2025-01-03;80;\n";
        let share = read_csv("member-receipt-share", csv, &Settings::default()).value.unwrap();
        // Two of A, one of B, one of nobody; the return is in neither.
        near(share.value, 3.0 / 4.0);
        assert_eq!(share.n, 4);
        // Residuals 2 ÷ 4, 1 ÷ 4, −3 ÷ 4: √(3/2 · 14 ÷ 16) ÷ 4.
        near(share.error.unwrap(), (1.5 * 14.0 / 16.0_f64).sqrt() / 4.0);
    }
}
