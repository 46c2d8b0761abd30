//! Sorting in little code.
//!
//! Each use of the standard library's sorts adds some 5 KB to the wasm, for every type
//! and every order. Here one sort of places serves them all; what an item is and which of
//! two goes first is known to the caller alone.

use std::cmp::Ordering;

/// Sorts by a key; items with the same key keep their order.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |one, other| key(one).cmp(&key(other)));
}

/// Sorts by a comparison; items that are equal keep their order.
pub fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let count = items.len() as u32;
    arrange(count, &mut Items { items, compare });
}

/// Sorts whole numbers that are not negative, in a time that grows with their number alone:
/// by eleven bits at a time, the last first.
pub fn sort_whole(numbers: &mut Vec<i64>) {
    const BITS: u32 = 11;
    let all = numbers.iter().fold(0, |all, number| all | number);
    let mut sorted = numbers.clone();
    let mut shift = 0;
    while shift < 64 && all >> shift != 0 {
        let digit = |number: i64| (number >> shift) as usize & ((1 << BITS) - 1);
        let mut places = [0_u32; 1 << BITS];
        for number in numbers.iter() {
            places[digit(*number)] += 1;
        }
        let mut start = 0;
        for place in &mut places {
            start += std::mem::replace(place, start);
        }
        for number in numbers.iter() {
            let place = &mut places[digit(*number)];
            if let Some(into) = sorted.get_mut(*place as usize) {
                *into = *number;
            }
            *place += 1;
        }
        std::mem::swap(numbers, &mut sorted);
        shift += BITS;
    }
}

/// Sorts a few small numbers: lists of their places would take longer than the sorting. Shell's
/// sort with the steps of Ciura (2001).
pub fn sort_few(numbers: &mut [u32]) {
    for step in [701, 301, 132, 57, 23, 10, 4, 1] {
        for next in step..numbers.len() {
            let number = numbers[next];
            let mut place = next;
            while place >= step && numbers[place - step] > number {
                numbers[place] = numbers[place - step];
                place -= step;
            }
            numbers[place] = number;
        }
    }
}

/// Items in a row, known by their places. Not closures: each of them would bring the ways
/// to call it that nobody uses.
trait Row {
    /// Whether the item in one place goes after that in another.
    fn goes_after(&self, one: u32, other: u32) -> bool;

    /// Changes the places of two items.
    fn swap(&mut self, one: u32, other: u32);
}

struct Items<'a, T, F> {
    items: &'a mut [T],
    compare: F,
}

impl<T, F: Fn(&T, &T) -> Ordering> Row for Items<'_, T, F> {
    fn goes_after(&self, one: u32, other: u32) -> bool {
        (self.compare)(&self.items[one as usize], &self.items[other as usize]).is_gt()
    }

    fn swap(&mut self, one: u32, other: u32) {
        self.items.swap(one as usize, other as usize);
    }
}

/// So many are put in their places one by one: lists of the places would take longer to make.
const FEW: u32 = 16;

#[inline(never)]
fn arrange(count: u32, row: &mut dyn Row) {
    if (1..count).all(|place| !row.goes_after(place - 1, place)) {
        return;
    }
    if count <= FEW {
        for next in 1..count {
            let mut place = next;
            while place > 0 && row.goes_after(place - 1, place) {
                row.swap(place - 1, place);
                place -= 1;
            }
        }
        return;
    }
    let mut order = sorted(count, row);
    // Each cycle of places once: what goes here is fetched, what stood here takes its place.
    for start in 0..count {
        let mut here = start;
        loop {
            let from = std::mem::replace(&mut order[here as usize], here);
            if from == start {
                break;
            }
            row.swap(here, from);
            here = from;
        }
    }
}

/// The places of the items in their order.
fn sorted(count: u32, row: &dyn Row) -> Vec<u32> {
    let mut sorted: Vec<u32> = (0..count).collect();
    let mut merged = vec![0; sorted.len()];
    let mut run = 1;
    while run < sorted.len() {
        for (two, into) in sorted.chunks(2 * run).zip(merged.chunks_mut(2 * run)) {
            merge(two, run.min(two.len()), into, row);
        }
        std::mem::swap(&mut sorted, &mut merged);
        run *= 2;
    }
    sorted
}

/// Merges two sorted runs, the second of which begins at `middle`.
fn merge(runs: &[u32], middle: usize, into: &mut [u32], row: &dyn Row) {
    let (mut left, mut right) = (0, middle);
    for place in into {
        let from_left = left < middle && (right >= runs.len() || !row.goes_after(runs[left], runs[right]));
        let from = if from_left { &mut left } else { &mut right };
        *place = runs[*from];
        *from += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whole_numbers_are_sorted_by_their_bits(numbers: Vec<u32>, large in prop::collection::vec(0..i64::MAX, 0..9)) {
            let mut numbers: Vec<i64> = numbers.into_iter().map(i64::from).chain(large).collect();
            let mut expected = numbers.clone();
            expected.sort_unstable();
            sort_whole(&mut numbers);
            prop_assert_eq!(numbers, expected);
        }

        #[test]
        fn a_few_numbers_are_sorted(mut numbers: Vec<u32>, mut many in prop::collection::vec(0..900_u32, 0..3000)) {
            for numbers in [&mut numbers, &mut many] {
                let mut expected = numbers.clone();
                expected.sort_unstable();
                sort_few(numbers);
                prop_assert_eq!(numbers, &mut expected);
            }
        }

        #[test]
        fn it_sorts_as_the_standard_library_does(mut items: Vec<(u8, i32)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort_by_key(&mut items, |item| item.0);
            prop_assert_eq!(&items, &expected);
            expected.sort_by(|one, other| other.cmp(one));
            sort_by(&mut items, |one, other| other.cmp(one));
            prop_assert_eq!(items, expected);
        }
    }
}
