//! How many of the active members stop buying.

use super::customer_retention_rate::{ends, note};
use crate::kpi::need::receipts;
use crate::kpi::reading::share_of_members;
use crate::kpi::{Better, Context, Kpi, OrWhy, Reading};
use crate::ledger::Field;
use crate::math::{Estimate, Moments, Part, ratio};
use crate::message::{Message, args};
use crate::units::{Day, Unit};

/// 1 − customer retention rate: members active at the start of the period and not at its
/// end ÷ members active at the start, both days as there. Parts: `monthly`, the mean churn of
/// a month: Σ members active on the day before a month and not on its last day ÷ Σ members
/// active on the day before, over the whole months of the period before which the data covers
/// the active days; `beforeLaunch` and `afterLaunch`, the same over the months that begin
/// before the launch of the programme, and from it on. Intervals: Wilson; of the parts
/// linearised, a month is a cluster, and `n` is the sum below the line. Source: Rarus-A.
pub(super) static KPI: Kpi = Kpi {
    id: "churn-rate",
    unit: Unit::Share,
    better: Better::Lower,
    additive: false,
    everyone: false,
    needs: &[receipts(Field::Date), receipts(Field::Member)],
    sources: &["rarus-a"],
    parts: &[("monthly", Unit::Share), ("beforeLaunch", Unit::Share), ("afterLaunch", Unit::Share)],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let retention = match ends(context) {
        Ok(retention) => retention,
        Err(why) => return Reading::none(why, KPI.parts.len()),
    };
    let launch =
        context.settings.launch.ok_or_else(|| crate::kpi::Need::Setting(crate::kpi::Asked::Launch).why());
    let side = |before: bool| {
        let launch = launch.clone()?;
        monthly(context, |first| (first < launch) == before)
    };
    Reading {
        parts: vec![monthly(context, |_| true), side(true), side(false)],
        ..Reading::plain(
            share_of_members(retention.lapsed(), retention.at_start, "why-nobody-active-at-start"),
            args([("lapsed", retention.lapsed().into()), ("start", retention.at_start.into())]),
        )
    }
    .note(note(context, &retention))
}

/// Lapsed ÷ active at the start, over the whole months that begin on days that pass;
/// a month is a cluster.
pub(super) fn monthly(context: &Context<'_>, passes: impl Fn(Day) -> bool) -> Result<Estimate, Message> {
    let mut months: Moments<2> = Moments::default();
    for month in context.months.iter().filter(|month| !month.partial && passes(month.month.first())) {
        let retention = month.slice.retention;
        if retention.start == month.month.first().plus(-1) && retention.at_start > 0 {
            months.add(&[retention.lapsed() as i64, retention.at_start as i64]);
        }
    }
    let part = Part { group: &months, over: [1.0, 0.0], under: [0.0, 1.0] };
    let n = months.sums[1].unsigned_abs();
    ratio(&[part]).map(|rate| Estimate { n, ..rate }).or_why("why-no-whole-months")
}

#[cfg(test)]
mod tests {
    use crate::kpi::retention::testing::{CSV, february_and_march};
    use crate::kpi::testing::{near, part_of, read_csv, value_of};
    use crate::units::Day;

    #[test]
    fn by_hand() {
        let settings = february_and_march();
        let reading = read_csv("churn-rate", CSV, &settings);
        near(value_of(&reading), 0.75);
        // Active on 01-31: A, B, C, D; on 02-28, 29 days back to 01-30: F alone, so all
        // four lapsed; on 03-31 F has lapsed too: 5 of 5.
        near(part_of("churn-rate", &reading, "monthly"), 1.0);
        let launched = crate::settings::Settings { launch: Day::from_iso("2025-03-01"), ..settings };
        near(part_of("churn-rate", &read_csv("churn-rate", CSV, &launched), "beforeLaunch"), 1.0);
    }
}
