//! How each KPI stands against the norm in force.

use crate::kpi::{
    Evaluated, Figure, Grade, Kpi, Norm, Position, Rating, Reading, ReadingPair, position, rate,
};
use crate::list::Listed;
use crate::math::Estimate;
use crate::message::Arg;
use crate::settings::Settings;
use crate::units::Unit;

/// A KPI's figure held against its norm.
#[derive(Debug, Clone, Copy)]
pub struct Assessment {
    /// The norm in force; `None` if there is none.
    pub norm: Option<Norm>,
    /// Where the figure lies.
    pub position: Position,
    /// How it stands.
    pub rating: Rating,
}

/// Fewer rows than this are not rated.
const FEWEST: u64 = 10;

/// The visitor's own norm, else the published one of the industry.
#[must_use]
pub fn norm_in_force(kpi: &Kpi, settings: &Settings) -> Option<Norm> {
    let published = (kpi.norm)(settings.industry);
    match settings.norms.get(kpi.id) {
        Some(own) => {
            let part = published.and_then(|norm| norm.part);
            Some(Norm { low: own.low, high: own.high, source: "own", grade: Grade::Own, part })
        }
        None => published,
    }
}

/// What is published and does not rate: the norm that the visitor's own replaces, then those
/// of other sources.
#[must_use]
pub fn further_norms(kpi: &Kpi, settings: &Settings) -> Vec<Norm> {
    let replaced = (kpi.norm)(settings.industry).filter(|_| settings.norms.contains_key(kpi.id));
    replaced.into_iter().chain(kpi.further_norms(settings.industry)).listed()
}

/// Holds a KPI against its norm.
#[must_use]
pub fn assess(evaluated: &Evaluated, settings: &Settings) -> Assessment {
    let norm = norm_in_force(evaluated.kpi, settings);
    match (norm, judged(evaluated.kpi, &evaluated.whole, norm.as_ref())) {
        (Some(norm), Ok(estimate)) => Assessment {
            norm: Some(norm),
            position: position(estimate.value, &norm),
            rating: match estimate.n {
                n if n < FEWEST => Rating::Unknown,
                _ => rate(estimate, &norm, evaluated.kpi.better),
            },
        },
        (norm, _) => Assessment { norm, position: Position::None, rating: Rating::Unknown },
    }
}

/// The figure that the norm is about: the KPI's own or one of its parts.
fn judged<'a>(kpi: &Kpi, reading: &'a Reading, norm: Option<&Norm>) -> Result<&'a Estimate, ()> {
    figure_of(kpi, reading, norm.and_then(|norm| norm.part)).as_ref().map_err(|_| ())
}

fn figure_of<'a>(kpi: &Kpi, reading: &'a Reading, part: Option<&str>) -> &'a Figure {
    let place = kpi.parts.iter().position(|(name, _)| Some(*name) == part);
    place.and_then(|place| reading.parts.get(place)).unwrap_or(&reading.value)
}

/// The estimates now and earlier of the figure that the KPI is judged by.
#[must_use]
pub fn comparison_of(
    evaluated: &Evaluated,
    pair: &ReadingPair,
    part: Option<&str>,
) -> Option<(Estimate, Estimate)> {
    let now = figure_of(evaluated.kpi, &pair.current, part).as_ref().ok()?;
    let earlier = figure_of(evaluated.kpi, &pair.earlier, part).as_ref().ok()?;
    Some((*now, *earlier))
}

/// A value as an argument that is formatted in its unit.
#[must_use]
pub fn figure_arg(value: f64, unit: Unit) -> Arg {
    match unit {
        Unit::Money => Arg::Money(value),
        Unit::Share => Arg::Share(value),
        Unit::Gap => Arg::Change(value),
        Unit::SharePoints => Arg::SharePoints(value),
        Unit::PerMonth | Unit::PerYear | Unit::Days | Unit::NpsPoints => Arg::Figure { unit, value },
        Unit::Items => Arg::Number(value),
        // To the nearest one: the edges of an interval and a norm are no whole numbers.
        _ if value < 0.0 => Arg::Number(value),
        Unit::Members | Unit::Receipts | Unit::Points | Unit::Count => Arg::Count((value + 0.5) as u64),
    }
}
