//! Every KPI over every period of the facts.

use super::{Context, Kpi, Reading, catalogue};
use crate::facts::{Compared, Facts, Known, Slice};
use crate::list::Listed;
use crate::message::Message;
use crate::settings::{Compare, Settings};
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
    /// The last three whole months and the three before them.
    pub recent: Option<ReadingPair>,
    /// The last three whole months and the same a year earlier, where the settings compare with it.
    pub recent_year_ago: Option<ReadingPair>,
}

impl Evaluated {
    /// What it is compared with earlier days by: the last three whole months, then the last
    /// one, or the chosen period. The longer view comes first.
    pub fn compared(&self, with: Compare) -> impl Iterator<Item = &ReadingPair> {
        let shorter = match with {
            Compare::Previous => &self.previous,
            Compare::YearAgo => &self.year_ago,
        };
        [self.recent(with), shorter.as_ref()].into_iter().flatten()
    }

    /// The last three whole months against the three that they are compared with.
    #[must_use]
    pub const fn recent(&self, with: Compare) -> Option<&ReadingPair> {
        match with {
            Compare::Previous => self.recent.as_ref(),
            Compare::YearAgo => self.recent_year_ago.as_ref(),
        }
    }
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
    catalogue().map(|kpi| evaluate_one(kpi, facts, settings)).listed()
}

/// Reads one KPI over one period.
#[must_use]
pub fn read_slice(kpi: &Kpi, slice: &Slice, known: &Known, settings: &Settings) -> Reading {
    read(kpi, &Context { slice, detail: None, months: &[], known, settings })
}

fn read(kpi: &Kpi, context: &Context<'_>) -> Reading {
    if kpi.is_told_of(context.settings) {
        (kpi.read)(context)
    } else {
        Reading::none(Message::new("why-of-part"), kpi.parts.len())
    }
}

/// Reads one KPI.
#[must_use]
pub fn evaluate_one(kpi: &'static Kpi, facts: &Facts, settings: &Settings) -> Evaluated {
    let part = |slice: &Slice| read_slice(kpi, slice, &facts.known, settings);
    let pair = |compared: &Compared| ReadingPair {
        current_period: compared.current.period,
        current: part(&compared.current),
        period: compared.earlier.period,
        earlier: part(&compared.earlier),
    };
    let whole = Context {
        slice: &facts.whole,
        detail: Some(&facts.detail),
        months: &facts.months,
        known: &facts.known,
        settings,
    };
    let mut whole = read(kpi, &whole);
    if whole.value.is_err() && whole.parts.iter().all(Result::is_err) {
        // How to read a figure is nothing to know where there is none.
        whole.notes.clear();
    }
    Evaluated {
        kpi,
        whole,
        months: facts.months.iter().map(|month| part(&month.slice)).listed(),
        previous: facts.previous.as_ref().map(pair),
        year_ago: facts.year_ago.as_ref().map(pair),
        recent: facts.recent.as_ref().map(pair),
        recent_year_ago: facts.recent_year_ago.as_ref().map(pair),
    }
}
