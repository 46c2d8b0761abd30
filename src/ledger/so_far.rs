//! What is known while rows are still being read.

use super::LedgerBuilder;
use crate::units::Money;

/// Sums so far. Provisional: receipts that stand in two files, or whose returns are told apart
/// by their sales, are settled when all is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SoFar {
    /// Receipts, sales and returns together.
    pub receipts: u32,
    /// Receipts that are sales.
    pub sales: u32,
    /// Money of sales.
    pub sold: Money,
    /// Money of returns.
    pub returned: Money,
    /// Members met in any table.
    pub members: u32,
}

impl SoFar {
    /// Of two ledgers of the same reading: a member of both is met once, as far as can be told.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            receipts: self.receipts + other.receipts,
            sales: self.sales + other.sales,
            sold: self.sold + other.sold,
            returned: self.returned + other.returned,
            members: self.members.max(other.members),
        }
    }

    /// Sales less returns.
    #[must_use]
    pub fn revenue(&self) -> Money {
        self.sold - self.returned
    }

    /// Money of a sale, in major units; `None` before the first.
    #[must_use]
    pub fn average_receipt(&self) -> Option<f64> {
        (self.sales > 0).then(|| self.sold.to_f64() / f64::from(self.sales))
    }
}

impl LedgerBuilder {
    /// Sums so far.
    #[must_use]
    pub fn so_far(&self) -> SoFar {
        SoFar { receipts: self.rows, members: self.names.members.count(), ..self.so_far }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, ReceiptRow};
    use super::*;
    use crate::units::Day;

    #[test]
    fn by_hand() {
        let mut ledger = LedgerBuilder::default();
        assert_eq!(ledger.so_far(), SoFar::default());
        let row = |receipt, member, amount| ReceiptRow {
            receipt,
            member,
            amount: Money(amount),
            ..ReceiptRow::on(Day(20_000))
        };
        // A receipt of two lines, one of one, and a return.
        for row in [row("1", "A", 100), row("1", "A", 50), row("2", "", 50)] {
            let _ = ledger.receipt_row(&row);
        }
        let _ = ledger.receipt_row(&ReceiptRow { kind: Some(Kind::Return), ..row("3", "B", 30) });
        let found = ledger.so_far();
        let sums = SoFar { receipts: 3, sales: 2, sold: Money(200), returned: Money(30), members: 2 };
        assert_eq!(found, sums);
        assert_eq!((found.revenue(), found.average_receipt()), (Money(170), Some(1.0)));
        // Beside another ledger with one receipt of the same member.
        let mut other = LedgerBuilder::default();
        let _ = other.receipt_row(&row("9", "A", 100));
        let both = found.and(other.so_far());
        assert_eq!((both.receipts, both.revenue(), both.members), (4, Money(270), 2));
    }
}
