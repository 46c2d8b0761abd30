//! From rows to receipts: lines grouped by receipt key, returns linked to their sales.

use std::hash::Hasher;

use hashbrown::HashTable;
use rustc_hash::FxHasher;

use super::{
    Beyond, Channel, Column, Columns, Field, FieldSet, Id, Kind, Ledger, MemberRow, Names, ReceiptRow, flag,
};
use crate::units::{Day, Money, Period};

/// What became of a receipt row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFate {
    /// The first row of its receipt.
    NewReceipt,
    /// A further line of a receipt already seen.
    Line,
}

/// Takes rows; see [`Ledger`].
#[derive(Debug, Default)]
pub struct LedgerBuilder {
    pub(in crate::ledger) rows: u32,
    pub(in crate::ledger) columns: Columns,
    pub(in crate::ledger) names: Names,
    pub(in crate::ledger) fields: FieldSet,
    by_key: HashTable<u32>,
    /// The last numbered receipt: its lines mostly follow each other.
    last: Option<(Key, u32)>,
}

/// What makes two rows lines of one receipt. The number alone does not: tills
/// start again every day, shift or year. A mixed receipt is two, its sale and its return.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Key {
    number: Id,
    store: Id,
    register: Id,
    shift: Id,
    day: i32,
    kind: Kind,
}

impl LedgerBuilder {
    /// Says that a file has this field, even if all its cells are empty.
    pub fn declare(&mut self, field: Field) {
        self.fields.insert(field);
    }

    /// Receipts so far, sales and returns together.
    #[must_use]
    pub fn receipts(&self) -> u32 {
        self.rows
    }

    /// Adds a row of a receipts file.
    ///
    /// A row with the number of a receipt already seen on the same day, at the
    /// same store, register and shift, and of the same kind, adds to that receipt.
    pub fn receipt_row(&mut self, row: &ReceiptRow<'_>) -> RowFate {
        self.put(row).1
    }

    /// Adds a row; gives the place of its receipt too.
    // Part of the hot loop: with two callers the compiler would no longer inline it.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    pub(in crate::ledger) fn put(&mut self, row: &ReceiptRow<'_>) -> (u32, RowFate) {
        let kind = match row.kind {
            Some(Kind::Return) => Kind::Return,
            // A negative sum under "sale" is a line taken back: sign and kind are applied once.
            Some(Kind::Sale) | None if row.amount < Money::ZERO => Kind::Return,
            Some(Kind::Sale) | None => Kind::Sale,
        };
        let member = self.names.members.intern(row.member);
        let key = Key {
            number: self.names.numbers.intern(row.receipt),
            store: self.names.stores.intern(row.store),
            register: self.names.registers.intern(row.register),
            shift: self.names.shifts.intern(row.shift),
            day: row.day.0,
            kind,
        };
        let (at, fate) = self.place(&key);
        self.label(at, row, member);
        self.add(at, row);
        (at, fate)
    }

    /// Adds a row of the members table. The earliest enrolment of a member counts.
    pub fn member_row(&mut self, row: &MemberRow<'_>) {
        let member = self.names.members.intern(row.member);
        let listed = &mut self.columns.listed;
        listed.set(member, 1);
        if let Some(day) = row.enrolled {
            let known = unpack_enrolled(self.columns.enrolled.get(member));
            let earliest = known.map_or(day, |known| known.min(day));
            self.columns.enrolled.set(member, pack_enrolled(earliest));
        }
    }

    /// Closes the ledger: links returns to their sales and finds the as-of day.
    /// `None` if there is not a single receipt.
    #[must_use]
    pub fn finish(mut self) -> Option<Ledger> {
        self.link_returns();
        let (span, beyond) = self.span()?;
        self.by_key = HashTable::new();
        Some(Ledger {
            receipts: self.rows,
            columns: self.columns,
            names: self.names,
            fields: self.fields,
            span,
            beyond,
        })
    }

    /// The row of the receipt with this key, a new one if it has not been seen.
    fn place(&mut self, key: &Key) -> (u32, RowFate) {
        let numbered = key.number != 0;
        if numbered {
            if let Some((last, at)) = &self.last
                && last == key
            {
                return (*at, RowFate::Line);
            }
            let same = |at: &u32| key_at(&self.columns, *at) == *key;
            if let Some(at) = self.by_key.find(hash(key), same) {
                self.last = Some((*key, *at));
                return (*at, RowFate::Line);
            }
        }
        let at = self.rows;
        self.rows += 1;
        let c = &mut self.columns;
        c.day.set(at, key.day);
        c.number.set(at, key.number);
        c.store.set(at, key.store);
        c.register.set(at, key.register);
        c.shift.set(at, key.shift);
        if key.kind == Kind::Return {
            c.flags.set(at, flag::RETURN);
        }
        if numbered {
            let columns = &self.columns;
            self.by_key.insert_unique(hash(key), at, |at| hash(&key_at(columns, *at)));
            self.last = Some((*key, at));
        }
        (at, RowFate::NewReceipt)
    }

    /// Texts and times of a receipt: lines may leave them out; where two lines
    /// differ, the choice does not depend on their order.
    fn label(&mut self, at: u32, row: &ReceiptRow<'_>, member: Id) {
        let c = &mut self.columns;
        let names = &mut self.names;
        c.member.set(at, prefer(c.member.get(at), member, |id| names.members.text(id)));
        let cashier = names.cashiers.intern(row.cashier);
        c.cashier.set(at, prefer(c.cashier.get(at), cashier, |id| names.cashiers.text(id)));
        let refers_to = names.numbers.intern(row.refers_to);
        c.refers_to.set(at, prefer(c.refers_to.get(at), refers_to, |id| names.numbers.text(id)));
        if let Some(minute) = row.minute {
            let known = c.minute.get(at);
            let earliest = if known == 0 { minute + 1 } else { known.min(minute + 1) };
            c.minute.set(at, earliest);
        }
        let channel = match row.channel {
            Channel::Unknown => 0,
            Channel::Store => flag::STORE,
            Channel::Online => flag::ONLINE,
        };
        c.flags.set(at, c.flags.get(at) | channel);
    }

    fn add(&mut self, at: u32, row: &ReceiptRow<'_>) {
        let add = |column: &mut Column<i64>, part: i64| {
            if part != 0 {
                column.set(at, column.get(at) + part.abs());
            }
        };
        let c = &mut self.columns;
        add(&mut c.amount, row.amount.0);
        add(&mut c.quantity, row.quantity.0);
        add(&mut c.discount, row.discount.0);
        add(&mut c.issued, row.points_issued.0);
        add(&mut c.redeemed, row.points_redeemed.0);
        add(&mut c.cost, row.cost.0);
    }

    /// Gives a return the member of the sale that it refers to, and marks sales
    /// wholly given back. A number borne by several sales links to none.
    fn link_returns(&mut self) {
        if !self.fields.contains(Field::RefersTo) {
            return;
        }
        let c = &mut self.columns;
        let mut sale_of = Column::<u32>::default();
        const SEVERAL: u32 = u32::MAX;
        for at in 0..self.rows {
            let number = c.number.get(at);
            if number != 0 && c.flags.get(at) & flag::RETURN == 0 {
                let known = sale_of.get(number);
                sale_of.set(number, if known == 0 { at + 1 } else { SEVERAL });
            }
        }
        let mut given_back = Column::<i64>::default();
        for at in 0..self.rows {
            if c.flags.get(at) & flag::RETURN == 0 {
                continue;
            }
            let sale = match sale_of.get(c.refers_to.get(at)) {
                0 | SEVERAL => continue,
                sale => sale - 1,
            };
            if c.member.get(at) == 0 {
                c.member.set(at, c.member.get(sale));
            }
            let so_far = given_back.get(sale) + c.amount.get(at);
            given_back.set(sale, so_far);
            if so_far > 0 && so_far >= c.amount.get(sale) {
                c.flags.set(sale, c.flags.get(sale) | flag::GIVEN_BACK);
            }
        }
    }

    /// First day to as-of day. Days that lie more than 30 days apart from all
    /// the rest and hold at most one receipt in two hundred are typing errors or
    /// tests of the till: they stretch the span at neither end.
    fn span(&self) -> Option<(Period, Beyond)> {
        const GAP: i32 = 30;
        const RARE: u32 = 200;
        let day = |at| self.columns.day.get(at);
        let (first, last) = ((0..self.rows).map(day).min()?, (0..self.rows).map(day).max()?);
        let mut receipts = vec![0_u32; (last - first) as usize + 1];
        for at in 0..self.rows {
            receipts[(day(at) - first) as usize] += 1;
        }
        let few = self.rows / RARE;
        // Each with the number of receipts before it.
        let (mut from, mut to) = ((first, 0), None);
        let (mut before, mut previous) = (0, first);
        for (day, count) in (first..).zip(receipts).filter(|(_, count)| *count > 0) {
            if day - previous > GAP && before <= few {
                from = (day, before);
            }
            if day - previous > GAP && before >= self.rows - few {
                to = to.or(Some((previous, before)));
            }
            before += count;
            previous = day;
        }
        let (to_day, to) = to.unwrap_or((last, self.rows));
        let (from_day, from) = from;
        let beyond = Beyond {
            receipts: from + self.rows - to,
            first: (from > 0).then_some(Day(first)),
            last: (to < self.rows).then_some(Day(last)),
        };
        let span = Period { from: Day(from_day), to: Day(to_day) };
        Some((span, beyond))
    }
}

/// The one that is given; of two, the one whose text sorts first.
fn prefer<'a>(known: Id, new: Id, text: impl Fn(Id) -> &'a str) -> Id {
    match (known, new) {
        (0, id) | (id, 0) => id,
        (a, b) if a == b || text(a) <= text(b) => a,
        (_, b) => b,
    }
}

fn key_at(c: &Columns, at: u32) -> Key {
    Key {
        number: c.number.get(at),
        store: c.store.get(at),
        register: c.register.get(at),
        shift: c.shift.get(at),
        day: c.day.get(at),
        kind: if c.flags.get(at) & flag::RETURN == 0 { Kind::Sale } else { Kind::Return },
    }
}

fn hash(key: &Key) -> u64 {
    let mut hasher = FxHasher::default();
    for part in [key.number, key.store, key.register, key.shift, key.day as u32, key.kind as u32] {
        hasher.write_u32(part);
    }
    hasher.finish()
}

/// 0 stands for "unknown" in the column, and day 0 is a real day.
const ENROLLED_SHIFT: i32 = 1 << 30;

fn pack_enrolled(day: Day) -> i32 {
    day.0 + ENROLLED_SHIFT
}

pub(in crate::ledger) fn unpack_enrolled(packed: i32) -> Option<Day> {
    (packed != 0).then(|| Day(packed - ENROLLED_SHIFT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Quantity;

    fn day(text: &str) -> Day {
        Day::from_iso(text).unwrap()
    }

    fn row<'a>(date: &str, receipt: &'a str, member: &'a str, kopecks: i64) -> ReceiptRow<'a> {
        ReceiptRow { receipt, member, amount: Money(kopecks), ..ReceiptRow::on(day(date)) }
    }

    fn ledger(rows: &[ReceiptRow<'_>]) -> Ledger {
        let mut builder = LedgerBuilder::default();
        builder.declare(Field::RefersTo);
        for row in rows {
            builder.receipt_row(row);
        }
        builder.finish().unwrap()
    }

    #[test]
    fn lines_of_one_receipt_add_up() {
        let mut second = row("2025-01-01", "7", "", 250);
        second.quantity = Quantity(1000);
        let book = ledger(&[row("2025-01-01", "7", "A", 1000), second, row("2025-01-02", "7", "A", 5)]);
        assert_eq!(book.receipts(), 2);
        assert_eq!(book.receipt(0).amount, Money(1250));
        assert_eq!(book.receipt(0).quantity, Quantity(1000));
        assert_eq!(book.member_name(book.receipt(0).member), "A");
    }

    #[test]
    fn rows_without_a_number_are_receipts_of_their_own() {
        let book = ledger(&[row("2025-01-01", "", "A", 1), row("2025-01-01", "", "A", 1)]);
        assert_eq!(book.receipts(), 2);
    }

    #[test]
    fn a_mixed_receipt_is_its_sale_and_its_return() {
        let book = ledger(&[row("2025-01-01", "7", "A", 1000), row("2025-01-01", "7", "A", -300)]);
        assert_eq!(book.receipts(), 2);
        assert_eq!((book.receipt(1).kind, book.receipt(1).amount), (Kind::Return, Money(300)));
    }

    #[test]
    fn sign_and_kind_are_applied_once() {
        let mut negative = row("2025-01-01", "8", "A", -300);
        negative.kind = Some(Kind::Return);
        let mut positive = row("2025-01-01", "9", "A", 300);
        positive.kind = Some(Kind::Return);
        let book = ledger(&[negative, positive]);
        for at in 0..2 {
            assert_eq!((book.receipt(at).kind, book.receipt(at).amount), (Kind::Return, Money(300)));
        }
    }

    #[test]
    fn a_return_takes_the_member_of_its_sale_and_marks_it_when_whole() {
        let mut part = row("2025-01-03", "8", "", -400);
        part.refers_to = "7";
        let mut rest = row("2025-01-04", "9", "", -600);
        rest.refers_to = "7";
        let book = ledger(&[row("2025-01-01", "7", "A", 1000), part]);
        assert!(!book.receipt(0).given_back);
        let book = ledger(&[row("2025-01-01", "7", "A", 1000), part, rest]);
        assert!(book.receipt(0).given_back);
        assert_eq!(book.member_name(book.receipt(2).member), "A");
    }

    #[test]
    fn a_lonely_late_day_does_not_move_the_as_of_day() {
        let mut rows: Vec<_> = (0..400).map(|_| row("2025-01-31", "", "A", 1)).collect();
        rows.push(row("2031-01-01", "", "A", 1));
        let book = ledger(&rows);
        assert_eq!(book.span().to, day("2025-01-31"));
        assert_eq!(book.beyond(), Beyond { receipts: 1, first: None, last: Some(day("2031-01-01")) });
    }

    #[test]
    fn a_lonely_early_day_does_not_stretch_the_span() {
        let mut rows: Vec<_> = (0..400).map(|_| row("2025-01-31", "", "A", 1)).collect();
        rows.push(row("1970-01-01", "", "A", 1));
        let book = ledger(&rows);
        assert_eq!(book.span().from, day("2025-01-31"));
        assert_eq!(book.beyond().first, Some(day("1970-01-01")));
    }

    #[test]
    fn a_small_file_with_long_gaps_keeps_its_last_day() {
        let book = ledger(&[row("2025-01-01", "", "A", 1), row("2025-06-01", "", "A", 1)]);
        assert_eq!(book.span().to, day("2025-06-01"));
    }
}
