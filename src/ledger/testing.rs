//! Small ledgers for the tests of this room.

use super::{Field, Ledger, LedgerBuilder, ReceiptRow, Role};
use crate::units::{Day, Money};

pub(super) fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap()
}

pub(super) fn row<'a>(date: &str, receipt: &'a str, member: &'a str, kopecks: i64) -> ReceiptRow<'a> {
    ReceiptRow { receipt, member, amount: Money(kopecks), ..ReceiptRow::on(day(date)) }
}

pub(super) fn ledger(rows: &[ReceiptRow<'_>]) -> Ledger {
    let mut builder = LedgerBuilder::default();
    builder.declare(Role::Receipts, Field::RefersTo);
    for row in rows {
        builder.receipt_row(row);
    }
    builder.finish().unwrap()
}
