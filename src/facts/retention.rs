//! Members active at both ends of a period, and those who came and went between.

use super::gather::Gathering;
use super::histories::History;
use crate::ledger::Id;
use crate::units::{Day, Period};

/// Members by whether they are active at the two ends of a period. Active on a
/// day: the last purchase up to it lies at most the active days back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The day before the period, or the first day on which the data covers the
    /// active days, if that is later.
    pub start: Day,
    /// The last day of the period.
    pub end: Day,
    /// Active at the start.
    pub at_start: u64,
    /// Active at both ends.
    pub kept: u64,
    /// Active at the end, not at the start, and known before it.
    pub reactivated: u64,
    /// New since the start and active at the end.
    pub new_active: u64,
    /// New since the start and no longer active at the end.
    pub new_lapsed: u64,
}

impl Retention {
    /// Nobody as yet, over a period.
    pub(super) fn empty(period: Period, data_from: Day, active_days: u32) -> Self {
        let covered = data_from.plus(active_days as i32 - 1);
        Self {
            start: period.from.plus(-1).max(covered),
            end: period.to,
            at_start: 0,
            kept: 0,
            reactivated: 0,
            new_active: 0,
            new_lapsed: 0,
        }
    }

    /// Adds a member. Who first bought after the start is new.
    pub(super) fn add(&mut self, gathering: &Gathering<'_>, _member: Id, history: &History<'_>) {
        let Some(first) = history.purchases_by(self.end).first() else { return };
        let window = gathering.settings.active_days();
        let at_start = self.start >= *first && history.is_active(self.start, window);
        let at_end = history.is_active(self.end, window);
        self.at_start += u64::from(at_start);
        match (at_start, at_end) {
            (true, true) => self.kept += 1,
            (false, true) if *first > self.start => self.new_active += 1,
            (false, true) => self.reactivated += 1,
            (false, false) if *first > self.start => self.new_lapsed += 1,
            _ => {}
        }
    }

    /// Active at the end.
    #[must_use]
    pub const fn at_end(&self) -> u64 {
        self.kept + self.reactivated + self.new_active
    }

    /// Active at the start, not at the end.
    #[must_use]
    pub const fn lapsed(&self) -> u64 {
        self.at_start - self.kept
    }
}
