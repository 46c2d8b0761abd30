//! How unevenly members' revenue is spread.

use super::gather::revenue;
use super::histories::History;
use crate::math::sort_whole;
use crate::units::Period;

/// Kopecks of members with a sale receipt in the period, the least first;
/// who gave back more than was bought brought nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Concentration {
    /// Sorted.
    pub revenue: Vec<i64>,
}

impl Concentration {
    /// Adds a member.
    pub(super) fn add(&mut self, history: &History<'_>, period: Period) {
        if history.has_sale_in(period) {
            self.revenue.push(revenue(history.receipts_in(period)).max(0));
        }
    }

    /// When all are added.
    pub(super) fn finish(mut self) -> Self {
        sort_whole(&mut self.revenue);
        self
    }
}
