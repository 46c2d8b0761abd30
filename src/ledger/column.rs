//! A column that grows in blocks: no doubling copy, and no cost while every value is the default.

const BLOCK: usize = 1 << 14;

/// Values by row. Rows that were never set hold `T::default()`.
#[derive(Debug, Clone, Default)]
pub struct Column<T> {
    blocks: Vec<Vec<T>>,
}

impl<T: Copy + Default + PartialEq> Column<T> {
    /// The value of a row.
    #[must_use]
    pub fn get(&self, row: u32) -> T {
        let row = row as usize;
        self.blocks.get(row / BLOCK).and_then(|block| block.get(row % BLOCK)).copied().unwrap_or_default()
    }

    /// Sets the value of a row; setting the default in an untouched block allocates nothing.
    pub fn set(&mut self, row: u32, value: T) {
        let (block, place) = (row as usize / BLOCK, row as usize % BLOCK);
        if block >= self.blocks.len() {
            if value == T::default() {
                return;
            }
            self.blocks.resize_with(block + 1, Vec::new);
        }
        let block = &mut self.blocks[block];
        if place >= block.len() {
            if value == T::default() {
                return;
            }
            if block.capacity() == 0 {
                block.reserve_exact(BLOCK);
            }
            block.resize(place + 1, T::default());
        }
        block[place] = value;
    }

    /// Forgets the rows from `rows` on.
    pub(in crate::ledger) fn truncate(&mut self, rows: u32) {
        let (block, place) = (rows as usize / BLOCK, rows as usize % BLOCK);
        if let Some(last) = self.blocks.get_mut(block) {
            last.truncate(place);
            self.blocks.truncate(block + 1);
        }
    }

    /// Takes out the rows that `gone` names; the ones behind them move up.
    pub(in crate::ledger) fn take_out(&mut self, rows: u32, gone: impl Fn(u32) -> bool) {
        if self.blocks.is_empty() {
            return;
        }
        let mut to = 0;
        for row in (0..rows).filter(|row| !gone(*row)) {
            let value = self.get(row);
            self.set(to, value);
            to += 1;
        }
        self.truncate(to);
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
    fn rows_taken_out_leave_no_trace() {
        let mut column = Column::<u32>::default();
        for row in 0..40_000 {
            column.set(row, row);
        }
        column.take_out(40_000, |row| row % 2 == 1);
        assert_eq!((column.get(19_999), column.get(20_000), column.get(39_999)), (39_998, 0, 0));
        column.truncate(5);
        assert_eq!((column.get(4), column.get(5)), (8, 0));
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
