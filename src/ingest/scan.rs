//! One record: where it ends, and its cells.
//!
//! Lines without a quote take the fast path. A quote opens a cell only at its
//! start and only if it closes as it should within a plausible cell; else it is
//! text, so that one broken quote does not swallow the rows below it. A row that
//! does not come out as wide as the table goes to `mend`.

use memchr::{memchr, memchr_iter, memchr2, memchr3, memrchr};

use super::cell::Cell;
use super::mend::{self, RowShape};

/// A record longer than this is passed over unread, so that memory stays bounded.
pub(super) const MAX_RECORD: usize = 1 << 20;

/// A quoted cell closes within so many bytes…
pub(super) const MAX_QUOTED: usize = 64 << 10;

/// …and so many line ends; else its quote is text.
const MAX_QUOTED_LINES: usize = 100;

/// How records and cells are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: u8,
    /// Whether a blank follows each delimiter, which is no part of the cell.
    pub spaced: bool,
    /// Around cells; 0 if there is none.
    pub quote: u8,
    /// Whether a backslash takes a quote its meaning; a doubled quote means one in any case.
    pub backslash: bool,
    /// At the end of a line: `\n` (after which `\r\n` works too), or `\r` (any mixture of the three).
    pub line_end: u8,
}

impl Dialect {
    /// As RFC 4180 has it, but for the delimiter and the end of lines.
    #[must_use]
    pub const fn new(delimiter: u8, line_end: u8) -> Self {
        Self { delimiter, spaced: false, quote: b'"', backslash: false, line_end }
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
#[derive(Clone, Copy)]
pub(super) struct Scanner<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) dialect: Dialect,
    pub(super) shape: RowShape,
    /// Whether no more bytes follow.
    pub(super) last: bool,
}

enum Close {
    At { close: usize, line_ends: usize },
    Never,
    MoreNeeded,
}

impl Scanner<'_> {
    /// Cuts the record at the start of the bytes into cells, mending it if it is
    /// not as wide as the table.
    pub(super) fn record(&self, cells: &mut Vec<Cell>) -> Scan {
        let found = self.strict(cells);
        match found {
            Scan::Done { end, text_quotes, .. }
                if self.shape.width > 1 && (text_quotes || cells.len() != self.shape.width) && end > 0 =>
            {
                mend::record(self, found, cells)
            }
            found => found,
        }
    }

    /// The record as the rules have it.
    pub(super) fn strict(&self, cells: &mut Vec<Cell>) -> Scan {
        let Self { bytes, dialect, last, .. } = *self;
        let found = match dialect.line_end {
            b'\n' => memchr2(b'\n', dialect.quote, bytes),
            _ => memchr3(b'\n', b'\r', dialect.quote, bytes),
        };
        match found {
            Some(at) if at > MAX_RECORD => Scan::TooLong,
            Some(at) if bytes[at] == dialect.quote => self.quoted_record(cells),
            Some(at) => {
                let Some((end, next)) = self.line_end(at) else { return Scan::MoreNeeded };
                split(&bytes[..end], dialect, cells);
                Scan::Done { end, next, lines: 1, text_quotes: false }
            }
            None if bytes.len() > MAX_RECORD => Scan::TooLong,
            None if !last => Scan::MoreNeeded,
            None => {
                split(bytes, dialect, cells);
                Scan::Done { end: bytes.len(), next: bytes.len(), lines: 1, text_quotes: false }
            }
        }
    }

    /// The exact path: a record with a quote in it.
    fn quoted_record(&self, cells: &mut Vec<Cell>) -> Scan {
        let Self { bytes, dialect, last, .. } = *self;
        let (mut at, mut lines, mut text_quotes) = (0, 1, false);
        loop {
            let mut inside = None;
            if dialect.spaced && at > 0 && bytes.get(at) == Some(&b' ') {
                at += 1;
            }
            let start = at;
            if bytes.get(at) == Some(&dialect.quote) {
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
            let rest = &bytes[at..];
            let stop = match dialect.line_end {
                b'\n' => memchr2(dialect.delimiter, b'\n', rest),
                _ => memchr3(dialect.delimiter, b'\n', b'\r', rest),
            };
            let stop = stop.map(|found| at + found);
            if stop.unwrap_or(bytes.len()) > MAX_RECORD {
                return Scan::TooLong;
            }
            let cell = |end: usize| match inside.clone() {
                Some(range) => Cell::quoted(range, dialect.quote, dialect.backslash),
                None => Cell::plain(start..end),
            };
            match stop {
                Some(stop) if bytes[stop] == dialect.delimiter => {
                    cells.push(cell(stop));
                    at = stop + 1;
                }
                Some(stop) => {
                    let Some((end, next)) = self.line_end(stop) else { return Scan::MoreNeeded };
                    cells.push(cell(end.max(start)));
                    return Scan::Done { end: end.max(start), next, lines, text_quotes };
                }
                None if last => {
                    cells.push(cell(bytes.len()));
                    return Scan::Done { end: bytes.len(), next: bytes.len(), lines, text_quotes };
                }
                None => return Scan::MoreNeeded,
            }
        }
    }

    /// Where the cell that opens at `open` closes: at a quote that stands
    /// before a delimiter or a line end, unless that would join several rows.
    fn closing_quote(&self, open: usize) -> Close {
        let Self { bytes, dialect: Dialect { delimiter, quote, line_end, .. }, last, .. } = *self;
        let limit = bytes.len().min(open + MAX_QUOTED);
        let (mut at, mut line_ends) = (open + 1, 0);
        while let Some(here) = self.next_sign(at.min(limit), limit) {
            let next = bytes.get(here + 1).copied();
            if bytes[here] == b'\\' {
                if next.is_none() && !last {
                    return Close::MoreNeeded;
                }
                at = here + 2;
                continue;
            }
            if bytes[here] != quote {
                // `\r\n` is one end of a line.
                line_ends += usize::from(bytes[here] == line_end || bytes[here - 1] != b'\r');
                if line_ends > MAX_QUOTED_LINES {
                    return Close::Never;
                }
                at = here + 1;
                continue;
            }
            match (next, bytes.get(here + 2)) {
                (Some(next), _) if next == quote => at = here + 2,
                (Some(next), _) if next == delimiter || next == line_end || next == b'\n' => {
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

    /// The next quote, line end or backslash.
    fn next_sign(&self, from: usize, to: usize) -> Option<usize> {
        let Dialect { quote, line_end, backslash, .. } = self.dialect;
        let bytes = &self.bytes[from..to];
        let found = match line_end {
            b'\n' if backslash => memchr3(quote, b'\n', b'\\', bytes),
            b'\n' => memchr2(quote, b'\n', bytes),
            _ => bytes.iter().position(|byte| {
                *byte == quote || matches!(byte, b'\n' | b'\r') || (backslash && *byte == b'\\')
            }),
        };
        found.map(|found| from + found)
    }

    /// Lines that each have as many cells as a row are rows, not one cell, unless the record
    /// that they make keeps the rules and is as wide as the table.
    fn accept(&self, open: usize, close: usize, line_ends: usize) -> Close {
        let Self { bytes, dialect: Dialect { delimiter, line_end, .. }, last, .. } = *self;
        let width = self.shape.width;
        if width <= 2 || line_ends == 0 {
            return Close::At { close, line_ends };
        }
        let end = match memchr(line_end, &bytes[close..]) {
            Some(found) => close + found,
            None if last || bytes.len() > MAX_RECORD => bytes.len(),
            None => return Close::MoreNeeded,
        };
        let start = memrchr(line_end, &bytes[..open]).map_or(0, |found| found + 1);
        let mut lines = bytes[start..end].split(|byte| *byte == line_end);
        if !lines.all(|line| memchr_iter(delimiter, line).count() + 1 == width) {
            return Close::At { close, line_ends };
        }
        let mut cells = Vec::new();
        match (Self { shape: RowShape::default(), ..*self }).quoted_record(&mut cells) {
            Scan::MoreNeeded => Close::MoreNeeded,
            Scan::Done { text_quotes: false, .. } if cells.len() == width => Close::At { close, line_ends },
            _ => Close::Never,
        }
    }

    /// Where the record ends whose line end stands at `at`, and where the next
    /// one starts; `None` if that takes one more byte.
    pub(super) fn line_end(&self, at: usize) -> Option<(usize, usize)> {
        let Self { bytes, dialect, last, .. } = *self;
        if bytes[at] == b'\r' {
            return match bytes.get(at + 1) {
                None if !last => None,
                next => Some((at, at + 1 + usize::from(next == Some(&b'\n')))),
            };
        }
        let windows = dialect.line_end == b'\n' && at > 0 && bytes[at - 1] == b'\r';
        Some((at - usize::from(windows), at + 1))
    }
}

/// The fast path: a record without a quote.
fn split(record: &[u8], dialect: Dialect, cells: &mut Vec<Cell>) {
    let mut start = 0;
    for end in memchr_iter(dialect.delimiter, record) {
        cells.push(Cell::plain(start..end));
        start = end + 1;
    }
    cells.push(Cell::plain(start..record.len()));
    if dialect.spaced {
        cells.iter_mut().skip(1).for_each(|cell| cell.without_blank(record));
    }
}
