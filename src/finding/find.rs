//! Rules read figures and give findings, most important first.

use super::assess::{Assessment, assess, comparison_of, figure_arg, norm_in_force};
use super::figures::Figures;
use super::rank::ranked;
use super::rule::{Kind, Rule, Stake, Told, When};
use super::rules::RULES;
use crate::facts::By;
use crate::kpi::{Better, Evaluated, Kpi, Norm, Position, Rating, ReadingPair};
use crate::list::Listed;
use crate::math::Estimate;
use crate::message::{Arg, Args, args};
use crate::settings::{Compare, Industry, Settings};
use crate::units::{Period, Unit};

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
    /// Money at stake a year.
    pub stake: Option<Stake>,
    /// Findings of a group are about the same money.
    pub group: Option<&'static str>,
    /// Figures that would confirm a cause.
    pub checks: Vec<Checked>,
}

/// A figure that would confirm a cause.
#[derive(Debug, Clone, Copy)]
pub struct Checked {
    /// The KPI.
    pub kpi: &'static str,
    /// Its part; `None` for the value.
    pub part: Option<&'static str>,
    /// The value; of the days that are worse, where a figure got worse.
    pub value: f64,
    /// The value of the days before these.
    pub earlier: Option<f64>,
    /// What it is counted in.
    pub unit: Unit,
}

/// What the rules say of the figures, by distinct money, the cause before what follows from it.
#[must_use]
pub fn find(figures: &Figures<'_>) -> Vec<Finding> {
    let rules = RULES.iter().flat_map(|family| family.iter());
    // What is known of the whole alone says nothing of a part.
    let is_told = |rule: &&Rule| Kpi::find(rule.kpi).is_some_and(|kpi| kpi.is_told_of(figures.settings));
    let mut findings: Vec<Finding> = rules.filter(is_told).filter_map(|rule| speak(rule, figures)).listed();
    findings.extend(own_norms(figures));
    ranked(findings)
}

fn speak(rule: &Rule, figures: &Figures<'_>) -> Option<Finding> {
    let (told, days) = match rule.when {
        When::Told(when) => (when(figures)?, None),
        When::Falling => fall(figures.kpi(rule.kpi)?, figures)?,
        When::Low | When::Good => (stand(figures.kpi(rule.kpi)?, figures, rule.when.kind())?, None),
    };
    let stake = rule.worth.and_then(|worth| {
        let (worth, shortfall) = (worth(figures)?, told.shortfall?);
        let money = worth.a_unit * shortfall;
        if !is_meant(rule, money, figures)? {
            return None;
        }
        let mut args = worth.args;
        // What is said of the money may say since when.
        for name in ["against", "earlierFrom", "earlierTo"] {
            if let Some(arg) = told.args.get(name) {
                args.insert(name, arg.clone());
            }
        }
        args.insert("money", Arg::Money(money));
        if let Some(difference) = difference(rule, shortfall) {
            args.insert("shortfall", difference);
        }
        Some(Stake { money, args })
    });
    let checks = rule.checks.iter().filter_map(|(kpi, part)| check(figures, kpi, part, days));
    Some(Finding {
        id: rule.id,
        kpi: rule.kpi,
        kind: rule.when.kind(),
        rating: told.rating,
        args: told.args,
        stake,
        group: rule.group,
        checks: checks.listed(),
    })
}

/// Whether the money can be meant: nobody loses more than is sold in a year; a norm of the
/// visitor's about another part than the published ones (roubles instead of the gap) is in another
/// unit than the worth; and a part may not be comparable.
fn is_meant(rule: &Rule, money: f64, figures: &Figures<'_>) -> Option<bool> {
    let within = money <= figures.facts.whole.revenue().to_f64() * figures.a_year()?;
    Some(within && is_comparable(rule, figures.settings) && is_of_norm(rule, figures.settings)?)
}

fn is_of_norm(rule: &Rule, settings: &Settings) -> Option<bool> {
    if rule.when.kind() != Kind::Low {
        return Some(true);
    }
    let kpi = Kpi::find(rule.kpi)?;
    let published = Industry::ALL.iter().find_map(|industry| (kpi.norm)(*industry));
    let in_force = norm_in_force(kpi, settings);
    Some(published.is_none_or(|norm| in_force.is_some_and(|own| own.part == norm.part)))
}

/// Whether a part of the data can be held against a norm, or its past, for money. Members who were
/// chosen by how they buy can't: they would not be among them else. In a shop or a channel what its
/// members buy elsewhere is missing, so it has only its own past.
fn is_comparable(rule: &Rule, settings: &Settings) -> bool {
    settings.only.keys().all(|id| match By::ALL.iter().find(|by| by.id() == id) {
        Some(By::Tier | By::Source | By::EnrolledBy) => true,
        Some(_) => rule.when.kind() == Kind::Falling,
        None => false,
    })
}

/// The shortfall in the words of its unit.
fn difference(rule: &Rule, shortfall: f64) -> Option<Arg> {
    let unit = Kpi::find(rule.kpi)?.unit;
    Some(match unit {
        Unit::Share | Unit::Gap | Unit::Money | Unit::Items => Arg::Share(shortfall),
        // The money is that of a year, so the factors are too.
        Unit::PerMonth => figure_arg(shortfall * 12.0, Unit::PerYear),
        _ => figure_arg(shortfall, unit),
    })
}

/// The figure of the whole period; of what got worse on some days, that of these days and of
/// those before, or nothing.
fn check(figures: &Figures<'_>, id: &str, part: &str, days: Option<Period>) -> Option<Checked> {
    let evaluated = figures.kpi(id)?;
    let part = (!part.is_empty()).then_some(part);
    let (value, earlier) = match days {
        None => (figures.estimate(id, part)?.value, None),
        Some(days) => {
            let pair =
                evaluated.compared(figures.settings.compare).find(|pair| pair.current_period == days)?;
            let (now, earlier) = comparison_of(evaluated, pair, part)?;
            (now.value, Some(earlier.value))
        }
    };
    let kpi = evaluated.kpi;
    let named = kpi.parts.iter().find(|(name, _)| Some(*name) == part);
    let unit = named.map_or(kpi.unit, |(_, unit)| *unit);
    Some(Checked { kpi: kpi.id, part: named.map(|(name, _)| *name), value, earlier, unit })
}

/// What lies on the worse side of a norm of the visitor's and has no rule of its own.
fn own_norms(figures: &Figures<'_>) -> Vec<Finding> {
    let has_rule = |kpi: &Kpi| {
        RULES
            .iter()
            .flat_map(|family| family.iter())
            .any(|rule| rule.kpi == kpi.id && matches!(rule.when, When::Low))
    };
    let without = figures.evaluated.iter().filter(|one| !has_rule(one.kpi));
    without
        .filter_map(|one| {
            let told = stand(one, figures, Kind::Low)?;
            let mut args = told.args;
            args.insert("kpi", Arg::Name(["kpi-", one.kpi.id].concat()));
            Some(Finding {
                id: "own-norm-missed",
                kpi: one.kpi.id,
                kind: Kind::Low,
                rating: told.rating,
                args,
                stake: None,
                group: None,
                checks: Vec::new(),
            })
        })
        .listed()
}

fn unit_of(evaluated: &Evaluated, part: Option<&str>) -> Unit {
    let parts = evaluated.kpi.parts.iter();
    parts.clone().find(|(name, _)| Some(*name) == part).map_or(evaluated.kpi.unit, |(_, unit)| *unit)
}

fn stand(evaluated: &Evaluated, figures: &Figures<'_>, kind: Kind) -> Option<Told> {
    let assessment = assess(evaluated, figures.settings);
    let good = assessment.rating == Rating::Good;
    let unknown = assessment.position == Position::None || assessment.rating == Rating::Unknown;
    if unknown || good != (kind == Kind::Good) {
        return None;
    }
    let norm = assessment.norm?;
    let estimate = figures.estimate(evaluated.kpi.id, norm.part)?;
    if !beyond_chance(&estimate, &norm, evaluated.kpi.better) {
        return None;
    }
    let value = estimate.value;
    let missing = match evaluated.kpi.better {
        Better::Higher => norm.low - value,
        Better::Lower => value - norm.high,
    };
    let (unit, times) = told(unit_of(evaluated, norm.part), norm.high);
    Some(Told {
        rating: assessment.rating,
        args: args([
            ("value", figure_arg(value * times, unit)),
            ("norm", Arg::Range { unit, low: norm.low * times, high: norm.high * times }),
        ]),
        shortfall: Some(missing).filter(|missing| *missing > 0.0),
    })
}

/// Whether the figure and its interval lie on one side of the norm's edge: of what lies on
/// both sides neither a fault nor a success is told.
fn beyond_chance(estimate: &Estimate, norm: &Norm, better: Better) -> bool {
    let edge = if better == Better::Higher { norm.low } else { norm.high };
    estimate.interval().is_none_or(|[low, high]| edge <= low || high < edge)
}

/// What is counted since the data begins grows by itself at first: those who left before
/// are not in it. So many days must lie behind the earlier of two states; and between two states a
/// year apart that growth is all there is to see.
const SINCE_THE_BEGINNING: [&str; 1] = ["inactive-share-30d"];
const DAYS_TO_SETTLE: i32 = 180;

fn is_settled(evaluated: &Evaluated, pair: &ReadingPair, figures: &Figures<'_>) -> bool {
    let behind = pair.period.to.since(figures.facts.known.span.from);
    let settled = behind >= DAYS_TO_SETTLE && figures.settings.compare == Compare::Previous;
    settled || !SINCE_THE_BEGINNING.contains(&evaluated.kpi.id)
}

/// Over one month, or over three: the longer view where it tells. With the days that are worse
/// than those they are compared with.
fn fall(evaluated: &Evaluated, figures: &Figures<'_>) -> Option<(Told, Option<Period>)> {
    let assessment = assess(evaluated, figures.settings);
    let with = figures.settings.compare;
    let mut settled = evaluated.compared(with).filter(|pair| is_settled(evaluated, pair, figures));
    settled.find_map(|pair| {
        let mut told = fall_between(evaluated, &assessment, pair)?;
        name_the_year(&mut told.args, with, pair.period);
        Some((told, Some(pair.current_period)))
    })
}

/// What is held against a year ago says so, and which days these were; the texts of findings
/// speak of the months before else.
pub(super) fn name_the_year(args: &mut Args, with: Compare, earlier: Period) {
    if with == Compare::YearAgo {
        args.insert("against", Arg::Text("year".to_owned()));
        args.insert("earlierFrom", Arg::Date(earlier.from));
        args.insert("earlierTo", Arg::Date(earlier.to));
    }
}

fn fall_between(evaluated: &Evaluated, assessment: &Assessment, pair: &ReadingPair) -> Option<Told> {
    let part = match assessment.norm {
        Some(norm) => norm.part,
        None => evaluated.kpi.parts.iter().find(|(name, _)| *name == "gap").map(|(name, _)| *name),
    };
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
    Some(Told {
        rating: Rating::Watch,
        args: args([
            ("now", figure_arg(now.value * times, unit)),
            ("earlier", figure_arg(earlier.value * times, unit)),
            (
                "difference",
                match unit {
                    Unit::Share | Unit::Gap | Unit::SharePoints => Arg::SharePoints(difference),
                    _ if earlier.value != 0.0 => Arg::Change(difference / earlier.value),
                    _ => figure_arg(difference * times, unit),
                },
            ),
            ("from", Arg::Date(pair.current_period.from)),
            ("to", Arg::Date(pair.current_period.to)),
        ]),
        shortfall: Some(libm::fabs(difference)),
    })
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

    #[test]
    fn every_rule_is_about_figures_that_there_are() {
        for rule in RULES.iter().flat_map(|family| family.iter()) {
            assert!(Kpi::find(rule.kpi).is_some(), "{}", rule.id);
            for (kpi, part) in rule.checks {
                let kpi = Kpi::find(kpi).unwrap_or_else(|| panic!("{} checks {kpi}", rule.id));
                let known = part.is_empty() || kpi.parts.iter().any(|(name, _)| name == part);
                assert!(known, "{} checks {} of {}", rule.id, part, kpi.id);
            }
        }
    }
}
