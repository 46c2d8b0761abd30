//! The pass over the ledger.

use super::counted::Counted;
use super::detail::Detail;
use super::histories::{Histories, History};
use super::known::Known;
use super::periods::{Compared, MonthSlice, Periods};
use super::slice::{INACTIVE_DAYS, LastPurchase, Slice};
use super::{campaigns, surveys};
use crate::ledger::{Fields, Kind, Ledger, Receipt};
use crate::settings::Settings;
use crate::units::Period;

/// All facts of an analysis.
#[derive(Debug, Clone)]
pub struct Facts {
    /// What the files have at all.
    pub known: Known,
    /// The chosen period, or the whole file.
    pub whole: Slice,
    /// What is found for the whole period alone.
    pub detail: Detail,
    /// Its months in order.
    pub months: Vec<MonthSlice>,
    /// Now against before.
    pub previous: Option<Compared>,
    /// Now against a year earlier.
    pub year_ago: Option<Compared>,
}

impl Facts {
    /// The facts of files without a row.
    #[must_use]
    pub fn empty(span: Period) -> Self {
        Self {
            known: Known { span, fields: Fields::default(), members: 0, list: false, anonymous: false },
            whole: Slice::empty(span),
            detail: Detail::empty(span),
            months: Vec::new(),
            previous: None,
            year_ago: None,
        }
    }
}

/// What the facts are gathered from.
#[derive(Debug)]
pub(super) struct Gathering<'a> {
    pub(super) counted: &'a Counted<'a>,
    pub(super) histories: &'a Histories<'a>,
    pub(super) settings: &'a Settings,
    pub(super) known: Known,
}

/// Gathers the facts of the period that the settings choose.
#[must_use]
pub fn gather(ledger: &Ledger, settings: &Settings) -> Facts {
    let counted = Counted::new(ledger, settings);
    let histories = Histories::of(&counted, settings.definitions.purchases);
    let known = Known::of(&counted);
    let gathering = Gathering { counted: &counted, histories: &histories, settings, known };
    let periods = Periods::of(known.span, settings);
    let slices = gathering.slices(&periods.all());
    let months = periods.months(&slices);
    Facts {
        known,
        detail: Detail::gather(&gathering, periods.whole, &months),
        months,
        previous: periods.previous(&slices),
        year_ago: periods.year_ago(&slices),
        whole: slices.into_iter().next().unwrap_or_else(|| Slice::empty(periods.whole)),
    }
}

impl Gathering<'_> {
    fn slices(&self, periods: &[Period]) -> Vec<Slice> {
        let mut slices: Vec<Slice> = periods.iter().copied().map(Slice::empty).collect();
        for receipt in self.histories.rows(0).iter().filter_map(|row| self.counted.receipt(*row)) {
            for slice in slices.iter_mut().filter(|slice| slice.period.contains(receipt.day)) {
                slice.anonymous.add(std::slice::from_ref(&receipt));
            }
        }
        let mut buffer = Vec::new();
        for member in self.counted.members() {
            let history = self.histories.member(member, &mut buffer);
            for slice in &mut slices {
                let listed = self.counted.listed_by(member, slice.period.to);
                slice.add(&history, listed, self.settings.active_days());
            }
        }
        surveys::gather(self, &mut slices);
        campaigns::gather_sent(self, &mut slices);
        slices
    }
}

impl Slice {
    /// Adds a member.
    fn add(&mut self, history: &History<'_>, listed: bool, active_days: u32) {
        let receipts = history.receipts_in(self.period);
        self.members.add(receipts);
        let bought = receipts.iter().any(|receipt| receipt.kind == Kind::Sale);
        self.buyers += u64::from(bought);
        if !receipts.is_empty() {
            self.spending.add(&[revenue(receipts), i64::from(bought)]);
        }
        let purchases = history.purchases_in(self.period);
        self.kept.once += u64::from(purchases >= 1);
        self.kept.twice += u64::from(purchases >= 2);
        self.last.add(history.days_since_last(self.period.to), active_days, listed);
        if let Some(exposure) = history.exposure(self.period) {
            self.enrolled.add(&exposure);
            if history.is_active(self.period.to, active_days) {
                self.active.add(&exposure);
            }
        }
    }
}

impl LastPurchase {
    /// Adds a member who last bought so many days before, if at all.
    fn add(&mut self, days: Option<u32>, active_days: u32, listed: bool) {
        let active = days.is_some_and(|days| days <= active_days);
        self.active += u64::from(active);
        self.listed += u64::from(listed);
        self.listed_active += u64::from(listed && active);
        if let Some(days) = days {
            self.members += 1;
            for (inactive, window) in self.inactive.iter_mut().zip(INACTIVE_DAYS) {
                *inactive += u64::from(days > window);
            }
        }
    }
}

/// Kopecks paid less kopecks given back.
pub(super) fn revenue(receipts: &[Receipt]) -> i64 {
    let signed = |receipt: &Receipt| match receipt.kind {
        Kind::Sale => receipt.amount.0,
        Kind::Return => -receipt.amount.0,
    };
    receipts.iter().map(signed).sum()
}
