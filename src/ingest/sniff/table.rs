//! Delimiter, line ends and header, scored over many rows.

use super::Samples;
use crate::ingest::encoding::{BOM, Encoding};
use crate::ingest::header;
use crate::ingest::plan::{Header, Table};
use crate::ingest::records::Records;
use crate::ingest::row::Row;
use crate::ingest::scan::Dialect;
use crate::ingest::values::{date, number};
use crate::math::sort_by_key;

const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// How far down a header is looked for.
const HEADER_WITHIN: usize = 30;

/// Sample rows that are enough to tell.
const MAX_ROWS: usize = 300;

/// A row of a sample.
pub(super) struct SampleRow {
    pub(super) offset: u64,
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

/// The table in the file, as it most likely is.
pub(super) fn find(bytes: u64, samples: &Samples<'_>, encoding: Encoding, delimiter: Option<char>) -> Table {
    let line_end = if memchr::memchr(b'\n', samples.head).is_some() || !samples.head.contains(&b'\r') {
        b'\n'
    } else {
        b'\r'
    };
    let said = delimiter.and_then(|sign| u8::try_from(sign).ok());
    let tries = DELIMITERS.into_iter().filter(|delimiter| said.is_none_or(|said| said == *delimiter));
    let tries: Vec<u8> = said.into_iter().chain(tries).collect();
    let whole = bytes <= samples.head.len() as u64;
    let tables = tries.into_iter().map(|delimiter| {
        let dialect = Dialect { delimiter, line_end };
        Guess::new(rows(samples.head, dialect, encoding, whole), dialect, encoding)
    });
    // Of equals the first stays.
    let best = tables.reduce(|best, next| if next.score() > best.score() { next } else { best });
    best.map_or_else(
        || Table { encoding, dialect: Dialect { delimiter: b',', line_end }, header: None, width: 1 },
        |best| best.table,
    )
}

/// The complete rows of a sample that starts at the start of a line.
pub(super) fn rows(sample: &[u8], dialect: Dialect, encoding: Encoding, whole: bool) -> Vec<SampleRow> {
    let mut records = Records::new(dialect, None);
    records.push(sample);
    if encoding.is_unicode() {
        records.pass_over(BOM);
    }
    let mut rows = Vec::new();
    while rows.len() < MAX_ROWS {
        let Some(found) = records.next(whole) else { break };
        let row = Row::new(records.record(), records.cells(), encoding);
        rows.push(SampleRow { offset: found.offset, line: found.line, cells: row.texts() });
    }
    rows
}

struct Guess {
    table: Table,
    recognised: usize,
    /// How many rows below the header are as wide as most of them, in thousandths.
    steady: usize,
}

impl Guess {
    fn new(rows: Vec<SampleRow>, dialect: Dialect, encoding: Encoding) -> Self {
        let filled: Vec<&SampleRow> = rows.iter().filter(|row| !is_blank(&row.cells)).collect();
        let usual = usual_width(&filled);
        // A row of data may hold words that are names of columns too («Чек», «Магазин»), but it has a date.
        let names = |row: &SampleRow| match row.cells.iter().any(|cell| is_date(cell)) {
            true => 0,
            false => header::recognised(row.cells.iter().map(String::as_str)),
        };
        let best = filled
            .iter()
            .take(HEADER_WITHIN)
            .enumerate()
            .map(|(at, row)| (names(row), at))
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        let (recognised, named) = best.unwrap_or((0, 0));
        // Two known names make a header; else the first row as wide as the rest, if it holds no values.
        let at = if recognised >= 2 {
            Some(named)
        } else {
            let first = filled.iter().take(HEADER_WITHIN).position(|row| used_width(&row.cells) >= usual);
            first.filter(|at| is_header(&filled[*at].cells))
        };
        let header = at.and_then(|at| filled.get(at)).map(|row| Header {
            offset: row.offset,
            line: row.line,
            cells: row.cells.clone(),
        });
        let rows_below = &filled[at.map_or(0, |at| at + 1).min(filled.len())..];
        let below = usual_width(rows_below);
        let steady =
            rows_below.iter().filter(|row| row.cells.len() == below).count() * 1000 / rows_below.len().max(1);
        // Cells beyond the header have no name: a decimal comma without quotes makes them too.
        let width = header.as_ref().map_or(below, |header| header.cells.len()).max(1);
        Self { table: Table { encoding, dialect, header, width }, recognised, steady }
    }

    fn score(&self) -> (usize, bool, usize, usize) {
        let known = if self.recognised >= 2 { self.recognised } else { 0 };
        (known, self.table.width > 1, self.steady, self.table.width)
    }
}

fn is_blank(cells: &[String]) -> bool {
    cells.iter().all(String::is_empty)
}

/// The width that most rows have; of equally frequent ones the greatest.
fn usual_width(rows: &[&SampleRow]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    sort_by_key(&mut widths, |width| *width);
    let runs = widths.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0]));
    runs.max().map_or(0, |(_, width)| width)
}

/// Cells up to the last one that holds something.
fn used_width(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1)
}

/// Whether a row can name columns: it holds text, no number and no date.
fn is_header(cells: &[String]) -> bool {
    let is_value = |cell: &String| is_date(cell) || number::parse(cell, number::Decimal::Point, 2).is_some();
    !is_blank(cells) && !cells.iter().any(is_value)
}

fn is_date(cell: &str) -> bool {
    date::parse(cell.as_bytes()).is_some()
}
