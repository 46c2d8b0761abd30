//! The order in which receipts and their lines stand when all is read.

use super::columns::Columns;
use super::{Field, Id, Kind, LedgerBuilder, Role, flag};
use crate::math::sort_by;

/// Where the receipts of each member end, and the lines of each receipt.
#[derive(Debug, Default)]
pub(in crate::ledger) struct Ends {
    /// By member, that of anonymous buyers first.
    pub(in crate::ledger) receipts: Vec<u32>,
    /// By receipt; empty where there are no lines.
    pub(in crate::ledger) lines: Vec<u32>,
}

impl LedgerBuilder {
    /// Puts anonymous receipts first, as they stand in the files, then those of each member by
    /// day, and lines by receipt. Nearly all that is asked of a ledger is asked member by
    /// member: what belongs together then lies together in memory.
    pub(in crate::ledger) fn arrange(&mut self) -> Ends {
        let members = self.names.members.count();
        let (order, receipts) = by_member(&self.columns, self.rows, members);
        self.columns.arrange(&order);
        Ends { receipts, lines: self.arrange_lines(&order) }
    }

    /// Lines stand by receipt from now on, and need not say which it is.
    fn arrange_lines(&mut self, receipts: &[u32]) -> Vec<u32> {
        let Some(lines) = self.tables.get_mut(Role::Receipts as usize).filter(|lines| lines.rows() > 0)
        else {
            return Vec::new();
        };
        let mut places = vec![0; receipts.len()];
        for (place, row) in (0_u32..).zip(receipts) {
            places[*row as usize] = place;
        }
        let of = lines.small(Field::Receipt);
        let receipt = |line: u32| places[of.map_or(0, |of| of.get(line)) as usize];
        let (order, ends) = grouped(lines.rows(), receipts.len(), receipt);
        lines.forget(Field::Receipt);
        lines.arrange(&order);
        ends
    }
}

/// Rows by group, each group in the order of the rows, and where each group ends: one counting
/// sort.
fn grouped(rows: u32, groups: usize, group: impl Fn(u32) -> u32) -> (Vec<u32>, Vec<u32>) {
    let mut ends = vec![0_u32; groups];
    for row in 0..rows {
        ends[group(row) as usize] += 1;
    }
    let mut start = 0;
    for end in &mut ends {
        start += std::mem::replace(end, start);
    }
    let mut order = vec![0; rows as usize];
    for row in 0..rows {
        let next = &mut ends[group(row) as usize];
        order[*next as usize] = row;
        *next += 1;
    }
    (order, ends)
}

/// Rows of receipts by member, then by day.
fn by_member(c: &Columns, rows: u32, members: Id) -> (Vec<u32>, Vec<u32>) {
    let (mut order, ends) = grouped(rows, members as usize + 1, |row| c.member.get(row));
    let mut start = ends.first().copied().unwrap_or(0) as usize;
    // By what the receipts say, never by their place in the file: the order of rows is to
    // change nothing.
    let within_day = |row: u32| {
        let kind = if c.flags.get(row) & flag::RETURN == 0 { Kind::Sale } else { Kind::Return };
        (c.minute.get(row), kind == Kind::Return, c.amount.get(row), row)
    };
    for end in ends.iter().skip(1) {
        // The day alone decides for nearly all: more is read for ties only.
        sort_by(&mut order[start..*end as usize], |one, other| {
            let days = c.day.get(*one).cmp(&c.day.get(*other));
            days.then_with(|| within_day(*one).cmp(&within_day(*other)))
        });
        start = *end as usize;
    }
    (order, ends)
}

impl Columns {
    fn arrange(&mut self, order: &[u32]) {
        for column in self.ids() {
            column.arrange(order);
        }
        for column in self.figures() {
            column.arrange(order);
        }
        self.more.arrange(order);
        self.day.arrange(order);
        self.minute.arrange(order);
        self.weighed.arrange(order);
        self.flags.arrange(order);
    }
}

#[cfg(test)]
mod tests {
    use crate::ledger::testing::{ledger, row};
    use crate::ledger::{Field, LedgerBuilder, ReceiptRow, Role};

    #[test]
    fn receipts_stand_by_member_and_day_and_lines_by_receipt() {
        let mut builder = LedgerBuilder::default();
        builder.declare(Role::Receipts, Field::Product);
        let line = |date, receipt, member, product| ReceiptRow { product, ..row(date, receipt, member, 100) };
        for row in [
            line("2025-01-03", "3", "B", "tea"),
            line("2025-01-02", "2", "A", "milk"),
            line("2025-01-04", "4", "", "jam"),
            line("2025-01-01", "1", "B", "oil"),
            line("2025-01-03", "3", "B", "rice"),
        ] {
            builder.receipt_row(&row);
        }
        let book = builder.finish().unwrap();
        let numbers: Vec<&str> = (0..book.receipts()).map(|row| book.number(row)).collect();
        // B was met first.
        assert_eq!(numbers, ["4", "1", "3", "2"]);
        assert_eq!([0, 1, 2].map(|member| book.rows_of(member)), [0..1, 1..3, 3..4]);
        let products =
            |receipt| book.lines_of(receipt).map(|line| book.label(book.lines().get(line).product));
        assert_eq!(products(2).collect::<Vec<_>>(), ["tea", "rice"]);
        assert_eq!(products(0).collect::<Vec<_>>(), ["jam"]);
        let plain = ledger(&[row("2025-01-01", "1", "A", 1)]);
        assert_eq!((plain.lines_of(0), plain.rows_of(7)), (0..0, 1..1));
    }
}
