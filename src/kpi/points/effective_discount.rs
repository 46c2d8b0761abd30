//! The discount actually given.

use crate::facts::{Group, Weights, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::within;
use crate::kpi::{Better, Context, Figure, Kpi, Need, Reading};
use crate::ledger::Field;
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// (discounts + points redeemed × point value) ÷ (money paid + discounts + points redeemed ×
/// point value), over all sale receipts, of members and anonymous; returns are in neither.
/// Parts: promotions (discounts alone over the same price), points (points alone), members
/// and anonymous (both over the price of the group's own receipts). Points are those in the
/// columns of receipts. Where only one of the two columns is there, the figure is of that
/// one alone and a note says so. Clustered by member. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "effective-discount",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: true,
    needs: &[Need::Any(&[receipts(Field::Discount), receipts(Field::PointsRedeemed)])],
    sources: &["rarus-p"],
    parts: &[
        ("promotions", Unit::Share),
        ("points", Unit::Share),
        ("members", Unit::Share),
        ("anonymous", Unit::Share),
    ],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    if let Err(why) = context.need(KPI.needs) {
        return Reading::none(why, KPI.parts.len());
    }
    let slice = context.slice;
    // Hundredths of points times money a point are hundredths of money: kopecks.
    let point = context.settings.point_value();
    let discount = weights([(column::DISCOUNT, 1.0)]);
    let points = weights([(column::REDEEMED, point)]);
    let both = weights([(column::DISCOUNT, 1.0), (column::REDEEMED, point)]);
    let price = weights([(column::SALES, 1.0), (column::DISCOUNT, 1.0), (column::REDEEMED, point)]);
    let everyone = slice.everyone();
    let share = |group: &Group, over: Weights, why| within(group, over, price, why);
    let known = |field: Field, figure: Figure| context.need(&[receipts(field)]).and(figure);
    let group = |group: &Group, why| known(Field::Member, share(group, both, why));
    let points_paid = everyone.sum(column::REDEEMED) as f64 * point;
    Reading {
        value: share(&everyone, both, "why-no-receipts"),
        parts: vec![
            known(Field::Discount, share(&everyone, discount, "why-no-receipts")),
            known(Field::PointsRedeemed, share(&everyone, points, "why-no-receipts")),
            group(&slice.members, "why-no-member-receipts"),
            group(&slice.anonymous, "why-no-anonymous-receipts"),
        ],
        figures: args([
            ("discounts", Money(everyone.sum(column::DISCOUNT)).into()),
            ("points", Arg::Money(points_paid / 100.0)),
            ("paid", everyone.sales().into()),
        ]),
        notes: notes(context),
        tables: Vec::new(),
    }
}

fn notes(context: &Context<'_>) -> Vec<Message> {
    let mut notes = Vec::new();
    if !context.known.in_receipts(Field::PointsRedeemed) {
        notes.push(Message::new("note-discounts-alone"));
    }
    if !context.known.in_receipts(Field::Discount) {
        notes.push(Message::new("note-points-alone"));
    }
    notes
}

#[cfg(test)]
mod tests {
    use crate::kpi::points::testing::{RECEIPTS, near, notes, reading};
    use crate::settings::Settings;

    /// Paid 1000 + 400 + 600 + 270 + 100 + 500 = 2870; discounts 50 + 25; points 50 + 30.
    /// Price 2870 + 75 + 80 = 3025.
    #[test]
    fn worked_by_hand() {
        let found = reading(&[("r.csv", RECEIPTS)], &Settings::default(), "effective-discount");
        near(found.value.unwrap().value, 155.0 / 3025.0);
        let parts: Vec<f64> = found.parts.iter().map(|part| part.as_ref().unwrap().value).collect();
        // The stranger: 25 ÷ 125; members: 130 ÷ 2900.
        for (part, expected) in parts.into_iter().zip([75.0 / 3025.0, 80.0 / 3025.0, 130.0 / 2900.0, 0.2]) {
            near(part, expected);
        }
    }

    #[test]
    fn a_return_changes_nothing_and_a_missing_column_is_told() {
        let receipts = "date;receipt;member;amount;discount;kind\n01.01.2025;1;2000000012345;90,00;10,00;sale\n\
            02.01.2025;2;2000000012345;90,00;10,00;return\n";
        let found = reading(&[("r.csv", receipts)], &Settings::default(), "effective-discount");
        near(found.value.as_ref().unwrap().value, 0.1);
        assert_eq!(notes(&found), ["note-discounts-alone"]);
        assert_eq!(found.parts[1].clone().unwrap_err().id, "why-no-field");
    }
}
