//! From rows to receipts: lines grouped by receipt key, returns linked to their sales.

use hashbrown::HashTable;

use super::attributes::Attribute;
use super::key::{Key, are_near};
use super::said::Said;
use super::seam::Seam;
use super::tables::Table;
use super::{Column, Columns, Field, Fields, Kind, Names, Numbers, ReceiptRow, Role, RowOfIds, SoFar, flag};
use crate::units::Money;

/// What became of a receipt row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFate {
    /// The first row of its receipt.
    NewReceipt,
    /// A further line of a receipt already seen.
    Line,
}

/// Takes rows; see [`super::Ledger`].
#[derive(Debug, Default)]
pub struct LedgerBuilder {
    pub(super) rows: u32,
    pub(super) columns: Columns,
    pub(super) names: Names,
    pub(super) fields: Fields,
    pub(in crate::ledger) tables: [Table; Role::ALL.len()],
    pub(super) attributes: Vec<Attribute>,
    /// The receipt of a number, plus one: of most numbers there is one only.
    pub(super) by_number: Column<u32>,
    /// Receipts without a number, and the further ones of a number.
    pub(super) by_key: HashTable<u32>,
    /// The last numbered receipt: its lines mostly follow each other.
    pub(super) last: Option<(Key, u32)>,
    /// What joins it to a part before it, if it reads but a part of a file.
    pub(super) seam: Option<Box<Seam>>,
    /// What the last row said of its receipt: the next one mostly says the same.
    pub(super) said: Option<Said>,
    pub(super) files: Vec<FileRows>,
    pub(super) file: FileRows,
    pub(super) so_far: SoFar,
}

/// The rows of one file.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FileRows {
    /// Which file, from 0; `None` before any was begun.
    pub(super) of: Option<usize>,
    /// The first of them.
    pub(super) start: u32,
    /// The first in each of the tables beside receipts.
    tables: [u32; Role::ALL.len()],
    /// Its rows are lines of receipts, by its columns.
    pub(super) lines: bool,
    /// The money of its rows is that of whole receipts.
    pub(super) whole: bool,
    /// Its content was read before.
    pub(super) repeated: bool,
    /// Receipts whose rows all say the same.
    pub(super) alike: u32,
    /// Receipts whose rows differ.
    pub(super) mixed: u32,
}

impl FileRows {
    /// Whether its rows are lines of receipts, by its columns or, without such
    /// columns, because its receipts have rows that differ.
    pub(super) fn is_of_lines(&self) -> bool {
        self.lines || self.mixed > self.alike
    }
}

impl LedgerBuilder {
    /// Says that a file of this table has this field, even if all its cells are empty.
    pub fn declare(&mut self, role: Role, field: Field) {
        self.fields.insert(role, field);
    }

    /// Begins the rows of a file, numbered from 0. `lines`: it has columns that
    /// only lines have.
    pub fn begin_file(&mut self, file: usize, lines: bool) {
        self.files.push(self.file);
        let tables = std::array::from_fn(|role| self.tables.get(role).map_or(0, Table::rows));
        self.file = FileRows { of: Some(file), start: self.rows, tables, lines, ..FileRows::default() };
        self.last = None;
    }

    /// The rows of the file that is being read were read before: they will not count.
    pub fn forget_file(&mut self) {
        self.file.repeated = true;
        for (table, rows) in self.tables.iter_mut().zip(self.file.tables) {
            table.truncate(rows);
        }
    }

    /// Adds a row of a receipts file.
    ///
    /// A row with the number of a receipt already seen on the same day, at the
    /// same store, register and shift, and of the same kind, adds to that receipt;
    /// the whole rule stands in `key.rs`.
    pub fn receipt_row(&mut self, row: &ReceiptRow<'_>) -> RowFate {
        let row = row.with_ids(|field, text| self.id(field, text));
        self.row_of_ids(&row)
    }

    /// Adds a row of a receipts file as [`receipt_row`](Self::receipt_row) does.
    pub fn row_of_ids(&mut self, row: &RowOfIds) -> RowFate {
        let key = Self::key(row);
        self.file.whole |= row.whole;
        let (at, fate) = match &self.last {
            Some((last, at)) if row.continues && last.number == key.number => (*at, RowFate::Line),
            _ => self.place(&key, row, row.minute),
        };
        if fate == RowFate::Line {
            self.compare(at, row);
        }
        let said = Said::of(at, row);
        // Said once more it changes nothing.
        if self.said != Some(said) {
            self.said = Some(said);
            self.label(at, row);
        }
        self.add(at, row);
        self.line(at, row);
        fate
    }

    /// Adds a row that says the same of its receipt as the last one; as [`Self::row_of_ids`] does.
    pub fn further_row(&mut self, row: &RowOfIds) {
        let key = Self::key(row);
        match self.last {
            Some((last, at)) if last == key && key.number != 0 => {
                self.compare(at, row);
                self.add(at, row);
                self.line(at, row);
            }
            _ => _ = self.row_of_ids(row),
        }
    }

    pub(super) fn key(row: &RowOfIds) -> Key {
        let kind = match row.kind {
            Some(Kind::Return) => Kind::Return,
            // A negative sum under "sale" is a line taken back: sign and kind are applied once.
            Some(Kind::Sale) | None if row.amount < Money::ZERO => Kind::Return,
            Some(Kind::Sale) | None => Kind::Sale,
        };
        let key = Key {
            number: row.receipt,
            store: row.store,
            register: row.register,
            shift: row.shift,
            day: row.day.0,
            kind,
        };
        if key.number == 0 { key.without_number(row) } else { key }
    }

    /// The row of the receipt with this key, a new one if this file has not had it.
    /// `minute` is the one by which the row may belong to a receipt on the other side of midnight.
    pub(super) fn place(&mut self, key: &Key, row: &RowOfIds, minute: Option<u16>) -> (u32, RowFate) {
        let numbered = key.number != 0;
        let at = self.rows;
        let mut earlier = 0;
        let mut again = false;
        if key.is_known() {
            if let Some((last, at)) = &self.last
                && key.goes_on_with(last)
            {
                return (*at, RowFate::Line);
            }
            let known = self.known(key);
            let columns = &self.columns;
            let of_file = known.filter(|known| *known >= self.file.start);
            if let Some(known) = of_file.filter(|_| numbered) {
                self.last = Some((*key, known));
                return (known, RowFate::Line);
            }
            if let Some(known) = of_file {
                again = columns.amount.get(known) == row.amount.0.abs()
                    && columns.quantity.get(known) == row.quantity.0.abs();
                let count = if again { &mut self.file.alike } else { &mut self.file.mixed };
                *count += 1;
            } else {
                if let Some(at) = self.over_midnight(key, minute).filter(|_| numbered) {
                    self.last = Some((Key::of(&self.columns, at), at));
                    return (at, RowFate::Line);
                }
                earlier = known.filter(|_| numbered).map_or(0, |known| known + 1);
                self.keep(key, at);
            }
        }
        self.rows += 1;
        self.so_far.sales += u32::from(key.kind == Kind::Sale);
        let c = &mut self.columns;
        c.day.set(at, row.day.0);
        c.number.set(at, key.number);
        c.store.set(at, key.store);
        if numbered {
            c.register.set(at, key.register);
            c.shift.set(at, key.shift);
            self.last = Some((*key, at));
            if let Some(seam) = &mut self.seam {
                seam.begins(*key, at, minute);
            }
        } else {
            c.register.set(at, row.register);
            c.shift.set(at, row.shift);
        }
        c.earlier.set(at, earlier);
        let returned = if key.kind == Kind::Return { flag::RETURN } else { 0 };
        c.flags.set(at, returned | if again { flag::AGAIN } else { 0 });
        (at, RowFate::NewReceipt)
    }

    /// The last receipt with this key.
    pub(super) fn known(&self, key: &Key) -> Option<u32> {
        let is = |at: &u32| Key::of(&self.columns, *at) == *key;
        match self.by_number.get(key.number).checked_sub(1) {
            Some(at) if is(&at) => Some(at),
            None if key.number != 0 => None,
            _ => self.by_key.find(key.hash(), is).copied(),
        }
    }

    /// Makes the receipt in row `at` the one that is found by its key.
    fn keep(&mut self, key: &Key, at: u32) {
        let columns = &self.columns;
        let first = self.by_number.get(key.number).checked_sub(1);
        if key.number != 0 && first.is_none_or(|first| Key::of(columns, first) == *key) {
            self.by_number.set(key.number, at + 1);
            return;
        }
        match self.by_key.find_mut(key.hash(), |known| Key::of(columns, *known) == *key) {
            Some(known) => *known = at,
            None => {
                let hash =
                    |known: &u32| if *known == at { key.hash() } else { Key::of(columns, *known).hash() };
                self.by_key.insert_unique(key.hash(), at, hash);
            }
        }
    }

    /// The receipt that this row goes on with on the other side of midnight; its
    /// day becomes the earlier one.
    fn over_midnight(&mut self, key: &Key, minute: Option<u16>) -> Option<u32> {
        let other = key.over_midnight(minute)?;
        let at = self.known(&other).filter(|at| *at >= self.file.start)?;
        let c = &mut self.columns;
        if !are_near(minute?, c.minute.get(at)) {
            return None;
        }
        if let Some(seam) = &mut self.seam {
            seam.crosses(at);
        }
        if key.day < other.day {
            // Found by its number it stays so; then one of an earlier file must not be found again.
            let moved = if self.by_number.get(key.number) == at + 1 { *key } else { other };
            if let Ok(entry) = self.by_key.find_entry(moved.hash(), |at| Key::of(c, *at) == moved) {
                entry.remove();
            }
            c.day.set(at, key.day);
            c.minute.set(at, 0);
            self.keep(key, at);
        }
        Some(at)
    }

    /// Counts a further row of a receipt, and marks receipts whose rows all say the same.
    fn compare(&mut self, at: u32, row: &RowOfIds) {
        let c = &mut self.columns;
        let flags = c.flags.get(at);
        let more = c.more.get(at);
        c.more.set(at, more + 1);
        let alike = flags & flag::ALIKE != 0;
        if more > 0 && !alike {
            return;
        }
        // The money of the whole receipt stands on each of its lines.
        if row.whole {
            self.file.mixed += 1;
            return;
        }
        let rows = i64::from(more) + 1;
        let same = c.amount.get(at) == rows.wrapping_mul(row.amount.0.abs())
            && c.quantity.get(at) == rows.wrapping_mul(row.quantity.0.abs())
            && c.member.get(at) == row.member
            && c.minute.get(at) == row.minute.map_or(0, |minute| minute + 1);
        let file = &mut self.file;
        match (same, alike) {
            (true, false) => {
                file.alike += 1;
                c.flags.set(at, flags | flag::ALIKE);
            }
            (false, _) => {
                file.alike -= u32::from(alike);
                file.mixed += 1;
                c.flags.set(at, flags & !flag::ALIKE);
            }
            (true, true) => {}
        }
    }

    pub(super) fn add(&mut self, at: u32, row: &RowOfIds) {
        let add = |column: &mut Numbers, part: i64| {
            if part != 0 {
                column.add(at, part.abs());
            }
        };
        let c = &mut self.columns;
        let paid = row.amount.0.abs();
        // The money of the whole receipt counts once, the largest if rows differ.
        let more = if row.whole { (paid - c.amount.get(at)).max(0) } else { paid };
        c.amount.add(at, more);
        let is_return = c.flags.get(at) & flag::RETURN != 0;
        let sum = if is_return { &mut self.so_far.returned } else { &mut self.so_far.sold };
        *sum += Money(more);
        add(&mut c.quantity, row.quantity.0);
        add(&mut c.discount, row.discount.0);
        add(&mut c.issued, row.points_issued.0);
        add(&mut c.redeemed, row.points_redeemed.0);
        add(&mut c.cost, row.cost.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::testing::{ledger, row};
    use crate::units::Quantity;

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
}
