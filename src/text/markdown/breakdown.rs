//! Figures by shop, level or month as Markdown: a table each.

use std::fmt::Write as _;

use super::{meaning, row, table_head};
use crate::message::{Arg, Message};
use crate::report::{Breakdown, BreakdownRow, Step, StepPoint, Steps};
use crate::segment::scheme_name;
use crate::text::Texts;
use crate::units::{Period, Unit};

/// Figures part by part, those that have a value in any.
#[must_use]
pub fn breakdowns_markdown(all: &[Breakdown], period: Period, texts: &Texts) -> String {
    let mut page = String::new();
    let by = all.first().map_or_else(String::new, |first| name(&first.by, texts));
    let title = Message::new("report-breakdown").with("by", by.as_str());
    let title = texts.message(&title.with("from", period.from).with("to", period.to));
    // Writing to a string cannot fail.
    let _ = writeln!(page, "# {title}\n");
    for one in all.iter().filter(|one| one.rows.iter().any(|row| row.value.is_some())) {
        let _ = broken_down(&mut page, one, texts);
    }
    page
}

/// What figures are told by: a column of the files, or a scheme of segments.
#[must_use]
pub fn name(by: &str, texts: &Texts) -> String {
    let id = ["by-", by].concat();
    let own = texts.name(&id);
    if own != id {
        return own;
    }
    texts.message(&Message::new("by-scheme").with("scheme", scheme_name(by)))
}

fn broken_down(page: &mut String, of: &Breakdown, texts: &Texts) -> std::fmt::Result {
    writeln!(page, "## {}\n", meaning::named(of.kpi, of.whole, of.unit, texts))?;
    heads(page, name(&of.by, texts), "report-standing", texts)?;
    for part in &of.rows {
        let edges = Edges { value: part.value, interval: part.interval, rows: part.n };
        let standing = standing(part, of.whole, texts);
        cells(page, texts.arg(&part.label), &edges, of.unit, standing, texts)?;
    }
    if of.more > 0 {
        writeln!(page, "\n{}", texts.message(&Message::new("breakdown-more").with("count", of.more)))?;
    }
    writeln!(page)
}

/// Against the whole where that lies beyond chance, or why there is no value.
fn standing(part: &BreakdownRow, whole: Option<f64>, texts: &Texts) -> String {
    if let Some(why) = &part.why {
        return texts.message(why);
    }
    match part.value.zip(whole).filter(|_| part.stands_out) {
        Some((value, whole)) if value > whole => texts.name("breakdown-above"),
        Some(_) => texts.name("breakdown-below"),
        None => String::new(),
    }
}

/// Figures step by step, those that have a value in any.
#[must_use]
pub fn steps_markdown(all: &[Steps], period: Period, texts: &Texts) -> String {
    let mut page = String::new();
    let step = all.first().map_or("", |first| first.step.id());
    let title = Message::new("step-subtitle").with("step", step);
    let title = texts.message(&title.with("from", period.from).with("to", period.to));
    let _ = writeln!(page, "# {title}\n");
    for one in all.iter().filter(|one| one.points.iter().any(|point| point.value.is_some())) {
        let _ = stepped(&mut page, one, texts);
    }
    page
}

fn stepped(page: &mut String, of: &Steps, texts: &Texts) -> std::fmt::Result {
    writeln!(page, "## {}\n", meaning::named(of.kpi, None, of.unit, texts))?;
    heads(page, texts.name(&format!("step-{}", of.step.id())), "report-covered", texts)?;
    for point in &of.points {
        let edges = Edges { value: point.value, interval: point.interval, rows: point.n };
        let partial = if point.partial { texts.name("step-partial") } else { String::new() };
        cells(page, label(point, of.step, texts), &edges, of.unit, partial, texts)?;
    }
    writeln!(page)
}

fn label(point: &StepPoint, step: Step, texts: &Texts) -> String {
    let day = texts.arg(&Arg::Date(point.from));
    match step {
        Step::Day => day,
        Step::Week => texts.message(&Message::new("step-week-of").with("day", day)),
        Step::Month => texts.arg(&Arg::Month(point.from.month())),
        Step::Quarter => {
            let month = point.from.month().0;
            let quarter = Message::new("step-quarter-of")
                .with("quarter", (month.rem_euclid(12) / 3 + 1).to_string())
                .with("year", month.div_euclid(12).to_string());
            texts.message(&quarter)
        }
    }
}

/// A value with what tells how sure it is.
struct Edges {
    value: Option<f64>,
    interval: Option<[f64; 2]>,
    rows: u64,
}

fn heads(page: &mut String, first: String, last: &str, texts: &Texts) -> std::fmt::Result {
    let heads = [first, texts.name(last)].into_iter();
    let numbers = ["report-value", "report-range", "report-rows"].map(|id| texts.name(id));
    table_head(page, &heads.chain(numbers).collect::<Vec<_>>(), 2)
}

fn cells(
    page: &mut String,
    label: String,
    edges: &Edges,
    unit: Unit,
    remark: String,
    texts: &Texts,
) -> std::fmt::Result {
    let none = || "–".to_owned();
    let value = edges.value.map_or_else(none, |value| texts.figure(value, unit));
    let interval = edges.interval.map_or_else(none, |[low, high]| texts.range(unit, low, high));
    let label = if label.is_empty() { texts.name("label-not-given") } else { label };
    row(page, [label, remark, value, interval, texts.arg(&Arg::Count(edges.rows))].into_iter())
}
