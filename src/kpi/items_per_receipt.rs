//! Items in an average receipt, members against anonymous buyers.

use super::members_against_anonymous::{Mean, parts, read as read_mean};
use super::{Better, Context, Kpi, Norm, Reading};
use crate::facts::Group;
use crate::ledger::Field;
use crate::message::Arg;
use crate::settings::Industry;
use crate::units::Unit;

/// quantity ÷ sale receipts of the group; returns are in neither. Source: Set.
pub(super) static KPI: Kpi = Kpi {
    id: "items-per-receipt",
    family: "receipt",
    unit: Unit::Items,
    better: Better::Higher,
    needs: &[Field::Quantity, Field::Member],
    sources: &["set"],
    parts: &parts(Unit::Items),
    norm,
    read,
};

const MEAN: Mean = Mean {
    over: [0.0, 0.0, 0.0, 1.0],
    under: [0.0, 0.0, 1000.0, 0.0],
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
