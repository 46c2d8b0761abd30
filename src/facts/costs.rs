//! Expenses of the programme, and who was enrolled for them, of one period.

use super::counted::Counted;
use crate::ledger::{CostKind, Role};
use crate::math::sort_by_key;
use crate::units::{Money, Month, Period};

/// Kinds of expenses, in the order in which they are shown.
pub const COST_KINDS: [CostKind; 9] = [
    CostKind::Points,
    CostKind::Gifts,
    CostKind::Discounts,
    CostKind::Communication,
    CostKind::Platform,
    CostKind::Staff,
    CostKind::Acquisition,
    CostKind::Launch,
    CostKind::Other,
];

/// Expenses of a period.
///
/// An expense belongs whole to its day; one that the file gives by the month belongs to
/// the first day of that month and is not spread over it. So a period that begins within
/// a month does not hold that month's expenses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Costs {
    /// Money by kind, in the order of [`COST_KINDS`].
    pub spent: [Money; COST_KINDS.len()],
    /// The same of each month in which there is an expense, earliest first.
    pub months: Vec<(Month, [Money; COST_KINDS.len()])>,
    /// Expenses of the whole table by kind: a kind that nobody writes down is not nought.
    pub rows: [u64; COST_KINDS.len()],
    /// First to last day of the months that have an expense in the table; `None` without any.
    pub covered: Option<Period>,
    /// Members enrolled in the period.
    pub enrolled: u64,
    /// The rest is about a shop, a level and so on, and expenses are those of all.
    pub of_part: bool,
}

/// The place of a kind in [`COST_KINDS`].
#[must_use]
pub fn cost_place(kind: CostKind) -> usize {
    COST_KINDS.iter().position(|known| *known == kind).unwrap_or(COST_KINDS.len() - 1)
}

impl Costs {
    /// Expenses of a kind in the period.
    #[must_use]
    pub fn of(&self, kind: CostKind) -> Money {
        self.spent[cost_place(kind)]
    }

    /// Whether the table has an expense of the kind at all.
    #[must_use]
    pub fn knows(&self, kind: CostKind) -> bool {
        self.rows[cost_place(kind)] > 0
    }

    pub(super) fn gather(counted: &Counted<'_>, period: Period) -> Self {
        let mut costs = Self { of_part: !counted.is_all_that_was_read(), ..Self::default() };
        let (ledger, mut months) = (counted.ledger, Vec::new());
        for expense in (0..ledger.table(Role::Costs).rows()).map(|row| ledger.expense(row)) {
            let place = cost_place(expense.kind);
            let month = expense.day.month();
            costs.rows[place] += 1;
            let covered = costs.covered.unwrap_or(month.period());
            costs.covered =
                Some(Period { from: covered.from.min(month.first()), to: covered.to.max(month.last()) });
            if period.contains(expense.day) {
                costs.spent[place] += expense.amount;
                months.push((month, place, expense.amount));
            }
        }
        sort_by_key(&mut months, |(month, place, _)| (*month, *place));
        for (month, place, amount) in months {
            if costs.months.last().is_none_or(|(last, _)| *last != month) {
                costs.months.push((month, [Money::ZERO; COST_KINDS.len()]));
            }
            if let Some((_, spent)) = costs.months.last_mut() {
                spent[place] += amount;
            }
        }
        let enrolled = |member: &u32| ledger.enrolled(*member).is_some_and(|day| period.contains(day));
        costs.enrolled = counted.members().filter(enrolled).count() as u64;
        costs
    }
}
