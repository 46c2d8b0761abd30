//! Bytes in slices of any size → records cut into cells.
//!
//! What a record is depends on the bytes alone, never on where a slice ends:
//! whatever cannot be told yet waits in the buffer for more.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2, memchr3};

/// A record longer than this is passed over unread, so that memory stays bounded.
pub(super) const MAX_RECORD: usize = 1 << 20;

/// A quoted cell closes within so many bytes…
const MAX_QUOTED: usize = 64 << 10;

/// …and so many line ends; else its quote is text.
const MAX_QUOTED_LINES: usize = 100;

const QUOTE: u8 = b'"';

/// How records and cells are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: u8,
    /// At the end of a line: `\n` (after which `\r\n` works too) or, in old files of the Mac, `\r`.
    pub line_end: u8,
}

/// Where a cell stands in its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    start: u32,
    end: u32,
    /// Whether it was quoted, so that a doubled quote in it means one.
    quoted: bool,
}

impl Cell {
    fn new(range: Range<usize>, quoted: bool) -> Self {
        // A record is at most MAX_RECORD long.
        Self { start: range.start as u32, end: range.end as u32, quoted }
    }

    /// Its bytes in the record, and whether doubled quotes stand for one.
    pub(super) fn bytes(self, record: &[u8]) -> (&[u8], bool) {
        let bytes = record.get(self.start as usize..self.end as usize).unwrap_or_default();
        (bytes, self.quoted)
    }
}

/// A record found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// Its first byte in the file.
    pub(super) offset: u64,
    /// Its line in the file, from 1.
    pub(super) line: u64,
    /// Its length without the line end.
    pub(super) bytes: u64,
    /// Quotes at the start of a cell that were taken as text.
    pub(super) text_quotes: u32,
    /// Whether it was passed over unread for its length.
    pub(super) too_long: bool,
}

/// Cuts a file into records.
#[derive(Debug)]
pub(super) struct Records {
    dialect: Dialect,
    buffer: Vec<u8>,
    /// Start of the next record in the buffer.
    start: usize,
    /// Place of the buffer's first byte in the file.
    offset: u64,
    /// Line of the next record.
    line: u64,
    /// Bytes that must lie after `start` before looking again is worth it:
    /// doubled each time, so that tiny slices do not make the work quadratic.
    enough: usize,
    skipped: Option<Found>,
    record: Range<usize>,
    cells: Vec<Cell>,
}

enum Scan {
    /// The record's cells are known; it ends here, and the next one starts there.
    Done {
        end: usize,
        next: usize,
        lines: u64,
        text_quotes: u32,
    },
    MoreNeeded,
    TooLong,
}

impl Records {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self::starting_at(dialect, 0, 1)
    }

    /// Starts in the middle of a file, at the start of a line.
    pub(super) fn starting_at(dialect: Dialect, offset: u64, line: u64) -> Self {
        Self {
            dialect,
            buffer: Vec::new(),
            start: 0,
            offset,
            line,
            enough: 0,
            skipped: None,
            record: 0..0,
            cells: Vec::new(),
        }
    }

    /// Adds the next bytes of the file.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.start);
        self.offset += self.start as u64;
        self.start = 0;
        self.buffer.extend_from_slice(bytes);
    }

    /// Passes over bytes at the start of the file that belong to no record.
    pub(super) fn pass_over(&mut self, prefix: &[u8]) {
        if self.offset == 0 && self.start == 0 && self.buffer.starts_with(prefix) {
            self.start = prefix.len();
        }
    }

    /// The bytes that wait for more.
    pub(super) fn waiting(&self) -> &[u8] {
        &self.buffer[self.start..]
    }

    /// The bytes of the last record found; empty if it was too long.
    pub(super) fn record(&self) -> &[u8] {
        self.buffer.get(self.record.clone()).unwrap_or_default()
    }

    /// The cells of the last record found.
    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The next record, or `None` if it is not complete yet. `last` says that
    /// no more bytes follow.
    pub(super) fn next(&mut self, last: bool) -> Option<Found> {
        if self.skipped.is_some() {
            return self.skip(last);
        }
        let rest = &self.buffer[self.start..];
        if rest.is_empty() || (rest.len() < self.enough && !last) {
            return None;
        }
        self.cells.clear();
        match scan(rest, self.dialect, last, &mut self.cells) {
            Scan::Done { end, next, lines, text_quotes } => {
                let found = Found {
                    offset: self.offset + self.start as u64,
                    line: self.line,
                    bytes: end as u64,
                    text_quotes,
                    too_long: false,
                };
                self.record = self.start..self.start + end;
                self.start += next;
                self.line += lines;
                self.enough = 0;
                Some(found)
            }
            Scan::MoreNeeded => {
                self.enough = rest.len() * 2;
                None
            }
            Scan::TooLong => {
                self.enough = 0;
                self.cells.clear();
                self.record = 0..0;
                self.skipped = Some(Found {
                    offset: self.offset + self.start as u64,
                    line: self.line,
                    bytes: MAX_RECORD as u64,
                    text_quotes: 0,
                    too_long: true,
                });
                let passed = &self.buffer[self.start..self.start + MAX_RECORD];
                self.line += memchr_iter(self.dialect.line_end, passed).count() as u64;
                self.start += MAX_RECORD;
                self.skip(last)
            }
        }
    }

    /// Passes over the rest of a record that is too long.
    fn skip(&mut self, last: bool) -> Option<Found> {
        let rest = &self.buffer[self.start..];
        let end = memchr(self.dialect.line_end, rest);
        let passed = end.unwrap_or(rest.len());
        if let Some(skipped) = &mut self.skipped {
            skipped.bytes += passed as u64;
        }
        self.start += passed;
        if end.is_some() {
            self.start += 1;
            self.line += 1;
        }
        if end.is_some() || last { self.skipped.take() } else { None }
    }
}

fn scan(bytes: &[u8], dialect: Dialect, last: bool, cells: &mut Vec<Cell>) -> Scan {
    match memchr2(dialect.line_end, QUOTE, bytes) {
        Some(at) if bytes[at] == QUOTE && at <= MAX_RECORD => scan_quoted(bytes, dialect, last, cells),
        Some(at) if at <= MAX_RECORD => {
            let end = without_return(bytes, at, dialect);
            split(&bytes[..end], dialect.delimiter, cells);
            Scan::Done { end, next: at + 1, lines: 1, text_quotes: 0 }
        }
        None if bytes.len() <= MAX_RECORD => {
            if !last {
                return Scan::MoreNeeded;
            }
            split(bytes, dialect.delimiter, cells);
            Scan::Done { end: bytes.len(), next: bytes.len(), lines: 1, text_quotes: 0 }
        }
        _ => Scan::TooLong,
    }
}

/// The fast path: a record without a quote.
fn split(record: &[u8], delimiter: u8, cells: &mut Vec<Cell>) {
    let mut start = 0;
    for end in memchr_iter(delimiter, record) {
        cells.push(Cell::new(start..end, false));
        start = end + 1;
    }
    cells.push(Cell::new(start..record.len(), false));
}

/// The exact path: a record with a quote in it.
fn scan_quoted(bytes: &[u8], dialect: Dialect, last: bool, cells: &mut Vec<Cell>) -> Scan {
    let Dialect { delimiter, line_end } = dialect;
    let (mut at, mut lines, mut text_quotes) = (0, 1, 0);
    loop {
        let start = at;
        let mut quoted = None;
        if bytes.get(at) == Some(&QUOTE) {
            match closing_quote(&bytes[at..], dialect, last) {
                Close::At { close, line_ends } => {
                    quoted = Some(at + 1..at + close);
                    lines += line_ends as u64;
                    at += close + 1;
                }
                Close::Never => text_quotes += 1,
                Close::MoreNeeded => return Scan::MoreNeeded,
            }
        }
        let stop = memchr2(delimiter, line_end, &bytes[at..]).map(|found| at + found);
        let end = stop.unwrap_or(bytes.len());
        if end > MAX_RECORD {
            return Scan::TooLong;
        }
        match stop {
            Some(stop) if bytes[stop] == delimiter => {
                cells.push(quoted.map_or(Cell::new(start..stop, false), |range| Cell::new(range, true)));
                at = stop + 1;
            }
            Some(stop) => {
                let end = without_return(bytes, stop, dialect);
                cells.push(
                    quoted.map_or(Cell::new(start..end.max(start), false), |range| Cell::new(range, true)),
                );
                return Scan::Done { end, next: stop + 1, lines, text_quotes };
            }
            None if last => {
                cells.push(quoted.map_or(Cell::new(start..end, false), |range| Cell::new(range, true)));
                return Scan::Done { end, next: end, lines, text_quotes };
            }
            None => return Scan::MoreNeeded,
        }
    }
}

enum Close {
    At { close: usize, line_ends: usize },
    Never,
    MoreNeeded,
}

/// Where the cell that opens with the first byte closes: at a quote that
/// stands before a delimiter or a line end.
fn closing_quote(bytes: &[u8], dialect: Dialect, last: bool) -> Close {
    let Dialect { delimiter, line_end } = dialect;
    let window = &bytes[..bytes.len().min(MAX_QUOTED)];
    let (mut at, mut line_ends) = (1, 0);
    while let Some(found) = memchr3(QUOTE, line_end, line_end, &window[at..]) {
        let here = at + found;
        if window[here] == line_end {
            line_ends += 1;
            if line_ends > MAX_QUOTED_LINES {
                return Close::Never;
            }
            at = here + 1;
            continue;
        }
        let closes = match (bytes.get(here + 1), bytes.get(here + 2)) {
            (Some(&QUOTE), _) => {
                at = (here + 2).min(window.len());
                continue;
            }
            (Some(&next), _) if next == delimiter || next == line_end => true,
            (Some(b'\r'), Some(b'\n')) => true,
            (Some(b'\r'), None) | (None, _) if !last => return Close::MoreNeeded,
            (Some(b'\r'), None) | (None, _) => true,
            _ => false,
        };
        return if closes { Close::At { close: here, line_ends } } else { Close::Never };
    }
    if last || bytes.len() >= MAX_QUOTED { Close::Never } else { Close::MoreNeeded }
}

/// The end of a record whose line end stands at `at`: before the `\r` of `\r\n`.
fn without_return(bytes: &[u8], at: usize, dialect: Dialect) -> usize {
    let windows = dialect.line_end == b'\n' && at > 0 && bytes[at - 1] == b'\r';
    at - usize::from(windows)
}
