//! Money and buyers of classes of members, month by month.

use super::counted::Counted;
use super::gather::{Asked, gathering};
use super::periods::Periods;
use crate::ledger::{Id, Kind, Ledger};
use crate::list::Listed;
use crate::settings::Settings;
use crate::units::{Money, Month};

/// A class of members in a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ClassMonth {
    /// Revenue, as the settings count it.
    pub revenue: Money,
    /// Members with a sale receipt.
    pub buyers: u64,
    /// Sale receipts.
    pub receipts: u64,
    /// Money of these.
    pub sales: Money,
}

/// The months of the period, each with whether the period and the data cover it in part alone.
pub type Months = Vec<(Month, bool)>;

/// The months, and by class and month what its members did; `class_of` gives the place of a
/// member's class, one of `classes`.
#[must_use]
pub fn class_months(
    ledger: &Ledger,
    settings: &Settings,
    classes: usize,
    class_of: &dyn Fn(Id) -> usize,
) -> (Months, Vec<Vec<ClassMonth>>) {
    let counted = Counted::new(ledger, settings);
    let Periods { whole, months, .. } = Periods::of(ledger.span(), settings);
    let mut all = vec![vec![ClassMonth::default(); months.len()]; classes];
    gathering(&counted, settings, whole.to, Asked::WithoutLines, None, |gathering| {
        let mut buffer = Vec::new();
        for member in gathering.members() {
            let Some(class) = all.get_mut(class_of(member)) else { continue };
            let history = gathering.histories.member(member, &mut buffer);
            for (month, sums) in months.iter().zip(class) {
                let receipts = history.receipts_in(month.period().overlap(whole));
                let sales = || receipts.iter().filter(|receipt| receipt.kind == Kind::Sale);
                sums.revenue += Money(gathering.money(receipts));
                sums.buyers += u64::from(sales().next().is_some());
                sums.receipts += sales().count() as u64;
                sums.sales += sales().map(|receipt| receipt.amount).sum();
            }
        }
    });
    let partial = |month: &Month| (*month, month.period().overlap(whole) != month.period());
    (months.iter().map(partial).listed(), all)
}
