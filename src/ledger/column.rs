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
