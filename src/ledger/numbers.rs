//! A column of numbers of which nearly all are small: half the room, and the few others beside.

use std::ops::Range;

use super::Column;
use crate::parcel::Parcel;

/// Whole numbers by row. Rows that were never set hold 0.
#[derive(Debug, Clone, Default)]
pub struct Numbers {
    small: Column<i32>,
    /// Where [`WIDE`] stands; its blocks are there only where there is such a number.
    wide: Column<i64>,
}

/// Stands for a number that takes more room.
const WIDE: i32 = i32::MIN;

impl Numbers {
    /// The number of a row.
    #[must_use]
    #[inline]
    pub fn get(&self, row: u32) -> i64 {
        match self.small.get(row) {
            WIDE => self.wide.get(row),
            small => i64::from(small),
        }
    }

    /// The numbers of these rows in their order.
    #[inline]
    pub(in crate::ledger) fn values(of: Option<&Self>, rows: Range<u32>) -> impl Iterator<Item = i64> {
        let values = Column::values(of.map(|numbers| &numbers.small), rows.clone());
        values.zip(rows).map(move |(small, row)| match small {
            WIDE => of.map_or(0, |numbers| numbers.wide.get(row)),
            small => i64::from(small),
        })
    }

    /// Sets the number of a row.
    #[inline]
    pub fn set(&mut self, row: u32, number: i64) {
        match i32::try_from(number) {
            Ok(small) if small != WIDE => self.small.set(row, small),
            _ => self.set_wide(row, number),
        }
    }

    /// Adds to the number of a row.
    #[inline(never)]
    pub(in crate::ledger) fn add(&mut self, row: u32, part: i64) {
        let sum = self.get(row) + part;
        match (self.small.known(row), i32::try_from(sum)) {
            (Some(known), Ok(small)) if *known != WIDE && small != WIDE => *known = small,
            _ => self.set(row, sum),
        }
    }

    #[cold]
    fn set_wide(&mut self, row: u32, number: i64) {
        self.small.set(row, WIDE);
        self.wide.set(row, number);
    }

    /// Takes out the rows flagged as gone; the ones behind them move up.
    pub(in crate::ledger) fn take_out(&mut self, rows: u32, flags: &Column<u8>) {
        self.small.take_out(rows, flags);
        self.wide.take_out(rows, flags);
    }

    /// The numbers of these rows, in this order.
    pub(in crate::ledger) fn picked(&self, rows: &[u32]) -> Self {
        Self { small: self.small.picked(rows), wide: self.wide.picked(rows) }
    }

    /// Each row takes the number of the one that the order names in its place.
    pub(in crate::ledger) fn arrange(&mut self, order: &[u32]) {
        self.small.arrange(order);
        self.wide.arrange(order);
    }

    /// Its numbers, for [`Parcel`].
    pub(in crate::ledger) fn parcel(&mut self, parcel: &mut Parcel) {
        self.small.parcel(parcel);
        self.wide.parcel(parcel);
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.small.bytes() + self.wide.bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::flag;

    const EDGES: [i64; 9] = [
        0,
        -1,
        i32::MAX as i64,
        i32::MAX as i64 + 1,
        i32::MIN as i64 + 1,
        i32::MIN as i64,
        i32::MIN as i64 - 1,
        i64::MAX,
        i64::MIN,
    ];

    #[test]
    fn numbers_of_any_size_come_back_whatever_stood_there_before() {
        let mut numbers = Numbers::default();
        for before in EDGES {
            for number in EDGES {
                numbers.set(7, before);
                numbers.set(7, number);
                assert_eq!((numbers.get(7), numbers.get(6), numbers.get(8)), (number, 0, 0));
                assert!(Numbers::values(Some(&numbers), 6..9).eq([0, number, 0]));
                if let Some(sum) = number.checked_add(before) {
                    numbers.add(7, before);
                    assert_eq!((numbers.get(7), numbers.get(6), numbers.get(8)), (sum, 0, 0));
                }
            }
        }
    }

    #[test]
    fn large_ones_move_with_their_rows() {
        let (mut numbers, mut flags) = (Numbers::default(), Column::default());
        for (row, number) in (0..).zip(EDGES) {
            numbers.set(row, number);
            flags.set(row, if row % 2 == 0 { flag::GONE } else { 0 });
        }
        let mut turned = numbers.clone();
        turned.arrange(&[8, 7, 6, 5, 4, 3, 2, 1, 0]);
        assert!((0..9).all(|row| turned.get(row) == numbers.get(8 - row)));
        numbers.take_out(9, &flags);
        assert_eq!([0, 1, 2, 3].map(|row| numbers.get(row)), [1, 3, 5, 7].map(|at| EDGES[at]));
    }

    #[test]
    fn small_numbers_take_four_bytes() {
        let mut numbers = Numbers::default();
        (0..1 << 14).for_each(|row| numbers.set(row, i64::from(row)));
        assert_eq!(numbers.bytes(), 4 << 14);
    }
}
