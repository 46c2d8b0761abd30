//! The receipts that the figures of the period are made of, one by one.

use super::counted::Counted;
use super::gather::beside_paid;
use crate::ledger::{Kind, Ledger, Receipt};
use crate::settings::Settings;
use crate::units::{Money, Period};

/// The receipts of the chosen period that count.
#[derive(Debug)]
pub struct ReceiptRows<'a> {
    counted: Counted<'a>,
    settings: &'a Settings,
    period: Period,
}

/// Rows of receipts that are in no figure, or not as they stand in the files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Before the period or after it.
    pub outside: u64,
    /// In the period, said twice by the files: counted once.
    pub repeated: u64,
    /// In the period, of cards that the settings leave out: counted as anonymous.
    pub excluded: u64,
}

impl<'a> ReceiptRows<'a> {
    /// Of the period that the settings choose.
    #[must_use]
    pub fn of(ledger: &'a Ledger, settings: &'a Settings) -> Self {
        let span = ledger.span();
        let period = settings.period(span).overlap(span);
        Self { counted: Counted::new(ledger, settings), settings, period }
    }

    /// The receipt in a row, of nobody if its member is left out; `None` if it does not count.
    #[must_use]
    pub fn get(&self, row: u32) -> Option<Receipt> {
        if !self.period.contains(self.counted.ledger.day_of(row)) {
            return None;
        }
        let receipt = self.counted.receipt(row)?;
        Some(Receipt { member: self.counted.member_of(row), ..receipt })
    }

    /// Rows of the receipts for which it holds, in the order of the files.
    pub fn rows(&self, holds: impl Fn(u32, &Receipt) -> bool) -> Vec<u32> {
        let mut rows = Vec::new();
        for row in 0..self.counted.ledger.receipts() {
            if self.get(row).is_some_and(|receipt| holds(row, &receipt)) {
                rows.push(row);
            }
        }
        rows
    }

    /// Money of a receipt as revenue is counted, below nought for a return.
    #[must_use]
    pub fn revenue(&self, receipt: &Receipt) -> Money {
        let money = receipt.amount.0 + beside_paid(receipt, self.settings);
        Money(if receipt.kind == Kind::Sale { money } else { -money })
    }

    /// What does not count, or not as it stands, by reason.
    #[must_use]
    pub fn left_out(&self) -> LeftOut {
        let ledger = self.counted.ledger;
        let mut left_out = LeftOut::default();
        for row in 0..ledger.receipts() {
            if !self.period.contains(ledger.day_of(row)) {
                left_out.outside += 1;
                continue;
            }
            left_out.repeated += u64::from(!self.settings.keep_duplicates && ledger.is_repeated(row));
            left_out.excluded += u64::from(self.counted.is_left_out(ledger.member_of(row)));
        }
        left_out
    }
}
