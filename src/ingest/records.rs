//! Bytes in slices of any size → records cut into cells.
//!
//! What a record is depends on the bytes alone, never on where a slice ends:
//! whatever cannot be told yet waits in the buffer for more.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr2, memrchr};

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
    /// Whether a quote at the start of a cell was taken as text.
    pub(super) text_quotes: bool,
    /// Whether it was passed over unread for its length.
    pub(super) too_long: bool,
}

/// Cuts a file into records.
#[derive(Debug)]
pub(super) struct Records {
    dialect: Dialect,
    width: Option<usize>,
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
        text_quotes: bool,
    },
    MoreNeeded,
    TooLong,
}

impl Records {
    /// `width` is how many cells a row has, if that is known.
    pub(super) fn new(dialect: Dialect, width: Option<usize>) -> Self {
        Self {
            dialect,
            width,
            buffer: Vec::new(),
            start: 0,
            offset: 0,
            line: 1,
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
        let scan = Scanner { bytes: rest, dialect: self.dialect, width: self.width, last };
        match scan.record(&mut self.cells) {
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
                    text_quotes: false,
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

/// Looks at what waits in the buffer, from the start of a record on.
struct Scanner<'a> {
    bytes: &'a [u8],
    dialect: Dialect,
    width: Option<usize>,
    /// Whether no more bytes follow.
    last: bool,
}

enum Close {
    At { close: usize, line_ends: usize },
    Never,
    MoreNeeded,
}

impl Scanner<'_> {
    fn record(&self, cells: &mut Vec<Cell>) -> Scan {
        let Self { bytes, dialect, .. } = *self;
        match memchr2(dialect.line_end, QUOTE, bytes) {
            Some(at) if at > MAX_RECORD => Scan::TooLong,
            Some(at) if bytes[at] == QUOTE => self.quoted_record(cells),
            Some(at) => {
                let end = self.without_return(at);
                split(&bytes[..end], dialect.delimiter, cells);
                Scan::Done { end, next: at + 1, lines: 1, text_quotes: false }
            }
            None if bytes.len() > MAX_RECORD => Scan::TooLong,
            None if !self.last => Scan::MoreNeeded,
            None => {
                split(bytes, dialect.delimiter, cells);
                Scan::Done { end: bytes.len(), next: bytes.len(), lines: 1, text_quotes: false }
            }
        }
    }

    /// The exact path: a record with a quote in it.
    fn quoted_record(&self, cells: &mut Vec<Cell>) -> Scan {
        let Self { bytes, dialect: Dialect { delimiter, line_end }, last, .. } = *self;
        let (mut at, mut lines, mut text_quotes) = (0, 1, false);
        loop {
            let start = at;
            let mut inside = None;
            if bytes.get(at) == Some(&QUOTE) {
                match self.closing_quote(at) {
                    Close::At { close, line_ends } => {
                        inside = Some(at + 1..close);
                        lines += line_ends as u64;
                        at = close + 1;
                    }
                    Close::Never => text_quotes = true,
                    Close::MoreNeeded => return Scan::MoreNeeded,
                }
            }
            let stop = memchr2(delimiter, line_end, &bytes[at..]).map(|found| at + found);
            if stop.unwrap_or(bytes.len()) > MAX_RECORD {
                return Scan::TooLong;
            }
            let mut push = |end: usize| {
                cells.push(
                    inside.clone().map_or(Cell::new(start..end, false), |range| Cell::new(range, true)),
                );
            };
            match stop {
                Some(stop) if bytes[stop] == delimiter => {
                    push(stop);
                    at = stop + 1;
                }
                Some(stop) => {
                    let end = self.without_return(stop).max(start);
                    push(end);
                    return Scan::Done { end, next: stop + 1, lines, text_quotes };
                }
                None if last => {
                    push(bytes.len());
                    return Scan::Done { end: bytes.len(), next: bytes.len(), lines, text_quotes };
                }
                None => return Scan::MoreNeeded,
            }
        }
    }

    /// Where the cell that opens at `open` closes: at a quote that stands
    /// before a delimiter or a line end, unless that would join several rows.
    fn closing_quote(&self, open: usize) -> Close {
        let Self { bytes, dialect: Dialect { delimiter, line_end }, last, .. } = *self;
        let limit = bytes.len().min(open + MAX_QUOTED);
        let (mut at, mut line_ends) = (open + 1, 0);
        while let Some(found) = memchr2(QUOTE, line_end, &bytes[at.min(limit)..limit]) {
            let here = at + found;
            if bytes[here] == line_end {
                line_ends += 1;
                if line_ends > MAX_QUOTED_LINES {
                    return Close::Never;
                }
                at = here + 1;
                continue;
            }
            match (bytes.get(here + 1), bytes.get(here + 2)) {
                (Some(&QUOTE), _) => at = here + 2,
                (Some(&next), _) if next == delimiter || next == line_end => {
                    return self.accept(open, here, line_ends);
                }
                (Some(b'\r'), Some(b'\n')) => return self.accept(open, here, line_ends),
                (Some(b'\r'), None) | (None, _) if !last => return Close::MoreNeeded,
                (Some(b'\r'), None) | (None, _) => return self.accept(open, here, line_ends),
                _ => return Close::Never,
            }
        }
        if last || bytes.len() >= open + MAX_QUOTED { Close::Never } else { Close::MoreNeeded }
    }

    /// Lines that each have as many cells as a row are rows, not one cell.
    fn accept(&self, open: usize, close: usize, line_ends: usize) -> Close {
        let Self { bytes, dialect: Dialect { delimiter, line_end }, last, .. } = *self;
        let Some(width) = self.width.filter(|width| *width > 1 && line_ends > 0) else {
            return Close::At { close, line_ends };
        };
        let end = match memchr(line_end, &bytes[close..]) {
            Some(found) => close + found,
            None if last || bytes.len() > MAX_RECORD => bytes.len(),
            None => return Close::MoreNeeded,
        };
        let start = memrchr(line_end, &bytes[..open]).map_or(0, |found| found + 1);
        let mut lines = bytes[start..end].split(|byte| *byte == line_end);
        let rows = lines.all(|line| memchr_iter(delimiter, line).count() + 1 == width);
        if rows { Close::Never } else { Close::At { close, line_ends } }
    }

    /// The end of a record whose line end stands at `at`: before the `\r` of `\r\n`.
    fn without_return(&self, at: usize) -> usize {
        let windows = self.dialect.line_end == b'\n' && at > 0 && self.bytes[at - 1] == b'\r';
        at - usize::from(windows)
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

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: Dialect = Dialect { delimiter: b',', line_end: b'\n' };

    fn read(text: &[u8], slice: usize) -> Vec<(u64, u64, Vec<String>)> {
        let mut records = Records::new(COMMA, Some(3));
        let mut all = Vec::new();
        let mut take = |records: &mut Records, last| {
            while let Some(found) = records.next(last) {
                let text = |cell: &Cell| String::from_utf8_lossy(cell.bytes(records.record()).0).into_owned();
                all.push((found.line, found.offset, records.cells().iter().map(text).collect()));
            }
        };
        for part in text.chunks(slice) {
            records.push(part);
            take(&mut records, false);
        }
        take(&mut records, true);
        all
    }

    fn cells(text: &str) -> Vec<Vec<String>> {
        let whole = read(text.as_bytes(), text.len().max(1));
        for slice in [1, 2, 3, 7] {
            assert_eq!(read(text.as_bytes(), slice), whole, "slices of {slice}: {text}");
        }
        whole.into_iter().map(|(_, _, cells)| cells).collect()
    }

    #[test]
    fn lines_are_cut_at_delimiters() {
        assert_eq!(
            cells("a,b,c\r\n1,,3\n\nx"),
            [vec!["a", "b", "c"], vec!["1", "", "3"], vec![""], vec!["x"]]
        );
        assert_eq!(cells("a,\n"), [vec!["a", ""]]);
        assert!(cells("").is_empty());
    }

    #[test]
    fn a_quoted_cell_may_hold_delimiters_quotes_and_line_ends() {
        assert_eq!(cells("1,\"a,b\",2\r\n"), [vec!["1", "a,b", "2"]]);
        assert_eq!(cells("1,\"a\"\"b\",\"\"\n"), [vec!["1", "a\"\"b", ""]]);
        assert_eq!(cells("1,\"a\nb\r\nc\",2\n3,4,5"), [vec!["1", "a\nb\r\nc", "2"], vec!["3", "4", "5"]]);
        assert_eq!(cells("1,\"a\"\r"), [vec!["1", "a"]]);
    }

    #[test]
    fn a_quote_that_never_closes_swallows_no_row() {
        assert_eq!(cells("1,\"a,2\n3,b,4\n5,\"c\",6\n")[1], ["3", "b", "4"]);
        assert_eq!(cells("1,\"a,2\n3,b,4\n5,c\",6\n").len(), 3);
        assert_eq!(cells("1,\"OOO \"A\"\",2\n3,4,5"), [vec!["1", "\"OOO \"A\"\"", "2"], vec!["3", "4", "5"]]);
        assert_eq!(cells("1,5\" disk,2\n"), [vec!["1", "5\" disk", "2"]]);
        assert_eq!(cells("1,2,\"").len(), 1);
        let many = format!("1,\"a,2\n{}", "3,4\n".repeat(500));
        assert_eq!(cells(&many).len(), 501);
    }

    #[test]
    fn places_and_lines_are_those_of_the_file() {
        let places: Vec<_> =
            read(b"a,\"x\ny\",c\n1,2,3\n", 4).into_iter().map(|(line, offset, _)| (line, offset)).collect();
        assert_eq!(places, [(1, 0), (3, 10)]);
    }

    #[test]
    fn a_record_without_end_is_passed_over_in_bounded_memory() {
        for filler in [&b"x"[..], b"\"", b"\"\",", b"a,"] {
            let mut text = b"1,2,3\n".to_vec();
            while text.len() < 3 * MAX_RECORD {
                text.extend_from_slice(filler);
            }
            text.extend_from_slice(b"\n4,5,6\n");
            let results: Vec<_> = [64 << 10, 1 << 20, text.len()]
                .into_iter()
                .map(|slice| {
                    let mut records = Records::new(COMMA, Some(3));
                    let mut found = Vec::new();
                    for part in text.chunks(slice) {
                        records.push(part);
                        assert!(records.waiting().len() <= slice + 3 * MAX_RECORD);
                        found.extend(std::iter::from_fn(|| records.next(false)));
                    }
                    found
                })
                .collect();
            assert_eq!(results[0].len(), 3);
            assert!(results[0][1].too_long && !results[0][2].too_long);
            assert_eq!(results[0][1].bytes as usize, text.len() - 13);
            assert_eq!(results[0][2].line, 3);
            assert!(results.iter().all(|result| *result == results[0]));
        }
    }
}
