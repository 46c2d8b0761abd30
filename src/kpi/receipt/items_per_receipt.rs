//! Items in an average receipt, members against anonymous buyers.

use super::members_against_anonymous::{Mean, parts, read as read_mean};
use crate::facts::{Group, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, Norm, Reading};
use crate::ledger::Field;
use crate::message::Arg;
use crate::settings::Industry;
use crate::units::Unit;

/// quantity ÷ sale receipts of the group; returns are in neither. Source: Set.
pub(super) static KPI: Kpi = Kpi {
    id: "items-per-receipt",
    unit: Unit::Items,
    better: Better::Higher,
    needs: &[receipts(Field::Quantity), receipts(Field::Member)],
    sources: &["set"],
    parts: &parts(Unit::Items),
    norm,
    read,
};

const MEAN: Mean = Mean {
    over: weights([(column::QUANTITY, 1.0)]),
    under: weights([(column::RECEIPTS, 1000.0)]),
    needs: Some(Field::Quantity),
    names: ["memberQuantity", "memberReceipts"],
    figures,
};

fn figures(group: &Group) -> [Arg; 2] {
    [group.quantity().into(), group.receipts().into()]
}

fn norm(industry: Industry) -> Option<Norm> {
    match industry {
        Industry::Other => None,
        _ => Some(Norm::set(0.10, 0.30).of("gap")),
    }
}

fn read(context: &Context<'_>) -> Reading {
    read_mean(context, &MEAN)
}
