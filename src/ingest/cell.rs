//! Where a cell stands in its record, and what its quotes mean.

use std::ops::Range;

use memchr::memchr2;

use super::encoding::Encoding;

/// A cell's place in its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    start: u32,
    end: u32,
    /// The quote around it, 0 if there is none.
    quote: u8,
    /// Whether a backslash before a quote takes its meaning away.
    backslash: bool,
}

impl Cell {
    /// A cell that means what it says.
    #[inline]
    pub(super) fn plain(range: Range<usize>) -> Self {
        // A record is at most MAX_RECORD long.
        Self { start: range.start as u32, end: range.end as u32, quote: 0, backslash: false }
    }

    /// A cell inside quotes; `range` is what stands between them.
    pub(super) fn quoted(range: Range<usize>, quote: u8, backslash: bool) -> Self {
        Self { quote, backslash, ..Self::plain(range) }
    }

    /// Its place in the record.
    pub(super) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Where it starts in the record, its quote included.
    pub(super) fn opens_at(self) -> usize {
        self.start as usize - usize::from(self.is_quoted())
    }

    /// Where the sign behind it stands in the record.
    pub(super) fn closes_at(self) -> usize {
        self.end as usize + usize::from(self.is_quoted())
    }

    /// Whether it stands in quotes.
    pub(super) fn is_quoted(self) -> bool {
        self.quote != 0
    }

    /// Leaves out a blank at its start.
    pub(super) fn without_blank(&mut self, record: &[u8]) {
        if !self.is_quoted() && self.bytes(record).first() == Some(&b' ') {
            self.start += 1;
        }
    }

    /// Its bytes in the record.
    #[inline]
    pub(super) fn bytes(self, record: &[u8]) -> &[u8] {
        record.get(self.range()).unwrap_or_default()
    }

    /// Whether its bytes say something else than they are: a doubled quote one, a backslash none.
    pub(super) fn is_escaped(self, bytes: &[u8]) -> bool {
        self.is_quoted() && memchr2(self.quote, self.escape(), bytes).is_some()
    }

    /// What its bytes say, behind what `text` already holds: a doubled quote
    /// means one; a quote that stands alone is kept.
    pub(super) fn read(self, bytes: &[u8], encoding: Encoding, text: &mut String) {
        let mut rest = bytes;
        while self.is_quoted()
            && let Some(at) = memchr2(self.quote, self.escape(), rest)
        {
            let (sign, next) = (rest[at], rest.get(at + 1).copied());
            let is_sign = next == Some(self.quote) || next == Some(b'\\');
            if sign != self.quote && is_sign {
                encoding.decode(&rest[..at], text);
                encoding.decode(&rest[at + 1..at + 2], text);
                rest = &rest[at + 2..];
            } else {
                encoding.decode(&rest[..=at], text);
                let is_pair = sign == self.quote && next == Some(sign);
                rest = rest.get(at + 1 + usize::from(is_pair)..).unwrap_or_default();
            }
        }
        encoding.decode(rest, text);
    }

    fn escape(self) -> u8 {
        if self.backslash { b'\\' } else { self.quote }
    }
}
