//! What costs money, what to do about it, and what works.

use std::fmt::Write as _;

use super::{heading, name_of, row, table_head};
use crate::kpi::Rating;
use crate::message::{Arg, Message};
use crate::report::{FindingView, Report};
use crate::text::Texts;

fn text(found: &FindingView, attribute: &str, texts: &Texts) -> Option<String> {
    texts.attribute(&format!("finding-{}", found.id), attribute, &found.args)
}

fn title(found: &FindingView, texts: &Texts) -> String {
    text(found, "title", texts).unwrap_or_else(|| found.id.to_owned())
}

/// The findings with money, by money, on one page.
pub(super) fn summary(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    heading(page, "report-money", texts)?;
    if report.findings.iter().all(|found| found.stake.is_none()) {
        return writeln!(page, "{}\n", texts.name("report-money-none"));
    }
    let heads =
        ["report-finding", "report-money-of", "report-next", "report-money-year"].map(|id| texts.name(id));
    table_head(page, &heads, 3)?;
    for found in &report.findings {
        let Some(stake) = &found.stake else { continue };
        let group = found.group.map_or_else(|| "–".to_owned(), |group| texts.name(&format!("group-{group}")));
        let action = text(found, "action", texts).unwrap_or_default();
        let money = texts.arg(&Arg::Money(stake.money));
        row(page, [title(found, texts), group, first_sentence(&action).to_owned(), money].into_iter())?;
    }
    writeln!(page, "\n{}\n", texts.name("report-money-note"))
}

fn first_sentence(text: &str) -> &str {
    text.find(". ").and_then(|end| text.get(..=end)).unwrap_or(text)
}

/// Every finding: meaning, cost, causes with their figures, what to do.
pub(super) fn details(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    heading(page, "report-findings", texts)?;
    let (mut number, mut before) = (0, None);
    for found in report.findings.iter().filter(|found| found.rating != Rating::Good) {
        number += 1;
        writeln!(page, "### {number}. {}\n", title(found, texts))?;
        if let Some(meaning) = text(found, "meaning", texts) {
            writeln!(page, "{meaning}\n")?;
        }
        let id = format!("finding-{}", found.id);
        let stake = found.stake.as_ref().and_then(|stake| texts.attribute(&id, "stake", &stake.args));
        let other = same_money_of_other_days(found, before).then(|| texts.name("stake-other-days"));
        let stake = stake.map(|stake| stake + &other.map_or_else(String::new, |other| format!(" {other}")));
        paragraph(page, "report-costs", stake, texts)?;
        before = Some(found);
        paragraph(page, "report-check", text(found, "check", texts), texts)?;
        for check in &found.checks {
            let value = texts.figure(check.value, check.unit);
            let earlier = check.earlier.map(|earlier| {
                let earlier = Arg::Text(texts.figure(earlier, check.unit));
                format!(" {}", texts.message(&Message::new("check-earlier").with("earlier", earlier)))
            });
            let name = name_of(check.kpi, check.part, texts);
            writeln!(page, "- {name}: {value}{}", earlier.unwrap_or_default())?;
        }
        if !found.checks.is_empty() {
            writeln!(page)?;
        }
        paragraph(page, "report-action", text(found, "action", texts), texts)?;
    }
    if let Some(nothing) = &report.nothing_found {
        writeln!(page, "{}\n", texts.message(nothing))?;
    }
    Ok(())
}

/// Whether it is about the same money as the finding before it, and about other days.
fn same_money_of_other_days(found: &FindingView, before: Option<&FindingView>) -> bool {
    let days = |found: &FindingView| ["from", "to"].map(|end| found.args.get(end).cloned());
    before.is_some_and(|before| {
        found.stake.is_some()
            && before.stake.is_some()
            && found.group == before.group
            && days(found) != days(before)
    })
}

fn paragraph(page: &mut String, label: &str, sentence: Option<String>, texts: &Texts) -> std::fmt::Result {
    match sentence {
        Some(sentence) => writeln!(page, "**{}.** {sentence}\n", texts.name(label)),
        None => Ok(()),
    }
}

/// The figures that hold their norm.
pub(super) fn what_works(page: &mut String, report: &Report, texts: &Texts) -> std::fmt::Result {
    let mut good = report.findings.iter().filter(|found| found.rating == Rating::Good).peekable();
    if good.peek().is_none() {
        return Ok(());
    }
    heading(page, "report-works", texts)?;
    for found in good {
        let meaning = text(found, "meaning", texts).unwrap_or_default();
        writeln!(page, "- **{}.** {meaning}", title(found, texts))?;
    }
    writeln!(page)
}
