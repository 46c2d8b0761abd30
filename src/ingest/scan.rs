//! One record: where it ends, and its cells.
//!
//! Lines without a quote take the fast path. A quote opens a cell only at its
//! start and only if it closes as it should within a plausible cell; else it is
//! text, so that one broken quote does not swallow the rows below it.

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

    /// Its place in the record.
    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether doubled quotes in it stand for one.
    pub(super) fn is_quoted(self) -> bool {
        self.quoted
    }

    /// Its bytes in the record.
    pub(super) fn bytes(self, record: &[u8]) -> &[u8] {
        record.get(self.range()).unwrap_or_default()
    }
}

/// What was found.
pub(super) enum Scan {
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

/// Looks at what waits in the buffer, from the start of a record on.
pub(super) struct Scanner<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) dialect: Dialect,
    /// How many cells a row has, if that is known.
    pub(super) width: Option<usize>,
    /// Whether no more bytes follow.
    pub(super) last: bool,
}

enum Close {
    At { close: usize, line_ends: usize },
    Never,
    MoreNeeded,
}

impl Scanner<'_> {
    pub(super) fn record(&self, cells: &mut Vec<Cell>) -> Scan {
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
        let Some(width) = self.width.filter(|width| *width > 2 && line_ends > 0) else {
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
