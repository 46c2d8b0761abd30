//! A figure by shop, level or day: asked for one at a time, since all of them would
//! swell the report.

use serde::Serialize;

use super::build::interval;
use super::cut::Cut;
use crate::facts::{self, Facts, Known, Slice, parts};
use crate::kpi::{Kpi, Need, Reading, evaluate_one, read_slice};
use crate::ledger::{Field, Ledger, Role};
use crate::list::Listed;
use crate::message::{Arg, Message};
use crate::segment::{Class, People};
use crate::settings::Settings;
use crate::units::{Day, Month, Period, Unit};

/// So many parts are told of; of more, those with the most receipts.
const MOST_PARTS: usize = 100;
/// So many steps are told of; of more, the last.
const MOST_STEPS: usize = 800;

/// A figure by part.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Breakdown {
    /// The KPI.
    #[cfg_attr(test, ts(type = "string"))]
    pub kpi: &'static str,
    /// By what, see [`Cut`].
    pub by: String,
    /// What the value is counted in.
    pub unit: Unit,
    /// The value over all parts together; `null` if it can't be had.
    pub whole: Option<f64>,
    /// The parts, those with the most receipts first; classes of members in their order, and
    /// those in none.
    pub rows: Vec<BreakdownRow>,
    /// Parts with fewer receipts that are not told of.
    #[cfg_attr(test, ts(type = "number"))]
    pub more: u64,
}

/// A part.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct BreakdownRow {
    /// The shop, the level.
    pub label: Arg,
    /// What `only` in the settings calls it, under the id that it is parted by; empty for members
    /// in no class.
    pub key: String,
    /// The value; `null` if it can't be had.
    pub value: Option<f64>,
    /// Why there is no value.
    pub why: Option<Message>,
    /// 95 % interval.
    pub interval: Option<[f64; 2]>,
    /// Rows behind it.
    #[cfg_attr(test, ts(type = "number"))]
    pub n: u64,
    /// The difference from the whole lies beyond chance (95 %), the two taken as
    /// independent; of a sum, whose parts always differ from it, never.
    pub stands_out: bool,
}

/// A figure in steps of time.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct Steps {
    /// The KPI.
    #[cfg_attr(test, ts(type = "string"))]
    pub kpi: &'static str,
    /// Length of a step.
    pub step: Step,
    /// What the value is counted in.
    pub unit: Unit,
    /// In order; of more than 800, the last.
    pub points: Vec<StepPoint>,
}

/// Length of a step of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Step {
    /// A day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// Three calendar months.
    Quarter,
}

impl Step {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Quarter];

    /// Its id; its name is the message `step-<id>`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
        }
    }

    /// The step that a day lies in.
    fn around(self, day: Day) -> Period {
        match self {
            Self::Day => Period { from: day, to: day },
            Self::Week => {
                let monday = day.plus(-(day.weekday() as i32));
                Period { from: monday, to: monday.plus(6) }
            }
            Self::Month => day.month().period(),
            Self::Quarter => {
                let first = Month(day.month().0.div_euclid(3) * 3);
                Period { from: first.first(), to: first.plus(2).last() }
            }
        }
    }
}

/// One step.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub struct StepPoint {
    /// First day of the step.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: Day,
    /// Last day.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: Day,
    /// Its value; `null` if it can't be had.
    pub value: Option<f64>,
    /// 95 % interval.
    pub interval: Option<[f64; 2]>,
    /// Rows behind it.
    #[cfg_attr(test, ts(type = "number"))]
    pub n: u64,
    /// The data or the period does not cover the whole step.
    pub partial: bool,
}

/// A KPI over the whole period, part by part; `people` are those under the same settings.
#[must_use]
pub fn breakdown(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    kpi: &'static Kpi,
    by: &Cut,
) -> Breakdown {
    let mut one = [Breakdown::of(kpi, by)];
    fill(&mut one, ledger, settings, people, &[kpi], by);
    let [one] = one;
    one
}

/// Several KPIs over the whole period, part by part: the receipts of a part are gone
/// through once for all of them.
#[must_use]
pub fn breakdowns(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    kpis: &[&'static Kpi],
    by: &Cut,
) -> Vec<Breakdown> {
    let mut all = kpis.iter().map(|kpi| Breakdown::of(kpi, by)).listed();
    fill(&mut all, ledger, settings, people, kpis, by);
    all
}

impl Breakdown {
    fn of(kpi: &Kpi, by: &Cut) -> Self {
        Self { kpi: kpi.id, by: by.id().to_owned(), unit: kpi.unit, whole: None, rows: Vec::new(), more: 0 }
    }
}

fn fill(
    all: &mut [Breakdown],
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    kpis: &[&'static Kpi],
    by: &Cut,
) {
    let read = |kpi: &&'static Kpi, facts: &Facts| evaluate_one(kpi, facts, settings).whole;
    let facts = facts::gather_prepared(ledger, settings, &people.prepared);
    let wholes: Vec<Reading> = kpis.iter().map(|kpi| read(kpi, &facts)).listed();
    for (breakdown, whole) in all.iter_mut().zip(&wholes) {
        breakdown.whole = whole.value.as_ref().ok().map(|whole| whole.value);
    }
    let found = if let Cut::Part(by) = by { parts(ledger, settings, *by) } else { Vec::new() };
    let mut add = |label: Arg, key: &str, facts: &Facts| {
        for ((breakdown, kpi), whole) in all.iter_mut().zip(kpis).zip(&wholes) {
            let row = row(&read(kpi, facts), whole, kpi);
            breakdown.rows.push(BreakdownRow { label: label.clone(), key: key.to_owned(), ..row });
            breakdown.more = found.len().saturating_sub(MOST_PARTS) as u64;
        }
    };
    let lines = kpis.iter().any(|kpi| is_of_lines(kpi));
    for part in found.iter().take(MOST_PARTS) {
        add(part.label(ledger), part.key(ledger), &facts::gather_part(ledger, settings, *part, lines));
    }
    if let Cut::Scheme(scheme) = by {
        by_class(ledger, settings, people, scheme, &mut add);
    }
}

/// Each class that has somebody in it, then those in none: together they are all members.
fn by_class(
    ledger: &Ledger,
    settings: &Settings,
    people: &People,
    scheme: &str,
    add: &mut dyn FnMut(Arg, &str, &Facts),
) {
    let Some(division) = people.division(scheme) else { return };
    let nobody = Class::none();
    for (place, class) in division.classes.iter().chain(std::iter::once(&nobody)).enumerate() {
        let at = Some(place as u16).filter(|_| place < division.classes.len());
        let members = people.filter(|row| division.of(row) == at);
        if members.count() > 0 {
            let facts = facts::gather_members(ledger, settings, &members, &people.prepared);
            add(class.label.clone(), &class.key, &facts);
        }
    }
}

/// Whether a KPI needs the lines of receipts, which take long to go through.
fn is_of_lines(kpi: &Kpi) -> bool {
    let of_lines = [Field::Category, Field::Product];
    kpi.needs
        .iter()
        .any(|need| matches!(need.best(), Need::Column(Role::Receipts, field) if of_lines.contains(&field)))
}

/// Without its name.
fn row(reading: &Reading, whole: &Reading, kpi: &Kpi) -> BreakdownRow {
    let estimate = reading.value.as_ref().ok();
    let both = estimate.zip(whole.value.as_ref().ok()).filter(|_| !kpi.additive);
    let stands_out = both.is_some_and(|(part, whole)| part.differs_from(whole));
    BreakdownRow {
        label: Arg::Count(0),
        key: String::new(),
        value: estimate.map(|estimate| estimate.value),
        why: reading.value.as_ref().err().cloned(),
        interval: estimate.and_then(|estimate| interval(estimate, kpi.unit)),
        n: estimate.map_or(0, |estimate| estimate.n),
        stands_out,
    }
}

/// A KPI over the period in steps of time.
#[must_use]
pub fn steps(ledger: &Ledger, settings: &Settings, kpi: &'static Kpi, step: Step) -> Steps {
    let gathered = Stepped::gather(ledger, settings, step);
    gathered.of(kpi, settings)
}

/// Several KPIs over the period in steps of time.
#[must_use]
pub fn all_steps(ledger: &Ledger, settings: &Settings, kpis: &[&'static Kpi], step: Step) -> Vec<Steps> {
    let gathered = Stepped::gather(ledger, settings, step);
    kpis.iter().map(|kpi| gathered.of(kpi, settings)).listed()
}

/// The facts of every step.
struct Stepped {
    step: Step,
    /// The steps, whole, and what lies within the data and the period.
    steps: Vec<(Period, Slice)>,
    known: Known,
}

impl Stepped {
    fn gather(ledger: &Ledger, settings: &Settings, step: Step) -> Self {
        let period = settings.period(ledger.span()).overlap(ledger.span());
        let mut whole = Vec::new();
        let mut day = period.from;
        while day <= period.to {
            let around = step.around(day);
            whole.push(around);
            day = around.to.plus(1);
        }
        let whole = &whole[whole.len().saturating_sub(MOST_STEPS)..];
        let within: Vec<Period> = whole.iter().map(|around| around.overlap(period)).listed();
        let (known, slices) = facts::gather_periods(ledger, settings, &within);
        Self { step, steps: whole.iter().copied().zip(slices).listed(), known }
    }

    fn of(&self, kpi: &'static Kpi, settings: &Settings) -> Steps {
        let points = self.steps.iter().map(|(around, slice)| {
            let reading = read_slice(kpi, slice, &self.known, settings);
            let estimate = reading.value.as_ref().ok();
            StepPoint {
                from: around.from,
                to: around.to,
                value: estimate.map(|estimate| estimate.value),
                interval: estimate.and_then(|estimate| interval(estimate, kpi.unit)),
                n: estimate.map_or(0, |estimate| estimate.n),
                partial: slice.period != *around,
            }
        });
        Steps { kpi: kpi.id, step: self.step, unit: kpi.unit, points: points.listed() }
    }
}
