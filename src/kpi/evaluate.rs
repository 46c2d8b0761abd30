//! Every KPI over every period of the facts.

use super::{CATALOGUE, Context, Kpi, Reading};
use crate::facts::{Compared, Facts, Slice};
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
pub fn evaluate(facts: &Facts) -> Vec<Evaluated> {
    CATALOGUE
        .iter()
        .map(|kpi| {
            let read = |slice: &Slice| {
                (kpi.read)(&Context {
                    slice,
                    fields: facts.fields,
                    enrolment_known: facts.enrolment_known,
                    anonymous_known: facts.anonymous_known,
                    list_known: facts.list_known,
                    first_day: facts.span.from,
                    active_days: facts.active_days,
                })
            };
            let pair = |compared: &Compared| ReadingPair {
                current_period: compared.current.period,
                current: read(&compared.current),
                period: compared.earlier.period,
                earlier: read(&compared.earlier),
            };
            Evaluated {
                kpi,
                whole: read(&facts.whole),
                months: facts.months.iter().map(|month| read(&month.slice)).collect(),
                previous: facts.previous.as_ref().map(pair),
                year_ago: facts.year_ago.as_ref().map(pair),
            }
        })
        .collect()
}
