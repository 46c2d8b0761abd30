//! The rules as data: a condition on a KPI, its texts in `texts/*/finding.ftl`.

use serde::Serialize;

use super::assess::{Assessment, assess, comparison_of, figure_arg};
use crate::kpi::{Better, Evaluated, Position, Rating};
use crate::math::sort_by_key;
use crate::message::{Arg, Args, args};
use crate::settings::Settings;
use crate::units::Unit;

/// When a rule speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Kind {
    /// The figure lies on the worse side of its norm.
    Low,
    /// The figure got worse from one period to the next, beyond chance.
    Falling,
    /// The figure holds its norm.
    Good,
}

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Id; texts are message `finding-<id>` with attributes `title`, `meaning`, `check`, `action`.
    pub id: &'static str,
    /// The KPI it reads.
    pub kpi: &'static str,
    /// When it speaks.
    pub kind: Kind,
}

/// A rule that spoke.
#[derive(Debug, Clone)]
pub struct Finding {
    /// Id of the rule.
    pub id: &'static str,
    /// The KPI.
    pub kpi: &'static str,
    /// Kind of the rule.
    pub kind: Kind,
    /// How the figure stands.
    pub rating: Rating,
    /// Numbers of its texts: `value` and `norm`, or `now`, `earlier` and `difference`.
    pub args: Args,
}

macro_rules! rules {
    ($($kpi:literal)+) => {
        /// Every rule.
        pub static RULES: &[Rule] = &[
            $(
                Rule { id: concat!($kpi, "-low"), kpi: $kpi, kind: Kind::Low },
                Rule { id: concat!($kpi, "-falling"), kpi: $kpi, kind: Kind::Falling },
                Rule { id: concat!($kpi, "-good"), kpi: $kpi, kind: Kind::Good },
            )+
        ];
    };
}

rules! {
    "member-revenue-share"
    "member-receipt-share"
    "average-receipt"
    "items-per-receipt"
    "average-item-price"
    "purchase-frequency"
    "active-members"
    "inactive-share-30d"
    "repeat-member-share"
    "revenue-per-member"
}

/// What the rules say of the figures: bad first, then to watch, then what works;
/// within each, in the order of the catalogue.
#[must_use]
pub fn find(evaluated: &[Evaluated], settings: &Settings) -> Vec<Finding> {
    let mut findings: Vec<(usize, Finding)> = RULES
        .iter()
        .filter_map(|rule| {
            let kpi = evaluated.iter().find(|evaluated| evaluated.kpi.id == rule.kpi)?;
            speak(rule, kpi, settings)
        })
        .enumerate()
        .collect();
    sort_by_key(&mut findings, |(at, finding)| {
        let urgency = match finding.rating {
            Rating::Bad => 0,
            Rating::Watch | Rating::Unknown => 1,
            Rating::Good => 2,
        };
        (urgency, *at)
    });
    findings.into_iter().map(|(_, finding)| finding).collect()
}

fn speak(rule: &Rule, evaluated: &Evaluated, settings: &Settings) -> Option<Finding> {
    let assessment = assess(evaluated, settings);
    let (rating, args) = match rule.kind {
        Kind::Low | Kind::Good => {
            let good = assessment.rating == Rating::Good;
            if assessment.position == Position::None || good != (rule.kind == Kind::Good) {
                return None;
            }
            (assessment.rating, standing(evaluated, &assessment)?)
        }
        Kind::Falling => (Rating::Watch, fall(evaluated, &assessment)?),
    };
    Some(Finding { id: rule.id, kpi: rule.kpi, kind: rule.kind, rating, args })
}

fn unit_of(evaluated: &Evaluated, part: Option<&str>) -> Unit {
    let parts = evaluated.kpi.parts.iter();
    parts.clone().find(|(name, _)| Some(*name) == part).map_or(evaluated.kpi.unit, |(_, unit)| *unit)
}

fn standing(evaluated: &Evaluated, assessment: &Assessment) -> Option<Args> {
    let norm = assessment.norm?;
    let unit = unit_of(evaluated, norm.part);
    let place = evaluated.kpi.parts.iter().position(|(name, _)| Some(*name) == norm.part);
    let figure = place.map_or(&evaluated.whole.value, |place| &evaluated.whole.parts[place]);
    let value = figure.as_ref().ok()?.value;
    let (unit, times) = told(unit, norm.high);
    Some(args([
        ("value", figure_arg(value * times, unit)),
        ("norm", Arg::Range { unit, low: norm.low * times, high: norm.high * times }),
    ]))
}

fn fall(evaluated: &Evaluated, assessment: &Assessment) -> Option<Args> {
    let part = match assessment.norm {
        Some(norm) => norm.part,
        None => evaluated.kpi.parts.iter().find(|(name, _)| *name == "gap").map(|(name, _)| *name),
    };
    let pair = evaluated.previous.as_ref()?;
    let (now, earlier) = comparison_of(evaluated, pair, part)?;
    let worse = match evaluated.kpi.better {
        Better::Higher => now.value < earlier.value,
        Better::Lower => now.value > earlier.value,
    };
    if !worse || !now.differs_from(&earlier) {
        return None;
    }
    let (unit, times) = told(unit_of(evaluated, part), earlier.value);
    let difference = now.value - earlier.value;
    Some(args([
        ("now", figure_arg(now.value * times, unit)),
        ("earlier", figure_arg(earlier.value * times, unit)),
        (
            "difference",
            match unit {
                Unit::Share | Unit::Gap => Arg::SharePoints(difference),
                _ if earlier.value != 0.0 => Arg::Change(difference / earlier.value),
                _ => figure_arg(difference * times, unit),
            },
        ),
    ]))
}

/// Rates below one a month are told by the year: "2.6 a year" can be pictured,
/// "0.22 a month" can't.
fn told(unit: Unit, size: f64) -> (Unit, f64) {
    match unit {
        Unit::PerMonth if size < 1.0 => (Unit::PerYear, 12.0),
        _ => (unit, 1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kpi::Kpi;

    #[test]
    fn every_rule_is_about_a_kpi() {
        for rule in RULES {
            assert!(Kpi::find(rule.kpi).is_some(), "{}", rule.id);
        }
    }
}
