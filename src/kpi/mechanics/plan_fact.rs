//! What was planned and what came.

use super::plan_deviation;
use crate::facts::{Planned, Plans, Target};
use crate::kpi::{Better, Context, Kpi, Need, Reading, Table};
use crate::ledger::{Field, Role};
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
/// Table `deviation-plan` or `deviation-previous`: see `plan_deviation`. Source: Rarus-P.
pub(super) static KPI: Kpi = Kpi {
    id: "plan-fact",
    unit: Unit::Gap,
    better: Better::Higher,
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
    let (deviations, note) = plan_deviation::read(plans);
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
    let named: Vec<&str> = plans.unknown.iter().take(NAMED).map(String::as_str).collect();
    (count > 0).then(|| {
        Message::new("note-unknown-plans").with("count", count as u64).with("names", named.join(", "))
    })
}

fn tables(plans: &Plans) -> Vec<Table> {
    let same = |one: &Target, other: &Target| one.figure == other.figure;
    plans.targets.chunk_by(same).filter_map(of_figure).collect()
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
