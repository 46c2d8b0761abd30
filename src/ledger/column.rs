//! A column that grows in blocks: no doubling copy, and no cost while every value is the default.

use std::ops::Range;

use super::flag;
use crate::parcel::{Parcel, Plain};

const BLOCK: usize = 1 << 14;

/// Values by row. Rows that were never set hold `T::default()`.
#[derive(Debug, Clone, Default)]
pub struct Column<T> {
    blocks: Vec<Vec<T>>,
}

impl<T: Copy + Default + PartialEq> Column<T> {
    /// The value of a row.
    #[must_use]
    #[inline]
    pub fn get(&self, row: u32) -> T {
        let row = row as usize;
        self.blocks.get(row / BLOCK).and_then(|block| block.get(row % BLOCK)).copied().unwrap_or_default()
    }

    /// The values of these rows in their order: a block is found once for many of them.
    #[inline]
    pub(in crate::ledger) fn values(of: Option<&Self>, rows: Range<u32>) -> impl Iterator<Item = T> {
        let (block, from) = (rows.start as usize / BLOCK, rows.start as usize % BLOCK);
        let block = of.and_then(|column| column.blocks.get(block));
        let own = block.and_then(|block| block.get(from..from + rows.len())).unwrap_or_default();
        // Rows that lie in two blocks, or where nothing was ever set, are looked up one by one.
        let others = rows.start + own.len() as u32..rows.end;
        let get = move |row| of.map_or_else(T::default, |column| column.get(row));
        own.iter().copied().chain(others.map(get))
    }

    /// Sets the value of a row; setting the default in an untouched block allocates nothing.
    #[inline]
    pub fn set(&mut self, row: u32, value: T) {
        match self.known(row) {
            Some(known) => *known = value,
            None if value == T::default() => {}
            None => self.grow(row, value),
        }
    }

    /// The place of a row that was set before, or lies before one that was.
    #[inline]
    pub(in crate::ledger) fn known(&mut self, row: u32) -> Option<&mut T> {
        let row = row as usize;
        self.blocks.get_mut(row / BLOCK)?.get_mut(row % BLOCK)
    }

    fn grow(&mut self, row: u32, value: T) {
        let (block, place) = (row as usize / BLOCK, row as usize % BLOCK);
        if block >= self.blocks.len() {
            self.blocks.resize_with(block + 1, Vec::new);
        }
        let block = &mut self.blocks[block];
        // All of it at once: from then on a row is but written.
        block.reserve_exact(BLOCK - block.len());
        block.resize(BLOCK, T::default());
        block[place] = value;
    }

    /// Takes out the rows flagged as gone; the ones behind them move up.
    pub(in crate::ledger) fn take_out(&mut self, rows: u32, flags: &Column<u8>) {
        if self.blocks.is_empty() {
            return;
        }
        let mut to = 0;
        for row in 0..rows {
            if flags.get(row) & flag::GONE == 0 {
                let value = self.get(row);
                self.set(to, value);
                to += 1;
            }
        }
        self.blocks.truncate(to as usize / BLOCK + 1);
    }

    /// The values of these rows, in this order.
    pub(in crate::ledger) fn picked(&self, rows: &[u32]) -> Self {
        let mut picked = Self::default();
        if !self.blocks.is_empty() {
            for rows in rows.chunks(BLOCK) {
                let mut block = Vec::with_capacity(rows.len());
                block.extend(rows.iter().map(|row| self.get(*row)));
                picked.blocks.push(block);
            }
        }
        picked
    }

    /// Each row takes the value of the one that the order names in its place.
    pub(in crate::ledger) fn arrange(&mut self, order: &[u32]) {
        *self = self.picked(order);
    }

    /// Its values, for [`Parcel`].
    pub(in crate::ledger) fn parcel(&mut self, parcel: &mut Parcel)
    where
        T: Plain,
    {
        if let Some(last) = self.blocks.last_mut() {
            let used = last.iter().rposition(|value| *value != T::default());
            last.truncate(used.map_or(0, |used| used + 1));
        }
        parcel.list(&mut self.blocks, Vec::new, Parcel::values);
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.blocks.iter().map(|block| block.capacity() * size_of::<T>()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_never_set_hold_the_default_and_cost_nothing() {
        let mut column = Column::<i64>::default();
        column.set(1_000_000, 0);
        assert_eq!(column.get(1_000_000), 0);
        assert_eq!(column.bytes(), 0);
    }

    #[test]
    fn values_of_rows_are_those_got_one_by_one() {
        let mut column = Column::<u32>::default();
        // The second block has no value, the third ends before its last row.
        (0..20_u32).for_each(|row| column.set(row, row + 1));
        column.blocks.push(Vec::new());
        column.blocks.push(vec![7; 100]);
        let block = BLOCK as u32;
        for rows in [
            0..0,
            0..20,
            5..60,
            block - 3..block + 3,
            2 * block - 2..2 * block + 3,
            2 * block + 90..4 * block,
        ] {
            let one_by_one = rows.clone().map(|row| column.get(row));
            assert!(Column::values(Some(&column), rows.clone()).eq(one_by_one), "{rows:?}");
            assert!(Column::<u32>::values(None, rows.clone()).eq(rows.map(|_| 0)));
        }
    }

    #[test]
    fn rows_taken_out_leave_the_others_in_order() {
        let (mut column, mut flags) = (Column::<u32>::default(), Column::default());
        for row in 0..40_000 {
            column.set(row, row);
            flags.set(row, if row % 2 == 1 { flag::GONE } else { 0 });
        }
        column.take_out(40_000, &flags);
        assert!((0..20_000).all(|row| column.get(row) == 2 * row));
        assert_eq!(column.get(39_999), 0);
    }

    #[test]
    fn rows_are_brought_into_another_order() {
        let mut column = Column::<u32>::default();
        for row in 0..40_000 {
            column.set(row, row * 2);
        }
        let order: Vec<u32> = (0..50_000).rev().collect();
        column.arrange(&order);
        for (row, from) in (0..).zip(order) {
            assert_eq!(column.get(row), if from < 40_000 { from * 2 } else { 0 });
        }
        let mut empty = Column::<u32>::default();
        empty.arrange(&[1, 0]);
        assert_eq!(empty.bytes(), 0);
    }

    #[test]
    fn values_come_back_across_blocks() {
        let mut column = Column::<u32>::default();
        for row in (0..50_000).rev().step_by(7) {
            column.set(row, row + 1);
        }
        for row in 0..50_000 {
            let set = (49_999 - row) % 7 == 0;
            assert_eq!(column.get(row), if set { row + 1 } else { 0 });
        }
    }
}
