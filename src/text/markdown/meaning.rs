//! What a figure counts, and what a high or a low value of it means.

use super::figures::reaches_beyond;
use crate::kpi::{Better, Position, Rating};
use crate::message::{Args, Message};
use crate::report::KpiView;
use crate::text::Texts;
use crate::units::Unit;

/// Below so many rows the ends of a scale (0, 100 %) say little.
const FEW: u64 = 30;

/// The heading of an entry: its name, its value and, where the name does not say it, what
/// the value counts; the name alone without a value.
pub(super) fn heading(kpi: &KpiView, texts: &Texts) -> String {
    match kpi.figure.value {
        Some(_) => named(kpi.id, kpi.figure.value, kpi.figure.unit, texts),
        None => texts.name(&format!("kpi-{}", kpi.id)),
    }
}

/// The name of a KPI, its value, if there is one of the whole, and what it counts.
pub(super) fn named(kpi: &str, value: Option<f64>, unit: Unit, texts: &Texts) -> String {
    let id = format!("kpi-{kpi}");
    let name = texts.name(&id);
    let name = match value {
        Some(value) => format!("{name}: {}", texts.figure(value, unit)),
        None => name,
    };
    match texts.attribute(&id, "counted", &Args::new()) {
        Some(counted) => format!("{name} ({counted})"),
        None => name,
    }
}

/// What the value means: one side where the norm or the scale tells which, else both.
pub(super) fn of(kpi: &KpiView, texts: &Texts) -> Option<String> {
    kpi.figure.value?;
    let id = format!("kpi-{}", kpi.id);
    let text = |side: &str| texts.attribute(&id, side, &Args::new()).unwrap_or_default();
    let said = match side(kpi) {
        Some(side) => Message::new("report-means").with("meaning", text(side.attribute())),
        None => Message::new("report-means-both")
            .with("high", text(Side::High.attribute()))
            .with("low", text(Side::Low.attribute())),
    };
    Some(texts.message(&said))
}

/// An end of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    High,
    Low,
}

impl Side {
    const fn attribute(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Low => "low",
        }
    }

    const fn when(high: bool) -> Self {
        if high { Self::High } else { Self::Low }
    }
}

fn side(kpi: &KpiView) -> Option<Side> {
    let better = Side::when(kpi.better == Better::Higher);
    match (kpi.figure.position, kpi.figure.rating) {
        // What holds its norm is as it should be, unless the data leaves that open.
        (Position::Within, Rating::Good) if !is_open(kpi) => Some(better),
        (Position::Above, _) => Some(Side::High),
        (Position::Below, _) => Some(Side::Low),
        _ => by_scale(kpi),
    }
}

/// Whether the interval of what the norm is of reaches beyond it.
fn is_open(kpi: &KpiView) -> bool {
    let Some(norm) = &kpi.figure.norm else { return false };
    let of = norm.part.and_then(|part| kpi.parts.get(part)).unwrap_or(&kpi.figure);
    reaches_beyond(of, norm, kpi.better)
}

/// Without a norm: a change has its sign, a share its ends.
fn by_scale(kpi: &KpiView) -> Option<Side> {
    let value = kpi.figure.value.filter(|_| kpi.figure.position == Position::None)?;
    match kpi.figure.unit {
        Unit::Gap | Unit::NpsPoints => {
            let [low, high] = kpi.figure.interval.unwrap_or([value, value]);
            (low > 0.0 || high < 0.0).then(|| Side::when(low > 0.0))
        }
        Unit::Share if kpi.figure.n >= FEW && (value <= 0.0 || value >= 1.0) => Some(Side::when(value > 0.0)),
        // A count of what should not be there at all: one is to be looked at.
        Unit::Count => Some(Side::when(value > 0.0)),
        _ => None,
    }
}
