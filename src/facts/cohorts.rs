//! Members by the month in which they began, followed from month to month.

use super::conversion::birth;
use super::gather::Gathering;
use crate::list::Listed;
use crate::units::{Day, Month};

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
}

/// The cohorts that begin within whole months of the data.
pub(super) fn gather(gathering: &Gathering<'_>) -> Vec<Cohort> {
    let span = gathering.known.span;
    let is_whole = |month: Month| month.period().overlap(span) == month.period();
    let (from, to) = (span.from.month(), span.to.month());
    let first = if is_whole(from) { from } else { from.plus(1) };
    let last = if is_whole(to) { to } else { to.plus(-1) };
    let mut cohorts: Vec<Cohort> = (first.0..=last.0)
        .map(|month| Cohort {
            month: Month(month),
            members: 0,
            bought: vec![0; (last.0 - month + 1) as usize],
        })
        .listed();
    for member in gathering.members() {
        let purchases = gathering.histories.purchases_of(member).purchases;
        let Some(month) = birth(gathering, member, purchases).map(Day::month) else { continue };
        let Some(cohort) = cohorts.iter_mut().find(|cohort| cohort.month == month) else { continue };
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
    }
    cohorts.retain(|cohort| cohort.members > 0);
    cohorts
}
