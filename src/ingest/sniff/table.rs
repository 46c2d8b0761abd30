//! Where the table stands in the file: its header rows, its width, its shape.

use super::dialect;
use super::rows::{SampleRow, mended, rows};
use super::{HEADER_WITHIN, Samples};
use crate::ingest::encoding::{BOM, Encoding};
use crate::ingest::header;
use crate::ingest::mend::RowShape;
use crate::ingest::plan::{ColumnMap, Header, Table};
use crate::ingest::values::{date, number};
use crate::math::sort_by_key;

/// Header rows at most.
const HEADER_ROWS: usize = 3;

/// Rows of a block above the table at most.
const PREAMBLE_ROWS: usize = 12;

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

/// One name a column: those of the header rows below each other.
fn joined(rows: &[SampleRow]) -> Header {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let name = |at: usize| {
        let mut name = String::new();
        for part in rows.iter().filter_map(|row| row.cells.get(at)).filter(|part| !part.is_empty()) {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(part);
        }
        name
    };
    let (first, last) = (&rows[0], &rows[rows.len() - 1]);
    Header {
        offset: last.offset,
        line: first.line,
        cells: (0..width).map(name).collect(),
        rows: rows.iter().map(|row| row.cells.clone()).collect(),
    }
}

/// The rows of the first table: what stands above it, set off by a blank row,
/// left out, and what comes after a blank row with another width.
fn first_table(rows: &[SampleRow]) -> std::ops::Range<usize> {
    let mut blocks: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, _) in rows.iter().enumerate().filter(|(_, row)| !row.is_blank()) {
        match blocks.last_mut() {
            Some(block) if block.end == at => block.end += 1,
            _ => blocks.push(at..at + 1),
        }
    }
    // «Период: 2025» is a title, in however many cells.
    let breadth = |block: &std::ops::Range<usize>| {
        let is_said = |row: &SampleRow| row.cells.first().is_some_and(|cell| cell.ends_with(':'));
        let filled = |row: &SampleRow| if is_said(row) { 1 } else { row.filled() };
        rows[block.clone()].iter().map(filled).max().unwrap_or(0)
    };
    let is_preamble = |at: usize| {
        let block = &blocks[at];
        let (wide, width) = (breadth(block), usual_width(&rows[block.clone()]));
        let small = wide <= 1 || (block.len() <= PREAMBLE_ROWS && names_in(&rows[block.clone()]) < 2);
        let mut later = blocks[at + 1..].iter().filter(|block| block.start <= HEADER_WITHIN);
        small
            && later.any(|later| {
                let padded = usual_width(&rows[later.clone()]) == width && wide * 2 > breadth(later);
                breadth(later) > wide && !padded && (wide <= 1 || block.len() < later.len())
            })
    };
    let Some(first) = (0..blocks.len()).find(|at| !is_preamble(*at)) else { return 0..rows.len() };
    let width = usual_width(&rows[blocks[first].clone()]);
    let same = blocks[first..].iter().take_while(|block| usual_width(&rows[(*block).clone()]) == width);
    blocks[first].start..same.last().map_or(rows.len(), |block| block.end)
}

/// Known names in the row that has the most.
fn names_in(rows: &[SampleRow]) -> usize {
    rows.iter().map(names).max().unwrap_or(0)
}

/// Known names in a row. A row of data may hold words that are names of columns
/// too («Чек», «Магазин»), but it has a date.
fn names(row: &SampleRow) -> usize {
    match row.cells.iter().any(|cell| is_date(cell)) {
        true => 0,
        false => header::recognised(row.cells.iter().map(String::as_str)),
    }
}

/// Where the table starts, and its header rows: none if they are empty.
fn header_rows(rows: &[SampleRow], width: usize) -> (usize, std::ops::Range<usize>) {
    let reach = rows.iter().enumerate().filter(|(_, row)| !row.is_blank()).take(HEADER_WITHIN);
    let best = reach.map(|(at, row)| (names(row), at));
    let best = best.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let table = first_table(rows);
    let shape = digits(&rows[table.clone()], width);
    let digit_at = |row: &SampleRow| (0..64).any(|at| shape >> at & 1 == 1 && row.has_digit_at(at));
    // Two known names make a header; else what stands above the first row of values does.
    let mut bottom = match best {
        Some((known, at)) if known >= 2 => at,
        _ => {
            let within = rows[table.clone()].iter().take(HEADER_WITHIN);
            // The header may lack a delimiter.
            let slack = usize::from(width > 3);
            let found = if shape == 0 {
                within
                    .clone()
                    .position(|row| row.used() + slack >= width && is_header(row))
                    .map(|at| at + table.start)
            } else {
                let data = within.clone().position(|row| digit_at(row) && row.filled() * 3 >= width);
                let above = data.and_then(|at| (at + table.start).checked_sub(1));
                above.filter(|at| {
                    *at >= table.start
                        && rows.get(*at).is_some_and(|row| row.filled() * 2 >= width && row.filled() > 0)
                })
            };
            match found {
                Some(at) => at,
                None => {
                    let narrow = |row: &SampleRow| row.is_blank() || row.used() * 2 < width.min(6);
                    let start =
                        table.start + rows[table.clone()].iter().take_while(|row| narrow(row)).count();
                    return (if start < table.end { start } else { table.start }, 0..0);
                }
            }
        }
    };
    let is_names = |row: &SampleRow| {
        let filled = row.filled();
        let value = |cell: &String| is_value(cell) || cell.ends_with(':');
        row.used() * 2 > width
            && filled * 3 >= width
            && (width > 3 || filled == width)
            && filled > 1
            && !row.cells.iter().any(value)
    };
    let mut top = bottom;
    while let Some(above) = top.checked_sub(1).and_then(|above| rows.get(above))
        && bottom + 1 - top < HEADER_ROWS
        && is_names(above)
        && above.cells != rows[bottom].cells
        && above.cells.len() >= rows[bottom].cells.len()
    {
        top -= 1;
    }
    // A header row without a gap is not continued: below it there are values.
    while let Some(below) = rows.get(bottom + 1)
        && bottom + 1 - top < HEADER_ROWS
        && rows[bottom].filled() < width
        && shape.count_ones() > 1
        && is_names(below)
        && below.cells != rows[bottom].cells
        && below.cells.len() == width
        && rows.get(bottom + 2).is_some_and(|row| !row.is_blank())
    {
        bottom += 1;
    }
    (top, top..bottom + 1)
}

/// The columns whose values begin with a digit in most rows as wide as the table.
fn digits(rows: &[SampleRow], width: usize) -> u64 {
    let wide: Vec<&SampleRow> =
        rows.iter().filter(|row| row.cells.len() == width && !row.is_blank()).collect();
    // The first rows may be those of the header.
    let below = &wide[if wide.len() > 2 * HEADER_ROWS { HEADER_ROWS } else { 0 }..];
    let most = |at: &usize| {
        let filled =
            below.iter().filter(|row| row.cells.get(*at).is_some_and(|cell| !cell.is_empty())).count();
        let digits = below.iter().filter(|row| row.has_digit_at(*at)).count();
        let few = below.len() <= 2 * HEADER_ROWS;
        filled * 2 >= below.len().max(1) && if few { digits * 2 >= filled } else { digits * 10 >= filled * 8 }
    };
    (0..width.min(64)).filter(most).fold(0, |columns, at| columns | 1 << at)
}

/// The width that most rows have; of equally frequent ones the greatest.
fn usual_width(rows: &[SampleRow]) -> usize {
    let mut widths: Vec<usize> =
        rows.iter().filter(|row| !row.is_blank()).map(|row| row.cells.len()).collect();
    sort_by_key(&mut widths, |width| *width);
    let runs = widths.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0]));
    runs.max().map_or(0, |(_, width)| width)
}

/// Whether a row can name columns: it holds text, no number and no date.
fn is_header(row: &SampleRow) -> bool {
    !row.is_blank() && !row.cells.iter().any(|cell| is_value(cell))
}

fn is_value(cell: &str) -> bool {
    is_date(cell) || number::parse(cell, number::Decimal::Point, 2).is_some()
}

fn is_date(cell: &str) -> bool {
    date::parse(cell.as_bytes()).is_some()
}
