//! What was planned and what came.

use super::plan_deviation;
use crate::facts::{Planned, Plans, Target};
use crate::kpi::{Better, Context, Kpi, Need, Reading, Table};
use crate::ledger::{Field, Role};
use crate::list::Listed;
use crate::math::Estimate;
use crate::message::{Arg, Message, args};
use crate::units::Unit;

/// fact ÷ plan − 1 of revenue (sales less returns) in the last month that is planned and
/// wholly covered by data and period; if no such month has a plan of revenue, of the
/// figure that the file names first. `n`: sale receipts of the month; no interval, for
/// both are known exactly.
///
/// Figures are known by their names (letter case and punctuation don't matter); plans of
/// one figure and month in several rows are added up where the figure adds up (money,
/// receipts, points, new members), else the first row counts. Facts are the month's:
/// buyers are members with a sale receipt and each anonymous sale receipt; points come
/// from the table of points, if there is one; active members are those at the month's end.
///
/// Tables, one a figure (`plan-…`): by month plan, fact, deviation, and for the last month,
/// if it began within the data and is not over, its landing: the fact so far ÷ the share of
/// the month elapsed, days weighed by the mean revenue of their weekday in the last 56 days
/// (never below 0; each weekday must be there); means and shares land where they are; numbers of
/// different people (buyers, active members) have no landing. A partial month has no deviation.
///
/// Table `deviation-plan`, `deviation-previous` or `deviation-year-ago`: see `plan_deviation`. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "plan-fact",
    unit: Unit::Gap,
    better: Better::Higher,
    additive: false,
    everyone: true,
    needs: &[Need::Column(Role::Plan, Field::Planned)],
    sources: &["rarus-p", "ang"],
    parts: &[],
    norm: |_| None,
    read,
};

fn read(context: &Context<'_>) -> Reading {
    let plans = match context.need(KPI.needs).and_then(|()| context.detail()) {
        Ok(detail) => &detail.plans,
        Err(why) => return Reading::none(why, 0),
    };
    let Some((target, fact)) = shown(plans) else {
        let mut reading = Reading::none(Message::new("why-no-planned-month"), 0);
        reading.notes.extend(unknown(plans));
        reading.tables = tables(plans);
        return reading;
    };
    let value = Estimate { value: fact / target.plan - 1.0, error: None, n: target.receipts, bounds: None };
    let figure = |value: f64| Arg::Figure { unit: target.figure.unit(), value };
    let name = Arg::Name(["table-", target.figure.table()].concat());
    let figures =
        args([("fact", figure(fact)), ("plan", figure(target.plan)), ("month", target.month.into())]);
    let mut reading = Reading::plain(Ok(value), figures)
        .note(Message::new("note-plan-month").with("month", target.month).with("figure", name));
    reading.notes.extend(unknown(plans));
    reading.tables = tables(plans);
    let (deviations, note) = plan_deviation::read(plans, context.settings.compare);
    reading.tables.extend(deviations);
    reading.notes.extend(note);
    reading
}

/// The target that the figure is about, and its fact.
fn shown(plans: &Plans) -> Option<(&Target, f64)> {
    let last = |figure: Planned| {
        let own = plans.targets.iter().rev().filter(|target| target.figure == figure && !target.partial);
        own.filter(|target| target.plan > 0.0).find_map(|target| Some((target, target.fact?)))
    };
    last(Planned::Revenue).or_else(|| last(plans.targets.first()?.figure))
}

fn unknown(plans: &Plans) -> Option<Message> {
    /// More would be a list, not a sentence.
    const NAMED: usize = 5;
    let count = plans.unknown.len();
    let named: Vec<&str> = plans.unknown.iter().take(NAMED).map(String::as_str).listed();
    (count > 0).then(|| {
        Message::new("note-unknown-plans").with("count", count as u64).with("names", named.join(", "))
    })
}

fn tables(plans: &Plans) -> Vec<Table> {
    let same = |one: &Target, other: &Target| one.figure == other.figure;
    plans.targets.chunk_by(same).filter_map(of_figure).listed()
}

fn of_figure(targets: &[Target]) -> Option<Table> {
    let figure = targets.first()?.figure;
    let unit = figure.unit();
    let columns = [("plan", unit), ("fact", unit), ("deviation-share", Unit::Gap), ("landing", unit)];
    let mut table = Table::new(figure.table(), &columns);
    for target in targets {
        let deviation = target.fact.filter(|_| !target.partial && target.plan > 0.0);
        let deviation = deviation.map(|fact| fact / target.plan - 1.0);
        table.row(target.month, vec![Some(target.plan), target.fact, deviation, target.landing]);
    }
    Some(table)
}

#[cfg(test)]
mod tests {
    use crate::kpi::testing::*;
    use std::fmt::Write;

    use crate::message::Arg;
    use crate::settings::Settings;
    use crate::units::Day;

    fn read(receipts: &str, plan: &str) -> crate::kpi::Reading {
        let files = [("receipts.csv", receipts), ("plan.csv", plan)];
        read_files("plan-fact", &files, &Settings::default())
    }

    const RECEIPTS: &str = "date;member;amount\n2025-01-01;A1;1000\n2025-01-20;A1;500\n2025-01-21;B2;500\n\
        2025-01-31;;200\n2025-02-01;A1;1500\n2025-02-10;B2;750\n2025-02-11;B2;-50\n2025-02-28;;300\n";

    #[test]
    fn by_hand() {
        // February: 1500 + 750 + 300 − 50 = 2500 against 2000 planned: +25 %.
        let reading = read(
            RECEIPTS,
            "Месяц;Показатель;План\n02.2025;Выручка, руб.;2000\n02.2025;Доля чеков участников;80\n\
            02.2025;Настроение;5\n03.2025;Выручка;9\n",
        );
        near(value_of(&reading), 0.25);
        let share = &reading.tables[1];
        assert_eq!(share.id, "plan-member-receipt-share");
        near(share.rows[0].values[0].unwrap(), 0.8);
        near(share.rows[0].values[1].unwrap(), 2.0 / 3.0);
        let unknown = reading.notes.iter().find(|note| note.id == "note-unknown-plans").unwrap();
        assert_eq!(unknown.args["names"], Arg::Text("Настроение".to_owned()));
        // January: 3 buyers, 4 receipts, 2200. February: 3, 3, 2550, less 50 returned. The
        // logarithmic mean of the sales is 350 ÷ ln(2550/2200).
        let split = &reading.tables[2];
        let row: Vec<f64> = split.rows[0].values.iter().map(|value| value.unwrap()).collect();
        let mean = 350.0 / (2550.0f64 / 2200.0).ln();
        let average = mean * (850.0f64 / 550.0).ln();
        assert_eq!(split.id, "deviation-previous");
        for (found, expected) in row.iter().zip([300.0, 0.0, mean * 0.75f64.ln(), average, -50.0]) {
            assert!((found - expected).abs() < 1e-9, "{row:?}");
        }
        assert!((row[1..].iter().sum::<f64>() - row[0]).abs() < 1e-9);
    }

    #[test]
    fn a_plan_with_all_components_is_split_against_itself() {
        // 4 buyers × 1.5 receipts × 500 = 3000, of which 2900 stay: 100 of returns planned.
        let reading = read(
            RECEIPTS,
            "Месяц;Показатель;План\n02.2025;Выручка;2900\n02.2025;Покупатели;4\n02.2025;Чеки;6\n\
            02.2025;Средний чек;500\n",
        );
        let split = reading.tables.last().unwrap();
        let row: Vec<f64> = split.rows[0].values.iter().map(|value| value.unwrap()).collect();
        assert_eq!((split.id, row[0], row[4]), ("deviation-plan", -400.0, 50.0));
        assert!((row[1..].iter().sum::<f64>() - row[0]).abs() < 1e-9);
    }

    #[test]
    fn a_month_that_is_not_over_lands() {
        // 100 a day, every weekday alike: 14 of 31 days bring 1400, the month 3100.
        let mut receipts = "date;amount\n".to_owned();
        let first = Day::from_iso("2025-01-01").unwrap();
        for day in 0..73 {
            writeln!(receipts, "{};100", first.plus(day)).unwrap();
        }
        let reading = read(&receipts, "Месяц;Показатель;План\n02.2025;Выручка;2800\n03.2025;Выручка;3000\n");
        near(value_of(&reading), 0.0);
        let march = &reading.tables[0].rows[1].values;
        assert_eq!((march[1], march[2]), (Some(1400.0), None));
        near(march[3].unwrap(), 3100.0);
    }
}
