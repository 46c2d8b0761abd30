//! The JSON bytes: the same from the command line and in the browser.

use serde::Serialize;

use super::Report;
use crate::ingest::Quality;
use crate::kpi::{Better, CATALOGUE, Norm};
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
    let entries: Vec<Entry> = CATALOGUE
        .iter()
        .map(|kpi| Entry {
            id: kpi.id,
            family: kpi.family,
            unit: kpi.unit,
            better: kpi.better,
            needs: kpi.needs.iter().map(|field| field.id()).collect(),
            sources: kpi.sources,
            parts: kpi.parts.iter().map(|(name, _)| *name).collect(),
            norms: Industry::ALL
                .into_iter()
                .filter_map(|industry| (kpi.norm)(industry).map(|norm| IndustryNorm::of(industry, norm)))
                .collect(),
        })
        .collect();
    document(&entries)
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    id: &'static str,
    family: &'static str,
    unit: Unit,
    better: Better,
    needs: Vec<&'static str>,
    sources: &'static [&'static str],
    parts: Vec<&'static str>,
    norms: Vec<IndustryNorm>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct IndustryNorm {
    industry: Industry,
    low: f64,
    high: f64,
    source: &'static str,
    part: Option<&'static str>,
}

impl IndustryNorm {
    const fn of(industry: Industry, norm: Norm) -> Self {
        Self { industry, low: norm.low, high: norm.high, source: norm.source, part: norm.part }
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
