//! Items in an average receipt, members against anonymous buyers.

use super::members_against_anonymous::{Mean, parts, read as read_mean};
use crate::facts::{Group, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, Norm, Reading};
use crate::ledger::Field;
use crate::message::Arg;
use crate::settings::Industry;
use crate::units::Unit;

/// quantity ÷ sale receipts of the group; returns are in neither, nor are receipts of more
/// than 1,000 items: no basket holds so many, it is grams, millilitres or fuel. Where more
/// than half the receipts of members and others are such, there is no figure. Source: Set.
pub(super) static KPI: Kpi = Kpi {
    id: "items-per-receipt",
    unit: Unit::Items,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Quantity), receipts(Field::Member)],
    sources: &["set"],
    parts: &parts(Unit::Items),
    norm,
    read,
};

const MEAN: Mean = Mean {
    over: weights([(column::QUANTITY, 1.0)]),
    under: weights([(column::RECEIPTS, 1000.0), (column::HUGE_RECEIPTS, -1000.0)]),
    needs: Some(Field::Quantity),
    names: ["memberQuantity", "memberReceipts"],
    figures,
};

fn figures(group: &Group) -> [Arg; 2] {
    [group.quantity().into(), (group.receipts() - group.huge()).into()]
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

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn receipts_of_more_items_than_a_basket_holds_are_left_out() {
        let csv = "date;receipt;amount;card;quantity\n2025-01-01;1;60;A;3\n2025-01-02;2;20;A;1\n\
            2025-01-02;3;900;A;9500\n2025-01-03;4;20;;2\n";
        let reading = read_csv("items-per-receipt", csv, &Settings::default());
        let value = reading.value.as_ref().unwrap();
        assert_eq!((value.value, value.n), (2.0, 2));
        near(part_of("items-per-receipt", &reading, "all"), 2.0);
        assert!(reading.notes.iter().any(|note| note.id == "note-huge-quantity"));
        // The money of the same receipts alone: 80 ÷ 4.
        near(value_of(&read_csv("average-item-price", csv, &Settings::default())), 20.0);
    }

    #[test]
    fn where_most_receipts_are_in_grams_there_is_no_figure() {
        let csv = "date;amount;card;quantity\n2025-01-01;60;A;3000\n2025-01-02;20;A;1500\n2025-01-03;20;;2\n";
        let reading = read_csv("items-per-receipt", csv, &Settings::default());
        assert_eq!(reading.value.unwrap_err().id, "why-huge-quantity");
    }
}
