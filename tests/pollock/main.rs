//! How well is a file loaded that is polluted in one way? The pollutions and the
//! ten measures are those of "Pollock: A Data Loading Benchmark" (G. Vitagliano,
//! M. Hameed, L. Jiang, L. Reisener, E. Wu, F. Naumann, PVLDB 16(8), 2023),
//! applied to source files of our own; no hint is given to the loader.
//!
//! `cargo test --test pollock -- --nocapture` prints the scores.

#![allow(clippy::print_stdout, reason = "the scores are there to be read")]

mod measure;
mod pollute;
mod source;

use std::io::{Cursor, Read, Seek, SeekFrom};

use loyalty_calculator::ingest::{NormalizeError, normalize};

use measure::{Scores, measures};
use pollute::{Polluted, polluted};
use source::Source;

/// Gives a few bytes at a time.
struct Slices<'a> {
    bytes: Cursor<&'a [u8]>,
    most: usize,
}

impl Read for Slices<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let most = buffer.len().min(self.most);
        self.bytes.read(&mut buffer[..most])
    }
}

impl Seek for Slices<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.bytes.seek(to)
    }
}

/// What the loader writes; nothing for a file without a table.
fn loaded(bytes: &[u8], most: usize) -> Vec<u8> {
    let mut out = Vec::new();
    match normalize("a.csv", Slices { bytes: Cursor::new(bytes), most }, None, &mut out) {
        Ok(()) => out,
        Err(NormalizeError::Unreadable(problem)) if problem.id == "file-empty" => Vec::new(),
        Err(error) => panic!("{error}"),
    }
}

fn rows(csv: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn score(source: &Source) -> Scores {
    let mut scores = Scores::default();
    for file in polluted(source) {
        let found = rows(&loaded(&file.bytes, usize::MAX));
        scores.add(file.kind, &file.name, measures(&file.clean, &found));
    }
    println!("{}\n{scores}", source.name);
    scores
}

#[track_caller]
fn at_least(scores: &Scores, simple: f64, weighted: f64) {
    let found = (scores.simple(), scores.weighted());
    assert!(found.0 >= simple && found.1 >= weighted, "{found:?} fell below {:?}", (simple, weighted));
}

#[test]
fn receipts_of_mixed_types() {
    at_least(&score(&source::receipts()), 9.9, 9.9);
}

#[test]
fn an_export_of_1c_with_semicolons_and_decimal_commas() {
    at_least(&score(&source::accounting()), 9.9, 9.9);
}

#[test]
fn columns_of_text_alone() {
    at_least(&score(&source::texts()), 9.9, 9.9);
}

/// Every file, or every so many of them: each is sniffed anew each time.
fn slices_do_not_matter(source: &Source, step: usize) {
    for (at, Polluted { name, bytes, .. }) in polluted(source).into_iter().enumerate().step_by(step) {
        let whole = loaded(&bytes, usize::MAX);
        for most in [1, 7] {
            assert_eq!(loaded(&bytes, most), whole, "{}: {name} in slices of {most}", source.name);
        }
        if at % 5 != 0 {
            continue;
        }
        let twice = loaded(&whole, usize::MAX);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        assert_eq!(text(&whole), text(&twice), "{}: {name} normalised twice", source.name);
    }
}

#[test]
fn slices_do_not_matter_and_normalising_twice_is_normalising_once() {
    slices_do_not_matter(&source::receipts(), 1);
}

#[test]
fn nor_do_they_for_other_sources() {
    slices_do_not_matter(&source::accounting(), 7);
    slices_do_not_matter(&source::texts(), 7);
}
