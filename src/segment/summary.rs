//! Size and weight of the classes of a division.

use super::division::Division;
use crate::facts::MemberFacts;
use crate::math::quantile;
use crate::units::Money;

/// One class in figures.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassSummary {
    /// Members in it.
    pub members: u64,
    /// Of them, those with a purchase in the period.
    pub buyers: u64,
    /// Their purchases in the period that stayed bought.
    pub purchases: u64,
    /// Their sale receipts.
    pub receipts: u64,
    /// Money of these.
    pub sales: Money,
    /// Their revenue, as the settings count it.
    pub revenue: Money,
    /// Median of the days since the last purchase, of those who ever bought.
    pub days_since: Option<u32>,
}

/// The classes of a division in their order; the last is of those in none.
#[must_use]
pub fn summary(facts: &MemberFacts, division: &Division) -> Vec<ClassSummary> {
    let none = division.classes.len();
    let empty = ClassSummary {
        members: 0,
        buyers: 0,
        purchases: 0,
        receipts: 0,
        sales: Money::ZERO,
        revenue: Money::ZERO,
        days_since: None,
    };
    let mut classes = vec![empty; none + 1];
    let mut silent: Vec<Vec<u64>> = vec![Vec::new(); none + 1];
    for (place, row) in facts.rows.iter().enumerate() {
        let at = division.of(place).map_or(none, usize::from);
        let class = &mut classes[at];
        class.members += 1;
        class.buyers += u64::from(row.purchases > 0);
        class.purchases += u64::from(row.purchases);
        class.receipts += u64::from(row.receipts);
        class.sales += row.sales;
        class.revenue += row.revenue;
        if let Some(days) = row.days_since(facts.period.to) {
            let days = days as usize;
            if silent[at].len() <= days {
                silent[at].resize(days + 1, 0);
            }
            silent[at][days] += 1;
        }
    }
    for (class, days) in classes.iter_mut().zip(&silent) {
        class.days_since = quantile(days, 0.5);
    }
    classes
}
