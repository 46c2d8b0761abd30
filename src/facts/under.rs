//! The settings that facts hang on, beside those that say which rows and purchases count.

use crate::settings::{Compare, RevenueBasis, Settings};
use crate::units::Day;

/// Whatever else is set, under the same of these the facts of a ledger are the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Under {
    chosen: [Option<Day>; 2],
    compare: Compare,
    launch: Option<Day>,
    revenue: RevenueBasis,
    point_value: f64,
    maturity_days: u32,
    active_days: u32,
}

impl Under {
    pub(super) fn of(settings: &Settings) -> Self {
        Self {
            chosen: [settings.from, settings.to],
            compare: settings.compare,
            launch: settings.launch,
            revenue: settings.definitions.revenue,
            point_value: settings.point_value(),
            maturity_days: settings.maturity_days(),
            active_days: settings.active_days(),
        }
    }

    /// Whether no more than the active days differ.
    pub(super) fn is_but_for_active_days(self, other: Self) -> bool {
        Self { active_days: other.active_days, ..self } == other
    }

    /// Whether rows of members in the same period are the same but for the active days.
    pub(super) fn has_rows_of(self, other: Self) -> bool {
        (self.revenue, self.point_value) == (other.revenue, other.point_value)
    }
}
