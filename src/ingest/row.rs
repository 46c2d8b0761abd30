//! A record with its cells, decoded when asked for.

use super::cell::Cell;
use super::encoding::Encoding;
use crate::list::Listed;

/// One record.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) cells: &'a [Cell],
    pub(super) encoding: Encoding,
    /// Its line in the file, from 1; 0 where nobody asks.
    pub(super) line: u64,
    /// So many of its first cells are those of the row read before it; 0 where nobody asks.
    pub(super) alike: usize,
    /// The record, if its bytes are already text as we hold it: checked once
    /// for all its cells.
    text: Option<&'a str>,
    /// Whether it is known to be ASCII: then a cell is checked when it is asked for.
    is_ascii: bool,
}

impl<'a> Row<'a> {
    pub(super) fn new(bytes: &'a [u8], cells: &'a [Cell], encoding: Encoding) -> Self {
        let same = encoding.is_unicode() || bytes.is_ascii();
        let text = if same { str::from_utf8(bytes).ok() } else { None };
        Self { bytes, cells, encoding, line: 0, alike: 0, text, is_ascii: false }
    }

    /// A row that is known to be ASCII.
    pub(super) fn of_ascii(bytes: &'a [u8], cells: &'a [Cell], encoding: Encoding) -> Self {
        Self { bytes, cells, encoding, line: 0, alike: 0, text: None, is_ascii: true }
    }

    /// Whether every byte belongs to a character.
    pub(super) fn is_decodable(&self) -> bool {
        self.is_ascii || self.text.is_some() || self.encoding.fits(self.bytes)
    }

    /// The bytes of a cell without blanks around them; empty if the row has no such cell.
    #[inline]
    pub(super) fn raw(&self, at: usize) -> &'a [u8] {
        let bytes = self.cells.get(at).map_or(&[][..], |cell| cell.bytes(self.bytes));
        match (bytes.first(), bytes.last()) {
            // Most cells have nothing to trim.
            (Some(b'!'..), Some(b'!'..)) => bytes,
            _ => bytes.trim_ascii(),
        }
    }

    /// Whether a cell stands in quotes, by which its bytes may say something else.
    pub(super) fn is_quoted(&self, at: usize) -> bool {
        self.cells.get(at).is_some_and(|cell| cell.is_quoted())
    }

    /// Whether these bytes of a cell are text as we hold it and mean what they say.
    pub(super) fn is_text(&self, at: usize, raw: &[u8]) -> bool {
        (self.is_ascii || self.text.is_some()) && !self.cells.get(at).is_some_and(|cell| cell.is_escaped(raw))
    }

    /// A cell as it stands, decoded, behind what `text` already holds.
    pub(super) fn read(&self, at: usize, text: &mut String) {
        let Some(cell) = self.cells.get(at) else { return };
        cell.read(cell.bytes(self.bytes), self.encoding, text);
    }

    /// A cell decoded and trimmed. Uses `scratch` only where the bytes are not already text.
    pub(super) fn text<'b>(&self, at: usize, scratch: &'b mut String) -> &'b str
    where
        'a: 'b,
    {
        let Some(cell) = self.cells.get(at) else { return "" };
        let same = match self.is_ascii {
            true => str::from_utf8(cell.bytes(self.bytes)).ok(),
            false => self.text.and_then(|text| text.get(cell.range())),
        };
        if let Some(text) = same
            && !cell.is_escaped(text.as_bytes())
        {
            return trimmed(text);
        }
        scratch.clear();
        self.read(at, scratch);
        trimmed(scratch)
    }

    /// All cells, decoded and trimmed.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut scratch = String::new();
        (0..self.cells.len()).map(|at| self.text(at, &mut scratch).to_owned()).listed()
    }

    /// Whether no cell holds anything.
    pub(super) fn is_blank(&self) -> bool {
        let mut scratch = String::new();
        (0..self.cells.len()).all(|at| self.text(at, &mut scratch).is_empty())
    }
}

/// Most cells have nothing to trim.
fn trimmed(text: &str) -> &str {
    match (text.as_bytes().first(), text.as_bytes().last()) {
        (Some(b'!'..=b'~'), Some(b'!'..=b'~')) => text,
        _ => text.trim(),
    }
}
