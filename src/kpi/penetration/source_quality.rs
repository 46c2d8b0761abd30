//! Which ways of enrolling bring members who buy.

use crate::facts::{SOURCE_DAYS, Source};
use crate::kpi::need::members;
use crate::kpi::{Better, Context, Figure, Kpi, Reading, Table};
use crate::ledger::Field;
use crate::list::Listed;
use crate::math::{Estimate, Moments, Part, Survival, ratio};
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// Of the listed members enrolled within the period, the share with a first purchase within
/// 90 days of the enrolment (the 90th day after it counts), by Kaplan–Meier up to the last day
/// of the data; who bought before the enrolment has bought on day 0. Parts: `secondPurchase`,
/// of those who have bought by then, the share with a second purchase day within 90 days of
/// the first, by Kaplan–Meier, the first being the first seen, before the enrolment or after;
/// `revenue90`, mean revenue (money paid less money given back) of the first 90 days, the day
/// of the enrolment and the 89 after it, of those whose 90 days lie within the data: what was
/// bought before the enrolment is not in it, and who bought nothing counts with nought.
/// Intervals: of the shares log(−log S) with Greenwood's error, of the mean linearised by
/// member. By source in a table, and by source in the breakdown. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "source-quality",
    unit: Unit::Share,
    better: Better::Higher,
    additive: false,
    everyone: false,
    needs: &[members(Field::Source), members(Field::Enrolled)],
    sources: &["rarus-p", "kaplan-meier"],
    parts: &[("secondPurchase", Unit::Share), ("revenue90", Unit::Money)],
    norm: |_| None,
    read,
};

const KOPECKS: f64 = 100.0;

fn read(context: &Context<'_>) -> Reading {
    let sources = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.sources,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let mut all = Source::default();
    for source in sources {
        all.members += source.members;
        all.first.extend(&source.first);
        all.second.extend(&source.second);
        all.money.merge(&source.money);
    }
    let [first, second, money] = figures(&all);
    let bought = all.first.iter().filter(|(days, came)| *came && *days <= SOURCE_DAYS as u32).count();
    Reading {
        parts: vec![second, money],
        tables: if all.members > 0 { vec![by_source(sources)] } else { Vec::new() },
        ..Reading::plain(first, args([("bought", (bought as u64).into()), ("members", all.members.into())]))
    }
    .note(Message::new("note-kaplan-meier"))
}

fn figures(of: &Source) -> [Figure; 3] {
    [converted(&of.first), converted(&of.second), mean(&of.money)]
}

fn converted(times: &[(u32, bool)]) -> Figure {
    Survival::of(times.iter().copied())
        .and_then(|curve| curve.reached(SOURCE_DAYS as u32))
        .ok_or_else(|| Message::new("why-not-watched-long-enough").with("days", SOURCE_DAYS as u64))
}

fn mean(money: &Moments<2>) -> Figure {
    let part = Part { group: money, over: [1.0, 0.0], under: [0.0, KOPECKS] };
    let estimate = ratio(&[part])
        .ok_or_else(|| Message::new("why-not-watched-long-enough").with("days", SOURCE_DAYS as u64))?;
    Ok(Estimate { n: money.clusters, ..estimate })
}

fn by_source(sources: &[Source]) -> Table {
    let columns = [
        ("members", Unit::Members),
        ("first-purchase", Unit::Share),
        ("second-purchase", Unit::Share),
        ("revenue-90", Unit::Money),
    ];
    let mut table = Table::new("sources", &columns);
    for source in sources {
        let label = match source.name.as_str() {
            "" => Arg::Name("label-not-given".to_owned()),
            name => name.into(),
        };
        let figures = figures(source).map(|figure| figure.ok().map(|estimate| estimate.value));
        let values = std::iter::once(Some(source.members as f64)).chain(figures).listed();
        table.row(label, values);
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::penetration::testing::FILES;
    use crate::kpi::testing::{near, part_of, read_files, value_of};
    use crate::settings::Settings;

    #[test]
    fn by_hand() {
        let reading = read_files("source-quality", &FILES, &Settings::default());
        // Days to the first purchase: A 9, B 1, C none in 274, D none in 11: at risk 4
        // at 1; 3 at 9 (D is watched for 11): S = 3/4 · 2/3 = 1/2.
        near(value_of(&reading), 0.5);
        // Second: A after 80 days, B none in 304: S = 1/2.
        near(part_of("source-quality", &reading, "secondPurchase"), 0.5);
        // First 90 days: A 100 + 500 (02-10, 05-01 is day 90), B 300, C 0.
        near(part_of("source-quality", &reading, "revenue90"), 300.0);
        let table = &reading.tables[0];
        assert_eq!(table.rows.len(), 2);
        // At the till: B and C; one of the two bought.
        assert_eq!(table.rows[1].values[..2], [Some(2.0), Some(0.5)]);
    }
}
