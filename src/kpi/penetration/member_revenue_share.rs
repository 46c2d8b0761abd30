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
