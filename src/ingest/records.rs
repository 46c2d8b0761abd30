//! Bytes in slices of any size → records cut into cells.
//!
//! What a record is depends on the bytes alone, never on where a slice ends:
//! whatever cannot be told yet waits in the buffer for more.

mod marked;

use std::ops::Range;

use memchr::{memchr, memchr_iter};

use super::cell::Cell;
use super::marks;
use super::mend::RowShape;
use super::scan::{Dialect, MAX_RECORD, Scan, Scanner};

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
    shape: RowShape,
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
    /// Where the record above starts in the buffer, if it was cut at its marks.
    above: Option<usize>,
    /// Whether that is as wide as the table and has no quotes.
    is_plain: bool,
    /// So many cells are those of the record above.
    alike: usize,
    /// Where signs stand in the buffer, as far as it was looked through.
    marks: Vec<u32>,
    marked: usize,
    /// The first of them that lies behind the start.
    mark: usize,
    /// To here the buffer is ASCII.
    ascii: usize,
}

impl Records {
    /// `shape` is how the rows look, if that is known.
    pub(super) fn new(dialect: Dialect, shape: RowShape) -> Self {
        Self {
            dialect,
            shape,
            buffer: Vec::new(),
            start: 0,
            offset: 0,
            line: 1,
            enough: 0,
            skipped: None,
            record: 0..0,
            cells: Vec::new(),
            above: None,
            is_plain: false,
            alike: 0,
            marks: Vec::new(),
            marked: 0,
            mark: 0,
            ascii: 0,
        }
    }

    /// Begins at a record in the middle of the file.
    pub(super) fn at(self, offset: u64, line: u64) -> Self {
        Self { offset, line, ..self }
    }

    /// Where the next record begins.
    pub(super) fn next_offset(&self) -> u64 {
        self.offset + self.start as u64
    }

    /// Its line.
    pub(super) fn next_line(&self) -> u64 {
        self.line
    }

    /// Whether the next record begins at a place of the file or behind.
    pub(super) fn has_reached(&self, place: u64) -> bool {
        self.next_offset() >= place && self.skipped.is_none()
    }

    /// Adds the next bytes of the file.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        let gone = self.start;
        self.buffer.drain(..gone);
        self.above = None;
        self.offset += gone as u64;
        self.start = 0;
        self.buffer.extend_from_slice(bytes);
        self.marks.drain(..self.mark);
        self.mark = 0;
        self.marks.iter_mut().for_each(|mark| *mark -= gone as u32);
        self.marked = self.marked.saturating_sub(gone);
        self.ascii = self.ascii.saturating_sub(gone);
        let rest = &self.buffer[self.ascii..];
        if rest.is_ascii() {
            self.ascii += rest.len();
        }
        let Dialect { delimiter, quote, .. } = self.dialect;
        if self.is_marked() {
            marks::find(&self.buffer, self.marked, [b'\n', delimiter, quote], &mut self.marks);
        }
        self.marked = self.buffer.len();
    }

    /// Whether records are cut at marks where they can be: lines end alike, and signs differ.
    fn is_marked(&self) -> bool {
        let Dialect { delimiter, quote, line_end, .. } = self.dialect;
        line_end == b'\n' && delimiter != line_end && quote != line_end && delimiter != quote
    }

    /// Whether the last record found is known to be ASCII: looked for in all bytes at once.
    pub(super) fn is_ascii(&self) -> bool {
        self.record.end <= self.ascii
    }

    /// Passes over bytes at the start of the file that belong to no record.
    pub(super) fn pass_over(&mut self, prefix: &[u8]) {
        if self.offset == 0 && self.start == 0 && self.buffer.starts_with(prefix) {
            self.pass(prefix.len());
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

    /// How many of the first cells of the last record found are surely those of the record above,
    /// byte by byte.
    pub(super) fn alike(&self) -> usize {
        self.alike
    }

    /// The next record, or `None` if it is not complete yet. `last` says that
    /// no more bytes follow.
    pub(super) fn next(&mut self, last: bool) -> Option<Found> {
        if self.skipped.is_some() {
            return self.skip(last);
        }
        if let Some((end, next)) = self.plain_record() {
            (self.above, self.is_plain) = (Some(self.start), true);
            return Some(self.found(end, next, 1, false));
        }
        let rest = &self.buffer[self.start..];
        if rest.is_empty() || (rest.len() < self.enough && !last) {
            return None;
        }
        self.cells.clear();
        let marked = self.marked_record();
        let rest = &self.buffer[self.start..];
        let is_marked = marked.is_some();
        let scan = Scanner { bytes: rest, dialect: self.dialect, shape: self.shape, last };
        let found = marked.unwrap_or_else(|| {
            self.cells.clear();
            scan.record(&mut self.cells)
        });
        match found {
            Scan::Done { end, next, lines, text_quotes } => {
                self.alike = if is_marked { self.alike_above(end) } else { 0 };
                (self.above, self.is_plain) = (is_marked.then_some(self.start), false);
                Some(self.found(end, next, lines, text_quotes))
            }
            Scan::MoreNeeded => {
                self.enough = rest.len() * 2;
                None
            }
            Scan::TooLong => {
                self.enough = 0;
                self.cells.clear();
                (self.alike, self.above) = (0, None);
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
                self.pass(MAX_RECORD);
                self.skip(last)
            }
        }
    }

    /// The record of these bytes, whose cells are there; goes on behind `next` bytes.
    #[inline]
    fn found(&mut self, end: usize, next: usize, lines: u64, text_quotes: bool) -> Found {
        let (start, line) = (self.start, self.line);
        self.record = start..start + end;
        self.pass(next);
        self.line += lines;
        self.enough = 0;
        Found { offset: self.offset + start as u64, line, bytes: end as u64, text_quotes, too_long: false }
    }

    /// Goes on behind these bytes.
    fn pass(&mut self, bytes: usize) {
        self.start += bytes;
        while self.marks.get(self.mark).is_some_and(|mark| (*mark as usize) < self.start) {
            self.mark += 1;
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
        self.pass(passed + usize::from(end.is_some()));
        self.line += u64::from(end.is_some());
        if end.is_some() || last { self.skipped.take() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMMA: Dialect = Dialect::new(b',', b'\n');
    const THREE: RowShape = RowShape { width: 3, digits: 0 };

    fn read(text: &[u8], slice: usize) -> Vec<(u64, u64, Vec<String>)> {
        let mut records = Records::new(COMMA, THREE);
        let mut all = Vec::new();
        let mut take = |records: &mut Records, last| {
            while let Some(found) = records.next(last) {
                let text = |cell: &Cell| String::from_utf8_lossy(cell.bytes(records.record())).into_owned();
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
    fn a_record_that_keeps_the_rules_is_one_though_its_lines_look_like_rows() {
        assert_eq!(cells("1,\"a,2\n3,b,4\n5,c\",6\n"), [vec!["1", "a,2\n3,b,4\n5,c", "6"]]);
        assert_eq!(cells("1,2,\"a\n3,b,4\n5,c\",6\n").len(), 3);
    }

    #[test]
    fn a_quote_that_never_closes_swallows_no_row() {
        assert_eq!(cells("1,\"a,2\n3,b,4\n5,\"c\",6\n")[1], ["3", "b", "4"]);
        assert_eq!(cells("1,\"OOO \"A\"\",2\n3,4,5"), [vec!["1", "OOO \"A\"", "2"], vec!["3", "4", "5"]]);
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
                    let mut records = Records::new(COMMA, THREE);
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
