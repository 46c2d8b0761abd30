//! The catalogue as a page: `docs/kpis.md` and `loyalty kpis`.

use std::fmt::Write as _;

use super::{Language, Texts};
use crate::kpi::{FAMILIES, Kpi, Need};
use crate::message::Args;
use crate::settings::Industry;

/// Every KPI with its formula, needs, norms and sources, as Markdown.
#[must_use]
pub fn catalogue_markdown(language: Language) -> String {
    let texts = Texts::new(language, "RUB");
    let mut page = format!("# {}\n", texts.name("docs-title"));
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
    writeln!(page, "{}", line("docs-high", &text("high")))?;
    writeln!(page, "{}", line("docs-low", &text("low")))?;
    let sources: Vec<String> =
        kpi.sources.iter().map(|source| texts.name(&format!("source-{source}"))).collect();
    writeln!(page, "{}\n", line("docs-source", &sources.join("; ")))?;
    norms(page, kpi, texts)
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
    let heading = ["docs-industry", "docs-norm", "docs-norm-of", "docs-source"].map(|id| texts.name(id));
    writeln!(page, "| {} |\n|---|---|---|---|", heading.join(" | "))?;
    for industry in Industry::ALL {
        let Some(norm) = (kpi.norm)(industry) else { continue };
        let part = kpi.parts.iter().find(|(name, _)| Some(*name) == norm.part);
        let unit = part.map_or(kpi.unit, |(_, unit)| *unit);
        let range = texts.range(unit, norm.low, norm.high);
        let of =
            part.map_or_else(|| texts.name("docs-value"), |(name, _)| texts.name(&format!("part-{name}")));
        let industry = texts.name(&format!("industry-{}", industry.id()));
        writeln!(
            page,
            "| {industry} | {range} | {of} | {} |",
            texts.name(&format!("source-{}", norm.source))
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_page_is_the_generated_one() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/kpis.md");
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        let generated = catalogue_markdown(Language::English);
        assert!(committed == generated, "run `cargo xtask docs` to bring docs/kpis.md up to date");
    }
}
