//! Price of an average item, members against anonymous buyers.

use super::members_against_anonymous::{Mean, parts, read as read_mean};
use crate::facts::{Group, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, Norm, Reading};
use crate::ledger::Field;
use crate::message::Arg;
use crate::settings::Industry;
use crate::units::{Money, Unit};

/// money of sale receipts ÷ items in them, counted as in `items-per-receipt`: a line by weight
/// is one, and receipts of more than 1,000 are left out; returns are in neither. Source: Set.
pub(super) static KPI: Kpi = Kpi {
    id: "average-item-price",
    unit: Unit::Money,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Quantity), receipts(Field::Member)],
    sources: &["set"],
    parts: &parts(Unit::Money),
    norm,
    read,
};

const MEAN: Mean = Mean {
    over: weights([(column::SALES, 10.0), (column::HUGE_SALES, -10.0)]),
    under: weights([(column::QUANTITY, 1.0)]),
    needs: Some(Field::Quantity),
    names: ["memberSales", "memberQuantity"],
    figures,
};

fn figures(group: &Group) -> [Arg; 2] {
    let sales = group.sales() - Money(group.sum(column::HUGE_SALES));
    [sales.into(), group.quantity().into()]
}

fn norm(industry: Industry) -> Option<Norm> {
    match industry {
        Industry::Other => None,
        _ => Some(Norm::set(0.10, 0.20).of("gap")),
    }
}

fn read(context: &Context<'_>) -> Reading {
    read_mean(context, &MEAN)
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;receipt;amount;card;quantity\n2025-01-01;1;60;A;3\n2025-01-02;2;-20;A;-1\n\
            2025-01-02;3;40;B;1\n2025-01-03;4;20;;2\n";
        let reading = read_csv("average-item-price", csv, &Settings::default());
        let part = |name| part_of("average-item-price", &reading, name);
        // 100 for 4 items, 20 for 2, 120 for 6; what was taken back is in neither.
        near(value_of(&reading), 25.0);
        assert_eq!([part("members"), part("anonymous"), part("all")], [25.0, 10.0, 20.0]);
        near(part("gap"), 1.5);
    }
}
