//! Promo codes against each other.

use crate::facts::{Mechanics, Promo};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, OrWhy, Reading, Table};
use crate::ledger::Field;
use crate::math::{Estimate, Part, Ratios, paired_gap, ratio};
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// sale receipts with a promo code ÷ sale receipts, of members and anonymous buyers,
/// in the whole period; there are no figures by month.
///
/// Parts: `discount`, discounts ÷ (money paid + discounts) of sale receipts with a
/// code; `receiptLift`, how much the average receipt with a code lies above that
/// without, both of the members who have sale receipts of both sorts in the period.
/// Intervals: linearised, clustered by member, anonymous receipts each their own.
///
/// Table `promos` (the first 50): sale receipts, members, revenue (sales less what
/// return receipts with the code gave back), discount share as above, average
/// receipt, share of sale receipts that redeem points; plan and fact of revenue where
/// the plan names the code (in one case, by words), over the planned months that the
/// period covers whole. Codes short of their plan come first, the shortest by share
/// first; then by revenue. Source: Rarus-A.
pub(super) static KPI: Kpi = Kpi {
    id: "mechanic-performance",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Promo)],
    sources: &["rarus-a"],
    parts: &[("discount", Unit::Share), ("receiptLift", Unit::Gap)],
    norm: |_| None,
    read,
};

/// Some shops print a code of its own for everybody.
const MOST_ROWS: usize = 50;

fn read(context: &Context<'_>) -> Reading {
    let mechanics = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.mechanics,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let [with, all] = mechanics.share.sums.map(i64::unsigned_abs);
    if with == 0 {
        return Reading::none(Message::new("why-no-promo-receipts"), KPI.parts.len());
    }
    let share = Part { group: &mechanics.share, over: [1.0, 0.0], under: [0.0, 1.0] };
    let value = ratio(&[share]).or_why("why-no-promo-receipts");
    let mut reading = Reading {
        value: value.map(|estimate| Estimate { n: all, ..estimate }),
        parts: vec![discount(context, mechanics, with), lift(mechanics)],
        figures: args([("promo", with.into()), ("receipts", all.into())]),
        notes: vec![Message::new("note-promo-buyers")],
        tables: vec![table(context, &mechanics.promos)],
    };
    if let Some(more) = mechanics.promos.len().checked_sub(MOST_ROWS).filter(|more| *more > 0) {
        reading.notes.push(Message::new("note-more-promos").with("count", more as u64));
    }
    reading
}

fn discount(context: &Context<'_>, mechanics: &Mechanics, n: u64) -> Figure {
    context.need(&[receipts(Field::Discount)])?;
    let part = Part { group: &mechanics.discount, over: [1.0, 0.0], under: [1.0, 1.0] };
    let found = ratio(&[part]).or_why("why-no-promo-receipts")?;
    Ok(Estimate { n, ..found })
}

fn lift(mechanics: &Mechanics) -> Figure {
    let found = paired_gap(&mechanics.lift, Ratios { one: [0, 1], other: [2, 3] });
    let found = found.or_why("why-no-mixed-members")?;
    Ok(Estimate { n: mechanics.lift.clusters, ..found })
}

fn table(context: &Context<'_>, promos: &[Promo]) -> Table {
    let columns = [
        ("receipts", Unit::Receipts),
        ("members", Unit::Members),
        ("revenue", Unit::Money),
        ("discount-share", Unit::Share),
        ("average-receipt", Unit::Money),
        ("redeeming-share", Unit::Share),
        ("plan", Unit::Money),
        ("fact", Unit::Money),
    ];
    let mut table = Table::new("promos", &columns);
    let has = |field| context.known.in_receipts(field);
    for promo in promos.iter().take(MOST_ROWS) {
        let ratio = |over: f64, under: f64| (under != 0.0).then_some(over / under);
        let (sales, discount) = (promo.sales.to_f64(), promo.discount.to_f64());
        let receipts = promo.receipts as f64;
        let redeeming = ratio(promo.redeeming as f64, receipts);
        table.row(
            Arg::Text(promo.name.clone()),
            vec![
                Some(receipts),
                has(Field::Member).then_some(promo.members as f64),
                Some(promo.revenue.to_f64()),
                ratio(discount, sales + discount).filter(|_| has(Field::Discount)),
                ratio(sales, receipts),
                redeeming.filter(|_| has(Field::PointsRedeemed)),
                promo.plan,
                promo.fact.map(|fact| fact.to_f64()),
            ],
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::message::Arg;
    use crate::settings::Settings;

    const RECEIPTS: &str = "Дата;Карта;Сумма;Скидка;Промокод\n01.01.2025;A1;90;10;МАЙ\n02.01.2025;A1;200;0;\n\
        03.01.2025;B2;180;20;МАЙ\n04.01.2025;B2;100;0;\n05.01.2025;B2;150;0;\n06.01.2025;;50;0;ЗИМА\n\
        31.01.2025;;30;0;\n";

    #[test]
    fn by_hand() {
        let reading = read_csv("mechanic-performance", RECEIPTS, &Settings::default());
        near(value_of(&reading), 3.0 / 7.0);
        // 10 + 20 + 0 of 90 + 180 + 50 paid and these 30.
        near(part_of("mechanic-performance", &reading, "discount"), 30.0 / 350.0);
        // A1 and B2: (90 + 180) ÷ 2 = 135 with a code, (200 + 100 + 150) ÷ 3 = 150 without.
        near(part_of("mechanic-performance", &reading, "receiptLift"), -0.1);
        let rows = &reading.tables[0].rows;
        assert_eq!(rows[0].label, Arg::Text("МАЙ".to_owned()));
        assert_eq!(rows[0].values[..3], [Some(2.0), Some(2.0), Some(270.0)]);
        assert_eq!(rows[1].values[..3], [Some(1.0), Some(0.0), Some(50.0)]);
    }

    #[test]
    fn short_of_the_plan_comes_first() {
        let plan = "Месяц;Показатель;План\n01.2025;Зима;100\n01.2025;май;200\n02.2025;Зима;900\n";
        let files = [("receipts.csv", RECEIPTS), ("plan.csv", plan)];
        let reading = read_files("mechanic-performance", &files, &Settings::default());
        let rows = &reading.tables[0].rows;
        assert_eq!(rows[0].label, Arg::Text("ЗИМА".to_owned()));
        assert_eq!(rows[0].values[6..], [Some(100.0), Some(50.0)]);
        assert_eq!(rows[1].values[6..], [Some(200.0), Some(270.0)]);
    }
}
