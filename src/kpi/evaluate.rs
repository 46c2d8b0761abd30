//! Every KPI over every period of the facts.

use super::{Context, Kpi, Reading, catalogue};
use crate::facts::{Compared, Facts, Slice};
use crate::settings::Settings;
use crate::units::Period;

/// A KPI with its figures.
#[derive(Debug, Clone)]
pub struct Evaluated {
    /// The entry.
    pub kpi: &'static Kpi,
    /// Over the whole period.
    pub whole: Reading,
    /// By month, in the order of [`Facts::months`].
    pub months: Vec<Reading>,
    /// Now and before.
    pub previous: Option<ReadingPair>,
    /// Now and a year earlier.
    pub year_ago: Option<ReadingPair>,
}

/// A KPI in two periods.
#[derive(Debug, Clone)]
pub struct ReadingPair {
    /// The days now.
    pub current_period: Period,
    /// The figure now.
    pub current: Reading,
    /// The days earlier.
    pub period: Period,
    /// The figure earlier.
    pub earlier: Reading,
}

/// Reads the catalogue.
#[must_use]
pub fn evaluate(facts: &Facts, settings: &Settings) -> Vec<Evaluated> {
    catalogue().map(|kpi| evaluate_one(kpi, facts, settings)).collect()
}

/// Reads one KPI.
#[must_use]
pub fn evaluate_one(kpi: &'static Kpi, facts: &Facts, settings: &Settings) -> Evaluated {
    let read = |slice: &Slice, detail| (kpi.read)(&Context { slice, detail, known: &facts.known, settings });
    let pair = |compared: &Compared| ReadingPair {
        current_period: compared.current.period,
        current: read(&compared.current, None),
        period: compared.earlier.period,
        earlier: read(&compared.earlier, None),
    };
    Evaluated {
        kpi,
        whole: read(&facts.whole, Some(&facts.detail)),
        months: facts.months.iter().map(|month| read(&month.slice, None)).collect(),
        previous: facts.previous.as_ref().map(pair),
        year_ago: facts.year_ago.as_ref().map(pair),
    }
}
