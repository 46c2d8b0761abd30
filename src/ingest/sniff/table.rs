//! The table in the file: its dialect, where it stands, its width, its shape.

use super::blocks::{first_table, usual_width};
use super::head::{header_rows, joined};
use super::rows::{SampleRow, mended, rows};
use super::{Samples, dialect};
use crate::ingest::encoding::{BOM, Encoding};
use crate::ingest::mend::RowShape;
use crate::ingest::plan::{ColumnMap, Table};
use crate::list::Listed;

/// Rows that may belong to the header where the header is not known yet.
const FIRST_ROWS: usize = 3;

/// The first table in the file, as it most likely is.
pub(super) fn find(bytes: u64, samples: &Samples<'_>, encoding: Encoding, map: Option<&ColumnMap>) -> Table {
    let head = samples.head;
    let whole = bytes <= head.len() as u64;
    let dialect = dialect::find(head, encoding, map, whole);
    let bom = if head.starts_with(BOM) { BOM.len() } else { 0 };
    let from = dialect::said_by_file(&head[bom..]).map_or(0, |(_, length)| bom + length) as u64;
    // How wide the table is first; then how its rows read at that width.
    let mut found = rows(head, dialect, encoding, whole);
    found.retain(|row| row.offset >= from);
    let width = usual_width(&found[first_table(&found)]);
    let mut found = mended(head, dialect, RowShape { width, digits: 0 }, encoding, whole);
    found.retain(|row| row.offset >= from);
    let said = map.and_then(|map| map.header_line);
    let (start, header) = match said {
        None => header_rows(&found, width),
        Some(line) => match found.iter().position(|row| row.line == line) {
            Some(at) => (at, at..at + 1),
            None => (found.iter().position(|row| !row.is_blank()).unwrap_or(0), 0..0),
        },
    };
    let below = &found[header.end.max(start)..];
    let below = &below[..below.len().min(first_table(below).end)];
    let header = found.get(header).filter(|rows| !rows.is_empty()).map(joined);
    let named = header.as_ref().map(|header| header.cells.len());
    let usual = match usual_width(below) {
        0 => named.unwrap_or(0),
        usual => usual,
    };
    Table {
        encoding,
        dialect,
        start: found.get(start).map_or(from, |row| row.offset),
        // Cells beyond the header have no name: a decimal comma without quotes makes them too.
        width: named.unwrap_or(usual).max(1),
        header,
        shape: RowShape { width: usual, digits: digits(below, usual) },
    }
}

/// The columns whose values begin with a digit in most rows as wide as the table.
pub(super) fn digits(rows: &[SampleRow], width: usize) -> u64 {
    let wide: Vec<&SampleRow> =
        rows.iter().filter(|row| row.cells.len() == width && !row.is_blank()).listed();
    // The first rows may be those of the header.
    let below = &wide[if wide.len() > 2 * FIRST_ROWS { FIRST_ROWS } else { 0 }..];
    let most = |at: &usize| {
        let filled =
            below.iter().filter(|row| row.cells.get(*at).is_some_and(|cell| !cell.is_empty())).count();
        let digits = below.iter().filter(|row| row.has_digit_at(*at)).count();
        let few = below.len() <= 2 * FIRST_ROWS;
        filled * 2 >= below.len().max(1) && if few { digits * 2 >= filled } else { digits * 10 >= filled * 8 }
    };
    (0..width.min(64)).filter(most).fold(0, |columns, at| columns | 1 << at)
}
