//! Rows that do not come out as wide as the table: an extra quote, a quote never
//! closed, another delimiter than the rest of the file has.
//!
//! Nothing here looks beyond the physical line, so that what is wrong with one
//! row never reaches another. A row that keeps the rules and is merely short or
//! long stays as it is.

use memchr::{memchr, memchr_iter};

use super::cell::Cell;
use super::scan::{Dialect, Scan, Scanner};
use crate::list::Listed;

/// The delimiters that are known.
pub(super) const DELIMITERS: [u8; 5] = [b';', b',', b'\t', b'|', b' '];

/// Lines with more delimiters are left as they are.
const MAX_PIECES: usize = 128;

/// What a quote costs that is taken as text…
const STRAY: u16 = 3;

/// …a quoted cell with quotes in it that are not doubled…
const LOOSE: u16 = 2;

/// …one that swallows what looks like the border of two quoted cells…
const BORDER: u16 = 4;

/// …and a cell more or less than the table has.
const WIDTH: u16 = 3;

/// How the rows of a table look, as far as that is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowShape {
    /// Cells in most rows; 0 if unknown.
    pub width: usize,
    /// The columns, from the lowest bit on, whose values begin with a digit.
    pub digits: u64,
}

impl RowShape {
    /// The columns whose values begin with a digit.
    pub(super) fn digit_columns(self) -> impl Iterator<Item = usize> + Clone {
        (0..64).filter(move |at| self.digits >> at & 1 == 1)
    }

    /// Whether these cells can be a row: digits stand where they should.
    fn fits(self, line: &[u8], cells: &[Cell], delimiter: u8) -> bool {
        if cells.len() != self.width {
            return false;
        }
        if self.digits == 0 {
            // Words with blanks between them are hardly ever a row.
            return delimiter != b' ' || cells.iter().any(|cell| cell.is_quoted()) || self.width > 4;
        }
        let mut values = self.digit_columns().filter_map(|at| cells.get(at)).map(|cell| cell.bytes(line));
        let known = |value: &&[u8]| begins_with_digit(value);
        values.clone().any(|value| known(&value)) && values.all(|value| value.is_empty() || known(&value))
    }
}

/// Whether a value begins with a digit, after a sign perhaps.
#[inline]
pub(super) fn begins_with_digit(value: &[u8]) -> bool {
    value.first().is_some_and(u8::is_ascii_digit) || begins_with_signed_digit(value)
}

fn begins_with_signed_digit(value: &[u8]) -> bool {
    let value = value.trim_ascii_start();
    let value = value.strip_prefix(b"-").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    value.first().is_some_and(u8::is_ascii_digit)
}

/// The record again, cut so that it is as wide as the table if it can be.
#[cold]
pub(super) fn record(scanner: &Scanner<'_>, found: Scan, cells: &mut Vec<Cell>) -> Scan {
    let Scan::Done { mut end, mut next, mut lines, mut text_quotes } = found else { return found };
    let Scanner { bytes, dialect, shape, .. } = *scanner;
    if lines > 1 {
        // Several lines are one record unless each of them is a row.
        let is_row = |line: &[u8]| {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            cut(line, dialect, shape.width).is_some_and(|row| row.len() == shape.width)
        };
        if cells.len() == shape.width || !bytes[..end].split(|byte| *byte == dialect.line_end).all(is_row) {
            return found;
        }
        let first = memchr(dialect.line_end, bytes).and_then(|at| scanner.line_end(at));
        (end, next) = first.unwrap_or((end, next));
        (lines, text_quotes) = (1, true);
    }
    let line = &bytes[..end];
    let stray = |cell: &Cell| !cell.is_quoted() && memchr(dialect.quote, cell.bytes(line)).is_some();
    if (text_quotes || cells.iter().any(stray))
        && let Some(cut) = cut(line, dialect, shape.width)
    {
        *cells = cut;
    }
    if cells.len() < shape.width
        && let Some(other) = other_delimiter(line, dialect, shape)
    {
        *cells = other;
    }
    Scan::Done { end, next, lines, text_quotes }
}

/// The cells of a line that has another delimiter than the rest of the file.
fn other_delimiter(line: &[u8], dialect: Dialect, shape: RowShape) -> Option<Vec<Cell>> {
    let mut cells = Vec::new();
    DELIMITERS.into_iter().filter(|delimiter| *delimiter != dialect.delimiter).find_map(|delimiter| {
        cells.clear();
        let dialect = Dialect { delimiter, spaced: false, ..dialect };
        let scanner = Scanner { bytes: line, dialect, shape: RowShape::default(), last: true };
        let found = scanner.strict(&mut cells);
        let clean = matches!(found, Scan::Done { text_quotes: false, lines: 1, .. });
        (clean && shape.fits(line, &cells, delimiter)).then(|| std::mem::take(&mut cells))
    })
}

/// The least costly way to a prefix of the line in so many cells.
#[derive(Clone, Copy)]
struct Way {
    cost: u16,
    /// Pieces in its last cell.
    pieces: u8,
    quoted: bool,
}

/// Cuts a line with quotes out of place. A cell is a piece between two
/// delimiters, or several that begin and end with the quote; of all ways the one
/// that takes the fewest quotes as text and comes closest to the width.
fn cut(line: &[u8], dialect: Dialect, width: usize) -> Option<Vec<Cell>> {
    let ends: Vec<usize> = memchr_iter(dialect.delimiter, line).chain([line.len()]).listed();
    let count = ends.len();
    if count > MAX_PIECES {
        return None;
    }
    let start_of = |piece: usize| if piece == 0 { 0 } else { ends[piece - 1] + 1 };
    let none = Way { cost: u16::MAX, pieces: 0, quoted: false };
    let row = count + 1;
    let mut ways = vec![none; row * row];
    ways[0].cost = 0;
    for piece in 0..count {
        let mut go = |pieces: usize, cost: u16, quoted: bool| {
            for cells in 0..=piece {
                let cost = ways[piece * row + cells].cost.saturating_add(cost);
                let way = &mut ways[(piece + pieces) * row + cells + 1];
                if cost < way.cost {
                    *way = Way { cost, pieces: pieces as u8, quoted };
                }
            }
        };
        let start = start_of(piece);
        let text = &line[start..ends[piece]];
        go(1, if memchr(dialect.quote, text).is_some() { STRAY } else { 0 }, false);
        let open = start + usize::from(text.first() == Some(&b' '));
        if line.get(open) != Some(&dialect.quote) {
            continue;
        }
        let close = pairs_end(&line[open + 1..], dialect).map(|at| open + 1 + at);
        let mut borders = 0;
        for (last, end) in ends.iter().enumerate().skip(piece) {
            let pieces = last + 1 - piece;
            let closes = *end > open + 1 && line[end - 1] == dialect.quote;
            if closes && close == Some(end - 1) {
                go(pieces, 0, true);
            } else if closes {
                go(pieces, LOOSE + borders, true);
            } else if pieces > 1 && close.is_some_and(|close| start_of(last) <= close && close < *end) {
                // Closed, but text follows: a delimiter is missing there.
                go(pieces, LOOSE, false);
            }
            let borders_on = closes && line.get(end + 1) == Some(&dialect.quote);
            borders += if borders_on { BORDER } else { 0 };
        }
    }
    let total = |cells: &usize| {
        let off = width.abs_diff(*cells).min(1_000) as u16 * WIDTH;
        (ways[count * row + cells].cost.saturating_add(off), *cells)
    };
    let mut left = (1..=count).min_by_key(total)?;
    let mut piece = count;
    let mut cells = Vec::with_capacity(left);
    while piece > 0 {
        let Way { pieces, quoted, .. } = ways[piece * row + left];
        let (start, end) = (start_of(piece - usize::from(pieces)), ends[piece - 1]);
        let blank = usize::from(quoted && line[start] == b' ');
        let mut cell = match quoted {
            true => Cell::quoted(start + blank + 1..end - 1, dialect.quote, dialect.backslash),
            false => Cell::plain(start..end),
        };
        if dialect.spaced && start > 0 {
            cell.without_blank(line);
        }
        cells.push(cell);
        piece -= usize::from(pieces);
        left -= 1;
    }
    cells.reverse();
    Some(cells)
}

/// The first quote in the text that is neither doubled nor behind a backslash.
fn pairs_end(text: &[u8], dialect: Dialect) -> Option<usize> {
    let mut at = 0;
    loop {
        let sign = *text.get(at)?;
        let escaped = sign == dialect.quote && text.get(at + 1) == Some(&dialect.quote);
        if escaped || (dialect.backslash && sign == b'\\') {
            at += 2;
        } else if sign == dialect.quote {
            return Some(at);
        } else {
            at += 1;
        }
    }
}
