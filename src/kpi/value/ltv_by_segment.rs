//! What members bring by age, and by what they have in common.

use crate::facts::{AGES, GroupKind, LifetimeGroup};
use crate::kpi::need::receipts;
use crate::kpi::{Better, Context, Figure, Kpi, Reading, Table};
use crate::ledger::Field;
use crate::list::Listed;
use crate::math::{Estimate, Moments, Part, ratio};
use crate::message::{Arg, Message, args};
use crate::units::{Money, Unit};

/// mean revenue of a member in the first 180 days: the day of the beginning and the 179 after
/// it. The beginning is the enrolment or, where no file gives days of enrolment, the first
/// purchase; of members whose beginning lies within the data (a first purchase behind the
/// first 90 days of the data, or its first quarter if that is shorter) and whose 180 days
/// are over by its last day. Money paid less money given back on these days; what was bought before the
/// enrolment is not in it, and who bought nothing counts with nought. Parts: in the first 90,
/// 365 and 730 days, in the same way. Interval: linearised by member. By the quarter of the
/// beginning (how new members change over time), by level and by source in tables, each mean
/// of ten members at least. All the data, whatever the period. Source: Rarus-A, ROI.
pub(super) static KPI: Kpi = Kpi {
    id: "ltv-by-segment",
    unit: Unit::Money,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Amount), receipts(Field::Member)],
    sources: &["rarus-a", "roi"],
    parts: &[("days90", Unit::Money), ("days365", Unit::Money), ("days730", Unit::Money)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let lifetime = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.lifetime,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let [at90, at180, at365, at730] = &lifetime.money;
    let tables = [
        ("ltv-by-quarter", GroupKind::Quarter),
        ("ltv-by-tier", GroupKind::Tier),
        ("ltv-by-source", GroupKind::Source),
    ];
    let tables = tables.into_iter().filter_map(|(id, kind)| table(id, kind, &lifetime.groups));
    let of_money = |at: usize| Money(lifetime.money[at].sums[0]);
    Reading {
        parts: vec![mean(at90, 90), mean(at365, 365), mean(at730, 730)],
        tables: tables.listed(),
        ..Reading::plain(
            mean(at180, 180),
            args([("revenue", of_money(1).into()), ("members", at180.clusters.into())]),
        )
    }
}

/// Members whose mean is told in a table, at least.
const FEWEST: u64 = 10;

fn mean(money: &Moments<2>, days: u64) -> Figure {
    let part = Part { group: money, over: [1.0, 0.0], under: [0.0, 100.0] };
    let mean = ratio(&[part]).ok_or_else(|| Message::new("why-nobody-so-old").with("days", days))?;
    Ok(Estimate { n: money.clusters, ..mean })
}

fn table(id: &'static str, kind: GroupKind, groups: &[LifetimeGroup]) -> Option<Table> {
    let columns = [
        ("members", Unit::Members),
        ("first-90", Unit::Money),
        ("first-180", Unit::Money),
        ("first-365", Unit::Money),
        ("first-730", Unit::Money),
    ];
    let mut table = Table::new(id, &columns);
    for group in groups.iter().filter(|group| group.kind == kind) {
        let label = match kind {
            GroupKind::Quarter => Arg::from(
                Message::new("label-quarter")
                    .with("quarter", Arg::Text((group.which.rem_euclid(4) + 1).to_string()))
                    .with("year", Arg::Text(group.which.div_euclid(4).to_string())),
            ),
            GroupKind::Tier | GroupKind::Source => Arg::Text(group.name.clone()),
        };
        // A mean of a few is a story about them, not about their kind.
        let told = |money: &&Moments<2>| money.clusters >= FEWEST;
        let means = group
            .money
            .iter()
            .map(|money| Some(money).filter(told).and_then(|money| Some(mean(money, 0).ok()?.value)));
        table.row(label, std::iter::once(Some(group.members as f64)).chain(means).listed());
    }
    debug_assert_eq!(AGES.len() + 1, columns.len());
    (!table.rows.is_empty()).then_some(table)
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::{near, part_of, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let receipts = "date;amount;kind;card\n2025-01-01;100;sale;A\n2025-03-31;50;sale;A\n2025-04-01;7;sale;A\n\
            2025-06-29;10;sale;A\n2025-06-30;900;sale;A\n2025-02-01;20;return;A\n2025-07-31;1;sale;\n";
        let members = "card;enrolled on;level\nA;2025-01-01;gold\nB;2025-01-05;\nC;2025-06-01;gold\n";
        let files = [("receipts.csv", receipts), ("members.csv", members)];
        let reading = read_files("ltv-by-segment", &files, &Settings::default());
        // A's first 180 days end on 06-29: 100 + 50 + 7 + 10 − 20; B nothing; C too young.
        near(value_of(&reading), 147.0 / 2.0);
        // The first 90 end on 03-31: 130; C has been there for 61 days.
        near(part_of("ltv-by-segment", &reading, "days90"), 65.0);
        let [quarters, tiers] = &reading.tables[..] else { panic!("{:?}", reading.tables) };
        // Means of one and two members are not told in the tables.
        assert_eq!(quarters.rows[0].values[..3], [Some(2.0), None, None]);
        assert_eq!(tiers.rows[0].values[..3], [Some(2.0), None, None]);
    }
}
