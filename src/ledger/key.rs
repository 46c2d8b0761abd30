//! What makes two rows lines of one receipt.
//!
//! The number alone does not: tills start again every day, shift or year. The
//! rule is: same number, store, register and shift, same day, same kind (a mixed
//! receipt is two, its sale and its return). Two things bend it:
//!
//! * A row right behind its receipt may leave out store, register and shift.
//! * A receipt may reach over midnight: a row of the next day belongs to it if
//!   both have times and these lie at most a quarter of an hour apart. Its day
//!   is the earlier one. Without times, days part receipts.
//!
//! A row without a number has a key if its member and minute are known: it is a
//! receipt of its own, but one that comes twice is suspect.

use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::{Columns, Id, Kind, RowOfIds, flag};

/// Identifies a receipt within a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) number: Id,
    pub(super) store: Id,
    /// The member, where there is no number.
    pub(super) register: Id,
    /// The minute of the day plus one, where there is no number.
    pub(super) shift: Id,
    pub(super) day: i32,
    pub(super) kind: Kind,
}

/// Minutes that lines of one receipt may lie apart.
const APART: i32 = 15;

const DAY: i32 = 24 * 60;

impl Key {
    /// Whether a row of this key can be told from any other.
    pub(super) fn is_known(&self) -> bool {
        self.number != 0 || (self.register != 0 && self.shift != 0)
    }

    /// The key of a row without a number.
    pub(super) fn without_number(mut self, row: &RowOfIds) -> Self {
        self.register = row.member;
        self.shift = row.minute.map_or(0, |minute| Id::from(minute) + 1);
        self
    }

    /// The key of a receipt in the ledger.
    pub(super) fn of(c: &Columns, at: u32) -> Self {
        let number = c.number.get(at);
        let (register, shift) = match number {
            0 => (c.member.get(at), Id::from(c.minute.get(at))),
            _ => (c.register.get(at), c.shift.get(at)),
        };
        Self {
            number,
            store: c.store.get(at),
            register,
            shift,
            day: c.day.get(at),
            kind: if c.flags.get(at) & flag::RETURN == 0 { Kind::Sale } else { Kind::Return },
        }
    }

    pub(super) fn hash(&self) -> u64 {
        let mut hasher = FxHasher::default();
        for part in [self.number, self.store, self.register, self.shift, self.day as u32, self.kind as u32] {
            hasher.write_u32(part);
        }
        hasher.finish()
    }

    /// Whether a row with this key, right behind one with the other, is of the same receipt.
    pub(super) fn goes_on_with(&self, other: &Self) -> bool {
        let left_out = |own: Id, other: Id| own == 0 || own == other;
        left_out(self.store, other.store)
            && left_out(self.register, other.register)
            && left_out(self.shift, other.shift)
            && Self { store: other.store, register: other.register, shift: other.shift, ..*self } == *other
    }

    /// The same key on the other side of midnight, if the minute of the day is
    /// so near to it.
    pub(super) fn over_midnight(&self, minute: Option<u16>) -> Option<Self> {
        let minute = i32::from(minute?);
        match () {
            () if minute < APART => Some(Self { day: self.day - 1, ..*self }),
            () if minute >= DAY - APART => Some(Self { day: self.day + 1, ..*self }),
            () => None,
        }
    }
}

/// Whether a minute of this day and one of a neighbouring day are near each other.
pub(super) fn are_near(minute: u16, other_plus_one: u16) -> bool {
    let apart = (i32::from(minute) - i32::from(other_plus_one) + 1).abs();
    other_plus_one > 0 && DAY - apart <= APART
}

/// Whether a minute of the day plus one, 0 if unknown, may be near one of the next day.
pub(super) fn is_late(plus_one: u16) -> bool {
    i32::from(plus_one) > DAY - APART
}

/// Whether it may be near one of the day before.
pub(super) fn is_early(plus_one: u16) -> bool {
    (1..=APART).contains(&i32::from(plus_one))
}

#[cfg(test)]
mod tests {
    use crate::ledger::{Ledger, LedgerBuilder, ReceiptRow};
    use crate::units::{Day, Money};

    fn row<'a>(date: &str, minute: Option<u16>, receipt: &'a str, shift: &'a str) -> ReceiptRow<'a> {
        let day = Day::from_iso(date).unwrap();
        ReceiptRow { receipt, shift, minute, amount: Money(100), ..ReceiptRow::on(day) }
    }

    fn ledger(rows: &[ReceiptRow<'_>]) -> Ledger {
        let mut builder = LedgerBuilder::default();
        for row in rows {
            builder.receipt_row(row);
        }
        builder.finish().unwrap()
    }

    #[test]
    fn a_receipt_may_reach_over_midnight_whichever_row_comes_first() {
        let before = row("2025-01-01", Some(1438), "7", "3");
        let after = row("2025-01-02", Some(4), "7", "3");
        for rows in [[before, after], [after, before]] {
            let book = ledger(&rows);
            assert_eq!(book.receipts(), 1);
            let receipt = book.receipt(0);
            assert_eq!((receipt.day, receipt.minute), (before.day, Some(1438)));
            assert_eq!(receipt.amount, Money(200));
        }
    }

    #[test]
    fn numbers_that_start_again_every_day_are_other_receipts() {
        let morning = row("2025-01-02", Some(540), "7", "1");
        let evening = row("2025-01-01", Some(1430), "7", "1");
        assert_eq!(ledger(&[evening, morning]).receipts(), 2);
        assert_eq!(
            ledger(&[row("2025-01-01", None, "7", ""), row("2025-01-02", None, "7", "")]).receipts(),
            2
        );
        // Near midnight, but hours apart.
        let late = row("2025-01-02", Some(1439), "7", "1");
        assert_eq!(ledger(&[evening, late]).receipts(), 2);
    }

    #[test]
    fn store_register_and_shift_part_receipts_of_one_number() {
        let first = ReceiptRow { store: "A", register: "1", ..row("2025-01-01", None, "7", "1") };
        let others = [
            ReceiptRow { store: "B", ..first },
            ReceiptRow { register: "2", ..first },
            ReceiptRow { shift: "2", ..first },
        ];
        assert_eq!(ledger(&[first, first, others[0], others[1], others[2]]).receipts(), 4);
    }

    #[test]
    fn receipts_of_one_number_are_each_found_again() {
        let row = |date, store| ReceiptRow { store, ..row(date, None, "7", "") };
        let all = [row("2025-01-01", "A"), row("2025-01-01", "B"), row("2025-01-02", "A")];
        let book = ledger(&[all, [all[1], all[2], all[0]], [all[2], all[0], all[1]]].concat());
        let amounts: Vec<_> = (0..book.receipts()).map(|at| book.receipt(at).amount).collect();
        assert_eq!(amounts, [Money(300); 3]);
    }

    #[test]
    fn a_row_right_behind_its_receipt_may_leave_out_where_it_was() {
        let first = ReceiptRow { store: "A", register: "1", ..row("2025-01-01", None, "7", "1") };
        let bare = row("2025-01-01", None, "7", "");
        assert_eq!(ledger(&[first, bare, bare]).receipts(), 1);
        let other = ReceiptRow { store: "B", ..first };
        assert_eq!(ledger(&[first, other, bare]).receipts(), 2);
        let next = ReceiptRow { receipt: "8", ..bare };
        assert_eq!(ledger(&[first, next, bare]).receipts(), 3);
    }
}
