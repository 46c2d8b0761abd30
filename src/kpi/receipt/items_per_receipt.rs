//! Items in an average receipt, members against anonymous buyers.

use super::members_against_anonymous::{Mean, parts, read as read_mean};
use crate::facts::{Group, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Kpi, Norm, Reading};
use crate::ledger::Field;
use crate::message::Arg;
use crate::settings::Industry;
use crate::units::Unit;

/// quantity ÷ sale receipts of the group; returns are in neither. A line whose quantity is
/// not a whole number (of thousandths: 0.350 kg, 45.37 l) is one item, for that is goods by
/// weight or measure; a line of just 2.000 kg can't be told from two pieces and is two. Lines
/// are those with a product or a category; where a file gives the quantity of whole receipts,
/// it is taken as it is. Receipts of more than 1,000 items are left out too: no basket holds so
/// many, it is grams or millilitres. Where more than half the receipts of members and others
/// are such, there is no figure. Source: Set.
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

    /// 0.35 kg and 1.2 kg are an item each, three eggs three: 5 items of A for 100, so 20 each.
    const WEIGHED: &str = "date;receipt;amount;card;product;quantity\n2025-01-01;1;20;A;cheese;0.350\n\
        2025-01-01;1;30;A;eggs;3\n2025-01-02;2;50;A;apples;1,2\n2025-01-03;3;10;;apples;0.4\n\
        2025-01-03;3;10;;bread;1\n";

    #[test]
    fn a_line_by_weight_is_one_item() {
        let read = |id| read_csv(id, WEIGHED, &Settings::default());
        let items = read("items-per-receipt");
        near(value_of(&items), 5.0 / 2.0);
        near(part_of("items-per-receipt", &items, "anonymous"), 2.0);
        let note = items.notes.iter().find(|note| note.id == "note-weighed-lines").unwrap();
        assert_eq!(note.args["lines"], 3_u64.into());
        near(value_of(&read("average-item-price")), 20.0);
        near(value_of(&read("average-receipt")), 5.0 / 2.0 * 20.0);
    }

    #[test]
    fn what_a_receipt_of_part_quantities_holds_is_told_by_lines_alone() {
        let csv = "date;receipt;amount;card;quantity\n2025-01-01;1;50;A;3.35\n2025-01-02;2;50;A;1\n";
        let items = read_csv("items-per-receipt", csv, &Settings::default());
        near(value_of(&items), 4.35 / 2.0);
        let note = items.notes.iter().find(|note| note.id == "note-fractional-quantity").unwrap();
        assert_eq!(note.args["receipts"], 1_u64.into());
    }

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
