//! The rows of a sample.

use super::Samples;
use crate::ingest::encoding::{BOM, Encoding};
use crate::ingest::mend::{RowShape, begins_with_digit};
use crate::ingest::plan::Table;
use crate::ingest::records::{Found, Records};
use crate::ingest::row::Row;
use crate::ingest::scan::Dialect;

/// Sample rows that are enough to tell.
const MAX_ROWS: usize = 300;

/// A row of a sample.
#[derive(Debug)]
pub(in crate::ingest) struct SampleRow {
    pub(in crate::ingest) offset: u64,
    pub(in crate::ingest) line: u64,
    pub(in crate::ingest) cells: Vec<String>,
}

impl SampleRow {
    fn of(row: &Row<'_>, found: Found) -> Self {
        Self { offset: found.offset, line: found.line, cells: row.texts() }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// Cells that hold something.
    pub(super) fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// Cells up to the last one that holds something.
    pub(super) fn used(&self) -> usize {
        self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1)
    }

    pub(super) fn has_digit_at(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| begins_with_digit(cell.as_bytes()))
    }
}

/// The complete rows of a sample that starts at the start of a line.
pub(super) fn rows(sample: &[u8], dialect: Dialect, encoding: Encoding, whole: bool) -> Vec<SampleRow> {
    let mut rows = Vec::new();
    each(sample, dialect, RowShape::default(), encoding, whole, |row, found| {
        rows.push(SampleRow::of(row, found))
    });
    rows
}

/// The first rows of the table's file, those above the header too.
pub(in crate::ingest) fn rows_of(table: &Table, bytes: u64, samples: &Samples<'_>) -> Vec<SampleRow> {
    let whole = bytes <= samples.head.len() as u64;
    mended(samples.head, table.dialect, table.shape, table.encoding, whole)
}

/// The rows as they are read once the width of the table is known.
pub(super) fn mended(
    sample: &[u8],
    dialect: Dialect,
    shape: RowShape,
    encoding: Encoding,
    whole: bool,
) -> Vec<SampleRow> {
    let mut rows = Vec::new();
    each(sample, dialect, shape, encoding, whole, |row, found| rows.push(SampleRow::of(row, found)));
    rows
}

/// Gives each row and its place.
pub(super) fn each(
    sample: &[u8],
    dialect: Dialect,
    shape: RowShape,
    encoding: Encoding,
    whole: bool,
    mut take: impl FnMut(&Row<'_>, Found),
) {
    let mut records = Records::new(dialect, shape);
    records.push(sample);
    if encoding.is_unicode() {
        records.pass_over(BOM);
    }
    for _ in 0..MAX_ROWS {
        let Some(found) = records.next(whole) else { break };
        let row = Row::new(records.record(), records.cells(), encoding);
        take(&row, found);
    }
}
