//! Share of revenue brought by members.

use crate::facts::{Weights, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::member_share;
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
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["set", "set-v1"],
    parts: &[],
    norm,
    read,
};

/// Money paid less money given back.
const REVENUE: Weights = weights([(column::SALES, 1.0), (column::RETURNED, -1.0)]);

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
    if slice.revenue() <= Money::ZERO {
        return Reading::none(Message::new("why-no-revenue"), 0);
    }
    let n = slice.receipts() + slice.members.returns + slice.anonymous.returns;
    Reading {
        value: member_share(slice, REVENUE, n, "why-no-revenue"),
        parts: Vec::new(),
        figures: args([
            ("memberSales", slice.members.sales().into()),
            ("memberReturns", slice.members.returned().into()),
            ("sales", (slice.members.sales() + slice.anonymous.sales()).into()),
            ("returns", (slice.members.returned() + slice.anonymous.returned()).into()),
        ]),
        notes: Vec::new(),
        tables: Vec::new(),
    }
}
