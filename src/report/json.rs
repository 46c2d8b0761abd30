//! The JSON bytes: the same from the command line and in the browser.

use serde::Serialize;

use super::Report;
use crate::ingest::Quality;
use crate::kpi::{Better, Grade, Need, Norm, catalogue};
use crate::list::Listed;
use crate::settings::Industry;
use crate::units::Unit;

/// The report as one JSON document, UTF-8, with a newline at the end.
#[must_use]
pub fn json(report: &Report) -> Vec<u8> {
    document(report)
}

/// The account of files none of which could be read.
#[must_use]
pub fn problems_json(quality: &Quality) -> Vec<u8> {
    document(quality)
}

/// The catalogue as JSON: a list of entries with their norms by industry.
#[must_use]
pub fn catalogue_json() -> Vec<u8> {
    let entries: Vec<Entry> = catalogue()
        .map(|kpi| Entry {
            id: kpi.id,
            family: kpi.family(),
            unit: kpi.unit,
            better: kpi.better,
            needs: kpi.needs.iter().map(|need| NeedEntry::of(*need)).listed(),
            sources: kpi.sources,
            parts: kpi.parts.iter().map(|(name, _)| *name).listed(),
            norms: Industry::ALL
                .into_iter()
                .flat_map(|industry| {
                    let rating = (kpi.norm)(industry).into_iter().map(|norm| (norm, true));
                    let further = kpi.further_norms(industry).map(|norm| (norm, false));
                    rating.chain(further).map(move |(norm, rates)| IndustryNorm::of(industry, norm, rates))
                })
                .listed(),
        })
        .listed();
    document(&entries)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    id: &'static str,
    family: &'static str,
    unit: Unit,
    better: Better,
    needs: Vec<NeedEntry>,
    sources: &'static [&'static str],
    parts: Vec<&'static str>,
    norms: Vec<IndustryNorm>,
}

/// A table, one of its columns, or a setting; with other ways to the same end.
#[derive(Serialize, Default)]
struct NeedEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    setting: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    or: Vec<Self>,
}

impl NeedEntry {
    fn of(need: Need) -> Self {
        match need {
            Need::Table(role) => Self { table: Some(role.id()), ..Self::default() },
            Need::Column(role, field) => {
                Self { table: Some(role.id()), field: Some(field.id()), ..Self::default() }
            }
            Need::Setting(asked) => Self { setting: Some(asked.id()), ..Self::default() },
            Need::Any(needs) => {
                let or = needs.iter().skip(1).map(|need| Self::of(*need)).listed();
                Self { or, ..Self::of(need.best()) }
            }
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct IndustryNorm {
    industry: Industry,
    low: f64,
    high: f64,
    source: &'static str,
    grade: Grade,
    part: Option<&'static str>,
    /// Whether figures are held against it; what else is published is only shown.
    rates: bool,
}

impl IndustryNorm {
    const fn of(industry: Industry, norm: Norm, rates: bool) -> Self {
        let Norm { low, high, source, grade, part } = norm;
        Self { industry, low, high, source, grade, part, rates }
    }
}

/// As JSON, UTF-8: the one way in which the engine writes it. Nothing of it
/// refuses to be written; an empty document would show at once.
pub fn to_json(value: &impl Serialize) -> Vec<u8> {
    super::writer::write(value).unwrap_or_default()
}

fn document(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = to_json(value);
    bytes.push(b'\n');
    bytes
}
