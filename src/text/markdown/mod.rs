//! The report as Markdown: an audit to hand over, from the verdict down to the data.

mod breakdown;
mod data;
mod figures;
mod findings;
mod meaning;
mod members;
mod notes;
mod series;

pub use breakdown::{breakdowns_markdown, name as by_name, steps_markdown};

use std::fmt::Write as _;

use crate::message::{Arg, Message};
use crate::report::Report;
use crate::text::Texts;

/// Rows of a table that are shown; the rest is counted.
const ROWS: usize = 12;

/// The report in words, for reading and for version control.
#[must_use]
pub fn markdown(report: &Report, texts: &Texts) -> String {
    let mut page = String::new();
    // Writing to a string cannot fail.
    let _ = write_page(&mut page, report, texts);
    page
}

fn write_page(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    head(page, report, texts)?;
    findings::summary(page, report, texts)?;
    findings::details(page, report, texts)?;
    findings::what_works(page, report, texts)?;
    members::members(page, report, texts)?;
    figures::families(page, report, texts)?;
    data::conflicts(page, report, texts)?;
    data::unlocks(page, report, texts)?;
    data::method(page, texts)?;
    data::quality(page, report, texts)
}

fn head(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    let days = |id| Message::new(id).with("from", report.period.from).with("to", report.period.to);
    let scope = days("report-period")
        .with("receipts", report.totals.receipts)
        .with("members", report.totals.members_with_purchase)
        .with("revenue", report.totals.revenue);
    writeln!(page, "# {}\n", texts.message(&days("report-title")))?;
    writeln!(page, "**{}**\n\n{}\n", texts.message(&report.verdict), texts.message(&scope))?;
    report.cautions.iter().try_for_each(|caution| writeln!(page, "> {}\n", texts.message(caution)))
}

fn heading(page: &mut String, id: &str, texts: &Texts) -> std::fmt::Result {
    writeln!(page, "## {}\n", texts.name(id))
}

/// The head of a table: the first column holds words, the others numbers unless told so.
fn table_head(page: &mut String, heads: &[String], words: usize) -> std::fmt::Result {
    row(page, heads.iter().cloned())?;
    writeln!(page, "|{}{}", "---|".repeat(words), "---:|".repeat(heads.len() - words))
}

fn row(page: &mut String, cells: impl Iterator<Item = String>) -> std::fmt::Result {
    // A name from a file may hold the sign that ends a cell.
    let cells: Vec<String> = cells.map(|cell| cell.replace('|', "\\|")).collect();
    writeln!(page, "| {} |", cells.join(" | "))
}

/// How many rows are not shown.
fn more(page: &mut String, all: usize, id: &'static str, texts: &Texts) -> std::fmt::Result {
    if all <= ROWS {
        return Ok(());
    }
    writeln!(page, "\n{}", texts.message(&Message::new(id).with("count", (all - ROWS) as u64)))
}

/// The name of a KPI or of one of its parts.
fn name_of(kpi: &str, part: Option<&str>, texts: &Texts) -> String {
    let name = texts.name(&format!("kpi-{kpi}"));
    match part {
        Some(part) => {
            let part = Arg::Name(format!("part-{part}"));
            texts.message(&Message::new("report-part").with("kpi", name).with("part", part))
        }
        None => name,
    }
}
