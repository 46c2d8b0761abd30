//! Money of an average receipt, members against anonymous buyers.

use super::members_against_anonymous::{Mean, parts, read as read_mean};
use crate::facts::{Group, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, Norm, Reading};
use crate::ledger::Field;
use crate::message::Arg;
use crate::settings::Industry;
use crate::units::Unit;

/// money of sale receipts ÷ sale receipts of the group; returns are in neither. Source: Set.
pub(super) static KPI: Kpi = Kpi {
    id: "average-receipt",
    unit: Unit::Money,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["set"],
    parts: &parts(Unit::Money),
    norm,
    read,
};

const MEAN: Mean = Mean {
    over: weights([(column::SALES, 1.0)]),
    under: weights([(column::RECEIPTS, 100.0)]),
    needs: None,
    names: ["memberSales", "memberReceipts"],
    figures,
};

fn figures(group: &Group) -> [Arg; 2] {
    [group.sales().into(), group.receipts().into()]
}

fn norm(industry: Industry) -> Option<Norm> {
    match industry {
        Industry::Other => None,
        _ => Some(Norm::set(0.50, 1.50).of("gap")),
    }
}

fn read(context: &Context<'_>) -> Reading {
    read_mean(context, &MEAN)
}
