//! The figures by family.

use std::fmt::Write as _;

use super::notes::Notes;
use super::{ROWS, heading, meaning, more, row, series, table_head};
use crate::kpi::{Better, FAMILIES, Kpi, Position, Rating, Table};
use crate::message::{Arg, Args, Message};
use crate::report::{Comparison, FigureView, KpiView, NormView, Report};
use crate::settings::Compare;
use crate::text::Texts;
use crate::units::Unit;

/// Every family with its figures, then the notes that several of them share.
pub(super) fn families(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    let notes = Notes::of(report, texts);
    for family in FAMILIES {
        let kpis: Vec<&KpiView> = report.kpis.iter().filter(|kpi| kpi.family == family.id).collect();
        let without: Vec<&&KpiView> = kpis.iter().filter(|kpi| is_left_out(kpi, report)).collect();
        if !kpis.iter().any(|kpi| is_shown(kpi)) && without.is_empty() {
            continue;
        }
        heading(page, &format!("family-{}", family.id), texts)?;
        for kpi in kpis.iter().filter(|kpi| is_shown(kpi)) {
            entry(page, kpi, &notes, report.settings.compare, texts)?;
        }
        series::months(page, &kpis, texts)?;
        for kpi in &without {
            let why = kpi.figure.why.as_ref().map_or_else(String::new, |why| texts.message(why));
            writeln!(page, "- **{}:** {why}", texts.name(&format!("kpi-{}", kpi.id)))?;
        }
        if !without.is_empty() {
            writeln!(page)?;
        }
        // The value needs something to compare with, what it is made of does not. How many
        // there are in a row says nothing yet.
        let tells = |of: &&Table| of.rows.iter().any(|row| row.values.iter().skip(1).any(Option::is_some));
        for of in without.iter().flat_map(|kpi| &kpi.tables).filter(tells) {
            table(page, of, texts)?;
        }
    }
    if notes.shared().is_empty() {
        return Ok(());
    }
    heading(page, "report-notes", texts)?;
    for (place, note) in notes.shared().iter().enumerate() {
        writeln!(page, "{}. {note}", place + 1)?;
    }
    writeln!(page)
}

/// There is a value, or a part has one.
pub(super) fn is_shown(kpi: &KpiView) -> bool {
    kpi.figure.value.is_some() || kpi.parts.iter().any(|(_, part)| part.value.is_some())
}

/// Without value, and not for want of something that could be added: that is said apart.
fn is_left_out(kpi: &KpiView, report: &Report) -> bool {
    !is_shown(kpi) && !report.unlocks.iter().any(|unlock| unlock.kpis.contains(&kpi.id))
}

fn entry(
    page: &mut String,
    kpi: &KpiView,
    notes: &Notes,
    compare: Compare,
    texts: &Texts,
) -> std::fmt::Result {
    writeln!(page, "### {}\n", meaning::heading(kpi, texts))?;
    if let Some(why) = &kpi.figure.why {
        writeln!(page, "- {}", texts.message(why))?;
    }
    if let Some([low, high]) = kpi.figure.interval {
        let interval = Message::new("report-interval")
            .with("range", texts.range(kpi.figure.unit, low, high))
            .with("rows", kpi.figure.n);
        writeln!(page, "- {}", texts.message(&interval))?;
    }
    standing(page, &kpi.figure, kpi.better, texts)?;
    changes(page, &kpi.figure, compare, texts)?;
    if let Some(meaning) = meaning::of(kpi, texts) {
        writeln!(page, "- {meaning}")?;
    }
    // In the order of the catalogue: by their names 180 days would come before 60.
    for (name, _) in Kpi::find(kpi.id).map_or(&[][..], |entry| entry.parts) {
        let told = |part: &&FigureView| part.value.is_some() && !is_the_whole(part, &kpi.figure);
        if let Some(figure) = kpi.parts.get(name).filter(told) {
            part(page, name, figure, kpi.better, texts)?;
        }
    }
    missing_parts(page, kpi, texts)?;
    further_norms(page, kpi, texts)?;
    formula(page, kpi, texts)?;
    let (own, numbers) = notes.under(kpi, texts);
    own.iter().try_for_each(|note| writeln!(page, "- {note}"))?;
    if !numbers.is_empty() {
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let note = Message::new("report-see-notes").with("numbers", numbers.join(", "));
        writeln!(page, "- {}", texts.message(&note))?;
    }
    writeln!(page)?;
    kpi.tables.iter().try_for_each(|of| table(page, of, texts))
}

/// In words, and with the figures where there is a value.
fn formula(page: &mut String, kpi: &KpiView, texts: &Texts) -> std::fmt::Result {
    let id = format!("kpi-{}", kpi.id);
    let formula = texts.attribute(&id, "formula", &Args::new()).unwrap_or_default();
    write!(page, "- {}: {formula}", texts.name("report-formula"))?;
    if kpi.figure.value.is_some() {
        let figures = texts.attribute(&id, "figures", &kpi.figures).unwrap_or_default();
        write!(page, " = {figures}")?;
    }
    writeln!(page)
}

/// The value is one of the parts, of members say: it stands in the heading.
fn is_the_whole(part: &FigureView, whole: &FigureView) -> bool {
    part.value == whole.value && part.interval == whole.interval && part.unit == whole.unit
}

/// The norm of the value itself, and how it stands.
fn standing(page: &mut String, figure: &FigureView, better: Better, texts: &Texts) -> std::fmt::Result {
    match norm(figure, better, texts) {
        Some(norm) if figure.norm.as_ref().is_some_and(|norm| norm.part.is_none()) => {
            writeln!(page, "- {norm}")
        }
        _ => Ok(()),
    }
}

fn norm(figure: &FigureView, better: Better, texts: &Texts) -> Option<String> {
    let norm = figure.norm.as_ref()?;
    let rating = match figure.rating {
        // Its value holds the norm, and its interval does not: the data can't carry "good".
        Rating::Good if reaches_beyond(figure, norm, better) => "report-rating-open",
        Rating::Good if figure.position != Position::Within => "rating-better",
        Rating::Good => "rating-good",
        Rating::Watch => "rating-watch",
        Rating::Bad => "rating-bad",
        Rating::Unknown => "rating-unknown",
    };
    let said = Message::new("report-norm")
        .with("range", texts.range(figure.unit, norm.low, norm.high))
        .with("source", Arg::Name(format!("source-{}", norm.source)))
        .with("grade", Arg::Name(format!("grade-{}", norm.grade.id())))
        .with("rating", Arg::Name(rating.to_owned()));
    Some(texts.message(&said))
}

/// What other sources publish.
fn further_norms(page: &mut String, kpi: &KpiView, texts: &Texts) -> std::fmt::Result {
    for norm in &kpi.further_norms {
        let part = norm.part.and_then(|part| kpi.parts.get(part));
        let unit = part.map_or(kpi.figure.unit, |part| part.unit);
        let of = norm.part.map_or_else(String::new, |part| texts.name(&format!("part-{part}")) + " ");
        let said = Message::new("report-norm-further")
            .with("range", of + &texts.range_or_figure(unit, norm.low, norm.high))
            .with("source", Arg::Name(format!("source-{}", norm.source)))
            .with("grade", Arg::Name(format!("grade-{}", norm.grade.id())));
        writeln!(page, "- {}", texts.message(&said))?;
    }
    Ok(())
}

pub(super) fn reaches_beyond(figure: &FigureView, norm: &NormView, better: Better) -> bool {
    figure.interval.is_some_and(|[low, high]| match better {
        Better::Higher => low < norm.low,
        Better::Lower => high > norm.high,
    })
}

/// Changes beyond chance, what the settings compare with first.
fn changes(page: &mut String, figure: &FigureView, compare: Compare, texts: &Texts) -> std::fmt::Result {
    let mut compared = [("report-change", &figure.previous), ("report-change-year", &figure.year_ago)];
    if compare == Compare::YearAgo {
        compared.reverse();
    }
    for (id, comparison) in compared {
        if let Some(comparison) = comparison.as_ref().filter(|comparison| comparison.significant) {
            writeln!(page, "- {}", change(id, figure.unit, comparison, texts))?;
        }
    }
    Ok(())
}

fn change(id: &'static str, unit: Unit, comparison: &Comparison, texts: &Texts) -> String {
    let change = match (unit, comparison.relative) {
        (Unit::Share | Unit::Gap | Unit::SharePoints, _) => Arg::SharePoints(comparison.difference),
        (_, Some(relative)) => Arg::Change(relative),
        (_, None) => Arg::Number(comparison.difference),
    };
    let [from, to] = comparison.current_period;
    let [earlier_from, earlier_to] = comparison.period;
    let said = Message::new(id)
        .with("from", from)
        .with("to", to)
        .with("now", texts.figure(comparison.current, unit))
        .with("change", change)
        .with("earlierFrom", earlier_from)
        .with("earlierTo", earlier_to)
        .with("earlier", texts.figure(comparison.value, unit));
    texts.message(&said)
}

fn part(
    page: &mut String,
    name: &str,
    figure: &FigureView,
    better: Better,
    texts: &Texts,
) -> std::fmt::Result {
    let value = figure.value.map(|value| texts.figure(value, figure.unit)).unwrap_or_default();
    write!(page, "- {}: {value}", texts.name(&format!("part-{name}")))?;
    if let Some([low, high]) = figure.interval {
        write!(page, " ({})", texts.range(figure.unit, low, high))?;
    }
    if let Some(norm) = norm(figure, better, texts) {
        write!(page, ". {norm}")?;
    }
    writeln!(page)
}

/// Parts without a value, those with the same reason together.
fn missing_parts(page: &mut String, kpi: &KpiView, texts: &Texts) -> std::fmt::Result {
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    for (name, _) in Kpi::find(kpi.id).map_or(&[][..], |entry| entry.parts) {
        let Some(why) = kpi.parts.get(name).and_then(|part| part.why.as_ref()) else { continue };
        // It stands under the heading already.
        if kpi.figure.why.as_ref() == Some(why) {
            continue;
        }
        let (why, name) = (texts.message(why), texts.name(&format!("part-{name}")));
        match reasons.iter_mut().find(|(reason, _)| *reason == why) {
            Some((_, names)) => names.push(name),
            None => reasons.push((why, vec![name])),
        }
    }
    reasons.iter().try_for_each(|(why, names)| writeln!(page, "- {}: {why}", names.join(", ")))
}

/// What a figure is made of; the first column has no head.
pub(super) fn table(page: &mut String, of: &Table, texts: &Texts) -> std::fmt::Result {
    table_of_many(page, of, of.rows.len(), texts)
}

/// The same, of a table that has the first rows of `all`.
pub(super) fn table_of_many(page: &mut String, of: &Table, all: usize, texts: &Texts) -> std::fmt::Result {
    if of.rows.is_empty() {
        return Ok(());
    }
    writeln!(page, "{}\n", texts.name(&format!("table-{}", of.id)))?;
    let heads = of.columns.iter().map(|column| texts.arg(&column.head));
    table_head(page, &std::iter::once(String::new()).chain(heads).collect::<Vec<_>>(), 1)?;
    for one in of.rows.iter().take(ROWS) {
        let values = of.columns.iter().zip(&one.values);
        let cells = values.map(|(column, value)| {
            value.map_or_else(|| "–".to_owned(), |value| texts.figure(value, column.unit))
        });
        row(page, std::iter::once(texts.arg(&one.label)).chain(cells))?;
    }
    more(page, all, "report-more", texts)?;
    writeln!(page)
}
