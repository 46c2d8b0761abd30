//! Given the plan, does every slicing of the bytes give the same ledger, account and places?

use crate::common::cut_apart::files;
use loyalty_calculator::ingest::{Ingest, Ingested, Samples, sniff};
use loyalty_calculator::ledger::Receipt;
use proptest::prelude::*;

/// Slice lengths are taken in turn, again and again.
fn read(name: &str, bytes: &[u8], lengths: &[usize]) -> Ingested {
    let plan = sniff(name, bytes.len() as u64, &Samples::of(bytes), None)
        .unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
    let mut ingest = Ingest::default();
    ingest.begin(name, bytes.len() as u64, plan);
    let mut rest = bytes;
    for length in lengths.iter().cycle() {
        let (slice, behind) = rest.split_at((*length).min(rest.len()));
        ingest.feed(slice);
        rest = behind;
        if rest.is_empty() {
            break;
        }
    }
    ingest.finish()
}

#[track_caller]
fn same(name: &str, bytes: &[u8], lengths: &[usize]) {
    let (whole, sliced) = (read(name, bytes, &[bytes.len()]), read(name, bytes, lengths));
    let json = |read: &Ingested| serde_json::to_string_pretty(&read.quality).unwrap();
    assert_eq!(json(&whole), json(&sliced), "{name}");
    assert_eq!(whole.set_aside.places(0), sliced.set_aside.places(0), "{name}");
    let receipts = |read: &Ingested| -> Vec<(Receipt, String)> {
        let ledger = read.ledger.as_ref();
        let named = |row| {
            let receipt = ledger.unwrap().receipt(row);
            (receipt, ledger.unwrap().member_name(receipt.member).to_owned())
        };
        (0..ledger.map_or(0, |ledger| ledger.receipts())).map(named).collect()
    };
    assert_eq!(receipts(&whole), receipts(&sliced), "{name}");
}

#[test]
fn one_byte_a_slice() {
    for (name, bytes) in files().iter().filter(|(_, bytes)| bytes.len() < 100_000) {
        same(name, bytes, &[1]);
    }
}

#[test]
fn slices_of_every_small_length() {
    for (name, bytes) in files().iter().filter(|(_, bytes)| bytes.len() < 100_000) {
        for length in 2..70 {
            same(name, bytes, &[length]);
        }
    }
}

#[test]
fn rows_are_accounted_for_to_the_last() {
    for (name, bytes) in &files() {
        let read = read(name, bytes, &[1 << 16]);
        let file = &read.quality.files[0];
        assert!(file.rows_set_aside > 0, "{name}");
        assert_eq!(file.rows_read, file.rows_used + file.rows_set_aside + file.not_data.sum(), "{name}");
        assert_eq!(
            file.reasons.iter().map(|reason| reason.count).sum::<u64>(),
            file.rows_set_aside,
            "{name}"
        );
        assert_eq!(read.set_aside.places(0).len() as u64, file.rows_set_aside, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn random_slices(lengths in prop::collection::vec(0_usize..200, 1..20)) {
        let lengths: Vec<usize> = lengths.into_iter().chain([1]).collect();
        for (name, bytes) in files().iter().filter(|(_, bytes)| bytes.len() < 100_000) {
            same(name, bytes, &lengths);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]
    #[test]
    fn random_slices_of_long_rows(large in 1_000_usize..100_000, small in 0_usize..3) {
        let files = files();
        same("long.csv", &files["long.csv"], &[large, small]);
    }
}
