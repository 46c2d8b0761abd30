//! The catalogue as a page: `docs/kpis.md`, `docs/kpis.ru.md` and `loyalty kpis`.

use std::fmt::Write as _;

use super::{Language, Texts};
use crate::kpi::{FAMILIES, Kpi, Need, catalogue};
use crate::message::{Args, Message};
use crate::settings::{Definition, Industry, Settings, Way};

/// Every KPI with its formula, needs, norms and sources, as Markdown.
#[must_use]
pub fn catalogue_markdown(language: Language) -> String {
    let texts = Texts::new(language, "RUB");
    let intro = Message::new("docs-intro")
        .with("count", catalogue().count() as u64)
        .with("families", FAMILIES.len() as u64);
    let mut page = format!("# {}\n\n{}\n", texts.name("docs-title"), texts.message(&intro));
    for family in FAMILIES {
        page += &format!("\n## {}\n", texts.name(&format!("family-{}", family.id)));
        for kpi in family.kpis {
            // Writing to a string cannot fail.
            let _ = entry(&mut page, kpi, &texts);
        }
    }
    page
}

fn entry(page: &mut String, kpi: &Kpi, texts: &Texts) -> std::fmt::Result {
    let id = format!("kpi-{}", kpi.id);
    let text = |attribute| texts.attribute(&id, attribute, &Args::new()).unwrap_or_default();
    let line = |label: &str, value: &str| format!("- **{}:** {value}", texts.name(label));
    writeln!(page, "\n### {}\n\n`{}`\n\n{}\n", texts.name(&id), kpi.id, text("about"))?;
    writeln!(page, "{}", line("docs-formula", &text("formula")))?;
    let needs: Vec<String> = kpi.needs.iter().map(|need| need_text(*need, texts)).collect();
    writeln!(page, "{}", line("docs-needs", &needs.join(", ")))?;
    if !kpi.parts.is_empty() {
        let parts: Vec<String> =
            kpi.parts.iter().map(|(name, _)| texts.name(&format!("part-{name}"))).collect();
        writeln!(page, "{}", line("docs-parts", &parts.join(", ")))?;
    }
    for definition in Definition::ALL.into_iter().filter(|one| one.changes().contains(&kpi.id)) {
        writeln!(page, "{}", line("docs-definitions", &ways(definition, texts)))?;
    }
    writeln!(page, "{}", line("docs-high", &text("high")))?;
    writeln!(page, "{}", line("docs-low", &text("low")))?;
    let sources: Vec<String> =
        kpi.sources.iter().map(|source| texts.name(&format!("source-{source}"))).collect();
    writeln!(page, "{}\n", line("docs-source", &sources.join("; ")))?;
    norms(page, kpi, texts)
}

/// What a definition is about, and its ways, the usual one first. Their ids are those of
/// the settings document: the entry of it that differs from way to way.
fn ways(definition: Definition, texts: &Texts) -> String {
    let ways = definition.ways(&Settings::default());
    if definition == Definition::ActiveDays {
        let days = |way: &Way| way.active_days.unwrap_or(Industry::default().active_days());
        let named = ways.iter().map(|way| {
            let days = u64::from(days(way));
            texts.message(&Message::new("definition-activeDays-days").with("days", days))
        });
        return format!("{} ({})", texts.name("definition-activeDays"), named.collect::<Vec<_>>().join("; "));
    }
    let document = |way: &Way| serde_json::to_value(way.definitions).unwrap_or_default();
    let ways: Vec<serde_json::Value> = ways.iter().map(document).collect();
    let [first, second, ..] = &ways[..] else { return String::new() };
    let entries = first.as_object().into_iter().flatten();
    let Some((id, _)) = entries.into_iter().find(|(id, way)| second.get(id) != Some(way)) else {
        return String::new();
    };
    let way = |document: &serde_json::Value| {
        let way = document.get(id).and_then(serde_json::Value::as_str).unwrap_or_default();
        texts.name(&format!("definition-{id}-{way}"))
    };
    let named: Vec<String> = ways.iter().map(way).collect();
    format!("{} ({})", texts.name(&format!("definition-{id}")), named.join("; "))
}

fn need_text(need: Need, texts: &Texts) -> String {
    match need {
        Need::Any(needs) => {
            let ways: Vec<String> = needs.iter().map(|need| need_text(*need, texts)).collect();
            ways.join(&format!(" {} ", texts.name("docs-or")))
        }
        Need::Column(role, _) => {
            let table = texts.name(&format!("role-{}", role.id()));
            format!("{} ({table})", texts.arg(&need.name()))
        }
        Need::Table(_) | Need::Setting(_) => texts.arg(&need.name()),
    }
}

fn norms(page: &mut String, kpi: &Kpi, texts: &Texts) -> std::fmt::Result {
    if Industry::ALL.iter().all(|industry| (kpi.norm)(*industry).is_none()) {
        return Ok(());
    }
    let heading = ["docs-industry", "docs-norm", "docs-norm-of", "docs-source", "docs-grade"];
    writeln!(page, "| {} |\n|---|---|---|---|---|", heading.map(|id| texts.name(id)).join(" | "))?;
    let all = Industry::ALL.into_iter().flat_map(|industry| {
        let rating = (kpi.norm)(industry).into_iter().map(|norm| (norm, true));
        let further = kpi.further_norms(industry).map(|norm| (norm, false));
        rating.chain(further).map(move |(norm, rates)| (industry, norm, rates))
    });
    for (industry, norm, rates) in all {
        let part = kpi.parts.iter().find(|(name, _)| Some(*name) == norm.part);
        let unit = part.map_or(kpi.unit, |(_, unit)| *unit);
        let range = match texts.range_or_figure(unit, norm.low, norm.high) {
            range if rates => range,
            range => format!("{range} ({})", texts.name("docs-not-rating")),
        };
        let of =
            part.map_or_else(|| texts.name("docs-value"), |(name, _)| texts.name(&format!("part-{name}")));
        let industry = texts.name(&format!("industry-{}", industry.id()));
        let source = texts.name(&format!("source-{}", norm.source));
        let grade = texts.name(&format!("grade-{}", norm.grade.id()));
        writeln!(page, "| {industry} | {range} | {of} | {source} | {grade} |")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_pages_are_the_generated_ones() {
        for (file, language) in [("kpis.md", Language::English), ("kpis.ru.md", Language::Russian)] {
            let path = format!("{}/docs/{file}", env!("CARGO_MANIFEST_DIR"));
            let committed = std::fs::read_to_string(path).unwrap_or_default();
            let generated = catalogue_markdown(language);
            assert!(committed == generated, "run `cargo xtask docs` to bring docs/{file} up to date");
            for unsaid in ["definition-", "{$", "docs-"] {
                assert!(!generated.contains(unsaid), "{unsaid} is left in docs/{file}");
            }
        }
    }
}
