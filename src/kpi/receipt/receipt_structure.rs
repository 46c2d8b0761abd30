//! What members buy, against what the others buy.

use crate::facts::Structure;
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, Reading, Table};
use crate::ledger::Field;
use crate::math::{Estimate, Part, ratio};
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// half the sum, over categories, of the differences without sign between a category's
/// share of member revenue and its share of anonymous revenue, of lines with a category:
/// the share of their money that members spend on other categories (Duncan & Duncan, "A
/// Methodological Analysis of Segregation Indexes", American Sociological Review 20,
/// 1955). Lines of returns count against their category. Categories with both shares in
/// a table; where all receipts are of members, with theirs alone. The interval takes the signs of the differences as given. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "receipt-structure",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Category), receipts(Field::Member)],
    sources: &["rarus-p", "duncan"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let structure = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.baskets.structure,
        Err(why) => return Reading::none(why, 0),
    };
    if let Err(why) = context.need_both_groups() {
        let tables = vec![of_members(structure)];
        return Reading { tables, ..Reading::none(why, 0) };
    }
    let sum =
        |side: usize| -> Money { structure.categories.iter().map(|category| category.money[side]).sum() };
    let (members, anonymous) = (sum(0), sum(1));
    let reading = Reading {
        tables: vec![by_category(structure)],
        ..Reading::plain(
            difference(structure),
            args([("members", members.into()), ("anonymous", anonymous.into())]),
        )
    };
    match structure.without {
        Money::ZERO => reading,
        without => {
            let share = without.to_f64() / (without + members + anonymous).to_f64();
            reading.note(Message::new("note-without-category").with("share", Arg::Share(share)))
        }
    }
}

fn difference(structure: &Structure) -> Figure {
    let side = |group| ratio(&[Part { group, over: [1.0, 0.0], under: [0.0, 1.0] }]);
    let (Some(members), Some(anonymous)) = (side(&structure.members), side(&structure.anonymous)) else {
        return Err(Message::new("why-no-lines-to-compare"));
    };
    let error = members.error.zip(anonymous.error).map(|(a, b)| libm::sqrt(a * a + b * b) / 2.0);
    Ok(Estimate {
        value: (members.value - anonymous.value) / 2.0,
        error,
        n: structure.members.clusters + structure.anonymous.clusters,
        bounds: None,
    })
}

fn by_category(structure: &Structure) -> Table {
    let columns = [
        ("members-share", Unit::Share),
        ("anonymous-share", Unit::Share),
        ("difference", Unit::SharePoints),
        ("members-revenue", Unit::Money),
    ];
    let mut table = Table::new("categories", &columns);
    let all = [0, 1].map(|side| -> f64 {
        structure.categories.iter().map(|category| category.money[side]).sum::<Money>().to_f64()
    });
    for category in &structure.categories {
        let share = |side: usize| (all[side] > 0.0).then(|| category.money[side].to_f64() / all[side]);
        let (members, anonymous) = (share(0), share(1));
        let difference = members.zip(anonymous).map(|(members, anonymous)| members - anonymous);
        table.row(
            Arg::Text(category.name.clone()),
            vec![members, anonymous, difference, Some(category.money[0].to_f64())],
        );
    }
    table
}

/// Categories of members' purchases, with nobody to compare with.
fn of_members(structure: &Structure) -> Table {
    let columns = [("members-share", Unit::Share), ("members-revenue", Unit::Money)];
    let mut table = Table::new("members-categories", &columns);
    let all: Money = structure.categories.iter().map(|category| category.money[0]).sum();
    for category in structure.categories.iter().filter(|_| all > Money::ZERO) {
        let money = category.money[0].to_f64();
        table.row(Arg::Text(category.name.clone()), vec![Some(money / all.to_f64()), Some(money)]);
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, read_csv, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let csv = "date;receipt;amount;card;product;category;quantity\n\
            2025-01-01;1;60;A;milk;food;1\n2025-01-01;1;20;A;soap;home;1\n2025-01-02;2;20;B;pen;office;1\n\
            2025-01-03;3;30;;milk;food;1\n2025-01-03;3;70;;soap;home;1\n";
        let reading = read_csv("receipt-structure", csv, &Settings::default());
        // Members 0.6, 0.2, 0.2; the others 0.3, 0.7, 0: (0.3 + 0.5 + 0.2) ÷ 2.
        near(value_of(&reading), 0.5);
        let rows = &reading.tables[0].rows;
        assert_eq!((rows[0].values[0], rows[0].values[1]), (Some(0.6), Some(0.3)));
        near(rows[2].values[2].unwrap(), 0.2);
    }

    #[test]
    fn members_alone_have_their_categories() {
        let csv = "date;receipt;amount;card;product;category;quantity\n2025-01-01;1;60;A;milk;food;1\n\
            2025-01-01;1;20;A;soap;home;1\n2025-01-02;2;20;B;milk;food;1\n";
        let reading = read_csv("receipt-structure", csv, &Settings::default());
        assert_eq!(reading.value.unwrap_err().id, "why-only-members");
        let rows = &reading.tables[0].rows;
        assert_eq!(rows[0].values, [Some(0.8), Some(80.0)]);
        assert_eq!(rows[1].values, [Some(0.2), Some(20.0)]);
    }

    #[test]
    fn who_gave_all_back_is_a_member_nonetheless() {
        let csv = "date;receipt;amount;card;product;category;quantity\n\
            2025-01-01;1;60;A;milk;food;1\n2025-01-01;1;40;A;soap;home;1\n2025-01-02;2;20;B;milk;food;1\n\
            2025-01-02;3;50;C;milk;food;1\n2025-01-04;4;-50;C;milk;food;-1\n\
            2025-01-03;5;30;;milk;food;1\n2025-01-03;5;70;;soap;home;1\n2025-01-03;6;10;;soap;home;1\n";
        let reading = read_csv("receipt-structure", csv, &Settings::default());
        let estimate = reading.value.unwrap();
        // Members: food 80 of 120; the others: food 30 of 110.
        near(estimate.value, 80.0 / 120.0 - 30.0 / 110.0);
        // Three members and two anonymous receipts.
        assert_eq!(estimate.n, 5);
        // Food less home ÷ all: 20 of 100 and 20 of 20 and none of C's, 40 of 120 together;
        // −40 of 100 and −10 of 10, −50 of 110 together.
        let square = |k: f64, rest: f64, all: f64| k / (k - 1.0) * rest / (all * all);
        let (m, a) = (40.0 / 120.0, -50.0 / 110.0);
        let members = (20.0 - m * 100.0_f64).powi(2) + (20.0 - m * 20.0_f64).powi(2);
        let others = (-40.0 - a * 100.0_f64).powi(2) + (-10.0 - a * 10.0_f64).powi(2);
        near(
            estimate.error.unwrap(),
            (square(3.0, members, 120.0) + square(2.0, others, 110.0)).sqrt() / 2.0,
        );
    }
}
