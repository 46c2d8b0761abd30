//! What the hand-worked examples share.

use super::{Kpi, Reading, evaluate::evaluate_one};
use crate::facts;
use crate::ingest::{Maps, read_bytes};
use crate::settings::Settings;

/// A KPI over the whole of these files.
pub(super) fn read_files(id: &str, files: &[(&str, &str)], settings: &Settings) -> Reading {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let read = read_bytes(&files, &Maps::default());
    let ledger = read.ledger.unwrap_or_else(|| panic!("{:?}", read.quality));
    assert!(read.quality.files.iter().all(|file| file.problem.is_none()), "{:?}", read.quality.files);
    let facts = facts::gather(&ledger, settings);
    evaluate_one(Kpi::find(id).unwrap(), &facts, settings).whole
}

/// A KPI over the whole of one file of receipts.
pub(super) fn read_csv(id: &str, receipts: &str, settings: &Settings) -> Reading {
    read_files(id, &[("receipts.csv", receipts)], settings)
}

/// The value of a reading.
#[track_caller]
pub(super) fn value_of(reading: &Reading) -> f64 {
    reading.value.as_ref().unwrap().value
}

/// The value of a part.
#[track_caller]
pub(super) fn part_of(id: &str, reading: &Reading, part: &str) -> f64 {
    let place = Kpi::find(id).unwrap().parts.iter().position(|(name, _)| *name == part).unwrap();
    reading.parts[place].as_ref().unwrap().value
}

/// Equal but for the rounding of a few float operations.
#[track_caller]
pub(super) fn near(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() <= 1e-12 * expected.abs().max(1.0),
        "found {found}, expected {expected}"
    );
}
