//! What a rule is, and what it says when it speaks.

use serde::Serialize;

use super::Figures;
use crate::kpi::Rating;
use crate::message::{Arg, Args, args};

/// When a rule speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(test, derive(schemars::JsonSchema, ts_rs::TS), ts(export_to = "report.ts"))]
pub enum Kind {
    /// The figure lies on the worse side of its norm.
    Low,
    /// The figure got worse from one period to the next, beyond chance.
    Falling,
    /// The figure holds its norm.
    Good,
    /// Several figures together say it.
    Told,
}

/// A rule: a condition, the money at stake, what to check. Its texts are the message
/// `finding-<id>` with attributes `title`, `meaning`, `check`, `action` and, where there
/// is money at stake, `stake`.
#[derive(Debug)]
pub struct Rule {
    /// Id.
    pub id: &'static str,
    /// The KPI it is about.
    pub kpi: &'static str,
    /// When it speaks.
    pub when: When,
    /// What is lost a year for each unit that the figure falls short by.
    pub worth: Option<fn(&Figures<'_>) -> Option<Worth>>,
    /// Findings of a group are about the same money: their stakes are never added up.
    pub group: Option<&'static str>,
    /// Figures that would confirm one of the causes: KPI, and part or "".
    pub checks: &'static [(&'static str, &'static str)],
}

/// The condition of a rule.
#[derive(Debug, Clone, Copy)]
pub enum When {
    /// The figure lies on the worse side of its norm.
    Low,
    /// It got worse: over the last three months, the last one or the chosen period, against
    /// what the settings compare these with.
    Falling,
    /// It holds its norm.
    Good,
    /// What several figures say together.
    Told(fn(&Figures<'_>) -> Option<Told>),
}

impl When {
    /// Its kind.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Low => Kind::Low,
            Self::Falling => Kind::Falling,
            Self::Good => Kind::Good,
            Self::Told(_) => Kind::Told,
        }
    }
}

/// What a condition found.
#[derive(Debug, Clone)]
pub struct Told {
    /// How it stands.
    pub rating: Rating,
    /// Numbers of the texts.
    pub args: Args,
    /// By how much the figure falls short, in the unit that its worth is for.
    pub shortfall: Option<f64>,
}

/// What a unit of shortfall is worth.
#[derive(Debug, Clone)]
pub struct Worth {
    /// Money a year.
    pub a_unit: f64,
    /// The factors it was multiplied from, for the text.
    pub args: Args,
}

impl Worth {
    pub(super) fn of<const N: usize>(a_unit: f64, factors: [(&'static str, Arg); N]) -> Option<Self> {
        (a_unit.is_finite() && a_unit > 0.0).then(|| Self { a_unit, args: args(factors) })
    }
}

/// Money at stake a year.
#[derive(Debug, Clone)]
pub struct Stake {
    /// The money.
    pub money: f64,
    /// Numbers of its text: `money`, `shortfall` and the factors.
    pub args: Args,
}

impl Rule {
    /// A rule without money, group or figures to check.
    pub(super) const fn new(id: &'static str, kpi: &'static str, when: When) -> Self {
        Self { id, kpi, when, worth: None, group: None, checks: &[] }
    }

    /// With what a unit of shortfall is worth, and the money that it shares with others.
    pub(super) const fn worth(self, group: &'static str, worth: fn(&Figures<'_>) -> Option<Worth>) -> Self {
        Self { worth: Some(worth), group: Some(group), ..self }
    }

    /// With the figures that would confirm its causes.
    pub(super) const fn checks(self, checks: &'static [(&'static str, &'static str)]) -> Self {
        Self { checks, ..self }
    }
}
