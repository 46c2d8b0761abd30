//! Do the inputs that fuzzing kept still read as they must?

#[path = "../fuzz/src/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

/// Runs all files kept for a target, and says which one fails.
fn replay(target: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        let bytes = fs::read(&file).unwrap();
        let failed = std::panic::catch_unwind(|| run(&bytes)).is_err();
        assert!(!failed, "{}", file.display());
    }
}

#[test]
fn any_file_reads_the_same_in_any_slicing() {
    replay("read", targets::read);
}

#[test]
fn the_fast_path_cuts_records_as_the_exact_one() {
    replay("records", targets::records);
}

#[test]
fn what_was_normalized_reads_as_it_was_written() {
    replay("normalize", targets::normalize);
}

#[test]
fn values_read_the_same_when_they_are_printed() {
    replay("values", targets::values);
}
