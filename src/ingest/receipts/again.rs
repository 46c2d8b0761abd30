//! Rows that say the same of their receipt as the row above: of most lines nothing is new but
//! what was bought and for how much.

use super::ReceiptReader;
use crate::ingest::figure::{Cell, Figure, TextColumn};
use crate::ingest::row::Row;
use crate::ledger::{LedgerBuilder, RowOfIds};
use crate::units::{Day, Money, Points, Quantity};

/// The row above, as the ledger had it.
#[derive(Debug)]
pub(super) struct Above {
    row: RowOfIds,
    /// Whether it is that of the last row, and a row may go on with it.
    pub(super) is_known: bool,
    /// How many cells of a row hold all that it says of its receipt, its date left out: that often
    /// stands far behind.
    cells: usize,
}

impl Default for Above {
    fn default() -> Self {
        Self { row: RowOfIds::on(Day(0)), is_known: false, cells: 0 }
    }
}

impl ReceiptReader {
    /// Hands the row to the ledger with what the row above says of the receipt, if it says just
    /// that: [`read`](Self::read) would do the same.
    pub(super) fn goes_on(&mut self, row: &Row<'_>, line: u64, ledger: &mut LedgerBuilder) -> bool {
        let above = &self.above;
        let repeats = || self.date.repeats(row) && (row.alike >= above.cells || self.repeats(row));
        if !above.is_known || !repeats() {
            return false;
        }
        let Cell::Parts(amount) = self.amount.read(row) else { return false };
        let number =
            |figure: &mut Option<Figure>| figure.as_mut().map_or(0, |figure| figure.read_if_there(row, line));
        let above = &mut self.above.row;
        above.amount = Money(amount);
        above.quantity = Quantity(number(&mut self.quantity));
        above.discount = Money(number(&mut self.discount));
        above.points_issued = Points(number(&mut self.points_issued));
        above.points_redeemed = Points(number(&mut self.points_redeemed));
        above.cost = Money(number(&mut self.cost));
        let promo = std::mem::replace(&mut above.promo, self.promo.id(row, ledger));
        above.product = self.product.id(row, ledger);
        above.category = self.category.id(row, ledger);
        self.hours.add(above.minute.unwrap_or(0));
        // Only of these is told how many were lost.
        self.receipt.count();
        self.member.count();
        self.refers_to.count();
        if promo == above.promo {
            ledger.further_row(above);
        } else {
            ledger.row_of_ids(above);
        }
        true
    }

    /// Whether what the row says of its receipt beside the date is in cells like those of the row above.
    fn repeats(&self, row: &Row<'_>) -> bool {
        let same = |memo: bool, at: usize| at < row.alike || memo;
        self.named().iter().all(|column| column.repeats(row))
            && self.time.is_none_or(|at| same(self.times.is(row.raw(at)), at))
            && self.channel.is_none_or(|at| same(self.channels.is(row.raw(at)), at))
            && self.kind.is_none_or(|column| same(self.kinds.is(row.raw(column.at)), column.at))
    }

    /// Remembers a row, if the next one may go on with it: all that it says of its receipt stands
    /// in cells that are remembered.
    pub(super) fn remember(&mut self, row: RowOfIds) {
        let apart = self.whole || self.down || self.status.is_some() || self.refunded.is_some();
        self.above.is_known = !apart && self.named().iter().all(|column| column.is_known());
        if self.above.is_known {
            self.above.row = row;
        }
        if self.above.cells == 0 {
            let mut last = self.time.max(self.channel).max(self.kind.map(|column| column.at));
            self.named().iter().for_each(|column| last = last.max(column.place()));
            self.above.cells = last.map_or(0, |last| last + 1);
        }
    }

    /// The columns of texts that belong to the receipt, not to its lines.
    fn named(&self) -> [&TextColumn; 7] {
        let Self { receipt, member, store, register, shift, cashier, refers_to, .. } = self;
        [receipt, member, store, register, shift, cashier, refers_to]
    }
}
