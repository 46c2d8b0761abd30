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
    let goes_after = |one: u32, other: u32| compare(&items[one as usize], &items[other as usize]).is_gt();
    let mut order = places(items.len(), &goes_after);
    // Each cycle of places once: what goes here is fetched, what stood here takes its place.
    for start in 0..order.len() {
        let mut here = start;
        loop {
            let from = std::mem::replace(&mut order[here], here as u32) as usize;
            if from == start {
                break;
            }
            items.swap(here, from);
            here = from;
        }
    }
}

/// The places of so many items in their order; none if they stand in it already.
#[inline(never)]
fn places(items: usize, goes_after: &dyn Fn(u32, u32) -> bool) -> Vec<u32> {
    let count = items as u32;
    if (1..count).all(|place| !goes_after(place - 1, place)) {
        return Vec::new();
    }
    let mut sorted: Vec<u32> = (0..count).collect();
    let mut merged = vec![0; items];
    let mut run = 1;
    while run < items {
        for (two, into) in sorted.chunks(2 * run).zip(merged.chunks_mut(2 * run)) {
            merge(two, run.min(two.len()), into, goes_after);
        }
        std::mem::swap(&mut sorted, &mut merged);
        run *= 2;
    }
    sorted
}

/// Merges two sorted runs, the second of which begins at `middle`.
fn merge(runs: &[u32], middle: usize, into: &mut [u32], goes_after: &dyn Fn(u32, u32) -> bool) {
    let (mut left, mut right) = (0, middle);
    for place in into {
        let from_left = left < middle && (right >= runs.len() || !goes_after(runs[left], runs[right]));
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
