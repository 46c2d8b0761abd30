//! The report as Markdown.

use std::fmt::Write as _;

use super::{Texts, quality_text};
use crate::kpi::{Kpi, Rating, Table};
use crate::message::{Args, Message};
use crate::report::{FigureView, FindingView, KpiView, Report};

/// The report in words, for reading and for version control.
#[must_use]
pub fn markdown(report: &Report, texts: &Texts) -> String {
    let mut page = String::new();
    // Writing to a string cannot fail.
    let _ = write_page(&mut page, report, texts);
    page
}

fn write_page(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    let period = Message::new("report-period")
        .with("from", report.period.from)
        .with("to", report.period.to)
        .with("receipts", report.totals.receipts)
        .with("members", report.totals.members_with_purchase)
        .with("revenue", report.totals.revenue);
    writeln!(page, "# {}\n\n{}\n", texts.message(&report.verdict), texts.message(&period))?;
    for caution in &report.cautions {
        writeln!(page, "> {}\n", texts.message(caution))?;
    }
    writeln!(page, "## {}\n", texts.name("report-findings"))?;
    for found in &report.findings {
        finding(page, found, texts)?;
    }
    writeln!(page, "## {}\n", texts.name("report-kpis"))?;
    for kpi in &report.kpis {
        entry(page, kpi, texts)?;
    }
    writeln!(
        page,
        "## {}\n\n```text\n{}```",
        texts.name("report-quality"),
        quality_text(&report.quality, texts)
    )
}

fn finding(page: &mut String, found: &FindingView, texts: &Texts) -> std::fmt::Result {
    let id = format!("finding-{}", found.id);
    let text = |attribute| texts.attribute(&id, attribute, &found.args);
    writeln!(page, "### {}\n", text("title").unwrap_or_else(|| id.clone()))?;
    if let Some(meaning) = text("meaning") {
        writeln!(page, "{meaning}\n")?;
    }
    for (label, attribute) in [("report-check", "check"), ("report-action", "action")] {
        if let Some(sentence) = text(attribute) {
            writeln!(page, "- **{}:** {sentence}", texts.name(label))?;
        }
    }
    writeln!(page)
}

fn entry(page: &mut String, kpi: &KpiView, texts: &Texts) -> std::fmt::Result {
    let id = format!("kpi-{}", kpi.id);
    writeln!(page, "### {}\n\n{}", texts.name(&id), figure(&kpi.figure, texts))?;
    if kpi.figure.rating != Rating::Unknown {
        let name = match kpi.figure.rating {
            Rating::Good => "rating-good",
            Rating::Watch => "rating-watch",
            Rating::Bad | Rating::Unknown => "rating-bad",
        };
        writeln!(page, "· {}", texts.name(name))?;
    }
    writeln!(page)?;
    // In the order of the catalogue: by their names 180 days would come before 60.
    for (name, _) in Kpi::find(kpi.id).map_or(&[][..], |entry| entry.parts) {
        if let Some(part) = kpi.parts.get(name) {
            writeln!(page, "- {}: {}", texts.name(&format!("part-{name}")), figure(part, texts))?;
        }
    }
    if kpi.figure.value.is_some() {
        let formula = texts.attribute(&id, "formula", &Args::new()).unwrap_or_default();
        let figures = texts.attribute(&id, "figures", &kpi.figures).unwrap_or_default();
        writeln!(page, "- {formula} = {figures}")?;
    }
    for note in &kpi.notes {
        writeln!(page, "- {}", texts.message(note))?;
    }
    series(page, &kpi.figure, texts)?;
    kpi.tables.iter().try_for_each(|of| table(page, of, texts))
}

fn series(page: &mut String, figure: &FigureView, texts: &Texts) -> std::fmt::Result {
    if figure.series.iter().all(|point| point.value.is_none()) {
        return writeln!(page);
    }
    writeln!(
        page,
        "\n| {} | {} | n |\n|---|---:|---:|",
        texts.name("report-month"),
        texts.name("report-value")
    )?;
    for point in &figure.series {
        let value = point.value.map_or_else(|| "–".to_owned(), |value| texts.figure(value, figure.unit));
        let partial = if point.partial { " *" } else { "" };
        writeln!(page, "| {}{partial} | {value} | {} |", point.month, point.n)?;
    }
    writeln!(page)
}

/// What a figure is made of; the first column has no head.
fn table(page: &mut String, of: &Table, texts: &Texts) -> std::fmt::Result {
    writeln!(page, "{}\n", texts.name(&format!("table-{}", of.id)))?;
    let heads = of.columns.iter().map(|column| texts.arg(&column.head));
    row(page, std::iter::once(String::new()).chain(heads))?;
    writeln!(page, "|---|{}", "---:|".repeat(of.columns.len()))?;
    for one in &of.rows {
        let values = of.columns.iter().zip(&one.values);
        let cells = values.map(|(column, value)| {
            value.map_or_else(|| "–".to_owned(), |value| texts.figure(value, column.unit))
        });
        row(page, std::iter::once(texts.arg(&one.label)).chain(cells))?;
    }
    writeln!(page)
}

fn row(page: &mut String, cells: impl Iterator<Item = String>) -> std::fmt::Result {
    // A name from a file may hold the sign that ends a cell.
    let cells: Vec<String> = cells.map(|cell| cell.replace('|', "\\|")).collect();
    writeln!(page, "| {} |", cells.join(" | "))
}

fn figure(view: &FigureView, texts: &Texts) -> String {
    let Some(value) = view.value else {
        return view.why.as_ref().map_or_else(String::new, |why| texts.message(why));
    };
    let mut words = texts.figure(value, view.unit);
    if let Some([low, high]) = view.interval {
        let _ = write!(words, " ({})", texts.range(view.unit, low, high));
    }
    if let Some(norm) = &view.norm
        && norm.part.is_none()
    {
        let norm = Message::new("report-norm").with("range", texts.range(view.unit, norm.low, norm.high));
        let _ = write!(words, ", {}", texts.message(&norm));
    }
    words
}
