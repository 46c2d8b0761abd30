//! Before and after the launch.

use crate::facts::{Launch, Windows, launch_column as at};
use crate::kpi::need::receipts;
use crate::kpi::{Asked, Better, Context, Figure, Kpi, Need, OrWhy, Reading, Table};
use crate::ledger::Field;
use crate::math::{Estimate, Part, Ratios, paired_gap, ratio};
use crate::message::{Arg, Message, args};
use crate::units::{Month, Unit};

/// How much the average receipt (money of sale receipts ÷ sale receipts, of members
/// and anonymous buyers) is higher in the W days from the launch date on than in the
/// W days before it. W is the number of whole days that the data has on both sides,
/// at most 365; the period chosen does not matter, and there are no figures by month.
/// `n`: sale receipts after.
///
/// Parts, each the change against before:
/// - `frequency`: purchases of members (that were not wholly given back; by receipts or
///   days as the settings say) ÷ members with such a purchase in either window;
/// - `repeatShare`: members with two purchases or more in the window ÷ with one or more;
/// - `churn`: of members with a purchase in the first ⌊W ÷ 2⌋ days of the window, those
///   with none in its last ⌊W ÷ 2⌋; these three only if a member bought before the launch;
/// - `receipts`: sale receipts a day; `revenue`: sales less returns a day;
/// - `seasonal`: change of the average receipt between windows of the same length about
///   the same calendar day a year before the launch (of 29 February, the 28th), if the
///   data reaches the first of these days.
///
/// Intervals: linearised, clustered by member over both windows, anonymous receipts
/// each their own; of the first three parts, by members with a purchase in either window.
/// Table `launch-windows`: the measures before and after, and the average receipt of the
/// windows a year earlier. Source: Rarus-A.
pub(super) static KPI: Kpi = Kpi {
    id: "launch-effect",
    unit: Unit::Gap,
    better: Better::Higher,
    additive: false,
    everyone: true,
    needs: &[receipts(Field::Amount), Need::Setting(Asked::Launch)],
    sources: &["rarus-a"],
    parts: &[
        ("frequency", Unit::Gap),
        ("repeatShare", Unit::Gap),
        ("churn", Unit::Gap),
        ("receipts", Unit::Gap),
        ("revenue", Unit::Gap),
        ("seasonal", Unit::Gap),
    ],
    norm: |_| None,
    read,
};

/// With fewer days the weather of a week or a holiday is most of the difference.
const FEW_DAYS: i32 = 90;

fn read(context: &Context<'_>) -> Reading {
    let launch = context.need(KPI.needs).and_then(|()| context.detail()).and_then(|detail| {
        detail.launch.as_ref().ok_or_else(|| {
            let span = context.known.span;
            Message::new("why-launch-outside").with("from", span.from).with("to", span.to)
        })
    });
    let launch = match launch {
        Ok(launch) => launch,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let windows = &launch.windows;
    let no_receipts = || Message::new("why-empty-window");
    let value = paired_gap(windows, compared([at::SALES, at::RECEIPTS])).ok_or_else(no_receipts);
    let of = |window: usize| windows.sums[window + at::RECEIPTS].unsigned_abs();
    let days = launch.after.days();
    let mut reading = Reading {
        value: value.map(|estimate| Estimate { n: of(at::AFTER), ..estimate }),
        parts: parts(launch),
        figures: args([
            ("after", Arg::Money(mean(windows, at::AFTER))),
            ("before", Arg::Money(mean(windows, 0))),
            ("days", u64::from(days.unsigned_abs()).into()),
        ]),
        notes: vec![Message::new("note-naive")],
        tables: vec![table(launch)],
    };
    if launch.members.sums[at::ONCE] > 0 {
        let half = Message::new("note-launch-churn").with("half", u64::from((days / 2).unsigned_abs()));
        reading.notes.push(half.with("active", u64::from(context.settings.active_days())));
    }
    if days < FEW_DAYS {
        let note = Message::new("note-short-windows").with("days", u64::from(days.unsigned_abs()));
        reading.notes.push(note);
    }
    reading
}

/// After the launch against before it.
const fn compared([over, under]: [usize; 2]) -> Ratios {
    Ratios { one: [over + at::AFTER, under + at::AFTER], other: [over, under] }
}

fn parts(launch: &Launch) -> Vec<Figure> {
    let (windows, members) = (&launch.windows, &launch.members);
    let known_before = members.sums[at::ONCE] > 0;
    let of_members = |found: Option<Estimate>, n: usize| -> Figure {
        if !known_before {
            return Err(Message::new("why-no-customers-before-launch"));
        }
        let n = members.sums[n].unsigned_abs();
        let found = found.or_why("why-empty-window")?;
        Ok(Estimate { n, ..found })
    };
    let of_receipts = |column: usize| -> Figure {
        let found = growth(windows, column).or_why("why-empty-window")?;
        Ok(Estimate { n: windows.sums[at::AFTER + at::RECEIPTS].unsigned_abs(), ..found })
    };
    let frequency = of_members(growth(members, at::PURCHASES), at::ONCE);
    vec![
        frequency.map(|estimate| Estimate { n: members.clusters, ..estimate }),
        of_members(paired_gap(members, compared([at::TWICE, at::ONCE])), at::AFTER + at::ONCE),
        of_members(paired_gap(members, compared([at::LOST, at::START])), at::AFTER + at::START),
        of_receipts(at::RECEIPTS),
        of_receipts(at::REVENUE),
        seasonal(launch),
    ]
}

/// The sum after ÷ the sum before − 1: the windows are equally long.
fn growth(windows: &Windows, column: usize) -> Option<Estimate> {
    let (mut over, mut under) = ([0.0; 16], [0.0; 16]);
    over[column + at::AFTER] = 1.0;
    under[column] = 1.0;
    let found = ratio(&[Part { group: windows, over, under }])?;
    Some(Estimate { value: found.value - 1.0, ..found })
}

fn seasonal(launch: &Launch) -> Figure {
    let windows = launch.year_earlier.as_ref().or_why("why-no-year-before-launch")?;
    let found = paired_gap(windows, compared([at::SALES, at::RECEIPTS]));
    let found = found.or_why("why-empty-window")?;
    Ok(Estimate { n: windows.sums[at::AFTER + at::RECEIPTS].unsigned_abs(), ..found })
}

/// Money of a receipt in one of the two windows.
fn mean(windows: &Windows, window: usize) -> f64 {
    let [sales, receipts] = [at::SALES, at::RECEIPTS].map(|column| windows.sums[window + column] as f64);
    if receipts == 0.0 { 0.0 } else { sales / receipts / 100.0 }
}

fn table(launch: &Launch) -> Table {
    let columns = [
        ("average-receipt", Unit::Money),
        ("receipts-a-day", Unit::Items),
        ("revenue-a-day", Unit::Money),
        ("frequency", Unit::PerMonth),
        ("repeat-share", Unit::Share),
        ("churn", Unit::Share),
    ];
    let mut table = Table::new("launch-windows", &columns);
    let days = f64::from(launch.after.days());
    let known_before = launch.windows.sums[at::ONCE] > 0;
    for (label, window) in [("row-before", 0), ("row-after", at::AFTER)] {
        let sum = |column: usize| launch.windows.sums[window + column] as f64;
        let ratio = |over: f64, under: f64| (under != 0.0).then_some(over / under);
        let of_members = |value: Option<f64>| value.filter(|_| known_before);
        let frequency = ratio(sum(at::PURCHASES) / days * Month::MEAN_DAYS, launch.members.clusters as f64);
        table.row(
            Arg::Name(label.to_owned()),
            vec![
                ratio(sum(at::SALES) / 100.0, sum(at::RECEIPTS)),
                Some(sum(at::RECEIPTS) / days),
                Some(sum(at::REVENUE) / 100.0 / days),
                of_members(frequency),
                of_members(ratio(sum(at::TWICE), sum(at::ONCE))),
                of_members(ratio(sum(at::LOST), sum(at::START))),
            ],
        );
    }
    if let Some(windows) = &launch.year_earlier {
        for (label, window) in [("row-before-year-earlier", 0), ("row-after-year-earlier", at::AFTER)] {
            let receipts = windows.sums[window + at::RECEIPTS] as f64;
            let average = (receipts > 0.0).then(|| mean(windows, window));
            let revenue = windows.sums[window + at::REVENUE] as f64 / 100.0 / days;
            table.row(
                Arg::Name(label.to_owned()),
                vec![average, Some(receipts / days), Some(revenue), None, None, None],
            );
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use crate::settings::Settings;
    use crate::units::Day;

    fn read(launch: &str) -> crate::kpi::Reading {
        let receipts = "date;member;amount\n2025-03-01;A1;100\n2025-03-02;B2;100\n2025-03-03;A1;100\n\
            2025-03-04;;100\n2025-03-05;A1;200\n2025-03-07;A1;100\n2025-03-08;;150\n";
        let settings = Settings { launch: Day::from_iso(launch), ..Settings::default() };
        read_csv("launch-effect", receipts, &settings)
    }

    #[test]
    fn by_hand() {
        // Four days on either side. Before 400 ÷ 4 = 100, after 450 ÷ 3 = 150: +50 %.
        let reading = read("2025-03-05");
        near(value_of(&reading), 0.5);
        let part = |name| part_of("launch-effect", &reading, name);
        // A1 and B2 made three purchases before and two after.
        near(part("frequency"), -1.0 / 3.0);
        // One of two came twice before, one of one after.
        near(part("repeatShare"), 1.0);
        // Of A1 and B2 in the first two days, B2 was not seen in the last two; A1 was, after.
        near(part("churn"), -1.0);
        near(part("receipts"), -0.25);
        near(part("revenue"), 0.125);
        // Of members alone: purchases 2 and 1 before, 2 and 0 after, (2/3)² · 2 · Σ(a/2 − b/3)².
        let frequency = reading.parts[0].as_ref().unwrap();
        let squares = (1.0 - 2.0 / 3.0_f64).powi(2) + (1.0 / 3.0_f64).powi(2);
        near(frequency.error.unwrap(), 2.0 / 3.0 * (2.0 * squares).sqrt());
        assert_eq!(reading.parts[5].as_ref().unwrap_err().id, "why-no-year-before-launch");
        assert_eq!(reading.tables[0].rows[0].values[4..], [Some(0.5), Some(0.5)]);
    }

    #[test]
    fn the_shorter_side_decides() {
        // One day before, one after: 100 on 1 March, 100 on 2 March.
        let reading = read("2025-03-02");
        near(value_of(&reading), 0.0);
        assert_eq!(read("2025-03-01").value.unwrap_err().id, "why-launch-outside");
        assert_eq!(read("2025-03-09").value.unwrap_err().id, "why-launch-outside");
    }

    #[test]
    fn the_year_before_is_held_beside_it() {
        // 10 → 20 around 5 March 2024, 20 → 30 a year later.
        let receipts = "date;amount\n2024-03-04;10\n2024-03-05;20\n2025-03-04;20\n2025-03-05;30\n";
        let settings = Settings { launch: Day::from_iso("2025-03-05"), ..Settings::default() };
        let reading = read_csv("launch-effect", receipts, &settings);
        near(value_of(&reading), 0.5);
        near(part_of("launch-effect", &reading, "seasonal"), 1.0);
        assert_eq!(reading.parts[0].as_ref().unwrap_err().id, "why-no-customers-before-launch");
    }
}
