//! Members by the month in which they began, followed from month to month.

use super::conversion::birth;
use super::gather::Gathering;
use super::histories::History;
use crate::ledger::{Id, Kind, Receipt};
use crate::list::Listed;
use crate::units::{Day, Month, Period};

/// Members who began in the same month: enrolled, or, where that is unknown, bought first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// The month.
    pub month: Month,
    /// Members.
    pub members: u64,
    /// Members with a purchase in the same month, the next, and so on; as far as whole
    /// months of data go.
    pub bought: Vec<u64>,
    /// What the members brought in each of these months.
    pub brought: Vec<Brought>,
}

/// Money of receipts, kopecks: sales less returns, each in its own month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Brought {
    /// All of it.
    pub revenue: i64,
    /// That of receipts with a cost of goods.
    pub costed: i64,
    /// That cost.
    pub cost: i64,
}

impl Brought {
    fn add(&mut self, receipt: &Receipt) {
        let sign = if receipt.kind == Kind::Sale { 1 } else { -1 };
        self.revenue += sign * receipt.amount.0;
        if receipt.cost.0 != 0 {
            self.costed += sign * receipt.amount.0;
            self.cost += sign * receipt.cost.0;
        }
    }
}

/// The cohorts that begin within whole months of the data, still without a member.
pub(super) fn cohorts_of(span: Period) -> Vec<Cohort> {
    let is_whole = |month: Month| month.period().overlap(span) == month.period();
    let (from, to) = (span.from.month(), span.to.month());
    let first = if is_whole(from) { from } else { from.plus(1) };
    let last = if is_whole(to) { to } else { to.plus(-1) };
    let cohort = |month| Cohort {
        month: Month(month),
        members: 0,
        bought: vec![0; (last.0 - month + 1) as usize],
        brought: vec![Brought::default(); (last.0 - month + 1) as usize],
    };
    (first.0..=last.0).map(cohort).listed()
}

/// Adds a member to the cohort in whose month the member began, if there is one.
pub(super) fn add_to_cohort(
    cohorts: &mut [Cohort],
    gathering: &Gathering<'_>,
    member: Id,
    history: &History<'_>,
) {
    let purchases = history.purchases;
    let Some(month) = birth(gathering, member, purchases).map(Day::month) else { return };
    let Some(cohort) = cohorts.iter_mut().find(|cohort| cohort.month == month) else { return };
    cohort.members += 1;
    let mut seen = None;
    for purchase in purchases.iter().map(|day| day.month()) {
        // Purchases come in order: a month is counted when it is met first.
        let age = usize::try_from(purchase.0 - month.0).ok().filter(|_| seen != Some(purchase));
        if let Some(bought) = age.and_then(|age| cohort.bought.get_mut(age)) {
            *bought += 1;
        }
        seen = Some(purchase);
    }
    for receipt in history.receipts {
        let age = usize::try_from(receipt.day.month().0 - month.0).ok();
        if let Some(brought) = age.and_then(|age| cohort.brought.get_mut(age)) {
            brought.add(receipt);
        }
    }
}
