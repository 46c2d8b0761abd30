//! Which periods an analysis looks at.

use super::slice::Slice;
use crate::list::Listed;
use crate::settings::{Compare, Settings};
use crate::units::{Day, Month, Period};

/// One month of the period.
#[derive(Debug, Clone)]
pub struct MonthSlice {
    /// The month.
    pub month: Month,
    /// The data or the period does not cover all of it.
    pub partial: bool,
    /// Its facts.
    pub slice: Slice,
}

/// Two periods to compare.
#[derive(Debug, Clone)]
pub struct Compared {
    /// Now.
    pub current: Slice,
    /// Earlier.
    pub earlier: Slice,
}

/// The periods of an analysis: the whole, its months, and what it is compared with.
#[derive(Debug)]
pub(super) struct Periods {
    pub(super) whole: Period,
    pub(super) months: Vec<Month>,
    /// Now and before.
    pub(super) previous: Option<[Period; 2]>,
    /// Those of the two that the settings compare: their prices are held against each other even
    /// where nothing else is.
    pub(super) priced: Option<[Period; 2]>,
    /// Now and a year earlier.
    year_ago: Option<[Period; 2]>,
    /// The last three whole months and the three before them, where no period was chosen.
    recent: Option<[Period; 2]>,
    /// The last three whole months and the same a year earlier, where the settings compare with it.
    recent_year_ago: Option<[Period; 2]>,
}

impl Periods {
    pub(super) fn of(span: Period, settings: &Settings) -> Self {
        let whole = settings.period(span).overlap(span);
        let months = months_of(whole);
        let is_whole = |month: Month| month.period().overlap(span) == month.period();
        let last = months.iter().rev().copied().find(|month| is_whole(*month));
        let (previous, year_ago) = if settings.has_period() {
            let against = |earlier: Period| (span.from <= earlier.from).then_some([whole, earlier]);
            (against(whole.before()), against(year_earlier(whole)))
        } else {
            let against = |back: i32| {
                let (now, earlier) = (last?, last?.plus(-back));
                is_whole(earlier).then(|| [now.period(), earlier.period()])
            };
            (against(1), against(12))
        };
        let quarter = |back: i32| {
            let last = last?.plus(-back);
            let first = last.plus(-2);
            is_whole(first).then(|| Period { from: first.first(), to: last.last() })
        };
        let quarters = |back: i32| {
            let pair = quarter(0).zip(quarter(back)).filter(|_| !settings.has_period());
            pair.map(<[Period; 2]>::from)
        };
        let (priced, recent_year_ago) = match settings.compare {
            Compare::Previous => (previous, None),
            Compare::YearAgo => (year_ago, quarters(12)),
        };
        Self { whole, months, previous, priced, year_ago, recent: quarters(3), recent_year_ago }
    }

    /// The whole, without months and without anything to compare it with but prices.
    pub(super) fn whole_alone(self) -> Self {
        Self {
            months: Vec::new(),
            previous: None,
            year_ago: None,
            recent: None,
            recent_year_ago: None,
            ..self
        }
    }

    /// All that are to be gathered: the whole, then the months, then pairs to compare.
    pub(super) fn all(&self) -> Vec<Period> {
        let months = self.months.iter().map(|month| month.period().overlap(self.whole));
        let mut all: Vec<Period> = std::iter::once(self.whole).chain(months).listed();
        let pairs = [self.previous, self.year_ago, self.recent, self.recent_year_ago];
        for period in pairs.into_iter().flatten().flatten() {
            if !all.contains(&period) {
                all.push(period);
            }
        }
        all
    }

    pub(super) fn months(&self, slices: &[Slice]) -> Vec<MonthSlice> {
        let months = self.months.iter().zip(slices.iter().skip(1));
        months
            .map(|(month, slice)| MonthSlice {
                month: *month,
                partial: slice.period != month.period(),
                slice: slice.clone(),
            })
            .listed()
    }

    pub(super) fn previous(&self, slices: &[Slice]) -> Option<Compared> {
        compared(self.previous?, slices)
    }

    pub(super) fn recent(&self, slices: &[Slice]) -> Option<Compared> {
        compared(self.recent?, slices)
    }

    pub(super) fn recent_year_ago(&self, slices: &[Slice]) -> Option<Compared> {
        compared(self.recent_year_ago?, slices)
    }

    pub(super) fn year_ago(&self, slices: &[Slice]) -> Option<Compared> {
        compared(self.year_ago?, slices)
    }
}

fn compared(pair: [Period; 2], slices: &[Slice]) -> Option<Compared> {
    let found = |wanted: Period| slices.iter().find(|slice| slice.period == wanted).cloned();
    let [current, earlier] = pair;
    Some(Compared { current: found(current)?, earlier: found(earlier)? })
}

/// Months that the period covers whole.
pub(super) fn whole_months(period: Period) -> Vec<Month> {
    months_of(period).into_iter().filter(|month| month.period().overlap(period) == month.period()).listed()
}

fn months_of(period: Period) -> Vec<Month> {
    if period.days() == 0 {
        return Vec::new();
    }
    (period.from.month().0..=period.to.month().0).map(Month).listed()
}

/// The same calendar days a year earlier.
fn year_earlier(period: Period) -> Period {
    let shifted = |day: Day| {
        let month = day.month();
        let place = day.since(month.first());
        let earlier = month.plus(-12).period();
        earlier.from.plus(place.min(earlier.days() - 1))
    };
    Period { from: shifted(period.from), to: shifted(period.to) }
}
