//! The discount actually given.

use crate::facts::{CherryPickers, Group, Weights, column, weights};
use crate::kpi::need::receipts;
use crate::kpi::reading::{share_of_members, within};
use crate::kpi::{Better, Context, Figure, Kpi, Need, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, Part, ratio};
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// (discounts + points redeemed × point value) ÷ (money paid + discounts + points redeemed ×
/// point value), over all sale receipts, of members and anonymous; returns are in neither.
/// Parts: promotions (discounts alone over the same price), points (points alone), members
/// and anonymous (both over the price of the group's own receipts). Points are those in the
/// columns of receipts. Where only one of the two columns is there, the figure is of that
/// one alone and a note says so. Clustered by member.
///
/// Two more parts, of the whole period, where receipts have a discount and a member. A sale
/// receipt is deeply discounted if its discount is 10 % or more of its price before discounts
/// and points, as above (points × point value to the kopeck): a card takes less than that off
/// every receipt. `deepDiscount`: of the price of members' sale receipts, that of the deeply
/// discounted ones; clustered by member. `cherryPickers`: of the members with five sale
/// receipts or more (of fewer too much is chance), those who spend 60 % or more, in price
/// before discounts and points, on deeply discounted receipts, and whose number of these has a
/// probability below 0.001 at the share that they are of all members' sale receipts (binomial,
/// so many or more): in a shop where everything is on promotion, or by luck, nobody is taken
/// for one. Interval: Wilson. Source: Rarus-P.
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
        ("deepDiscount", Unit::Share),
        ("cherryPickers", Unit::Share),
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
            deep_discount(context),
            cherry_pickers(context),
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

/// Of the whole period, where it is known what each member did not pay.
fn pickers(context: &Context<'_>) -> Result<CherryPickers, Message> {
    context.need(&[receipts(Field::Discount), receipts(Field::Member)])?;
    Ok(context.detail()?.cherry_pickers)
}

fn deep_discount(context: &Context<'_>) -> Figure {
    let all = pickers(context)?.deep;
    let part = Part { group: &all, over: [1.0, 0.0], under: [0.0, 1.0] };
    let share = ratio(&[part]).or_why("why-no-member-receipts")?;
    Ok(Estimate { n: context.slice.members.receipts(), ..share })
}

fn cherry_pickers(context: &Context<'_>) -> Figure {
    let all = pickers(context)?;
    share_of_members(all.found, all.watched, "why-nobody-buys-often")
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
        let parts: Vec<f64> = found.parts.iter().take(4).map(|part| part.as_ref().unwrap().value).collect();
        // The stranger: 25 ÷ 125; members: 130 ÷ 2900.
        for (part, expected) in parts.into_iter().zip([75.0 / 3025.0, 80.0 / 3025.0, 130.0 / 2900.0, 0.2]) {
            near(part, expected);
        }
    }

    /// A buys five times at 90 for 100 and once at 100 for 100: 500 of 600 at a deep discount,
    /// 5 of 6 receipts. B to K buy six times each without one. Of all 66 receipts 5 are deep:
    /// P(5 or more of 6) at 5/66 is 1.4e-5. L bought four times, all deep: too few to look at
    /// (then 9 of 70).
    #[test]
    fn who_buys_at_a_deep_discount_beyond_chance_is_a_cherry_picker() {
        let mut receipts = "date;member;amount;discount\n".to_owned();
        for day in 1..=6 {
            let paid = if day == 6 { "100;0" } else { "90;10" };
            receipts += &format!("2025-01-0{day};A;{paid}\n");
            ('B'..='K').for_each(|member| receipts += &format!("2025-01-0{day};{member};95;5\n"));
        }
        (1..=4).for_each(|day| receipts += &format!("2025-01-0{day};L;90;10\n"));
        let found = reading(&[("r.csv", &receipts)], &Settings::default(), "effective-discount");
        // 500 of A and 400 of L, of 70 receipts of 100.
        near(found.parts[4].clone().unwrap().value, 9.0 / 70.0);
        let pickers = found.parts[5].clone().unwrap();
        near(pickers.value, 1.0 / 11.0);
        assert_eq!(pickers.n, 11);
    }

    #[test]
    fn where_everything_is_on_promotion_nobody_is_one() {
        let mut receipts = "date;member;amount;discount\n".to_owned();
        for day in 1..=9 {
            ('A'..='E').for_each(|member| receipts += &format!("2025-01-0{day};{member};80;20\n"));
        }
        let found = reading(&[("r.csv", &receipts)], &Settings::default(), "effective-discount");
        near(found.parts[4].clone().unwrap().value, 1.0);
        near(found.parts[5].clone().unwrap().value, 0.0);
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
