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
