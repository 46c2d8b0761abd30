//! The end of the reading: what several files have is counted once, returns are
//! linked to their sales, and the as-of day is found.

use std::sync::Arc;

use hashbrown::HashTable;

use super::overlaps::{self, Overlaps};
use super::{Beyond, Column, Field, Ledger, LedgerBuilder, Role, flag};
use crate::units::{Day, Period, Quantity};

impl LedgerBuilder {
    /// Closes the ledger: counts once what several files have, links returns to
    /// their sales, finds the as-of day and brings receipts and lines into their order. `None` if there is not a single receipt.
    #[must_use]
    pub fn finish(mut self) -> Option<Ledger> {
        self.by_key = HashTable::new();
        self.by_number = Column::default();
        self.names.close();
        self.files.push(self.file);
        let overlaps = self.overlaps();
        self.count_weighed();
        self.link_returns();
        let (span, beyond) = self.span()?;
        let attributes = self.kept_attributes();
        let ends = self.arrange();
        Some(Ledger {
            receipts: self.rows,
            columns: self.columns,
            ends,
            names: Arc::new(self.names),
            fields: self.fields,
            span,
            beyond,
            overlaps,
            tables: self.tables.map(Arc::new),
            attributes: Arc::new(attributes),
            part: None,
        })
    }

    /// Marks the rows of files read before; takes the marks of repeated rows off
    /// files whose rows are lines, where equal ones are two of the same thing; then
    /// counts once what several files have.
    fn overlaps(&mut self) -> Overlaps {
        let c = &mut self.columns;
        let ends = self.files.iter().skip(1).map(|next| next.start).chain([self.rows]);
        for (file, end) in self.files.iter().zip(ends) {
            let marks = if file.lines || file.mixed >= file.alike { flag::ALIKE | flag::AGAIN } else { 0 };
            if marks != 0 && file.alike > 0 || file.repeated {
                let gone = if file.repeated { flag::GONE } else { 0 };
                for at in file.start..end {
                    c.flags.set(at, c.flags.get(at) & !marks | gone);
                }
            }
        }
        let found = overlaps::merge(c, &self.names, &self.files, self.rows);
        self.move_lines();
        self.rows = self.columns.without_gone(self.rows);
        found
    }

    /// Takes lines to where their receipts will stand; those counted with
    /// another file's version of the receipt go.
    fn move_lines(&mut self) {
        let c = &mut self.columns;
        let is_gone = |row: u32| c.flags.get(row) & flag::GONE != 0;
        if !(0..self.rows).any(is_gone) {
            return;
        }
        let mut place = 0;
        let mut places = Column::<u32>::default();
        for row in (0..self.rows).filter(|row| !is_gone(*row)) {
            place += 1;
            places.set(row, place);
        }
        // What a receipt went into may have gone itself.
        let stays = |mut row: u32| {
            while is_gone(row) {
                row = c.into.get(row).checked_sub(1)?;
            }
            places.get(row).checked_sub(1)
        };
        let Some(lines) = self.tables.get_mut(Role::Receipts as usize) else { return };
        let old = std::mem::take(lines);
        for row in 0..old.rows() {
            let Some(receipt) = stays(old.get(Field::Receipt, row) as u32) else { continue };
            let line = lines.add_row();
            for field in old.fields().filter(|field| *field != Field::Receipt) {
                lines.set(field, line, old.get(field, row));
            }
            lines.set(Field::Receipt, line, i64::from(receipt));
        }
        c.into = Column::default();
    }

    /// Counts a line whose quantity is not whole as one item: goods by weight, of which
    /// 0.35 is no part of an item but one of them. Where the rest of a receipt is not whole
    /// either, its quantity is not that of its lines, and stays as the file gives it.
    fn count_weighed(&mut self) {
        let Some(lines) = self.tables.get(Role::Receipts as usize) else { return };
        let Some(quantities) = lines.large(Field::Quantity) else { return };
        let quantity = |line: u32| Quantity(quantities.get(line).abs());
        let by_weight = || (0..lines.rows()).filter(|line| !quantity(*line).is_whole());
        let receipts = lines.small(Field::Receipt);
        let receipt = |line: u32| receipts.map_or(0, |receipts| receipts.get(line));
        let c = &mut self.columns;
        let mut weight = Column::<i64>::default();
        for line in by_weight() {
            let at = receipt(line);
            weight.set(at, weight.get(at) + quantity(line).0);
            c.weighed.set(at, c.weighed.get(at).saturating_add(1));
        }
        for at in by_weight().map(receipt) {
            let pieces = Quantity(c.quantity.get(at) - weight.get(at));
            if weight.get(at) == 0 {
                continue;
            }
            weight.set(at, 0);
            if pieces >= Quantity::ZERO && pieces.is_whole() {
                c.quantity.set(at, pieces.0 + i64::from(c.weighed.get(at)) * Quantity::PER_ONE);
            } else {
                c.weighed.set(at, 0);
            }
        }
    }

    /// Gives a return the member of the sale that it refers to, and marks sales
    /// wholly given back. A number borne by several sales links to none.
    fn link_returns(&mut self) {
        if ![Field::RefersTo, Field::Refunded]
            .iter()
            .any(|field| self.fields.contains(Role::Receipts, *field))
        {
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
            let so_far = given_back.get(sale) + c.once(at);
            given_back.set(sale, so_far);
            if so_far > 0 && so_far >= c.once(sale) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::testing::{day, ledger, row};

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
