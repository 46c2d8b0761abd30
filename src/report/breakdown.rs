//! A figure by shop, level or day: asked for one at a time, since all of them would
//! swell the report.

use serde::Serialize;

use super::build::interval;
use crate::facts::{self, By, parts};
use crate::kpi::{Kpi, Need, Reading, evaluate_one, read_slice};
use crate::ledger::{Field, Ledger, Role};
use crate::list::Listed;
use crate::message::{Arg, Message};
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
    /// By what: message `by-<id>`.
    #[cfg_attr(test, ts(type = "string"))]
    pub by: &'static str,
    /// What the value is counted in.
    pub unit: Unit,
    /// The parts, those with the most receipts first.
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

/// A KPI over the whole period, part by part.
#[must_use]
pub fn breakdown(ledger: &Ledger, settings: &Settings, kpi: &'static Kpi, by: By) -> Breakdown {
    let all = parts(ledger, settings, by);
    let told = &all[..all.len().min(MOST_PARTS)];
    let of_lines = [Field::Category, Field::Product];
    let lines = kpi
        .needs
        .iter()
        .any(|need| matches!(need.best(), Need::Column(Role::Receipts, field) if of_lines.contains(&field)));
    let readings: Vec<Reading> = told
        .iter()
        .map(|part| evaluate_one(kpi, &facts::gather_part(ledger, settings, *part, lines), settings).whole)
        .listed();
    let whole = evaluate_one(kpi, &facts::gather(ledger, settings), settings).whole;
    let rows = told.iter().zip(&readings).map(|(part, reading)| {
        let label = match by {
            By::Channel => Arg::Name(["channel-", if part.id == 1 { "store" } else { "online" }].concat()),
            _ => Arg::Text(part.name(ledger).to_owned()),
        };
        row(label, reading, &whole, kpi)
    });
    Breakdown {
        kpi: kpi.id,
        by: by.id(),
        unit: kpi.unit,
        rows: rows.listed(),
        more: (all.len() - told.len()) as u64,
    }
}

fn row(label: Arg, reading: &Reading, whole: &Reading, kpi: &Kpi) -> BreakdownRow {
    let estimate = reading.value.as_ref().ok();
    // A shop's part of a sum says nothing of the shop: it is always less than the whole.
    let both = estimate.zip(whole.value.as_ref().ok()).filter(|_| !is_sum(kpi));
    let stands_out = both.is_some_and(|(part, whole)| part.differs_from(whole));
    BreakdownRow {
        label,
        value: estimate.map(|estimate| estimate.value),
        why: reading.value.as_ref().err().cloned(),
        interval: estimate.and_then(|estimate| interval(estimate, kpi.unit)),
        n: estimate.map_or(0, |estimate| estimate.n),
        stands_out,
    }
}

/// Whether the parts of the figure add up to it.
pub(super) fn is_sum(kpi: &Kpi) -> bool {
    matches!(kpi.id, "revenue" | "points-liability")
        || matches!(kpi.unit, Unit::Members | Unit::Receipts | Unit::Points | Unit::Count)
}

/// A KPI over the period in steps of time.
#[must_use]
pub fn steps(ledger: &Ledger, settings: &Settings, kpi: &'static Kpi, step: Step) -> Steps {
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
    let points = whole.iter().zip(&slices).map(|(around, slice)| {
        let reading = read_slice(kpi, slice, &known, settings);
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
    Steps { kpi: kpi.id, step, unit: kpi.unit, points: points.listed() }
}
