//! The header of a table: one row, several, or none.

use std::ops::Range;

use super::HEADER_WITHIN;
use super::blocks::first_table;
use super::rows::SampleRow;
use super::table::digits;
use crate::ingest::header;
use crate::ingest::mend::RowShape;
use crate::ingest::plan::Header;
use crate::ingest::values::{date, number};
use crate::list::Listed;

/// Header rows at most.
const HEADER_ROWS: usize = 3;

/// Where the table starts, and its header rows: none if they are empty.
pub(super) fn header_rows(rows: &[SampleRow], width: usize) -> (usize, Range<usize>) {
    let table = first_table(rows);
    let shape = RowShape { width, digits: digits(&rows[table.clone()], width) };
    let known = most_known(rows, table.clone()).or_else(|| most_known(rows, 0..rows.len()));
    let Some(bottom) = known.or_else(|| above_values(rows, table.clone(), shape)) else {
        let narrow = |at: &usize| rows[*at].is_blank() || rows[*at].used() * 2 < width.min(6);
        let start = table.clone().find(|at| !narrow(at));
        return (start.unwrap_or(table.start), 0..0);
    };
    let (mut top, mut end) = (bottom, bottom + 1);
    while let Some(above) = top.checked_sub(1).and_then(|above| rows.get(above))
        && end - top < HEADER_ROWS
        && is_part(above, width)
        && above.cells != rows[bottom].cells
        && above.cells.len() >= rows[bottom].cells.len()
    {
        top -= 1;
    }
    // A header row without a gap is not continued: below it there are values.
    while let Some(below) = rows.get(end)
        && end - top < HEADER_ROWS
        && shape.digits.count_ones() > 1
        && (rows[end - 1].filled() < width && is_part(below, width) || is_of_questions(&rows[end - 1], below))
        && below.cells != rows[end - 1].cells
        && below.cells.len() == width
        && rows.get(end + 1).is_some_and(|row| !row.is_blank())
    {
        end += 1;
    }
    (top, top..end)
}

/// The row with the most known names: two at least, so that it is a header for certain.
fn most_known(rows: &[SampleRow], within: Range<usize>) -> Option<usize> {
    let reach = within.filter(|at| !rows[*at].is_blank()).take(HEADER_WITHIN);
    let best = reach.map(|at| (names(&rows[at]), at));
    // Of equals the first stays.
    let best = best.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|(known, _)| *known >= 2).map(|(_, at)| at)
}

/// The row above the first one that holds values where the table has digits; in
/// a table of text alone the first row as wide as the rest, if it holds no values.
fn above_values(rows: &[SampleRow], table: Range<usize>, shape: RowShape) -> Option<usize> {
    let RowShape { width, digits } = shape;
    let mut reach = table.clone().take(HEADER_WITHIN);
    if digits == 0 {
        // The header may lack a delimiter.
        let slack = usize::from(width > 3);
        return reach.find(|at| rows[*at].used() + slack >= width && is_text(&rows[*at]));
    }
    let has_values = |row: &SampleRow| shape.digit_columns().any(|at| row.has_digit_at(at));
    let data = reach.find(|at| has_values(&rows[*at]) && rows[*at].filled() * 3 >= width)?;
    let above = (table.start..data).rev().find(|at| !rows[*at].is_blank())?;
    // Kinds of answers stand between the questions and the values.
    let named = |at: &usize| rows[*at].filled() * 2 >= width;
    let questions = |at: &usize| named(at) && is_of_questions(&rows[*at], &rows[above]);
    Some(above).filter(named).or_else(|| above.checked_sub(1).filter(questions))
}

/// Whether what the row says is the kind of an answer or one of several, each
/// below its question: a header longer than a name, or the gap behind it.
fn is_of_questions(above: &SampleRow, row: &SampleRow) -> bool {
    const LONGER: usize = 30;
    let below = |(at, cell): (usize, &String)| {
        cell.is_empty()
            || above.cells.get(at).is_some_and(|name| name.is_empty() || name.chars().count() > LONGER)
    };
    row.cells.first().is_some_and(String::is_empty)
        && row.cells.len() == above.cells.len()
        && is_text(above)
        && is_text(row)
        && row.cells.iter().enumerate().all(below)
}

/// Whether a row can be one of several header rows: names up to the second half
/// of the table, not all of them missing, and no value.
fn is_part(row: &SampleRow, width: usize) -> bool {
    let filled = row.filled();
    row.used() * 2 > width
        && filled * 3 >= width
        && (width > 3 || filled == width)
        && filled > 1
        && !row.cells.iter().any(|cell| is_value(cell) || cell.ends_with(':'))
}

/// One name a column: those of the header rows below each other.
pub(super) fn joined(rows: &[SampleRow]) -> Header {
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
        cells: (0..width).map(name).listed(),
        rows: rows.iter().map(|row| row.cells.clone()).listed(),
    }
}

/// Known names in the row that has the most.
pub(super) fn names_in(rows: &[SampleRow]) -> usize {
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

/// Whether a row can name columns: it holds text, no number and no date.
fn is_text(row: &SampleRow) -> bool {
    !row.is_blank() && !row.cells.iter().any(|cell| is_value(cell))
}

fn is_value(cell: &str) -> bool {
    is_date(cell) || number::parse(cell, number::Decimal::Point, 2).is_some()
}

fn is_date(cell: &str) -> bool {
    date::parse(cell.as_bytes()).is_some()
}
