//! How unevenly members' revenue is spread.

use super::gather::{Gathering, revenue};
use crate::math::sort_by_key;
use crate::units::Period;

/// Kopecks of members with a sale receipt in the period, the least first;
/// who gave back more than was bought brought nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concentration {
    /// Sorted.
    pub revenue: Vec<i64>,
}

impl Concentration {
    pub(super) fn gather(gathering: &Gathering<'_>, period: Period) -> Self {
        let mut buffer = Vec::new();
        let mut all = Vec::new();
        for member in gathering.members() {
            let history = gathering.histories.member(member, &mut buffer);
            if history.has_sale_in(period) {
                all.push(revenue(history.receipts_in(period)).max(0));
            }
        }
        sort_by_key(&mut all, |one| *one);
        Self { revenue: all }
    }
}
